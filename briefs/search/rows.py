"""Stories for a list, with all that a card shows, in one statement: the stories, and the tags of both kinds.

Twenty stories have some hundred tags; made by the ORM one by one they would cost more than the search. So the
statement is written by hand and the objects are filled as `Model.from_db` would fill them.
"""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from django.db.models.base import ModelState

from briefs.models import Edition, Entity, EntityTag, Source, Story, Topic, TopicTag

from .store import marks

_ROWS = """
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {columns}
FROM briefs_story JOIN briefs_edition ON briefs_edition.id = briefs_story.edition_id
JOIN briefs_source ON briefs_source.id = briefs_edition.source_id WHERE briefs_story.id IN ({stories})
UNION ALL
SELECT 'topic', t.id, t.story_id, t.decision, t.role, t.salience, t.origin, n.id, n.name, n.slug, n.status, NULL,
n.parent_id, {nothing} FROM briefs_topictag t JOIN briefs_topic n ON n.id = t.topic_id WHERE t.story_id IN ({stories})
UNION ALL
SELECT 'entity', t.id, t.story_id, t.decision, t.role, t.salience, t.origin, n.id, n.name, n.slug, n.status, n.kind,
NULL, {nothing} FROM briefs_entitytag t JOIN briefs_entity n ON n.id = t.entity_id WHERE t.story_id IN ({stories})
"""
_WIDTH = 13  # columns of a tag, which come first
_TAG_COLUMNS = ("id", "story_id", "decision", "role", "salience", "origin")
_TIMES = frozenset({"created_at", "updated_at", "published_at"})  # read, like the others here, when somebody asks
_UNREAD = _TIMES | {"raw_text", "lines", "warnings", "note", "draft_reason", "file_name", "checksum"}


class Columns(NamedTuple):
    """The columns of a model as one statement reads them."""

    model: type
    names: tuple[str, ...]
    sql: str
    conversions: tuple  # (name, function) of those that the driver does not give as Python has them


@lru_cache
def columns(model, vendor: str, unread=frozenset()) -> Columns:
    """What to read of a model, with the conversions that this database needs."""
    fields = [field for field in model._meta.concrete_fields if field.attname not in unread]
    table = model._meta.db_table
    conversions = []
    for field in fields:
        column = field.get_col(table)
        steps = (*connection.ops.get_db_converters(column), *column.get_db_converters(connection))
        if steps:
            conversions.append((field.attname, _conversion(steps, column)))
    names = tuple(field.attname for field in fields)
    sql = ", ".join(f"{table}.{field.column}" for field in fields)
    return Columns(model, names, sql, tuple(conversions))


def _conversion(steps, column):
    def convert(value):
        for step in steps:
            value = step(value, column, connection)
        return value

    return convert


def story_rows(ids: list[int]) -> list[Story]:
    """The stories of these numbers in this order, shaped as `Story.objects.for_list()` shapes them."""
    if not ids:
        return []
    story, edition = columns(Story, connection.vendor, _TIMES), columns(Edition, connection.vendor, _UNREAD)
    kinds = (story, edition, columns(Source, connection.vendor))
    with connection.cursor() as cursor:
        cursor.execute(_statement(kinds, marks(ids)), [*ids, *ids, *ids])
        rows = cursor.fetchall()
    by_number = _stories(kinds, [row[_WIDTH:] for row in rows if row[0] is None])
    tags = _tags(row for row in rows if row[0] is not None)
    entity_tags, topic_tags = EntityTag.objects.all(), TopicTag.objects.all()
    for pk, made in by_number.items():
        made._prefetched_objects_cache = {
            "entity_tags": _as_read(entity_tags, tags["entity", pk]),
            "topic_tags": _as_read(topic_tags, tags["topic", pk]),
        }
    return [by_number[pk] for pk in ids if pk in by_number]


def _statement(kinds, stories):
    names = ", ".join(kind.sql for kind in kinds)
    nothing = ", ".join(["NULL"] * sum(len(kind.names) for kind in kinds))
    return _ROWS.format(columns=names, nothing=nothing, stories=stories)


def _stories(kinds, rows):
    """{number: story} with its edition and the edition's source."""
    story, edition, source = kinds
    first, second = len(story.names), len(story.names) + len(edition.names)
    found, editions, sources = {}, {}, {}
    for row in rows:
        made = _read(story, row[:first])
        if made.edition_id not in editions:
            held = editions[made.edition_id] = _read(edition, row[first:second])
            if held.source_id not in sources:
                sources[held.source_id] = _read(source, row[second:])
            held._state.fields_cache["source"] = sources[held.source_id]
        made._state.fields_cache["edition"] = editions[made.edition_id]
        found[made.pk] = made
    return found


def _read(columns, row):
    values = dict(zip(columns.names, row, strict=True))
    for name, convert in columns.conversions:
        values[name] = convert(values[name])
    return _loaded(columns.model, values)


def _tags(rows):
    """(“entity” or “topic”, story) -> tags with what they name, the weightiest first."""
    found, named = defaultdict(list), {}
    for row in sorted(rows, key=lambda row: (-row[5], row[1])):
        kind, number = row[0], row[7]
        if (kind, number) not in named:
            named[kind, number] = _named(row)
        found[kind, row[2]].append(_tag(kind, row, named[kind, number]))
    return found


def _named(row):
    """The entity or topic of a row; what no card needs is read when somebody asks for it."""
    shared = {"id": row[7], "name": row[8], "slug": row[9], "status": row[10]}
    if row[0] == "entity":
        return _loaded(Entity, {**shared, "kind": row[11]})
    return _loaded(Topic, {**shared, "parent_id": row[12]})


def _tag(kind, row, target):
    tag = _loaded(EntityTag if kind == "entity" else TopicTag, dict(zip(_TAG_COLUMNS, row[1:7], strict=True)))
    tag.__dict__[f"{kind}_id"] = row[7]
    tag._state.fields_cache[kind] = target
    return tag


def _loaded(model, values):
    """An object of which only these columns were read, as `from_db` leaves it."""
    row = model.__new__(model)
    row.__dict__.update(values)
    row._state = state = ModelState()
    state.db, state.adding = "default", False
    return row


def _as_read(queryset, tags):
    """A queryset like this one that has its rows already, as a prefetch leaves it."""
    made = queryset.__class__.__new__(queryset.__class__)  # its own `__init__` would build a query for each story
    made.__dict__.update(queryset.__dict__, _result_cache=tags, _prefetch_done=True)
    return made
