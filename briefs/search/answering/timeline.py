"""Stories over time: exact counts of days, months or years, and the archive's last days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from pyroaring import BitMap

from ..index.resident import NOTHING
from .evaluate import between

LONGEST_IN_DAYS = 62  # days that are shown as days
LONGEST_IN_MONTHS = 48  # months that are shown as months


@dataclass(frozen=True)
class Bar:
    """Stories from `start` to `end`, both included."""

    start: date
    end: date
    count: int


@dataclass(frozen=True)
class Histogram:
    """Stories over time; `unit` is year, month or day."""

    unit: str
    bars: list[Bar]


def histogram(archive, stories: BitMap, first: date | None, last: date | None) -> Histogram:
    """Counts over time: days for two months or less, months for four years or less, else years.

    The span is the asked one as far as the archive reaches, else that of the stories; empty bars are kept.
    """
    span = shown_span(archive, stories, first, last)
    return histogram_over(archive, stories, span) if span else Histogram("year", [])


def shown_span(archive, stories, first: date | None, last: date | None) -> tuple[date, date] | None:
    """The first and the last day that a histogram of the stories shows; None where there is none."""
    ends, days = reach(archive), _span(archive, stories)
    if not days or not ends:
        return None
    first = max(first, ends[0]) if first else days[0]
    last = min(last, ends[1]) if last else days[1]
    return (first, last) if first <= last else None


def histogram_over(archive, stories: BitMap, span: tuple[date, date]) -> Histogram:
    """The counts of stories in days, months or years from the first to the last day of a span."""
    first, last = span
    if (last - first).days < LONGEST_IN_DAYS:
        return Histogram("day", _days(archive, stories, first, last))
    if (last.year - first.year) * 12 + last.month - first.month < LONGEST_IN_MONTHS:
        return Histogram("month", list(_months(archive, stories, first, last)))
    return Histogram("year", list(_years(archive, stories, first, last)))


def by_day(archive, stories) -> dict[int, int]:
    """How many of the stories lie on each day that has any, by the day's number (`date.toordinal`)."""
    counts = ((day, held.intersection_cardinality(stories)) for day, held in archive.fields["day"].items())
    return {date.fromisoformat(day).toordinal(): count for day, count in counts if count and day[:1].isdigit()}


def reach(archive) -> tuple[date, date] | None:
    """The archive's first and last day; None where it has no dated story. Remembered."""
    if "_reach" not in archive.__dict__:
        archive.__dict__["_reach"] = _span(archive, archive.everything)
    return archive.__dict__["_reach"]


def _span(archive, stories):
    """The first and last day that have any of the stories, or None."""
    first, last = _end(archive, stories, iter), _end(archive, stories, reversed)
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def last_days(archive, most: int):
    """(how many, their stories) of the last days of the archive, counted back from its last story; remembered."""
    known = archive.__dict__.setdefault("_last_days", {})
    if most not in known:
        ends = reach(archive)
        days = min(most, (ends[1] - ends[0]).days + 1) if ends else 0
        first = ends[1] - timedelta(days=days - 1) if ends else None
        known[most] = days, between(archive, first, ends[1]) if ends else NOTHING
    return known[most]


def _end(archive, stories, way):
    """The name of the first day, going this way, that has any of the stories."""
    months_in = archive.resident.months_in
    for year in way(list(months_in)):
        if archive.years[year].intersect(stories):
            for month in way(months_in[year]):
                if archive.months[month].intersect(stories):
                    return next(day for day, held in way(archive.days_of(month)) if held.intersect(stories))
    return None


def _days(archive, stories, first, last):
    held = dict(pair for month in _month_names(first, last) for pair in archive.days_of(month))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [Bar(day, day, held.get(day.isoformat(), NOTHING).intersection_cardinality(stories)) for day in days]


def _month_names(first, last):
    return [
        f"{year}-{month:02}"
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if (first.year, first.month) <= (year, month) <= (last.year, last.month)
    ]


def _months(archive, stories, first, last):
    for name in _month_names(first, last):
        year, month = int(name[:4]), int(name[5:])
        held = archive.months.get(name, NOTHING)
        yield Bar(
            date(year, month, 1), date(year, month, monthrange(year, month)[1]), held.intersection_cardinality(stories)
        )


def _years(archive, stories, first, last):
    for year in range(first.year, last.year + 1):
        held = archive.years.get(f"{year:04}", NOTHING)
        yield Bar(date(year, 1, 1), date(year, 12, 31), held.intersection_cardinality(stories))
