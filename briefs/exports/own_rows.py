"""The rows that are no stories: sources, names, themes, candidates that were decided, addresses that moved."""

from collections.abc import Iterator
from operator import attrgetter

from briefs.loading.hands import touched_rows
from briefs.models import Alias, Candidate, Entity, Redirect, Source, Topic, TopicPhrase

from .columns import columns, plain, slug_of

ALIAS_COLUMNS = ("text", "kind", "case", "context", "weight", "valid_from", "valid_to", "origin", "is_active")
ENTITY_COLUMNS = (
    "slug",
    "kind",
    "name",
    "sort_name",
    "status",
    "valid_from",
    "valid_to",
    "note",
    "name_locked",
    "origin",
)
TOPIC_COLUMNS = ("slug", "name", "iptc_codes", "threshold", "status", "note", "name_locked", "origin")
PHRASE_COLUMNS = ("text", "weight", "case", "wildcard", "origin", "is_active")
SOURCE_COLUMNS = (
    "slug", "name", "homepage", "time_zone", "language", "licence", "licence_url", "attribution", "display_policy",
    "is_complete",
)  # fmt: skip


def archive_records() -> Iterator[dict]:
    """One record a row, with what hangs on it; put in order here: databases order letters differently."""
    for source in sorted(Source.objects.all(), key=attrgetter("slug")):
        yield {"record": "source", **columns(source, SOURCE_COLUMNS)}
    yield from _entities()
    masks = Alias.objects.filter(entity=None)
    yield {"record": "mask", "aliases": listed(masks, ALIAS_COLUMNS)}
    yield from _topics()
    decided = Candidate.objects.exclude(status=Candidate.Status.OPEN).select_related("entity")
    for row in sorted(decided, key=attrgetter("key")):
        values = columns(row, ("key", "form", "guessed_kind", "status", "decided_at"))
        yield {"record": "candidate", **values, "entity": row.entity.slug if row.entity else ""}
    yield from sorted(({"record": "touched", **columns_of(record)} for record in touched_rows()), key=str)
    for row in sorted(Redirect.objects.all(), key=attrgetter("old_path")):
        yield {"record": "redirect", **columns(row, ("old_path", "new_path", "reason"))}


def columns_of(record: dict) -> dict:
    """A record as JSON holds it."""
    return record | {"row": {name: plain(value) for name, value in record["row"].items()}}


def listed(rows, names) -> list[dict]:
    """Columns of rows, in an order that no database decides."""
    return sorted((columns(row, names) for row in rows), key=str)


def _entities() -> Iterator[dict]:
    related = ("identifiers", "aliases", "successors", "takes_in", "offices__of")
    rows = Entity.objects.select_related("merged_into", "parent", "state").prefetch_related(*related).order_by("pk")
    for row in rows.iterator(chunk_size=500):
        offices = [columns(o, ("title", "valid_from", "valid_to")) | {"of": o.of.slug} for o in row.offices.all()]
        yield {
            "record": "entity",
            **columns(row, ENTITY_COLUMNS),
            **{name: slug_of(getattr(row, name)) for name in ("merged_into", "parent", "state")},
            "identifiers": sorted([identifier.scheme, identifier.value] for identifier in row.identifiers.all()),
            "aliases": listed(row.aliases.all(), ALIAS_COLUMNS),
            "offices": sorted(offices, key=str),
            "successors": sorted(other.slug for other in row.successors.all()),
            "takes_in": sorted(other.slug for other in row.takes_in.all()),
        }


def _topics() -> Iterator[dict]:
    for row in Topic.objects.select_related("parent", "merged_into").prefetch_related("phrases").order_by("pk"):
        yield {
            "record": "topic",
            **columns(row, TOPIC_COLUMNS),
            "parent": slug_of(row.parent),
            "merged_into": slug_of(row.merged_into),
            "phrases": listed(row.phrases.all(), PHRASE_COLUMNS),
        }
    masks = TopicPhrase.objects.filter(topic=None)
    yield {"record": "phrase masks", "phrases": listed(masks, PHRASE_COLUMNS)}
