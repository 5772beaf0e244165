"""The charts of a comparison: one for each chosen value of a kind, over the same time, and what could stand beside."""

from dataclasses import dataclass, replace

from briefs.addresses import Address
from briefs.charts import SMALL, Chart, chart
from briefs.facets import LEGENDS
from briefs.filters import StoryFilter
from briefs.models.links import address_of
from briefs.search import compared
from briefs.shares import fullest, in_shares
from briefs.vocabulary import Value

SCALE, TOGETHER, OWN, SHARE = "scale", "", "own", "share"  # how high columns are drawn
SCALES = (
    (TOGETHER, "stories, on one scale"),
    (OWN, "stories, each on its own scale"),
    (SHARE, "shares of all stories"),
)
MOST = 12  # charts of one kind
SUGGESTED = 8


@dataclass(frozen=True, slots=True)
class Compared:
    """One chosen value: its chart, None where its stories are of one day, and the list of its stories."""

    label: str
    count: int
    url: str
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The chosen values of one kind, those with the most stories first; `others` could be put beside them."""

    plural: str
    values: list[Compared]
    left_over: int  # chosen values that are not drawn, as there is no room
    others: list[tuple[str, str]]
    fullest: float  # the share that fills a chart

    @property
    def highest(self) -> int:
        """The stories that fill a chart: one number for all of them."""
        return max((value.chart.highest for value in self.values if value.chart), default=0)


def comparison(asked: StoryFilter, kind: str, drawings: dict[str, Address], scale: str) -> Comparison:
    """The charts of the chosen values of one kind; `drawings` are the page's addresses, by their scales."""
    chosen, beside = asked.cleaned[kind], compared(asked.found, kind)
    drawn = [value for value in chosen if value.slug in beside.values][:MOST]
    over_time = [beside.values[value.slug] for value in drawn]
    highest = 0 if scale == OWN else max((bar.count for one in over_time for bar in one.bars), default=0)
    values = [one_value(value, beside.values[value.slug], highest, kind, drawings[TOGETHER]) for value in drawn]
    fills = fullest(over_time, beside.whole)
    if scale == SHARE:
        values = [replace(value, chart=in_shares(value.chart, beside.whole, fills)) for value in values]
    values.sort(key=lambda value: -value.count)
    left_over, beside_them = max(0, len(chosen) - MOST), others(asked, kind, drawings[scale])
    return Comparison(LEGENDS[kind][1], values, left_over, beside_them, fills)


def one_value(value: Value, histogram, highest: int, kind: str, address: Address) -> Compared:
    alone = address.at(address_of("story-list")).setting(kind, value.slug)
    count = sum(bar.count for bar in histogram.bars)
    return Compared(value.label, count, str(alone), chart(histogram, alone, highest, SMALL))


def others(asked: StoryFilter, kind: str, address: Address) -> list[tuple[str, str]]:
    """What stands most often in the stories of the first chosen value, each with the comparison that it joins."""
    query, chosen = asked.strict.query, [value.slug for value in asked.cleaned[kind]]
    of_first = replace(query, chosen={**query.chosen, kind: (chosen[0],)}, all_of=(*query.all_of, kind))
    shared = asked.present.find(of_first)
    values = [
        value for value in shared.facet(kind, SUGGESTED + len(chosen)) if value.value not in chosen and value.count
    ]
    return [(value.label, str(address.adding(kind, value.value))) for value in values[:SUGGESTED]]
