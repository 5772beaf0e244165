"""Facet counts: cardinalities of intersections, exact, for any query."""

from dataclasses import dataclass
from heapq import heappop, heappush

from pyroaring import BitMap

from .evaluate import tagged
from .inside import within
from .names import SECTIONS, keys_of
from .resident import GROUPED, United

SOON_READ = 12_000  # stories that are read in a millisecond
MANY = 1 / 22  # of all stories: of so many, the names with the largest counts are soon found
STORIES_OF_SET = 10  # stories that are read while one open set is counted


@dataclass(slots=True)  # made by the hundred: freezing would double what they cost
class FacetValue:
    """One value of a facet. `count` is what choosing it would find beside the other facets' choices."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False
    parent: str = ""


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
    """(count, key) of the keys of a field of thousands: read off the stories, or counted key by key.

    Few stories are read. Of more, the keys are counted where few of them can have the largest counts: a country,
    unlike a word, has its own people.
    """
    columns = archive.resident.columns.get(facet) if len(base) < MANY * len(archive.everything) else None
    if columns is not None and (len(base) <= SOON_READ or not most):
        return _read(columns, base, listing, most)
    groups = archive.resident.groups[facet]
    if columns is not None and groups.cost(columns.likely(base, most)) * STORIES_OF_SET > len(base):
        return _read(columns, base, listing, most)
    return groups.counts(within(archive.everything, base), listing, most)


def _read(columns, base, listing, most):
    for wanted in (most, None):
        found = [(n, key) for n, key in columns.counts(base, wanted) if listing(key)]
        if wanted is None or len(found) >= wanted:
            return found
    return []


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
