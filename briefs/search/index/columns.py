"""Who is named in each story, so that counting some stories reads those stories and not twenty thousand names.

The first of a story's people stands in the first column at the story's number, the second in the second, and so on;
the last columns have few entries and are kept as two short arrays, stories and what stands there. Reading a hundred
thousand stories takes about a millisecond.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest
from typing import NamedTuple

import numpy as np
from pyroaring import BitMap

DENSE = 50  # a column with an entry for one story of so many takes less room with a place for every story
MOST_DENSE = 6  # columns with a place for every story
SAMPLE = 1_000  # stories that tell about how large the largest counts will be
KINDS = (np.uint8, np.uint16, np.uint32)
SORTED_BELOW = 0.2  # entries for each key: fewer are sorted sooner than a place for every key is looked through
MOST_CHANGED = 5_000  # stories that are looked up beside the columns


class Sparse(NamedTuple):
    """A column of few entries: the stories that have one, in order, and the entries."""

    stories: np.ndarray
    numbers: np.ndarray

    def of(self, stories: np.ndarray) -> np.ndarray:
        """The entries of stories, which are given in order; 0 for none."""
        if not len(self.stories):
            return self.numbers
        places = np.searchsorted(self.stories, stories)
        places[places == len(self.stories)] = 0
        return self.numbers[places] * (self.stories[places] == stories)


class Columns:
    """The keys of one field by story, at one version; never changed."""

    def __init__(self, keys, dense, sparse, changed):
        self.keys: list[str] = keys  # by the number that stands for a key in the columns; 0 for none
        self.dense: list[np.ndarray] = dense
        self.sparse: list[Sparse] = sparse
        self.changed: dict[int, list[str]] = changed  # the keys of stories that are no longer as in the columns
        self.outdated = BitMap(changed)

    @classmethod
    def made(cls, sets: Mapping[str, BitMap], length: int) -> "Columns":
        """From the stories of each key; story numbers are below `length`."""
        kind = next(kind for kind in KINDS if len(sets) <= np.iinfo(kind).max)
        dense, sparse = [np.zeros(length, kind)], []
        left = _entered(dense[0], enumerate(sets.values(), 1))  # one set after another: all at once take much room
        while len(dense) < MOST_DENSE and sum(map(len, left.values())) > length // DENSE:
            dense.append(np.zeros(length, kind))
            left = _entered(dense[-1], left.items())
        rest = _as_entries(left, kind)
        while len(rest.stories):
            entered, rest = _parted(rest)
            sparse.append(entered)
        return cls(["", *sets], dense, sparse, {})

    def with_changes(self, keys_of: Mapping[int, list[str]]) -> "Columns | None":
        """With stories that have these keys now; None when so many changed that they had better be made anew."""
        changed = {**self.changed, **keys_of}
        return Columns(self.keys, self.dense, self.sparse, changed) if len(changed) <= MOST_CHANGED else None

    def counts(self, stories: BitMap, most: int | None = None) -> list[tuple[int, str]]:
        """(how many of the stories, key): at least the best `most` with what ties, or all for None; never zero."""
        numbers, counts = self._by_number(stories - self.outdated)
        changed = Counter(key for story in stories & self.outdated for key in self.changed[story])
        if changed:
            changed.update({self.keys[number]: n for number, n in zip(numbers.tolist(), counts.tolist(), strict=True)})
            return _best(changed, most)
        if most and len(counts) > most:
            best = counts >= count_at(counts, most)
            numbers, counts = numbers[best], counts[best]
        return [(n, self.keys[number]) for number, n in zip(numbers.tolist(), counts.tolist(), strict=True)]

    def _by_number(self, stories) -> tuple[np.ndarray, np.ndarray]:
        """The numbers of the keys that stories have, and how many of the stories have each."""
        asked = np.asarray(stories.to_array()).astype(np.intp)
        found = np.concatenate([*(column[asked] for column in self.dense), *(one.of(asked) for one in self.sparse)])
        if len(found) < len(self.keys) * SORTED_BELOW:
            numbers, counts = np.unique(found, return_counts=True)
        else:
            counts = np.bincount(found, minlength=len(self.keys))
            numbers = counts.nonzero()[0]
            counts = counts[numbers]
        none = int(len(numbers) > 0 and numbers[0] == 0)  # the places that are empty
        return numbers[none:], counts[none:]

    def likely(self, stories: BitMap, place: int) -> float:
        """About how many stories the key at a place of the best will have, told from some stories; 0 for none.

        Of many counts in a sample the largest are rather too large: half of their usual error is taken off.
        """
        settled = (stories - self.outdated).to_array()
        every = len(settled) // SAMPLE or 1
        _numbers, counts = self._by_number(BitMap(settled[::every]))
        held = count_at(counts, place) if len(counts) >= place else 0
        return every * (held - held**0.5 / 2)


def count_at(counts: np.ndarray, place: int) -> int:
    """The count that stands at a place of the best, the first being 1; at least so many counts are given.

    By trying bounds: most counts are small and the same, of which `numpy.partition` makes milliseconds.
    """
    low, high = 0, int(counts.max()) + 1
    while high - low > 1:
        middle = (low + high) // (2 if low else 8) or 1
        best = counts[counts >= middle]
        if len(best) < place:
            high = middle
        else:
            low, counts = middle, best
    return low


def _best(counts, most):
    """(n, key) of the best `most` keys with what ties, or of all for None."""
    floor = nlargest(most, counts.values())[-1] if most and len(counts) > most else 1
    return [(n, key) for key, n in counts.items() if n >= floor]


def _entered(column: np.ndarray, left: Iterable[tuple[int, BitMap | array]]) -> dict[int, array]:
    """Fill a column with each story's first number; the stories that have more, by number.

    These are lists, as thousands of small sets would take ten times the room.
    """
    named, more = BitMap(), {}
    for number, held in left:
        held = held if isinstance(held, BitMap) else BitMap(held)
        again = held & named
        column[np.asarray((held - named if again else held).to_array())] = number
        if again:
            more[number] = again.to_array()
        named |= held
    return more


def _as_entries(left: Mapping[int, array], kind) -> Sparse:
    stories = [np.asarray(held) for held in left.values()]
    numbers = np.repeat(np.fromiter(left, kind), [len(one) for one in stories])
    return Sparse(np.concatenate(stories) if stories else np.zeros(0, np.uint32), numbers)


def _parted(entries: Sparse) -> tuple[Sparse, Sparse]:
    """Each story's first number, in order of the stories, and what is left."""
    stories, places = np.unique(entries.stories, return_index=True)
    left = np.ones(len(entries.stories), bool)
    left[places] = False
    return Sparse(stories, entries.numbers[places]), Sparse(entries.stories[left], entries.numbers[left])
