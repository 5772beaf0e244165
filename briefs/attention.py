"""How much attention a country or a theme had: its longest silence, its peak week, its share of lead stories.

Silence is counted in days of which the archive holds every usual edition; a gap in what was loaded is never silence.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from briefs.coverage import SHORTEST_SILENCE, Coverage, coverage_of
from briefs.periods import days_in_words, in_words
from briefs.vocabulary import Present

FEW_LEADS = 0.005  # of all stories; an archive with fewer is one of briefs


@dataclass(frozen=True, slots=True)
class Silence:
    """Days of editions in a row without a mention; `missing` days between them lack one, `is_now` if it goes on."""

    first: date
    last: date
    editions: int
    missing: int = 0
    is_now: bool = False

    @property
    def words(self) -> str:
        return in_words(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday."""

    first: date
    last: date
    count: int

    @property
    def words(self) -> str:
        return days_in_words(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Attention:
    """What a page tells. `perhaps` is a longer silence that missing editions may have broken."""

    silence: Silence | None
    perhaps: Silence | None
    peak: Week | None
    leads: int
    count: int
    leads_of_all: int
    count_of_all: int
    missing: int
    is_followed: bool  # whether editions were held long enough in a row for any silence to be told

    @property
    def share(self) -> float:
        return self.leads / self.count if self.count else 0.0

    @property
    def tells_leads(self) -> bool:
        """Whether lead stories are worth a line: it has some, or the archive has more than a few."""
        return bool(self.leads) or self.share_of_all >= FEW_LEADS

    @property
    def share_of_all(self) -> float:
        return self.leads_of_all / self.count_of_all if self.count_of_all else 0.0


def attention(found, every, present: Present) -> Attention:
    """Of the stories of `found`, beside `every` story of the archive."""
    held = coverage_of(present)
    counts = found.days()
    silence = longest(held, counts)
    perhaps = longest(held, counts, over_missing=True)
    is_longer = perhaps and perhaps.missing and perhaps.editions > (silence.editions if silence else 0)
    return Attention(
        silence,
        perhaps if is_longer else None,
        peak_week(counts),
        leads(found),
        found.count,
        leads(every),
        every.count,
        len(held.missing),
        held.is_followed,
    )


def leads(found) -> int:
    return next((value.count for value in found.facet("section") if value.value == "lead"), 0)


def longest(held: Coverage, mentions: Collection[int], over_missing: bool = False) -> Silence | None:
    """The longest run of days of editions without a mention after the first one; the later of two that are alike."""
    stretches = held.stretches_over_missing if over_missing else held.stretches
    first = min(mentions, default=None)
    runs = [run for stretch in stretches for run in silences(stretch, mentions) if run[0] > (first or 0)]
    if first is None or not runs:
        return None
    best = max(runs, key=lambda run: (len(run), run[-1]))
    ends = date.fromordinal(best[0]), date.fromordinal(best[-1])
    missing = held.missing_between(best[0], best[-1])
    return Silence(*ends, len(best), missing, best[-1] == held.held[-1]) if len(best) >= SHORTEST_SILENCE else None


def silences(stretch: list[int], mentions: Collection[int]) -> list[list[int]]:
    """The runs of a stretch's days without a mention."""
    runs: list[list[int]] = [[]]
    for day in stretch:
        if day in mentions:
            runs.append([])
        else:
            runs[-1].append(day)
    return [run for run in runs if run]


def peak_week(counts: dict[int, int]) -> Week | None:
    """The week of most stories, the latest of several that are alike."""
    weeks: Counter[int] = Counter()
    for day, count in counts.items():
        weeks[day - (day - 1) % 7] += count  # day 1 of the count is a Monday
    if not weeks:
        return None
    monday = max(weeks, key=lambda day: (weeks[day], day))
    return Week(date.fromordinal(monday), date.fromordinal(min(monday + 6, date.max.toordinal())), weeks[monday])
