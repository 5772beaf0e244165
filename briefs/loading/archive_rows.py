"""The lines of an export that are no stories become rows: sources, names, themes, candidates, moved addresses.

The same rule as for seed files: what is missing is made, what an editor here has touched stays.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from briefs.models import (
    Alias,
    Candidate,
    Edition,
    Entity,
    EntityIdentifier,
    Office,
    Redirect,
    Source,
    Topic,
    TopicPhrase,
    Version,
)
from briefs.parsing import Limits, ParsingError
from briefs.parsing.layouts._record_files import numbered_lines
from briefs.parsing.reading import document_kind
from briefs.tagging import folding

from .given import EDITION_EDITOR_COLUMNS, EDITION_LOADER_COLUMNS, converted
from .row_sync import Sync, Tally, Touched, rows_by

PREFIX = '{"record": '
OWN = {
    "source": (Source, ("name", "homepage", "time_zone", "language", "licence", "licence_url", "attribution",
                        "display_policy", "is_complete")),
    "entity": (Entity, ("kind", "name", "sort_name", "valid_from", "valid_to", "note", "name_locked", "origin")),
    "topic": (Topic, ("name", "iptc_codes", "threshold", "note", "name_locked", "origin")),
}  # fmt: skip
ALIAS_COLUMNS = ("text", "case", "context", "weight", "valid_from", "valid_to", "origin", "is_active")
PHRASE_COLUMNS = ("weight", "origin", "is_active")


def is_export(path: Path) -> bool:
    """Whether a file is an export with rows of its own, which stand before its stories."""
    if document_kind(path.name) != "jsonl" or not path.is_file():
        return False
    try:
        return next(numbered_lines(path, Limits()), (1, ""))[1].startswith(PREFIX)
    except (ParsingError, AttributeError):
        return False


def records_of(path: Path, limits: Limits) -> dict[str, list[dict]]:
    """The lines of a file that are no stories, by kind; those that cannot be read are left to the story reader."""
    found: dict[str, list[dict]] = {}
    for _number, line in numbered_lines(path, limits):
        if line and line.startswith(PREFIX):
            try:
                record = json.loads(line)
            except ValueError:
                continue
            found.setdefault(str(record["record"]), []).append(record)
    return found


def load_records(records: dict[str, list[dict]]) -> Tally:
    """Write the rows, all or nothing; a second time nothing changes."""
    tally = Tally()
    with transaction.atomic():
        rows = {kind: _load_own(kind, records.get(kind, []), tally) for kind in OWN}
        entities, topics = rows["entity"], rows["topic"]
        _link(records.get("entity", []), entities, ("parent", "state", "merged_into"), tally)
        _link(records.get("topic", []), topics, ("parent", "merged_into"), tally)
        _load_aliases(records, entities, tally)
        _load_phrases(records, topics, tally)
        _load_belongings(records.get("entity", []), entities, tally)
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
        before = [getattr(row, f"{name}_id") for name in names]
        for name in names:
            other = rows.get(record.get(name))
            if other and other.pk != row.pk and getattr(row, f"{name}_id") is None:
                setattr(row, f"{name}_id", other.pk)
        if row.merged_into_id:
            row.status = "merged"
        elif record.get("status") == "retired":
            row.status = "retired"
        if row.status != "active" or before != [getattr(row, f"{name}_id") for name in names]:
            changed.append(row)
    if changed:
        type(changed[0]).objects.bulk_update(changed, [*names, "status"], batch_size=100)
    tally.changed += len(changed)


def _load_aliases(records, entities, tally) -> None:
    def identity(row):
        return (row.entity_id, row.key, row.kind)

    sync = Sync(Alias, rows_by(Alias.objects.all(), identity), Touched.of(Alias, identity))
    for slug, item in _hanging(records, "entity", "mask", "aliases"):
        entity = entities.get(slug)
        if (slug and entity is None) or not isinstance(item.get("text"), str):
            continue
        named = {"entity_id": entity and entity.pk, "key": folding.key(item["text"]), "kind": item.get("kind", "name")}
        sync.want(tuple(named.values()), converted(Alias, item, ALIAS_COLUMNS), named)
    sync.save()
    tally.add(sync.tally)


def _load_phrases(records, topics, tally) -> None:
    def identity(row):
        return (row.topic_id, row.text, row.case, row.wildcard)

    sync = Sync(TopicPhrase, rows_by(TopicPhrase.objects.all(), identity), Touched.of(TopicPhrase, identity))
    for slug, item in _hanging(records, "topic", "phrase masks", "phrases"):
        topic = topics.get(slug)
        if (slug and topic is None) or not isinstance(item.get("text"), str):
            continue
        named = {"topic_id": topic and topic.pk, **converted(TopicPhrase, item, ("text", "case", "wildcard"))}
        key = (named["topic_id"], named["text"], named.get("case", "any"), named.get("wildcard", False))
        sync.want(key, converted(TopicPhrase, item, PHRASE_COLUMNS), named)
    sync.save()
    tally.add(sync.tally)


def _hanging(records, kind: str, masks: str, name: str) -> Iterator[tuple[str, dict]]:
    """What hangs on rows, with the row's slug; masks hang on none."""
    for record in (*records.get(kind, []), *records.get(masks, [])):
        for item in record.get(name) or []:
            if isinstance(item, dict):
                yield record.get("slug", ""), item


def _load_belongings(records, entities, tally) -> None:
    """Codes, offices and successors that are missing."""
    known = set(EntityIdentifier.objects.values_list("scheme", "value"))
    offices = set(Office.objects.values_list("holder", "title", "of", "valid_from"))
    link = Entity.successors.through
    links = set(link.objects.values_list("from_entity_id", "to_entity_id"))
    new: dict[type, list] = {EntityIdentifier: [], Office: [], link: []}
    for record in records:
        row = entities.get(record.get("slug"))
        if row is None:
            continue
        for scheme, value in record.get("identifiers") or []:
            if (scheme, value) not in known:
                known.add((scheme, value))
                new[EntityIdentifier].append(EntityIdentifier(entity=row, scheme=scheme, value=value))
        for item in record.get("offices") or []:
            if of := entities.get(item.get("of")):
                values = converted(Office, item, ("title", "valid_from", "valid_to"))
                place = (row.pk, values.get("title"), of.pk, values.get("valid_from"))
                if place not in offices:
                    offices.add(place)
                    new[Office].append(Office(holder=row, of=of, **values))
        for slug in record.get("successors") or []:
            other = entities.get(slug)
            if other and (row.pk, other.pk) not in links:
                links.add((row.pk, other.pk))
                new[link].append(link(from_entity_id=row.pk, to_entity_id=other.pk))
    for model, rows in new.items():
        model.objects.bulk_create(rows, batch_size=500)
        tally.created += len(rows)


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


def _load_redirects(records, tally) -> None:
    there = set(Redirect.objects.values_list("old_path", flat=True))
    names = ("old_path", "new_path", "reason")
    new = [Redirect(**converted(Redirect, record, names)) for record in records if record.get("old_path") not in there]
    Redirect.objects.bulk_create(new, ignore_conflicts=True)
    tally.created += len(new)
