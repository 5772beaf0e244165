"""Months as grids of days, each day that has an edition with its address."""

from calendar import MONDAY, Calendar
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from briefs.models import Edition

WEEK = Calendar(firstweekday=MONDAY)


@dataclass(frozen=True, slots=True)
class Day:
    """One field of the grid; `number` 0 is a day of another month. Without an edition `url` is empty."""

    number: int
    url: str = ""
    label: str = ""
    is_missing: bool = False  # an edition is usual on such a day, and none is held


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    weeks: list[list[Day]]
    editions: int

    @property
    def name(self) -> str:
        return f"{self.first:%B} {self.first.year}"

    @property
    def typed(self) -> str:
        """As it stands in an address: 2025-04."""
        return self.first.isoformat()[:7]

    @property
    def is_bare(self) -> bool:
        """Whether no day of it has anything to show: neither an edition nor one that is missed."""
        return not self.editions and not any(day.is_missing for week in self.weeks for day in week)


def month_of(day: date, source: str = "") -> Month:
    """The month in which a day lies; one query."""
    return month(day.year, day.month, editions_by_day(source, date__year=day.year, date__month=day.month))


def year_of(number: int, source: str = "", missing: Collection[int] = ()) -> list[Month]:
    """The twelve months of a year, missing days marked; one query."""
    by_day = editions_by_day(source, date__year=number)
    return [month(number, place, by_day, frozenset(missing)) for place in range(1, 13)]


def within(months: list[Month], is_first: bool, is_last: bool) -> list[Month]:
    """The months of a year without those before the archive's first edition and after its last one.

    A month without editions in between stays: what is missing is to be seen.
    """
    held = [place for place, month in enumerate(months) if month.editions]
    if not held:
        return []
    return months[held[0] if is_first else 0 : held[-1] + 1 if is_last else len(months)]


def editions_by_day(source: str, **when) -> dict[date, list[tuple[str, str]]]:
    """Source and title of the published editions of some days."""
    editions = Edition.objects.published().filter(**when)
    if source:
        editions = editions.filter(source__slug=source)
    by_day = defaultdict(list)
    for day, slug, title in editions.order_by("date", "pk").values_list("date", "source__slug", "title"):
        by_day[day].append((slug, title))
    return by_day


def month(year: int, number: int, by_day, missing: Collection[int] = ()) -> Month:
    weeks = [
        [field_of(date(year, number, day), by_day, missing) if day else Day(0) for day in week]
        for week in WEEK.monthdayscalendar(year, number)
    ]
    held = sum(len(editions) for day, editions in by_day.items() if (day.year, day.month) == (year, number))
    return Month(date(year, number, 1), weeks, held)


def field_of(day: date, by_day, missing: Collection[int] = ()) -> Day:
    """A day with the address of its edition; where several sources have one, of the day's list of stories."""
    editions = by_day.get(day)
    if not editions:
        return Day(day.day, is_missing=day.toordinal() in missing)
    sources = {slug for slug, _ in editions}
    if len(sources) == 1:
        return Day(day.day, reverse("briefs:edition", args=[sources.pop(), day]), editions[0][1])
    return Day(day.day, f"{reverse('briefs:edition-list')}?date={day.isoformat()}", f"{len(editions)} editions")
