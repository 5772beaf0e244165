"""Facet counts: cardinalities of intersections, exact, for any query."""

from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush

from pyroaring import BitMap

from ..index.resident import GROUPED
from .inside import within
from .values import values_by_key, values_of

SOON_READ = 50_000  # stories that are read in half a millisecond
FEW = {"country": 1 / 16, "theme": 1 / 22}  # of all stories: of so few, values are read off the stories
MANY = 1 / 8  # of all stories: of so many, the names with the largest counts are soon found
STORIES_OF_SET = 100  # stories that are read while one open set is counted


@dataclass(slots=True)  # made by the hundred: freezing would double what they cost
class FacetValue:
    """One value of a facet. `count` is what choosing it would find beside the other facets' choices."""

    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False
    parent: str = ""


class Base:
    """Stories to count among; how it is done quickest is found out once for all facets."""

    def __init__(self, archive, stories: BitMap):
        self.stories, self.everything = stories, archive.everything

    @cached_property
    def number(self):
        """How many stories of a set are among these, as `within` has it."""
        return within(self.everything, self.stories)

    def is_below(self, share: float) -> bool:
        """Whether these are fewer than a share of all."""
        return len(self.stories) < share * len(self.everything)


def counted(archive, names, facet, base: Base, most: int | None):
    """(count, value, label, parent) of the values that some stories of `base` have; at least the best `most`."""
    if facet not in GROUPED:
        if base.is_below(FEW.get(facet, 0)) and facet in archive.resident.columns:
            return list(_read_values(archive, names, facet, base))
        return list(_best(values_of(archive, names, facet), base.number, most))
    listed = names.of[facet]
    found = _grouped(archive, facet, base, lambda key: is_listed(listed, key), most)
    return [(n, (one := listed[int(key)]).slug, one.name, "") for n, key in found]


def _read_values(archive, names, facet, base):
    """(count, value, label, parent) read off the stories; values that stand for several keys are counted as sets."""
    alone, several = values_by_key(archive, names, facet)
    for n, key in archive.resident.columns[facet].counts(base.stories):
        if one := alone.get(key):
            yield n, one.value, one.label, one.parent
    for one in several:
        if n := base.number(one.stories, one.size, one.outside):
            yield n, one.value, one.label, one.parent


def _grouped(archive, facet, base, listing, most):
    """(count, key) of the keys of a field of thousands: read off the stories, or counted key by key.

    Few stories are read. Of more, the keys are counted where few of them can have the largest counts: a country,
    unlike a word, has its own people.
    """
    stories, columns = base.stories, archive.resident.columns.get(facet) if base.is_below(MANY) else None
    if columns is not None and (len(stories) <= SOON_READ or not most):
        return _read(columns, stories, listing, most)
    groups = archive.resident.groups[facet]
    if columns is not None and groups.cost(columns.likely(stories, most)) * STORIES_OF_SET > len(stories):
        return _read(columns, stories, listing, most)
    return groups.counts(base.number, listing, most)


def _read(columns, stories, listing, most):
    for wanted in (most, None):
        found = [(n, key) for n, key in columns.counts(stories, wanted) if listing(key)]
        if wanted is None or len(found) >= wanted:
            return found
    return []


def _best(values, number, most):
    """(count, value, label, parent) of values that stand by size: those too small for the best `most` stay unopened."""
    best, floor = [], 1
    for value, label, parent, stories, size, outside in values:
        if size < floor:
            return
        if (n := number(stories, size, outside)) < floor:
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
