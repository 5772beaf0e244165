"""Stories for a list, with all that a card shows, in one statement: the stories, and the tags of both kinds.

Twenty stories have some hundred tags; made by the ORM one by one they would cost more than the search. So the
statement is written by hand and the objects are filled as `Model.from_db` would fill them. What tags name is not
read again: each process knows the names.
"""

import json
from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.db.models.base import ModelState

from briefs.models import Edition, Entity, EntityTag, Source, Story, Topic, TopicTag

from ..gazetteer.names import Names
from ..index.cursors import one_of, reading

_ROWS = """
SELECT {columns}, (SELECT {joined}({entity}, ',') FROM briefs_entitytag t WHERE t.story_id = briefs_story.id),
(SELECT {joined}({topic}, ',') FROM briefs_topictag t WHERE t.story_id = briefs_story.id)
FROM briefs_story JOIN briefs_edition ON briefs_edition.id = briefs_story.edition_id
JOIN briefs_source ON briefs_source.id = briefs_edition.source_id WHERE briefs_story.id {listed}
"""
# JSON put together as text, as both databases do that quicker than by their functions for it; constraints keep the
# three words to known ones.
_TAG = """'[' || -t.salience || ',' || t.id || ',"' || t.decision || '","' || t.role || '","' || t.origin
|| '",' || t.{what}_id || ']'"""
_TAGS = {what: _TAG.format(what=what) for what in ("entity", "topic")}
_JOINED = {"sqlite": "group_concat", "postgresql": "string_agg"}
_TIMES = frozenset({"created_at", "updated_at", "published_at"})  # read, like the others here, when somebody asks
_UNREAD = _TIMES | {"raw_text", "lines", "warnings", "warnings_seen", "note", "draft_reason", "file_name", "checksum"}


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
    """All steps of turning a value of a column into Python's; nothing is turned into nothing by each of them."""

    def convert(value):
        for step in steps:
            value = step(value, column, connection)
        return value

    return convert


def story_rows(ids: list[int], names: Names) -> list[Story]:
    """The stories of these numbers in this order, shaped as `Story.objects.for_list()` shapes them."""
    if not ids:
        return []
    story, edition = columns(Story, connection.vendor, _TIMES), columns(Edition, connection.vendor, _UNREAD)
    kinds = (story, edition, columns(Source, connection.vendor))
    sql, (listed, values) = ", ".join(kind.sql for kind in kinds), one_of(list(ids))
    with reading() as cursor:
        cursor.execute(_ROWS.format(columns=sql, listed=listed, joined=_JOINED[connection.vendor], **_TAGS), values)
        rows = cursor.fetchall()
    by_number = _stories(kinds, rows, names)
    return [by_number[pk] for pk in ids if pk in by_number]


def _stories(kinds, rows, names):
    """{number: story} with its edition, the edition's source, and its tags."""
    story, edition, source = kinds
    first, second = len(story.names), len(story.names) + len(edition.names)
    numbered, in_edition = story.names.index("id"), story.names.index("edition_id")
    found, editions, sources, tags = {}, {}, {}, _Tags(rows, names)
    for row in rows:
        number = row[in_edition]
        if number not in editions:
            held = editions[number] = _read(edition, row[first:second])
            if held.source_id not in sources:
                sources[held.source_id] = _read(source, row[second:-2])
            held._state.fields_cache = {"source": sources[held.source_id]}
        made = _read(story, row[:first])
        made._state.fields_cache = {"edition": editions[number]}
        made._prefetched_objects_cache = tags.next_of(row[numbered])
        found[row[numbered]] = made
    return found


def _read(columns, row):
    values = dict(zip(columns.names, row, strict=True))
    for name, convert in columns.conversions:
        if values[name] is not None:
            values[name] = convert(values[name])
    return _loaded(columns.model, values)


class _Kind(NamedTuple):
    """Tags of entities, or of topics."""

    model: type
    what: str  # the field of what they name
    read: QuerySet  # as a prefetch leaves it, but without rows
    named: dict  # what several tags name is one object

    @property
    def number(self):
        """The attribute that holds the number of what a tag names."""
        return f"{self.what}_id"


class _Tags:
    """The tags of stories, in the order of their rows, as a prefetch leaves them.

    Of entities and topics a few columns are known; what else they have is read when somebody asks for it, and all of
    them where the names are older than the tag.
    """

    def __init__(self, rows, names):
        lists = ",".join(f"[{text or ''}]" for row in rows for text in row[-2:])
        self.lists = iter(json.loads(f"[{lists}]"))  # read at once, as that is quicker
        self.names = names
        self.entities = _Kind(EntityTag, "entity", EntityTag.objects.all(), {})
        self.topics = _Kind(TopicTag, "topic", TopicTag.objects.all(), {})

    def next_of(self, story):
        """The weightiest first, as the models order them."""
        entities, topics = sorted(next(self.lists)), sorted(next(self.lists))
        return {
            "entity_tags": _as_read(self.entities.read, self._tags(self.entities, self._entity, story, entities)),
            "topic_tags": _as_read(self.topics.read, self._tags(self.topics, self._topic, story, topics)),
        }

    @staticmethod
    def _tags(kind, made, story, rows):
        """A tag for each row; written out, as a page has a hundred."""
        model, what, number, held, found = kind.model, kind.what, kind.number, kind.named, []
        for lightness, pk, decision, role, origin, key in rows:
            if (named := held.get(key)) is None:
                named = held[key] = made(key)
            values = {
                "id": pk, "decision": decision, "role": role, "salience": -lightness, "origin": origin,
                "story_id": story, number: key,
            }  # fmt: skip
            found.append(_loaded(model, values, {what: named}))
        return found

    def _entity(self, pk):
        known = self.names.entity(pk)
        return _named(Entity, pk, known, kind=known.kind if known else None)

    def _topic(self, pk):
        known = self.names.of["theme"].get(pk)
        return _named(Topic, pk, known, parent_id=known.parent if known else None)


def _named(model, pk, known, **more):
    """What a tag names, as far as it is known; the model itself reads what is not."""
    if known is None:
        return _loaded(model, {"id": pk})
    return _loaded(model, {"id": pk, "name": known.name, "slug": known.slug, "status": known.status, **more})


_new = object.__new__  # a model's own is the same, and takes longer to find


def _loaded(model, values, related=None):
    """An object of which only these columns were read, as `from_db` leaves it."""
    values["_state"] = state = _new(ModelState)
    state.db, state.adding = "default", False
    if related:
        state.fields_cache = related
    row = _new(model)
    row.__dict__ = values
    return row


def _as_read(queryset, tags):
    """A queryset like this one that has its rows already, as a prefetch leaves it."""
    made = _new(queryset.__class__)  # its own `__init__` would build a query for each story
    made.__dict__ = {**queryset.__dict__, "_result_cache": tags, "_prefetch_done": True}
    return made
