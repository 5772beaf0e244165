"""Stories for a list, with all that a card shows, in two statements: the stories, and the tags of both kinds.

Twenty stories have some hundred tags; made by the ORM one by one they would cost more than the search. So the
tags' statement is written by hand and their objects are filled as `Model.from_db` would fill them.
"""

from collections import defaultdict

from django.db import connection
from django.db.models.base import ModelState

from briefs.models import Entity, EntityTag, Story, Topic, TopicTag

_TAGS = """
SELECT 'entity', t.id, t.story_id, t.decision, t.role, t.salience, t.origin, n.id, n.name, n.slug, n.status, n.kind, 0
FROM briefs_entitytag t JOIN briefs_entity n ON n.id = t.entity_id WHERE t.story_id IN ({0})
UNION ALL
SELECT 'topic', t.id, t.story_id, t.decision, t.role, t.salience, t.origin, n.id, n.name, n.slug, n.status, '',
n.parent_id FROM briefs_topictag t JOIN briefs_topic n ON n.id = t.topic_id WHERE t.story_id IN ({0})
"""
_UNREAD = [f"edition__{name}" for name in ("raw_text", "lines", "warnings", "note", "draft_reason")]


def story_rows(ids: list[int]) -> list[Story]:
    """The stories of these numbers in this order, shaped as `Story.objects.for_list()` shapes them."""
    if not ids:
        return []
    stories = Story.objects.filter(pk__in=ids).select_related("edition__source").defer(*_UNREAD).order_by()
    by_number = {story.pk: story for story in stories}
    tags = _tags(ids)
    for pk, story in by_number.items():
        story._prefetched_objects_cache = {
            "entity_tags": _as_read(EntityTag, tags["entity", pk]),
            "topic_tags": _as_read(TopicTag, tags["topic", pk]),
        }
    return [by_number[pk] for pk in ids if pk in by_number]


def _tags(ids):
    """(“entity” or “topic”, story) -> tags with what they name, the weightiest first, in one statement."""
    marks = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(_TAGS.format(marks), [*ids, *ids])
        rows = cursor.fetchall()
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
    values = dict(zip(("id", "story_id", "decision", "role", "salience", "origin"), row[1:7], strict=True))
    tag = _loaded(EntityTag if kind == "entity" else TopicTag, {**values, f"{kind}_id": row[7]})
    tag._state.fields_cache[kind] = target
    return tag


def _loaded(model, values):
    """An object of which only these columns were read, as `from_db` leaves it."""
    row = model.__new__(model)
    row.__dict__.update(values)
    row._state = ModelState()
    row._state.db, row._state.adding = "default", False
    return row


def _as_read(model, tags):
    """A queryset that has its rows already, as a prefetch leaves it."""
    queryset = model.objects.all()
    queryset._result_cache, queryset._prefetch_done = tags, True
    return queryset
