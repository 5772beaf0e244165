"""Facet counts and the histogram: cardinalities of intersections, exact, for any query."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heappop, heappush, nlargest

from pyroaring import BitMap

from .evaluate import between, tagged
from .inside import THIN, within
from .names import SECTIONS, keys_of
from .resident import GROUPED, NOTHING, United

SOON_READ = 25_000  # stories that are read in three milliseconds
PATIENCE = 64  # groups of names that are tried before all stories are read
LONGEST_IN_DAYS = 62  # days that are shown as days
LONGEST_IN_MONTHS = 48  # months that are shown as months


@dataclass(slots=True)  # made by the hundred: freezing would double what they cost
class FacetValue:
    """One value of a facet. `count` is what choosing it would find beside the other facets' choices."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False
    parent: str = ""


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


def values_of(archive, names, facet):
    """(value, label, parent's value, stories, how many) of every value of a facet, most stories first; remembered."""
    known = archive.__dict__.setdefault("_values", {})
    if known.get("names") is not names:
        known.clear()
        known["names"] = names
    if facet not in known:
        sized = ((*value, len(value[3])) for value in _values_of(archive, names, facet))
        known[facet] = sorted(sized, key=lambda value: -value[4])
    return known[facet]


def _values_of(archive, names, facet):
    if facet == "section":
        return [(name, name, "", archive.stories("section", name)) for name in SECTIONS]
    if facet == "year":
        return [(year, year, "", stories) for year, stories in archive.years.items() if stories]
    if facet == "month":
        return [(month, month, month[:4], stories) for month, stories in archive.months.items() if stories]
    named = [one for one in names.of["country" if facet == "about" else facet].values() if one.is_active]
    if facet in ("region", "theme"):
        return [(one.slug, one.name, _parent(one, names), _united(archive, names, facet, one)) for one in named]
    held = archive.fields[facet]
    return [(one.slug, one.name, "", held[key]) for one in named if (key := str(one.pk)) in held]


def value_of(archive, names, facet, slug):
    """(value, label, parent's value, stories, how many) of one value; None for one that the facet does not have."""
    if facet not in GROUPED:
        values = values_of(archive, names, facet)
        by_slug = archive.__dict__.setdefault("_by_slug", {})
        if by_slug.get(facet, (None, None))[0] is not values:
            by_slug[facet] = values, {one[0]: one for one in values}
        return by_slug[facet][1].get(slug)
    one = names.find(facet, slug)
    stories = archive.fields[facet].get(str(one.pk)) if one and one.is_active else None
    return (one.slug, one.name, "", stories, len(stories)) if stories is not None else None


def _parent(one, names):
    parent = names.of[one.field].get(one.parent)
    return parent.slug if parent else ""


def _united(archive, names, facet, one):
    """The stories of a theme with its subtopics, of a region with all that lies in it; handed on by the archive."""
    known = archive.resident.united
    kept = known.get((facet, one.pk))
    if kept is None or kept.names is not names:
        keys = keys_of(facet, one.slug, names)
        named = [key.split(":", 1) if facet == "region" else (facet, key) for key in keys]
        pairs = [(field, key) for field, key in named]
        kept = known[facet, one.pk] = United(names, frozenset(pairs), tagged(archive, facet, keys))
    return kept.stories


def counted(archive, names, facet, base: BitMap, most: int | None):
    """(count, value, label, parent) of the values that some stories of `base` have; at least the best `most`."""
    if facet not in GROUPED:
        return list(_best(values_of(archive, names, facet), within(archive.everything, base), most))
    listed = names.of[facet]
    found = _grouped(archive, facet, base, lambda key: is_listed(listed, key), most)
    return [(n, (one := listed[int(key)]).slug, one.name, "") for n, key in found]


def _grouped(archive, facet, base, listing, most):
    """(count, key) of the keys of a field of thousands: of few stories by reading them, of many key by key.

    Of stories between, some keys are tried first: those of a country, unlike those with a word, have their own people.
    """
    columns = archive.resident.columns.get(facet) if len(base) < THIN * len(archive.everything) else None
    number, found = within(archive.everything, base), None
    if columns is None:
        return archive.resident.groups[facet].counts(number, listing, most)
    if most and len(base) > SOON_READ:
        found = archive.resident.groups[facet].counts(number, listing, most, PATIENCE)
    return _read(columns.counts(base), listing, most) if found is None else found


def _read(counts, listing, most):
    for floor in (nlargest(most, counts.values())[-1:] if most else []) + [1]:
        found = [(n, key) for key, n in counts.items() if n >= floor and listing(key)]
        if most and len(found) >= most:
            break
    return found


def _best(values, number, most):
    """(count, value, label, parent) of values that stand by size: those too small for the best `most` stay unopened."""
    best, floor = [], 1
    for value, label, parent, stories, size in values:
        if size < floor:
            return
        if (n := number(stories, size)) < floor:
            continue
        yield n, value, label, parent
        if most:
            heappush(best, n)
            if len(best) > most:
                heappop(best)
            if len(best) == most:
                floor = best[0]


def best_first(counted):
    """The order of (count, value, label, parent): most stories, then by label."""
    return -counted[0], counted[2]


def top(values: list[FacetValue], limit: int | None) -> list[FacetValue]:
    """The best values first: most stories, then by label; chosen and excluded ones even behind the limit."""
    values.sort(key=lambda value: (-value.count, value.label))
    if limit is None:
        return values
    return values[:limit] + [value for value in values[limit:] if value.selected or value.excluded]


def is_listed(listed, key) -> bool:
    """Whether the number of a tag is one that lists show."""
    one = listed.get(int(key))
    return one is not None and one.is_active


def histogram(archive, stories: BitMap, first: date | None, last: date | None) -> Histogram:
    """Counts over time: days for two months or less, months for four years or less, else years.

    The span is the asked one as far as the archive reaches, else that of the stories; empty bars are kept.
    """
    reach, days = _span(archive, archive.everything), _span(archive, stories)
    if not days or not reach:
        return Histogram("year", [])
    first = max(first, reach[0]) if first else days[0]
    last = min(last, reach[1]) if last else days[1]
    if first > last:
        return Histogram("year", [])
    if (last - first).days < LONGEST_IN_DAYS:
        return Histogram("day", _days(archive, stories, first, last))
    if (last.year - first.year) * 12 + last.month - first.month < LONGEST_IN_MONTHS:
        return Histogram("month", list(_months(archive, stories, first, last)))
    return Histogram("year", list(_years(archive, stories, first, last)))


def _span(archive, stories):
    """The first and last day that have any of the stories, or None."""
    first, last = _end(archive, stories, iter), _end(archive, stories, reversed)
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else None


def last_days(archive, most: int):
    """(how many, their stories) of the last days of the archive, counted back from its last story; remembered."""
    known = archive.__dict__.setdefault("_last_days", {})
    if most not in known:
        reach = _span(archive, archive.everything)
        days = min(most, (reach[1] - reach[0]).days + 1) if reach else 0
        first = reach[1] - timedelta(days=days - 1) if reach else None
        known[most] = days, between(archive, first, reach[1]) if reach else NOTHING
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
