"""What editions said was to come, and the stories that came after."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.addresses import Address
from briefs.models import Story
from briefs.models.display import public_extract
from briefs.paging import NoSuchPage, Paging, asked_page, pager
from briefs.search import Sort, StoryQuery
from briefs.search.answering.rows import story_rows
from briefs.search.dates import shifted
from briefs.titles import story_title
from briefs.views.answers import answered
from briefs.vocabulary import Present

SIZE = 20
DAYS = 14
OUTCOMES = 3
ROOMS = ("country", "person", "organisation")


@dataclass(frozen=True, slots=True)
class Expected:
    """One look-ahead item. `state` is "due", "reported", "no follow-up" or "no edition since"; outcomes are offered."""

    story: Story
    day: date
    extract: str
    state: str
    outcomes: list[tuple[str, Story]]  # with their titles


@require_safe
def ahead(request: HttpRequest) -> HttpResponse:
    """`/ahead/`: the latest expected events first."""
    return answered(request, lambda present: page(request, present))


def page(request: HttpRequest, present: Present) -> HttpResponse:
    found = present.find(StoryQuery(chosen={"section": ("ahead",)}, sort=Sort.NEWEST))
    paging = Paging(asked_page(request), SIZE, found.count)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    address = Address(reverse("briefs:ahead"))
    items = expected(found.rows(paging.offset, paging.size), present)
    context = {
        "items": sorted(items, key=lambda item: item.day, reverse=True),
        "count": found.count,
        **pager(paging, address),
    }
    return render(request, "briefs/ahead.html", context)


def expected(stories: list[Story], present: Present) -> list[Expected]:
    """The items, with later stories that share their two weightiest names within a fortnight of the day due."""
    later = {story.pk: outcomes(story, due_day(story), present) for story in stories}
    rows = {row.pk: row for row in story_rows(sorted({pk for ids in later.values() for pk in ids}), present.names)}
    told = {pk: [(story_title(rows[one]), rows[one]) for one in ids if one in rows] for pk, ids in later.items()}
    return [
        Expected(story, day, public_extract(story), state_of(story, day, told[story.pk], present), told[story.pk])
        for story, day in ((story, due_day(story)) for story in stories)
    ]


def due_day(story: Story) -> date:
    return story.event_date or story.date


def state_of(story: Story, day: date, later: list, present: Present) -> str:
    """What became of it. Where no edition is held from after it, nothing can be said, and that is told."""
    if day >= timezone.localdate():
        return "due"
    if later:
        return "reported"
    ends = present.find(StoryQuery()).reach
    return "no follow-up" if ends and ends[1] >= watched_from(story, day) else "no edition since"


def watched_from(story: Story, day: date) -> date:
    """The first day on which a story may tell the outcome."""
    return max(day, shifted(story.date, 1))


def outcomes(story: Story, day: date, present: Present) -> list[int]:
    """The numbers of later stories that share two names, else a name and a theme, else the only name."""
    shared = words_shared(story)
    if not shared:
        return []
    query = StoryQuery(
        words=" ".join(shared),
        chosen={"section": ("lead", "brief")},
        first_day=watched_from(story, day),
        last_day=shifted(day, DAYS),
        sort=Sort.OLDEST,
    )
    return present.find(query).ids(0, OUTCOMES)


def words_shared(story: Story) -> list[str]:
    """What a later story must be tagged with, in the search language."""
    names = [tag.entity for tag in story.entity_tags.all() if tag.is_visible and tag.entity.room in ROOMS]
    themes = [tag.topic for tag in story.topic_tags.all() if tag.is_visible]
    return [f"{name.room}:{name.slug}" for name in names[:2]] + [
        f"theme:{theme.slug}" for theme in themes[:1] if len(names) == 1
    ]
