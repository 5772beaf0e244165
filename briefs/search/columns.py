"""Who is named in each story, so that counting few stories reads those stories and not twenty thousand names.

The first of a story's people stands in the first column at the story's number, the second in the second, and so on;
the last columns have few entries and are dictionaries. Reading ten thousand stories takes less than a millisecond.
"""

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from heapq import nlargest
from itertools import repeat
from operator import itemgetter

from pyroaring import BitMap

DENSE = 50  # a column with an entry for one story of so many takes less room as an array than as a dictionary
SAMPLE = 1_000  # stories that tell about how large the largest counts will be
KINDS = (("B", 2**8), ("H", 2**16), ("I", 2**32))  # of arrays, with one more than the numbers that they hold
MOST_CHANGED = 5_000  # stories that are looked up beside the columns


class Columns:
    """The keys of one field by story, at one version; never changed."""

    def __init__(self, keys, columns, changed):
        self.keys: list[str] = keys  # by the number that stands for a key in the columns; 0 for none
        self.columns: list[tuple[BitMap, array | dict]] = columns  # (stories that have an entry, entries)
        self.changed: dict[int, list[str]] = changed  # the keys of stories that are no longer as in the columns
        self.outdated = BitMap(changed)

    @classmethod
    def made(cls, sets: Mapping[str, BitMap], length: int) -> "Columns":
        """From the stories of each key; story numbers are below `length`."""
        keys, kind = list(sets), next(kind for kind, most in KINDS if len(sets) < most)
        first, stories, numbers = _zeros(kind, length), array("I"), array(kind)
        named = BitMap()
        for number, key in enumerate(keys, 1):
            held = sets[key]
            again = (held & named).to_array()
            stories.extend(again)
            numbers.extend(repeat(number, len(again)))
            deque(map(first.__setitem__, (held - named).to_array() if again else held.to_array(), repeat(number)), 0)
            named |= held
        columns: list[tuple[BitMap, array | dict]] = [(named, first)]
        while stories:
            entries = _zeros(kind, length) if len(stories) > length // DENSE else defaultdict(int)
            has, stories, numbers = _entered(entries, stories, numbers)
            columns.append((has, entries))
        return cls(["", *keys], columns, {})

    def with_changes(self, keys_of: Mapping[int, list[str]]) -> "Columns | None":
        """With stories that have these keys now; None when so many changed that they had better be made anew."""
        changed = {**self.changed, **keys_of}
        return Columns(self.keys, self.columns, changed) if len(changed) <= MOST_CHANGED else None

    def counts(self, stories: BitMap, most: int | None = None) -> list[tuple[int, str]]:
        """(how many of the stories, key): at least the best `most` with what ties, or all for None; never zero."""
        by_number = self._by_number(stories - self.outdated)
        changed = Counter(key for story in stories & self.outdated for key in self.changed[story])
        if changed:
            changed.update({self.keys[number]: n for number, n in by_number.items()})
            return _best(changed, most)
        return [(n, self.keys[number]) for n, number in _best(by_number, most)]

    def _by_number(self, stories):
        found: Counter = Counter()
        for has, entries in self.columns:
            within = (stories & has).to_array()
            if len(within) > 1:
                found.update(itemgetter(*within)(entries))
            elif within:
                found[entries[within[0]]] += 1
        return found

    def likely(self, stories: BitMap, place: int) -> float:
        """About how many stories the key at a place of the best will have, told from some stories; 0 for none.

        Of many counts in a sample the largest are rather too large: half of their usual error is taken off.
        """
        settled = (stories - self.outdated).to_array()
        every = len(settled) // SAMPLE or 1
        counts = self._by_number(BitMap(settled[::every])).values()
        held = nlargest(place, counts)[-1] if len(counts) >= place else 0
        return every * (held - held**0.5 / 2)


def _best(counts, most):
    """(n, key) of the best `most` keys with what ties, or of all for None."""
    floor = nlargest(most, counts.values())[-1] if most and len(counts) > most else 1
    return [(n, key) for key, n in counts.items() if n >= floor]


def _zeros(kind, length):
    return array(kind, bytes(array(kind).itemsize * length))


def _entered(entries, stories, numbers):
    """Enter each story's first number; (stories entered, stories and numbers left for the next column)."""
    has, left, left_numbers = array("I"), array("I"), array(numbers.typecode)
    for story, number in zip(stories, numbers, strict=True):
        if entries[story]:
            left.append(story)
            left_numbers.append(number)
        else:
            entries[story] = number
            has.append(story)
    return BitMap(has), left, left_numbers
