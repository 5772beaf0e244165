"""Thousands of sets of stories by size, so that counting stops where no larger count can follow."""

from bisect import bisect_right
from collections.abc import Mapping
from operator import neg

from pyroaring import BitMap

SIZE = 16  # sets of a group
OPEN = 96  # groups whose sets are kept open, because nearly every count looks at them
CLOSED = 6  # times as long as an open set takes one that is opened for counting it


class Groups:
    """Sets by key; each group knows the size of its largest set. Never changed."""

    def __init__(self, sets, keys, largest, opened):
        self.sets: Mapping[str, BitMap] = sets
        self.keys: list[list[str]] = keys
        self.largest: list[int] = largest
        self.opened: list[list[tuple[str, BitMap, int]]] = opened  # (key, stories, how many) of the first groups

    @classmethod
    def made(cls, sets: Mapping[str, BitMap]) -> "Groups":
        """The largest sets first, so that a search for the best soon knows what is too small."""
        sizes = {key: len(stories) for key, stories in sets.items()}
        ordered = sorted(sizes, key=lambda key: -sizes[key])
        keys = [ordered[at : at + SIZE] for at in range(0, len(ordered), SIZE)]
        return cls(sets, keys, [sizes[group[0]] for group in keys], [_kept_open(sets, group) for group in keys[:OPEN]])

    def changed(self, sets: Mapping[str, BitMap], touched: set[str]) -> "Groups":
        """With these sets, of which only those of `touched` differ from before; new ones stand in the last group."""
        keys, largest, opened = list(self.keys), list(self.largest), list(self.opened)
        new = [key for key in touched if key not in self.sets]
        if keys and len(keys[-1]) + len(new) <= SIZE:
            keys[-1] = [*keys[-1], *new]
        elif new:
            keys, largest = [*keys, new], [*largest, 0]
        for place, group in enumerate(keys):
            if not touched.isdisjoint(group):
                largest[place] = max((len(sets[key]) for key in group), default=0)
                opened[place : place + 1] = [_kept_open(sets, group)] if place < OPEN else []
        return Groups(sets, keys, largest, opened)

    def cost(self, floor: float) -> int:
        """About what it takes to count all sets that may be as large as this, in sets of those that are open."""
        groups = bisect_right(self.largest, -floor, key=neg)  # after changes they are nearly in order
        return SIZE * (groups + (CLOSED - 1) * max(0, groups - OPEN))

    def counts(self, number, is_listed, most: int | None) -> list[tuple[int, str]]:
        """(count, key) of listed keys: at least the best `most` with what ties, or all for None; never zero.

        `number` says of a set and its size how many of its stories count (`inside.within`).
        """
        found: list[tuple[int, str]] = []
        floor = 1
        for place, largest in enumerate(self.largest):
            if largest < floor:
                continue
            group = self.opened[place] if place < len(self.opened) else _opened(self.sets, self.keys[place])
            for key, stories, size in group:
                if size >= floor and (n := number(stories, size)) >= floor and is_listed(key):
                    found.append((n, key))
            if most and len(found) > most:
                found.sort(reverse=True)
                floor = found[most - 1][0]
                while found[-1][0] < floor:
                    found.pop()
        return found


def _opened(sets, keys):
    return [(key, stories := sets[key], len(stories)) for key in keys]


def _kept_open(sets, keys):
    opened = _opened(sets, keys)
    for _, stories, _ in opened:
        stories.shrink_to_fit()
    return opened
