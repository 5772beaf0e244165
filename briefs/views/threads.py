"""Running stories: the list of them, one from its beginning, and where a story stands in it."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.models import Entity, Story
from briefs.search import Sort, StoryQuery
from briefs.search.answering.rows import story_rows
from briefs.titles import story_title
from briefs.views.answers import answered
from briefs.views.shown import shown_cards
from briefs.vocabulary import Present

MOST = 200  # stories of one that its page shows; its list has all


@dataclass(frozen=True, slots=True)
class Course:
    """A running story in short: how many stories tell it, the first and the latest."""

    row: Entity
    count: int
    first: Story
    latest: Story

    @property
    def latest_title(self) -> str:
        return story_title(self.latest)


@dataclass(frozen=True, slots=True)
class Part:
    """Where a story stands in a running story: which of how many, and its neighbours there."""

    row: Entity
    number: int
    count: int
    before: Story | None
    after: Story | None

    @property
    def before_title(self) -> str:
        return story_title(self.before) if self.before else ""

    @property
    def after_title(self) -> str:
        return story_title(self.after) if self.after else ""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """`/threads/`: every running story that has a story, the one that went on last first."""
    return answered(request, lambda present: render(request, "briefs/thread_list.html", {"courses": courses(present)}))


def courses(present: Present, most: int | None = None) -> list[Course]:
    """The running stories, what happened last first; two statements however many there are."""
    told = {row.slug: row for row in Entity.objects.active().filter(kind=Entity.Kind.THREAD)}
    found = {slug: in_order(slug, present) for slug in told}
    ends = {slug: (one.ids(0, 1)[0], one.ids(one.count - 1, 1)[0]) for slug, one in found.items() if one.count}
    stories = {row.pk: row for row in story_rows([pk for pair in ends.values() for pk in pair], present.names)}
    known = [
        Course(told[slug], found[slug].count, stories[first], stories[latest])
        for slug, (first, latest) in ends.items()
        if first in stories and latest in stories
    ]
    return sorted(known, key=lambda one: (one.latest.date or date.min, one.latest.pk), reverse=True)[:most]


def in_order(slug: str, present: Present):
    """The stories of a running story, the first first."""
    return present.find(StoryQuery(chosen={"thread": (slug,)}, sort=Sort.OLDEST))


def course(row, present: Present) -> dict:
    """What its page tells beside what every name's page does: all of it in order, and what is still to come."""
    found = in_order(row.slug, present)
    told = row.tags.visible().values("story")
    due = Story.objects.published().filter(pk__in=told, event_date__gte=timezone.localdate())
    return {
        "cards": shown_cards(found, present, 0, MOST),
        "is_cut": found.count > MOST,
        "latest": last.date if (last := next(iter(found.rows(found.count - 1, 1)), None)) else None,
        "due": list(due.defer("body", "shape").order_by("event_date", "pk")),
    }


def parts(shown: Story, present: Present) -> list[Part]:
    """Where a story stands in each of its running stories; no statement for one that is in none."""
    rows = [tag.entity for tag in shown.entity_tags.all() if tag.is_visible and tag.entity.kind == Entity.Kind.THREAD]
    return [part for row in rows if (part := part_of(shown, row, present))]


def part_of(shown: Story, row: Entity, present: Present) -> Part | None:
    found = in_order(row.slug, present)
    ids = found.ids(0, found.count)
    if shown.pk not in ids:
        return None
    place = ids.index(shown.pk)
    sides = [ids[place - 1] if place else None, ids[place + 1] if place + 1 < len(ids) else None]
    stories = {story.pk: story for story in story_rows([pk for pk in sides if pk], present.names)}
    return Part(row, place + 1, len(ids), *(stories.get(pk) for pk in sides))
