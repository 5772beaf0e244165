"""Stories for a list, with all that a card shows, in two statements: the stories, and the tags of both kinds."""

from collections import defaultdict

from django.db.models import CharField, Value
from django.db.models.functions import Cast

from briefs.models import Entity, EntityTag, Story, Topic, TopicTag

_TAG_FIELDS = ("id", "story_id", "decision", "role", "salience", "origin")


def story_rows(ids: list[int], names) -> list[Story]:
    """The stories of these numbers in this order, shaped as `Story.objects.for_list()` shapes them."""
    stories = Story.objects.filter(pk__in=ids).select_related("edition__source")
    stories = {story.pk: story for story in stories.defer("edition__raw_text", "edition__lines").order_by()}
    tags = _tags(ids)
    for pk, story in stories.items():
        _fill(story, "entity_tags", EntityTag, tags["entity", pk])
        _fill(story, "topic_tags", TopicTag, tags["topic", pk])
    return [stories[pk] for pk in ids if pk in stories]


def _tags(ids):
    """(“entity” or “topic”, story) -> tags with what they name, in one statement."""
    entities = (
        EntityTag.objects.filter(story__in=ids)
        .order_by()
        .values_list(
            *_TAG_FIELDS,
            "entity_id",
            "entity__name",
            "entity__slug",
            "entity__status",
            "entity__kind",
            _constant("entity"),
        )
    )
    topics = TopicTag.objects.filter(story__in=ids).order_by().values_list(
        *_TAG_FIELDS, "topic_id", "topic__name", "topic__slug", "topic__status",
        Cast("topic__parent_id", CharField()), _constant("topic"),
    )  # fmt: skip
    found = defaultdict(list)
    for row in sorted(entities.union(topics, all=True), key=lambda row: (-row[4], row[0])):
        found[row[-1], row[1]].append(_tag(row[-1], row))
    return found


def _constant(text):
    return Value(text, output_field=CharField())


def _tag(kind, row):
    """A tag and what it names, from one row; fields that no card needs are read when somebody asks."""
    model, target, last = (EntityTag, Entity, "kind") if kind == "entity" else (TopicTag, Topic, "parent_id")
    tag = _loaded(model, dict(zip((*_TAG_FIELDS, f"{kind}_id"), row, strict=False)))
    belongs = row[10] if kind == "entity" else int(row[10]) if row[10] else None
    named = dict(zip(("id", "name", "slug", "status"), row[6:10], strict=True))
    setattr(tag, kind, _loaded(target, {**named, last: belongs}))
    return tag


def _loaded(model, values):
    """A row of which only these columns were read; `from_db` wants them in the order of the model's fields."""
    columns = [field.attname for field in model._meta.concrete_fields if field.attname in values]
    return model.from_db("default", columns, [values[column] for column in columns])


def _fill(story, relation, model, tags):
    """Give a story its tags as a prefetch would."""
    queryset = model.objects.filter(story=story.pk)
    queryset._result_cache, queryset._prefetch_done = tags, True
    cache = story.__dict__.setdefault("_prefetched_objects_cache", {})
    cache[relation] = queryset
