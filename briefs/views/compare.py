"""Compare over time: the chosen countries, themes, people … of a list, each in a small chart of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.addresses import Address
from briefs.facets import LEGENDS, chips
from briefs.filters import StoryFilter
from briefs.models.links import address_of
from briefs.records import cell
from briefs.search import StoryQuery, compared
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.views.catch_up import DROPPED
from briefs.views.comparisons import OWN, SCALE, SCALES, SHARE, TOGETHER, comparison
from briefs.views.findings import told
from briefs.views.refusals import of_a_list
from briefs.views.story_files import csv_text
from briefs.views.typed_names import NameBox
from briefs.vocabulary import Present

COMPARED = ("country", "theme", "person", "organisation", "thread", "region", "section", "source")
BESIDE = NameBox("beside", COMPARED, "country, theme, person or organisation", takes_several=True)
COLUMNS = ("kind", "value", "label", "first_day", "last_day", "stories", "of_stories")
NAMED = 3  # values that a link to a comparison names
EXAMPLES = (("country", 4), ("theme", 4), ("person", 3))  # how many of the most frequent are offered together


@require_safe
@limited("search")
def compare(request: HttpRequest) -> HttpResponse:
    """`/compare/`: the filters of `/stories/`; a chart for each value of whatever two or more were chosen of.

    `scale=own` lets each chart be filled by its own highest column; `scale=share` draws what part each column's stories
    are of all stories of its time that the other filters find.
    """
    return answered(request, lambda present: BESIDE.way_on(request, present) or page(request, present))


@require_safe
@limited("search")
@of_a_list()
def csv_file(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/compare.csv`: the numbers of all charts, a row for each value and year, month or day."""
    rows = [row for kind in kinds_shown(asked) for row in csv_rows(asked, kind)]
    response = HttpResponse(csv_text([COLUMNS, *rows]), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="compared.csv"'
    return response


def csv_rows(asked: StoryFilter, kind: str) -> list[tuple]:
    """The numbers of the chosen values of a kind, also of those that a page has no room for."""
    labels = {value.slug: cell(value.label) for value in asked.cleaned[kind]}
    beside = compared(asked.found, kind)
    return [
        (kind, slug, labels[slug], bar.start, bar.end, bar.count, of.count)
        for slug, over_time in beside.values.items()
        for bar, of in zip(over_time.bars, beside.whole.bars, strict=True)
    ]


def page(request: HttpRequest, present: Present) -> HttpResponse:
    """The page of what the address asks for; a name in its box that means nothing is told."""
    data = BESIDE.rest(request)
    scale = data.pop(SCALE)[0] if data.getlist(SCALE) in ([OWN], [SHARE]) else TOGETHER
    asked = StoryFilter(data, present)
    # All of a kind in one story is no comparison, so that wish is let go.
    address = asked.address(address_of("compare")).dropping(*DROPPED, "all_of")
    context = {
        "asked": asked,
        "faults": [*BESIDE.faults(request, present), *asked.faults],
        "typed": BESIDE.typed(request),
        **told(asked, address),
        "heading": heading(asked),
        **drawn(asked, address, scale),
        "clear_all": address.path,
        "list": str(address.at(address_of("story-list"))),
    }
    return render(request, "briefs/compare.html", context)


def drawn(asked: StoryFilter, address: Address, scale: str) -> dict:
    """The charts of a scale, the other scales, and examples where there is nothing to draw."""
    kinds, drawings = kinds_shown(asked), {one: address.adding(SCALE, one) if one else address for one, _ in SCALES}
    return {
        "comparisons": [comparison(asked, kind, drawings, scale) for kind in kinds],
        "scale": scale,
        "has_others": any(name not in (*kinds[:1], "date", "from", "to") for name, _ in address.pairs),
        "scales": [(label, "" if one == scale else str(drawings[one])) for one, label in SCALES],
        "examples": () if kinds else examples(asked.present, address),
        "chips": chips(asked, drawings[scale]),
        "kept": drawings[scale].pairs,
        "csv": str(address.at(address_of("compare-csv"))) if kinds else "",
    }


def kinds_to_compare(asked: StoryFilter) -> list[str]:
    """The kinds of which any of two or more values were asked for."""
    every = asked.cleaned.get("all_of") or ()
    return [kind for kind in COMPARED if len(asked.cleaned.get(kind) or ()) > 1 and kind not in every]


def kinds_shown(asked: StoryFilter) -> list[str]:
    """The kinds that can be compared, else the first of which one value was chosen, beside which others are offered."""
    return kinds_to_compare(asked) or [kind for kind in COMPARED if asked.cleaned.get(kind)][:1]


def way_to_compare(asked: StoryFilter, address: Address) -> tuple[str, str] | None:
    """Words and address of the comparison that a list can be; None where nothing of it can be compared."""
    kinds = kinds_to_compare(asked)
    if not kinds:
        return None
    values = [value.label for value in asked.cleaned[kinds[0]]]
    named = titles.listed(values) if len(values) <= NAMED else f"the {len(values)} {LEGENDS[kinds[0]][1]}"
    return f"Compare {named} over time", str(address.dropping(*DROPPED, "all_of").at(address_of("compare")))


def heading(asked: StoryFilter) -> str:
    """What the page is, as in “Compared over time: stories about Iran or Israel”."""
    if not asked.data:
        return "Compare over time"
    title = titles.sentence(asked)
    return f"Compared over time: {title[:1].lower()}{title[1:]}"


def examples(present: Present, address: Address) -> list[tuple[str, str]]:
    """Comparisons for somebody who has chosen nothing yet: the most frequent values of some kinds."""
    every = present.find(StoryQuery())
    told = []
    for kind, number in EXAMPLES:
        values = [value for value in every.facet(kind) if not value.parent][:number]
        pairs = tuple((kind, value.value) for value in values)
        if len(pairs) > 1:
            told.append((titles.listed([value.label for value in values]), str(Address(address.path, pairs))))
    return told
