"""Catch up: what is new since a reader was last here, in one page that can be printed, each story once."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.addresses import Address
from briefs.filters import StoryFilter
from briefs.paging import NoSuchPage, Paging, pager
from briefs.search import Found, Sort, StoryQuery
from briefs.search.answering.rows import story_rows
from briefs.search.dates import shifted
from briefs.throttling import limited
from briefs.views.ahead import Expected, expected
from briefs.views.answers import answered
from briefs.views.catch_up_groups import grouped
from briefs.views.findings import told

SIZE = 200  # stories on a page
MOST_EXPECTED = 30  # expected events that are looked at
NEWS = ("lead", "brief")
DROPPED = ("sort", "view", "all", "page_size")  # parameters of lists that mean nothing here
BEGINNINGS = ("from", "after", "added", "date", "year", "month")
WEEK, MONTH = 7, 30


@require_safe
@limited("search")
def catch_up(request: HttpRequest) -> HttpResponse:
    """`/catch-up/`: the filters of `/stories/` with a day to begin at; without one, it asks for it."""
    return answered(request, lambda present: page(request, StoryFilter(request.GET, present)))


def page(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    address = asked.address(reverse("briefs:catch-up")).dropping(*DROPPED)
    context = form(asked, address) | {"asked": asked, "faults": asked.faults}
    if any(asked.cleaned.get(name) for name in BEGINNINGS):
        context |= news(asked, address)
    return render(request, "briefs/catch_up.html", context)


def form(asked: StoryFilter, address: Address) -> dict:
    """What can be chosen: countries and themes that have stories, and days to begin at."""
    every = asked.present.find(StoryQuery())
    values = {
        "country": sorted(every.facet("country"), key=lambda value: value.label),
        "theme": [value for value in every.facet("theme") if not value.parent],
    }
    chosen = {name: {value.slug for value in asked.cleaned.get(name) or ()} for name in values}
    offered = {(name, value.value) for name, held in values.items() for value in held}
    return {
        "countries": [(value, value.value in chosen["country"]) for value in values["country"]],
        "themes": [(value, value.value in chosen["theme"]) for value in values["theme"]],
        "kept": [pair for pair in address.pairs if pair not in offered and pair[0] not in ("from", "after")],
        "typed_from": asked.data.get("from", ""),
        "from_faults": asked.form.errors.get("from"),
        "newest": every.newest,
        "reach": every.reach,
        "starts": starts(every.reach, address),
    }


def starts(reach, address: Address) -> list[tuple[str, str]]:
    """Days to begin at, counted back from the archive's last day: an archive may have ended long ago."""
    if not reach:
        return []
    last = reach[1]
    days = (
        ("its last day", last),
        ("its last week", shifted(last, 1 - WEEK)),
        ("its last 30 days", shifted(last, 1 - MONTH)),
    )
    free = address.dropping(*BEGINNINGS)
    return [(label, str(free.adding("from", day.isoformat()))) for label, day in days]


def news(asked: StoryFilter, address: Address) -> dict:
    """The new stories, oldest first, and after the last of them what is still expected."""
    oldest = ordered(asked, Sort.OLDEST)
    query = oldest.found.query
    found = news_found(asked, query)
    paging = Paging(asked.page_number, SIZE, found.count if found else 0)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    rows = found.rows(paging.offset, SIZE) if found else []
    events = open_events(asked, query) if paging.number == paging.last else ([], 0)
    return {
        "title": titles.sentence(asked),
        "is_answer": True,
        "count": paging.count,
        "groups": grouped(rows, [value.slug for value in asked.cleaned.get("country") or ()]),
        "days": (rows[0].date, rows[-1].date) if rows else None,
        "events": events[0],
        "events_left": events[1],
        **ways(asked, address),
        **told(oldest, address),
        **pager(paging, address),
    }


def ways(asked: StoryFilter, address: Address) -> dict[str, str]:
    """The addresses of the same stories as a list, of what is expected, and of what is new next time."""
    stories = address.at(reverse("briefs:story-list"))
    return {
        "expected_list": str(stories.setting("section", "ahead")),
        "list": str(stories.adding("sort", "oldest")),
        "next_time": next_time(asked, address),
    }


def news_found(asked: StoryFilter, query: StoryQuery) -> Found | None:
    """What of the stories is news; nothing where only look-ahead items were chosen."""
    sections = tuple(one for one in query.chosen.get("section") or NEWS if one in NEWS)
    return asked.present.find(replace(query, chosen={**query.chosen, "section": sections})) if sections else None


def next_time(asked: StoryFilter, address: Address) -> str:
    """The address of what the archive will have received since now."""
    newest = asked.present.find(StoryQuery()).newest
    return str(address.dropping(*BEGINNINGS, "to").adding("after", str(newest)))


def ordered(asked: StoryFilter, sort: Sort) -> StoryFilter:
    """The same question, its stories by their days."""
    data = asked.data.copy()
    data["sort"] = sort
    return StoryFilter(data, asked.present)


def open_events(asked: StoryFilter, query: StoryQuery) -> tuple[list[Expected], int]:
    """New look-ahead items, and older ones of the same choice that nothing has answered; and how many were not read."""
    chosen = {**query.chosen, "section": ("ahead",)}
    new = asked.present.find(replace(query, chosen=chosen, sort=Sort.NEWEST))
    numbers = new.ids(0, MOST_EXPECTED)
    older = asked.present.find(whenever(new.query))
    rows = story_rows(list(dict.fromkeys([*numbers, *older.ids(0, MOST_EXPECTED)])), asked.present.names)
    first = min((row.date for row in rows if row.pk in numbers), default=query.first_day)
    items = [
        item
        for item in expected(rows, asked.present)
        if item.story.pk in numbers or (item.state != "reported" and (not first or item.day >= first))
    ]
    return sorted(items, key=lambda item: (item.day, item.story.pk)), new.count - len(numbers)


def whenever(query: StoryQuery) -> StoryQuery:
    """The same question of any time."""
    chosen = {name: values for name, values in query.chosen.items() if name not in ("year", "month")}
    return replace(query, chosen=chosen, first_day=None, last_day=None, added=None, after=0)
