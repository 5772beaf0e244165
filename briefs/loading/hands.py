"""Which seeded rows an editor's hands were on, and which are gone: known by history, and told in every export.

Without it the next `load_gazetteer` of a moved archive would undo what its editors changed and bring back what they
took away.
"""

from collections.abc import Iterator

from django.utils import timezone

from briefs.models import Alias, Entity, Office, Topic, TopicPhrase

from .conversion import converted
from .row_sync import Tally, Touched, rows_by

REASON = "known from another archive"
# Columns that a row is told apart by; those that point to a row are told by its slug.
KINDS: dict[str, tuple[type, tuple[str, ...]]] = {
    "entity": (Entity, ("slug",)),
    "topic": (Topic, ("slug",)),
    "alias": (Alias, ("entity_id", "key", "kind")),
    "phrase": (TopicPhrase, ("topic_id", "text", "case", "wildcard")),
    "office": (Office, ("holder_id", "title", "of_id", "valid_from")),
}
POINTERS: dict[str, type] = {"entity_id": Entity, "holder_id": Entity, "of_id": Entity, "topic_id": Topic}
WITH_PAGES = ("entity", "topic")  # never deleted here: stories are tagged with them


def identity_of(names: tuple[str, ...]):
    """A function that gives the values of these columns of a row, or of its history."""
    return lambda row: tuple(getattr(row, name) for name in names)


def touched_rows() -> Iterator[dict]:
    """What editors changed or deleted, one record a row, in no order."""
    slugs: dict[type, dict] = {model: dict(model.objects.values_list("pk", "slug")) for model in (Entity, Topic)}
    for kind, (model, names) in KINDS.items():
        touched = Touched.of(model, identity_of(names))
        there = {identity_of(names)(row): row.pk for row in model._default_manager.only(*names)}
        gone = [(identity, True) for identity in touched.deleted if identity not in there]
        changed = [(identity, False) for identity, pk in there.items() if pk in touched.changed]
        for identity, is_deleted in (*gone, *changed):
            told = dict(zip(names, identity, strict=True))
            for name in names:
                if name in POINTERS and told[name]:
                    told[name] = slugs[POINTERS[name]].get(told[name])
            if all(told[name] is not None or identity[place] is None for place, name in enumerate(names)):
                yield {"of": kind, "is_deleted": is_deleted, "row": told}
    for slug, pk in set(Topic.history.values_list("slug", "id")):  # a theme is known to its files by its first slug
        if slugs[Topic].get(pk, slug) != slug:
            yield {"of": "topic", "is_deleted": False, "row": {"slug": slugs[Topic][pk]}, "was": slug}


def note_touched(records: list[dict], tally: Tally) -> None:
    """Book what editors of the other archive changed or deleted; seeded rows that they deleted go here too."""
    pks = {model: dict(model.objects.values_list("slug", "pk")) for model in (Entity, Topic)}
    for kind in KINDS:
        told = [record for record in records if record.get("of") == kind and isinstance(record.get("row"), dict)]
        if told:
            _Booking(kind, pks).book(told, tally)


class _Booking:
    """The records of one kind against the rows and the history here."""

    def __init__(self, kind: str, pks: dict):
        self.kind, self.pks = kind, pks
        self.model, self.names = KINDS[kind]
        identity = identity_of(self.names)
        self.rows = rows_by(self.model._default_manager.all(), identity)
        self.touched = Touched.of(self.model, identity)

    def book(self, records: list[dict], tally: Tally) -> None:
        entries = []
        for record in records:
            values = self.values(record["row"])
            if values is None:
                continue
            identity, is_deleted = tuple(values.values()), bool(record.get("is_deleted"))
            row = self.rows.get(identity)
            if row and record.get("was"):
                entries += self.former(row, str(record["was"]))
            elif row and is_deleted:
                tally.changed += self.delete(row)
            elif row and row.pk not in self.touched.changed:
                entries.append(self.entry("~", self.state(row)))
            elif row is None and is_deleted and identity not in self.touched.deleted:
                entries.append(self.entry("-", {"id": 0} | values))
        self.model.history.bulk_create(entries, batch_size=500)
        tally.changed += len(entries)

    def values(self, told: dict) -> dict | None:
        """The identity as columns here; None where what it points to is not here."""
        plain = converted(self.model, told, [name for name in self.names if name not in POINTERS])
        values = {}
        for name in self.names:
            points = name in POINTERS and told.get(name)
            values[name] = self.pks[POINTERS[name]].get(told[name]) if points else plain.get(name)
            if points and values[name] is None:
                return None
        return values

    def delete(self, row) -> bool:
        """Delete a row of the files that nobody here had a hand in."""
        if self.kind in WITH_PAGES or getattr(row, "origin", "seed") != "seed" or row.pk in self.touched.changed:
            return False
        row.delete()
        return True

    def former(self, row, slug: str) -> list:
        """An entry of the slug that a theme had before, unless history here has it."""
        is_known = self.model.history.filter(id=row.pk, slug=slug).exists()
        return [] if is_known else [self.entry("+", self.state(row) | {"slug": slug[:80]})]

    def state(self, row) -> dict:
        return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}

    def entry(self, kind: str, values: dict):
        return self.model.history.model(
            history_type=kind, history_date=timezone.now(), history_change_reason=REASON, **values
        )
