"""Countries gone quiet: long without a story, measured by how often they were told of before."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs.coverage import Coverage, coverage_of
from briefs.keeping import Keep
from briefs.search import StoryQuery
from briefs.views.answers import answered
from briefs.vocabulary import Present

YEAR = 365  # days before its latest story by which a country's usual interval is measured
FEWEST = 4  # days with a story in that year, below which nothing is usual
LEAST = 10  # days of editions that are a silence
TIMES = 4  # how often its usual interval
RANGES = 60  # gaps in the archive that are named
QUIET = Keep(3)


@dataclass(frozen=True, slots=True)
class Quiet:
    """A country, its latest day, the days of editions since, and the days of editions that usually held one story."""

    label: str
    url: str
    latest: date
    silent: int
    usual: float
    missing: int

    @property
    def interval(self) -> str:
        """The usual interval in words, to a tenth while it is short."""
        return f"{self.usual:.1f}" if self.usual < 10 else f"{self.usual:.0f}"

    @property
    def factor(self) -> float:
        return self.silent / self.usual


@require_safe
def quiet(request: HttpRequest) -> HttpResponse:
    """`/quiet/`: the countries whose silence is longest beside what was usual; and where the archive has gaps."""
    return answered(request, lambda present: page(request, present))


def page(request: HttpRequest, present: Present) -> HttpResponse:
    held = coverage_of(present)
    gaps = ranges(held.missing)
    context = {
        "rows": QUIET.get_or_make(present.version, lambda: quiet_ones(present, held)),
        "first": date.fromordinal(held.held[0]) if held.held else None,
        "last": date.fromordinal(held.held[-1]) if held.held else None,
        "days": len(held.held),
        "missing": len(held.missing),
        "is_followed": held.is_followed,
        "gaps": gaps[-RANGES:][::-1],
        "more_gaps": max(0, len(gaps) - RANGES),
    }
    return render(request, "briefs/quiet.html", context)


def quiet_ones(present: Present, held: Coverage) -> list[Quiet]:
    """The countries that are told of no longer as they were, the most surprising first."""
    every = present.find(StoryQuery()).facet("country")
    rows = [row for value in every if (row := quiet_one(value, present, held))]
    return sorted(rows, key=lambda row: (-row.factor, row.label))


def quiet_one(value, present: Present, held: Coverage) -> Quiet | None:
    days = sorted(present.find(StoryQuery(chosen={"country": (value.value,)})).days())
    if not days:
        return None
    latest = days[-1]
    told = sum(day > latest - YEAR for day in days)
    gone = frozenset(held.missing)
    silent = sum(day > latest and day not in gone for day in held.held)
    usual = sum(latest - YEAR < day <= latest for day in held.held) / told
    if told < FEWEST or silent < max(LEAST, TIMES * usual):
        return None
    missing = held.missing_between(latest + 1, held.held[-1])
    url = reverse("briefs:country", args=[value.value])
    return Quiet(value.label, url, date.fromordinal(latest), silent, usual, missing)


def ranges(days) -> list[tuple[date, date]]:
    """Days in order as (first, last) of those that follow each other."""
    found: list[list[int]] = []
    for day in days:
        if found and day == found[-1][1] + 1:
            found[-1][1] = day
        else:
            found.append([day, day])
    return [(date.fromordinal(first), date.fromordinal(last)) for first, last in found]
