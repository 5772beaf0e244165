"""The lines of an export that are no stories become rows: sources, names, themes, candidates, moved addresses.

The same rule as for seed files: what is missing is made, what an editor here has touched stays.
"""

from django.db import transaction

from briefs.models import Candidate, Edition, Entity, Redirect, Source, Topic, Version
from briefs.models.many_rows import update_rows

from .archive_belongings import load_aliases, load_belongings, load_phrases
from .conversion import converted
from .given import EDITION_EDITOR_COLUMNS, EDITION_LOADER_COLUMNS, created_at
from .hands import note_touched
from .row_sync import Sync, Tally, Touched

OWN = {
    "source": (Source, ("name", "homepage", "time_zone", "language", "licence", "licence_url", "attribution",
                        "display_policy", "is_complete")),
    "entity": (Entity, ("kind", "name", "sort_name", "valid_from", "valid_to", "note", "name_locked", "origin")),
    "topic": (Topic, ("name", "iptc_codes", "threshold", "note", "name_locked", "origin")),
}  # fmt: skip


def load_records(records: dict[str, list[dict]]) -> Tally:
    """Write the rows, all or nothing; a second time nothing changes."""
    tally = Tally()
    with transaction.atomic():
        rows = {kind: _load_own(kind, records.get(kind, []), tally) for kind in OWN}
        entities, topics = rows["entity"], rows["topic"]
        _link(records.get("entity", []), entities, ("parent", "state", "merged_into"), tally)
        _link(records.get("topic", []), topics, ("parent", "merged_into"), tally)
        load_aliases(records, entities, tally)
        load_phrases(records, topics, tally)
        load_belongings(records.get("entity", []), entities, tally)
        note_touched(records.get("touched", []), tally)
        _load_candidates(records.get("candidate", []), entities, tally)
        _load_redirects(records.get("redirect", []), tally)
        _load_editions(records.get("edition", []), rows["source"])
        if tally.writes:
            Version.objects.advance("gazetteer")
    return tally


def _load_own(kind: str, records: list[dict], tally: Tally) -> dict:
    """Rows of a table by slug."""
    model, names = OWN[kind]
    sync = Sync(model, {row.slug: row for row in model.objects.all()}, Touched.of(model, lambda row: row.slug))
    for record in records:
        if isinstance(slug := record.get("slug"), str) and slug:
            sync.want(slug, converted(model, record, names), {"slug": slug})
    sync.save()
    tally.add(sync.tally)
    return sync.existing


def _link(records: list[dict], rows: dict, names: tuple[str, ...], tally: Tally) -> None:
    """Set the relations among rows, and the status that hangs on them, where this archive has none yet."""
    changed = []
    for record in records:
        row = rows.get(record.get("slug"))
        if row is None or row.status != "active":
            continue
        if _relate(row, record, rows, names):
            changed.append(row)
    if changed:
        columns = [f"{name}_id" for name in names]
        values = ((row.pk, *(getattr(row, column) for column in columns), row.status) for row in changed)
        update_rows(type(changed[0]), (*names, "status"), values)
    tally.changed += len(changed)


def _relate(row, record: dict, rows: dict, names: tuple[str, ...]) -> bool:
    """Whether an active row has changed by the relations and the status that the record gives it."""
    new = {f"{name}_id": rows[record[name]].pk for name in names if record.get(name) in rows}
    missing = {column: pk for column, pk in new.items() if pk != row.pk and getattr(row, column) is None}
    for column, pk in missing.items():
        setattr(row, column, pk)
    if row.merged_into_id:
        row.status = "merged"
    elif record.get("status") == "retired":
        row.status = "retired"
    return bool(missing) or row.status != "active"


def _load_candidates(records, entities, tally) -> None:
    """Names that editors there decided about, unless one here has."""
    stored = {row.key: row for row in Candidate.objects.filter(key__in=[record.get("key") for record in records])}
    for record in records:
        row = stored.get(record.get("key")) or Candidate(key=record.get("key", ""))
        if row.status == Candidate.Status.OPEN and row.key:
            for name, value in converted(Candidate, record, ("form", "guessed_kind", "status", "decided_at")).items():
                setattr(row, name, value)
            row.entity = entities.get(record.get("entity"))
            row.save()
            tally.changed += 1


def _load_editions(records, sources) -> None:
    """Editions without stories; one that is there already stays as it is."""
    for record in records:
        source = sources.get(record.get("source"))
        block = record.get("archive_edition")
        if source is None or not isinstance(block, dict):
            continue
        names = (*EDITION_LOADER_COLUMNS, *EDITION_EDITOR_COLUMNS)
        values = converted(Edition, block, names) | converted(Edition, record, ["date"])
        if not Edition.objects.filter(source=source, checksum=values.get("checksum", "")).exists():
            Edition.objects.bulk_create([Edition(source=source, **values)], ignore_conflicts=True)
            if moment := created_at(Edition, block):
                Edition.objects.filter(source=source, checksum=values.get("checksum", "")).update(created_at=moment)


def _load_redirects(records, tally) -> None:
    there = set(Redirect.objects.values_list("old_path", flat=True))
    names = ("old_path", "new_path", "reason")
    new = [Redirect(**converted(Redirect, record, names)) for record in records if record.get("old_path") not in there]
    Redirect.objects.bulk_create(new, ignore_conflicts=True)
    tally.created += len(new)
