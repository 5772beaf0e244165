"""Of which days the archive holds editions, and of which it lacks a usual one: it tells silence from a gap."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from statistics import median

from briefs.keeping import Keep
from briefs.models import Edition
from briefs.vocabulary import Present

LEAST_WEEKS = 4  # of a year, below which no day of the week is called usual
SHORTEST_BREAK, LONGEST_BREAK = 10, 45  # days without any edition after which nothing is said of the time between
SHORTEST_SILENCE = 5  # days of editions that are worth being called a silence
COVERAGES = Keep(3)


@dataclass(frozen=True)
class Coverage:
    """Days as numbers (`date.toordinal`), in order.

    A day is `missing` where a source usually has an edition and none is held, even if another source has one;
    `of_source` holds those of each source, by its slug. More than `longest` days without any edition are a break.
    """

    held: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    longest: int = SHORTEST_BREAK
    of_source: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def stretches(self) -> list[list[int]]:
        """The held days in runs without a break; a missing day ends a run too."""
        return self._runs(frozenset(self.missing))

    @cached_property
    def stretches_over_missing(self) -> list[list[int]]:
        """The held days in runs that only a break ends."""
        return self._runs(frozenset())

    def _runs(self, gone: frozenset[int]) -> list[list[int]]:
        runs: list[list[int]] = []
        before = None
        for day in (day for day in self.held if day not in gone):
            is_next = before is not None and day - before <= self.longest
            if is_next and gone.isdisjoint(range(before + 1, day)):
                runs[-1].append(day)
            else:
                runs.append([day])
            before = day
        return runs

    @cached_property
    def is_followed(self) -> bool:
        """Whether editions were held long enough in a row for a silence to be told at all."""
        return any(len(stretch) >= SHORTEST_SILENCE for stretch in self.stretches)

    def missing_between(self, first: int, last: int) -> int:
        """How many days from first to last lack an edition that was usual."""
        return sum(first <= day <= last for day in self.missing)


def coverage(days_of: Mapping[str, Iterable[date]]) -> Coverage:
    """From the days of each source's editions."""
    every = {source: sorted({day.toordinal() for day in days}) for source, days in days_of.items()}
    held = sorted({day for days in every.values() for day in days})
    of_source = {source: tuple(sorted(missing_days(days))) for source, days in every.items()}
    missing = sorted({day for days in of_source.values() for day in days})
    steps = [after - before for before, after in pairwise(held)]
    rhythm = round(2 * median(steps)) if steps else 0
    return Coverage(tuple(held), tuple(missing), min(max(SHORTEST_BREAK, rhythm), LONGEST_BREAK), of_source)


def missing_days(days: list[int]) -> list[int]:
    """The days between a source's first and last edition that lack one, on weekdays that mostly had one that year."""
    if not days:
        return []
    there, held, possible = set(days), defaultdict(list), defaultdict(list)
    for number in range(days[0], days[-1] + 1):
        day = date.fromordinal(number)
        possible[day.year, day.weekday()].append(number)
        if number in there:
            held[day.year, day.weekday()].append(number)
    usual = [
        key
        for key, all_days in possible.items()
        if len(all_days) >= LEAST_WEEKS and 2 * len(held[key]) >= len(all_days)
    ]
    return [number for key in usual for number in possible[key] if number not in there]


def coverage_of(present: Present) -> Coverage:
    """That of the archive; one statement for each of its versions."""
    return COVERAGES.get_or_make(present.version, read)


def read() -> Coverage:
    days_of = defaultdict(list)
    published = Edition.objects.published().filter(date__isnull=False).order_by()
    for source, day in published.values_list("source__slug", "date").distinct():
        days_of[source].append(day)
    return coverage(days_of)
