"""How many stories of a set are among others, asked of hundreds of sets: the quickest of three ways.

CRoaring keeps thin sets as lists of numbers, and to intersect two lists it walks both. Of a dense set it keeps bits,
in which the numbers of a list are looked up one by one, but which are compared with other bits sixty-four at a time.
So for a thin set it is quicker, up to ten times, to count what lies *outside* of it, as that is dense; and quicker
still against what lies outside of the other set, where that was thin too and somebody has kept its outside.
"""

from collections.abc import Callable

from pyroaring import BitMap

THIN = 1 / 12  # of all stories: below 1/16 sets are lists, a little above it some parts of them still are
LEAST = 1 / 300  # of all stories: below it the other list is skipped through faster than it is looked up
LISTED = 1 / 64, 1 / 16  # of all stories: sets that are lists, and long enough for their outside to be worth its room


def outside_of(everything: BitMap, stories: BitMap) -> BitMap | None:
    """What lies outside of a set, where keeping it makes counting quicker."""
    least, most = LISTED
    if everything and least <= len(stories) / len(everything) < most:
        return everything - stories
    return None


def within(everything: BitMap, base: BitMap) -> Callable[..., int]:
    """A function that says how many of a set are in `base`: asked of the set, its size, and what lies outside of it.

    The set must lie in `everything`. Its outside may be unknown.
    """
    if len(base) == len(everything):
        return lambda _stories, size, _outside=None: size
    share = len(base) / (len(everything) or 1)
    inside = base.intersection_cardinality
    if share < LEAST:
        return lambda stories, _size, _outside=None: inside(stories)
    beyond = (everything - base).intersection_cardinality
    missing = len(everything) - len(base)
    is_thin = share < THIN

    def number(stories, size, outside=None):
        if outside is not None:
            return size - missing + beyond(outside)
        return size - beyond(stories) if is_thin else inside(stories)

    return number
