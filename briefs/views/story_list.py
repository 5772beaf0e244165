"""Browse and search: the page. Its feed and files of the same set are in `story_files`."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.addresses import Address
from briefs.charts import chart
from briefs.facets import chips, facet_groups
from briefs.filters import StoryFilter
from briefs.models.display import EXTRACT_CHARACTERS
from briefs.models.links import address_of
from briefs.pace import pace
from briefs.paging import NoSuchPage, Paging, pager
from briefs.search import Sort
from briefs.throttling import limited
from briefs.views.answers import answered, site
from briefs.views.cards import WHOLE
from briefs.views.compare import way_to_compare
from briefs.views.findings import notices
from briefs.views.shown import shown_cards
from briefs.views.take_away import MOST_STORIES
from briefs.views.ways_on import ways_on

SORTS = (("relevance", "Best match"), ("newest", "Newest"), ("oldest", "Oldest"))
VIEWS = {
    "headlines": ("Headlines", 0),
    "extracts": ("Extracts", EXTRACT_CHARACTERS),
    "whole": ("Whole stories", WHOLE),
}
PATHS = (("list", "story-list"), ("suggest", "suggest"), ("count", "story-json"))
FILES = ("atom", "json", "csv", "bib", "ris", "html")
FEW = 3
LONG_FILE = 20_000  # stories that are written to a file in about six seconds
DATES = (("from", "From", "2025-04"), ("to", "To", "2025-04-08"), ("added", "Added", "last-7-days"))  # with an example
LONGEST_DATE = 40  # characters
# Said, as templates look long for what is not there.
NO_WAYS_ON = {"conditions": (), "halves": (), "spellings": (), "match_any": None, "leads_on": False}
UNCLEARED = ("q", "sort", "view")  # parameters that “clear all” leaves
CARRIED = ("as_written", "story", "date", "after", "all", "view", "sort")  # the form has no box for these
LOOKS = ("view", "all")  # they change how a list looks, not what is in it


@require_safe
@limited("search")
def story_list(request: HttpRequest) -> HttpResponse:
    """`/stories/`: the stories asked for, counts beside every value, and a way on when nothing is found."""
    return answered(request, lambda present: page(request, StoryFilter(request.GET, present)))


def page(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    found = asked.found
    address = asked.address(address_of("story-list"))
    paging = Paging(asked.page_number, asked.rows_per_page, found.count)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    context = listing(asked, found, address, paging) | around(asked, found, address)
    context |= {"site": site(request), "own_address": site(request) + address.page(paging.number)}
    return render(request, "briefs/story_list.html", context)


def listing(asked: StoryFilter, found, address: Address, paging: Paging) -> dict:
    """The rows of one page and how to reach the others."""
    view = asked.cleaned.get("view") or "extracts"
    by_day, characters = found.sort != Sort.RELEVANCE, VIEWS[view][1]
    return {
        "cards": shown_cards(found, asked.present, paging.offset, paging.size, characters, not by_day),
        "by_day": by_day,
        **pager(paging, address),
        "has_extract": bool(characters),
        "switches": [("Sort by", sorts(asked, found, address)), ("Show", views(view, address))],
    }


def views(chosen: str, address: Address) -> list[tuple[str, str]]:
    """Label and address of each way to show the stories, without address for the one in force."""
    return [(label, "" if name == chosen else looking(address, name)) for name, (label, _) in VIEWS.items()]


def looking(address: Address, view: str) -> str:
    """The list with this much of each story; extracts need no saying."""
    return str(address.dropping("view") if view == "extracts" else address.setting("view", view))


def around(asked: StoryFilter, found, address: Address) -> dict:
    """What stands round the rows: title, form, chart, messages, the same set in other forms."""
    return {
        "asked": asked,
        "paths": {name: address_of(page) for name, page in PATHS},
        "title": titles.sentence(asked),
        "count": found.count,
        "newest": found.newest,
        "facets": facet_groups(found, asked, address),
        **chosen(asked, address),
        "is_one_by_one": bool(asked.cleaned.get("story")),
        "pace": pace(found),
        "chart": chart(found.histogram(), address),
        "compare": way_to_compare(asked, address),
        "most_kept": MOST_STORIES,
        "is_long": found.count > LONG_FILE,
        **elsewhere(address),
        "calendar": calendar(asked, address),
        **typed(asked),
        **notices(asked, found, address),
        **(ways_on(asked, address, unfiltered(address)) if asked.strict.count < FEW and address.pairs else NO_WAYS_ON),
    }


def chosen(asked: StoryFilter, address: Address) -> dict:
    """What is in force: as chips, as an address without, and as fields that the form carries along."""
    in_force = chips(asked, address)
    return {
        "chips": in_force,
        "in_force": sum(chip.kind != "Words" for chip in in_force),
        "clear_all": unfiltered(address),
        "is_filtered": bool(address.pairs),
        "kept": [pair for pair in address.pairs if pair[0].startswith("not_") or pair[0] in CARRIED],
    }


def unfiltered(address: Address) -> str:
    """The list with its words alone."""
    return str(Address(address.path, tuple(pair for pair in address.pairs if pair[0] in UNCLEARED)))


def elsewhere(address: Address) -> dict:
    """The same set in files and on other pages."""
    rows = address.dropping(*LOOKS)
    unsorted = rows.dropping("sort")
    whole = unsorted.dropping("page_size").question
    return {
        "files": {kind: f"/stories.{kind}{rows.question}" for kind in FILES},
        "quotes": address_of("quotes") + whole,
        "catch_up": address_of("catch-up") + whole,
        "follow": address_of("follow") + unsorted.question,
        "by_mail": settings.FOLLOW_BY_EMAIL,
        "receipt": address_of("receipt-make") + unsorted.question,
    }


def calendar(asked: StoryFilter, address: Address) -> str:
    """The calendar file of a list of look-ahead items; none of any other list."""
    if [value.slug for value in asked.cleaned.get("section") or ()] != ["ahead"]:
        return ""
    return str(address.dropping("view", "all", "section").at(address_of("ahead-calendar")))


def typed(asked: StoryFilter) -> dict:
    """What the fields of the form show: what was typed, and what was wrong with it."""
    errors, values = asked.form.errors, asked.cleaned
    return {
        "words": values.get("q", ""),
        "has_country": bool(values.get("country") or values.get("about")),
        "is_about": bool(values.get("about")),
        "is_widened": asked.is_widened,
        "dates": dates(asked),
        "is_dated": any(name in asked.data for name, *_ in DATES),
        "has_date_fault": any(name in errors for name, *_ in DATES),
    }


def dates(asked: StoryFilter) -> tuple:
    """(name, label, example, what was typed, what was wrong with it) of each date of the form."""
    errors = asked.form.errors
    return tuple(
        (name, label, example, asked.data.get(name, "")[:LONGEST_DATE], errors[name][0] if name in errors else "")
        for name, label, example in DATES
    )


def sorts(asked: StoryFilter, found, address: Address) -> list[tuple[str, str]]:
    """Label and address of each order, without address for the one in force; relevance is offered only beside words."""
    offered = [(value, label) for value, label in SORTS if value != "relevance" or asked.cleaned.get("q")]
    return [(label, "" if value == found.sort else str(address.setting("sort", value))) for value, label in offered]
