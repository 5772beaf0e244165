"""Who said what: the quotations of any list of stories; of chosen people and bodies, theirs alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.filters import StoryFilter
from briefs.paging import NoSuchPage, Paging
from briefs.quoted import Said, said_in, that_quote
from briefs.search import Sort
from briefs.search.rows import story_rows
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.views.catch_up import DROPPED, ordered, pages
from briefs.views.findings import told

SIZE = 500  # stories whose quotations stand on a page
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
    context = {
        "asked": asked,
        "faults": asked.faults,
        "title": titles.sentence(asked) if address.pairs else "The newest quotations",
        "said": said_on(newest, paging),
        "list": str(address.at(reverse("briefs:story-list"))),
        "files": {kind: str(address.at(reverse(f"briefs:quotes-{kind}"))) for kind in ("atom", "csv", "json")},
        **told(newest, address),
        **pages(paging, address),
    }
    return render(request, "briefs/quotes.html", context)


def said_on(newest: StoryFilter, paging: Paging) -> list[Said]:
    """The quotations of one page of the stories, of the chosen speakers."""
    numbers = newest.found.ids(paging.offset, paging.size)
    return spoken_by(said_in(story_rows(that_quote(numbers))), speakers(newest))


def speakers(asked: StoryFilter) -> set[str]:
    """The slugs of the people and bodies that were chosen."""
    return {value.slug for kind in SPEAKERS for value in asked.cleaned.get(kind) or ()}


def spoken_by(said: list[Said], chosen: set[str]) -> list[Said]:
    """The quotations of the chosen ones; all of them where nobody was chosen."""
    return [one for one in said if not chosen or (one.who and one.who.slug in chosen)]
