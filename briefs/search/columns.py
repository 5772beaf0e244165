"""Who is named in each story, so that counting few stories reads those stories and not twenty thousand names.

The first of a story's people stands in the first column at the story's number, the second in the second, and so on;
the last columns have few entries and are dictionaries. Reading ten thousand stories takes less than a millisecond.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from operator import itemgetter

from pyroaring import BitMap

DENSE = 50  # a column with an entry for one story of so many takes less room as an array than as a dictionary
MOST_CHANGED = 5_000  # stories that are looked up beside the columns


class Columns:
    """The keys of one field by story, at one version; never changed."""

    def __init__(self, sets, keys, columns, changed):
        self.sets: Mapping[str, BitMap] = sets
        self.keys: list[str] = keys  # by the number that stands for a key in the columns; 0 for none
        self.columns: list[tuple[BitMap | None, array | dict]] = columns  # (stories that have an entry, entries)
        self.changed: BitMap = changed  # stories that are no longer as in the columns

    @classmethod
    def made(cls, sets: Mapping[str, BitMap], length: int) -> "Columns":
        """From the stories of each key; story numbers are below `length`."""
        keys, kind = list(sets), "H" if len(sets) < 2**16 - 1 else "I"
        first, stories, numbers = _zeros(kind, length), array("I"), array(kind)
        for number, key in enumerate(keys, 1):
            for story in sets[key]:
                if first[story]:
                    stories.append(story)
                    numbers.append(number)
                else:
                    first[story] = number
        columns: list[tuple[BitMap | None, array | dict]] = [(None, first)]
        while stories:
            entries = _zeros(kind, length) if len(stories) > length // DENSE else defaultdict(int)
            has, stories, numbers = _entered(entries, stories, numbers)
            columns.append((has, entries))
        return cls(sets, ["", *keys], columns, BitMap())

    def with_changes(self, sets: Mapping[str, BitMap], stories) -> "Columns | None":
        """With sets that differ in these stories; None when so many differ that they had better be made anew."""
        changed = self.changed | BitMap(stories)
        return Columns(sets, self.keys, self.columns, changed) if len(changed) <= MOST_CHANGED else None

    def counts(self, stories: BitMap) -> dict[str, int]:
        """How many of the stories each key has; never zero."""
        found: Counter = Counter()
        settled = stories - self.changed
        for has, entries in self.columns:
            within = list(settled if has is None else settled & has)
            if len(within) > 1:
                found.update(itemgetter(*within)(entries))
            elif within:
                found[entries[within[0]]] += 1
        found.pop(0, None)
        counts = {self.keys[number]: n for number, n in found.items()}
        changed = stories & self.changed
        if changed:
            for key, held in self.sets.items():
                if n := held.intersection_cardinality(changed):
                    counts[key] = counts.get(key, 0) + n
        return counts


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
