"""Who said what: the quotations of any list of stories; of chosen people and bodies, theirs alone."""

from collections import Counter
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
from briefs.search.answering.rows import story_rows
from briefs.search.index.records import FIELD_OF_KIND
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.views.catch_up import DROPPED, ordered
from briefs.views.findings import told
from briefs.views.typed_names import NameBox
from briefs.vocabulary import Present

SIZE = 500  # stories whose quotations stand on a page
ENOUGH = 100  # quotations; a page of fewer goes on with the stories after it
MOST_PAGES = 20  # read for one of them
SPEAKERS = ("person", "organisation")
SPEAKER = NameBox("speaker", SPEAKERS, "person or organisation")
MOST_VOICES = 8


@require_safe
@limited("search")
def quotes(request: HttpRequest) -> HttpResponse:
    """`/quotes/`: the filters of `/stories/`; the quotations of those stories, the newest first."""
    return answered(request, lambda present: SPEAKER.way_on(request, present) or page(request, present))


def page(request: HttpRequest, present: Present) -> HttpResponse:
    asked = StoryFilter(SPEAKER.rest(request), present)
    newest = ordered(asked, Sort.NEWEST)
    paging = Paging(asked.page_number, SIZE, newest.found.count)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    address = asked.address(reverse("briefs:quotes")).dropping(*DROPPED)
    said, read = read_on(newest, paging)
    context = {
        "asked": asked,
        "faults": [*SPEAKER.faults(request, present), *asked.faults],
        "said": said,
        "last_row": read.last_row,
        "list": str(address.at(reverse("briefs:story-list"))),
        "follow": str(address.at(reverse("briefs:follow")).setting("what", "quotes")),
        "files": {kind: str(address.at(reverse(f"briefs:quotes-{kind}"))) for kind in ("atom", "csv", "json")},
        **headed(asked, bool(address.pairs)),
        **form_of(asked, address, SPEAKER.typed(request)),
        "voices": [] if speakers(asked) else voices(said, address),
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


def form_of(asked: StoryFilter, address: Address, typed: str) -> dict:
    """The boxes over the quotations as they are filled, and what else the address asks for.

    `typed` is a speaker whom nobody knows.
    """
    chosen = [value.label for kind in SPEAKERS for value in asked.cleaned.get(kind) or ()]
    typed = typed or asked.data.get("person", "")  # that no name of the archive answers to
    kept = address.dropping("q") if len(chosen) > 1 else address.dropping("q", *SPEAKERS)
    speaker = (chosen or [typed])[0] if len(chosen) < 2 else ""
    return {"speaker": speaker, "words": asked.cleaned.get("q") or "", "rest": kept.pairs}


def voices(said: list[Said], address: Address) -> list[tuple[str, str, int]]:
    """Who is quoted most on this page: (name, address of their quotations alone, how many); none of a single voice."""
    counts = Counter(one.who for one in said if one.who and FIELD_OF_KIND[one.who.kind] in SPEAKERS)
    return [
        (who.name, str(address.adding(FIELD_OF_KIND[who.kind], who.slug)), count)
        for who, count in counts.most_common(MOST_VOICES if len(counts) > 1 else 0)
    ]


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
