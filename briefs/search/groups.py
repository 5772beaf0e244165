"""Thousands of sets of stories by size, so that counting stops where no larger count can follow."""

from collections.abc import Mapping
from heapq import nlargest

from pyroaring import BitMap

SIZE = 16  # sets of a group
OPEN = 96  # groups whose sets are kept open, because nearly every count looks at them
CLOSED = 3  # times as long as an open set takes one that is opened for counting it


class Groups:
    """Sets by key; each group knows the size of its largest set. Never changed."""

    def __init__(self, sets, keys, largest, opened):
        self.sets: Mapping[str, BitMap] = sets
        self.opened: dict[str, BitMap] = opened
        self.keys: list[list[str]] = keys
        self.largest: list[int] = largest

    @classmethod
    def made(cls, sets: Mapping[str, BitMap]) -> "Groups":
        """The largest sets first, so that a search for the best soon knows what is too small."""
        sizes = {key: len(stories) for key, stories in sets.items()}
        ordered = sorted(sizes, key=lambda key: -sizes[key])
        keys = [ordered[at : at + SIZE] for at in range(0, len(ordered), SIZE)]
        opened = {key: sets[key] for group in keys[:OPEN] for key in group}
        return cls(sets, keys, [sizes[group[0]] for group in keys], opened)

    def changed(self, sets: Mapping[str, BitMap], touched: set[str]) -> "Groups":
        """With these sets, of which only those of `touched` differ from before; new ones stand in the last group."""
        keys, largest = list(self.keys), list(self.largest)
        new = [key for key in touched if key not in self.sets]
        if keys and len(keys[-1]) + len(new) <= SIZE:
            keys[-1] = [*keys[-1], *new]
        elif new:
            keys, largest = [*keys, new], [*largest, 0]
        for place, group in enumerate(keys):
            if not touched.isdisjoint(group):
                largest[place] = max((len(sets[key]) for key in group), default=0)
        also = {key: sets[key] for key in touched if key in self.opened or len(keys) <= OPEN}
        opened = self.opened | also
        return Groups(sets, keys, largest, opened)

    def cost(self, floor: float) -> int:
        """What it takes to count all sets that may be as large as this, in sets of those that are open."""
        groups = sum(largest >= floor for largest in self.largest)
        return SIZE * (groups + (CLOSED - 1) * max(0, groups - OPEN))

    def counts(self, number, is_listed, most: int | None) -> list[tuple[int, str]]:
        """(count, key) of listed keys: at least the best `most` with what ties, or all for None; never zero.

        `number` says of a set and its size how many of its stories count (`inside.within`).
        """
        found: list[tuple[int, str]] = []
        floor = 1
        for group, largest in zip(self.keys, self.largest, strict=True):
            if largest < floor:
                continue
            sets = self.opened if group[0] in self.opened else self.sets
            counted = ((number(held := sets[key], len(held)), key) for key in group)
            found += [one for one in counted if one[0] >= floor and is_listed(one[1])]
            if most and len(found) > most:
                floor = max(1, nlargest(most, found)[-1][0])
                found = [one for one in found if one[0] >= floor]
        return found
