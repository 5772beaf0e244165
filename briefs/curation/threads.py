"""Running stories: an editor begins one, puts stories into it, and is offered those that look like its next ones.

A running story is an entity like any other, so its tags keep who put a story into it and when, it is merged, renamed
and exported like a country, and searched, filtered and followed like one.
"""

import math
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from briefs import search
from briefs.models import Entity, EntityTag, Story, TopicTag
from briefs.search import Match, StoryQuery
from briefs.search.answering.evaluate import between
from briefs.search.index import archive
from briefs.search.index.records import FIELD_OF_KIND
from briefs.tagstore import rules_changed

from . import decisions, records
from .candidates import free_entity_slug

BEFORE, AFTER = (
    timedelta(days=30),
    timedelta(days=120),
)  # how far from its first and last story the next ones are sought
COMMON = 20_000  # a name of more stories than that in the time tells nothing
TELLING = 12  # names and themes that it is known by
ALIKE = ("country", "person", "organisation", "theme")
MOST_ALIKE = 40


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A story that may belong to a running story, with the names and themes that speak for it."""

    story: Story
    shared: list[str]


def start_thread(name: str, user=None, note: str = "") -> Entity:
    """Begin a running story. ValueError for a name without a word."""
    name = " ".join(name.split())[:200]
    if not any(letter.isalnum() for letter in name):
        raise ValueError("A running story needs a name, a few words that readers will know it by.")
    thread = Entity(kind=Entity.Kind.THREAD, name=name, sort_name=name, slug=free_entity_slug(name), note=note)
    with transaction.atomic():
        records.save(thread, user, "a running story began")
        rules_changed()
    return thread


def put_into_thread(thread: Entity, stories, user=None) -> int:
    """Put stories into a running story; how many were not in it before."""
    held = set(thread.tags.visible().values_list("story", flat=True))
    new = [story for story in stories if story.pk not in held]
    with transaction.atomic():
        for story in new:
            decisions.add(story, thread, user)
    return len(new)


def keep_out_of_thread(thread: Entity, stories, user=None) -> int:
    """Take stories out of a running story, or say of suggested ones that they are none of it: for good; how many."""
    with transaction.atomic():
        for story in stories:
            tag = EntityTag.objects.filter(story=story, entity=thread).first()
            decisions.reject(tag or EntityTag(story=story, entity=thread, origin="editor", machine=False), user)
    return len(stories)


def suggested(thread: Entity, most: int = 20) -> list[Suggestion]:
    """Stories that share most with those of a running story, in and soon after its time; rare names count more.

    Nothing that an editor has decided about is offered. One without stories is known by its name alone.
    """
    decided = set(thread.tags.values_list("story", flat=True))
    held = list(thread.tags.visible().values_list("story", flat=True))
    if not held:
        found = search.find(StoryQuery(words=thread.name, match=Match.ANY)).ids(0, most + len(decided))
        return _told([pk for pk in found if pk not in decided][:most], {})
    scores, shared = _scores(held)
    best = sorted((pk for pk in scores if pk not in decided), key=lambda pk: (-scores[pk], -pk))
    return _told([pk for pk in best if len(shared[pk]) > 1][:most], shared)


def _scores(held):
    """{story: how much it shares}, {story: the names and themes shared}."""
    present = archive.present()
    days = Story.objects.filter(pk__in=held, date__isnull=False).order_by("date").values_list("date", flat=True)
    window = between(present, days[0] - BEFORE, list(days)[-1] + AFTER) if days else present.everything
    scores: Counter[int] = Counter()
    shared: dict[int, list[str]] = {}
    for field, key, label, share in _telling(held):
        stories = present.stories(field, key)
        weight = share * math.log(1 + len(present.everything) / (1 + len(stories)))
        near = stories & window
        for pk in near if len(near) <= COMMON else ():
            scores[pk] += weight
            shared.setdefault(pk, []).append(label)
    return scores, shared


def _telling(held):
    """(field, key, name, share of the stories) of the names and themes that most of the stories have."""
    counts: Counter[tuple] = Counter()
    entities = EntityTag.objects.visible().filter(story__in=held).exclude(entity__kind=Entity.Kind.THREAD)
    for key, kind, name in entities.values_list("entity", "entity__kind", "entity__name"):
        counts[FIELD_OF_KIND[kind], str(key), name] += 1
    for key, name in TopicTag.objects.visible().filter(story__in=held).values_list("topic", "topic__name"):
        counts["theme", str(key), name] += 1
    known = [(one, count) for one, count in counts.most_common() if one[0] in ALIKE][:TELLING]
    return [(*one, count / len(held)) for one, count in known]


def _told(ids, shared):
    rows = Story.objects.select_related("edition__source").in_bulk(ids)
    return [Suggestion(rows[pk], shared.get(pk, [])) for pk in ids if pk in rows]
