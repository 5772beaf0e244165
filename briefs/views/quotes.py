"""Who said what: the quotations of any list of stories; of chosen people and bodies, theirs alone."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.addresses import Address
from briefs.filters import StoryFilter
from briefs.paging import NoSuchPage, Paging, pager
from briefs.quoted import Said, said_in, that_quote
from briefs.search import Sort
from briefs.search.rows import story_rows
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.views.catch_up import DROPPED, ordered
from briefs.views.findings import told

SIZE = 500  # stories whose quotations stand on a page
ENOUGH = 100  # quotations; a page of fewer goes on with the stories after it
MOST_PAGES = 20  # read for one of them
SPEAKERS = ("person", "organisation")


@require_safe
@limited("search")
def quotes(request: HttpRequest) -> HttpResponse:
    """`/quotes/`: the filters of `/stories/`; the quotations of those stories, the newest first."""
    return answered(request, lambda present: page(request, StoryFilter(request.GET, present)))


def page(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    newest = ordered(asked, Sort.NEWEST)
    paging = Paging(asked.page_number, SIZE, newest.found.count)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    address = asked.address(reverse("briefs:quotes")).dropping(*DROPPED)
    said, read = read_on(newest, paging)
    context = {
        "asked": asked,
        "faults": asked.faults,
        "said": said,
        "last_row": read.last_row,
        "list": str(address.at(reverse("briefs:story-list"))),
        "follow": str(address.at(reverse("briefs:follow")).setting("what", "quotes")),
        "files": {kind: str(address.at(reverse(f"briefs:quotes-{kind}"))) for kind in ("atom", "csv", "json")},
        **headed(asked, bool(address.pairs)),
        **told(newest, address),
        **pager(paging, address),
        **onward(read, address),
    }
    return render(request, "briefs/quotes.html", context)


def onward(read: Paging, address: Address) -> dict:
    """The way on from the last page that was read; no numbers, as a page of few quotations goes on into the next."""
    return {"pages": (), "next_page": address.page(read.number + 1) if read.number < read.last else ""}


def read_on(newest: StoryFilter, paging: Paging) -> tuple[list[Said], Paging]:
    """The quotations of a page of the stories and, while they are few, of those after it; and the last page read."""
    said: list[Said] = []
    for number in range(paging.number, min(paging.last, paging.number + MOST_PAGES - 1) + 1):
        paging = replace(paging, number=number)
        said += said_on(newest, paging)
        if len(said) >= ENOUGH:
            break
    return said, paging


def headed(asked: StoryFilter, is_asked: bool) -> dict:
    """What stands over the quotations, as “Who said what in stories about Iran”, and the names chosen to speak."""
    title = titles.sentence(asked)
    said = f"Who said what in {title[:1].lower()}{title[1:]}"
    chosen = [value.label for kind in SPEAKERS for value in asked.cleaned.get(kind) or ()]
    return {
        "title": title if is_asked else "The newest quotations",
        "heading": said if is_asked else "Who said what: the newest quotations",
        "speakers": titles.listed(chosen, "or"),
    }


def said_on(newest: StoryFilter, paging: Paging) -> list[Said]:
    """The quotations of one page of the stories, of the chosen speakers."""
    numbers = newest.found.ids(paging.offset, paging.size)
    return spoken_by(said_in(story_rows(that_quote(numbers), newest.present.names)), speakers(newest))


def speakers(asked: StoryFilter) -> set[str]:
    """The slugs of the people and bodies that were chosen."""
    return {value.slug for kind in SPEAKERS for value in asked.cleaned.get(kind) or ()}


def spoken_by(said: list[Said], chosen: set[str]) -> list[Said]:
    """The quotations of the chosen ones; all of them where nobody was chosen."""
    return [one for one in said if not chosen or (one.who and one.who.slug in chosen)]
