"""Unions of many small sets of stories."""

from collections.abc import Iterable

from pyroaring import BitMap


def united(sets: Iterable[BitMap]) -> BitMap:
    """The union of small sets. `BitMap.union` makes each part large for a moment, which leaves holes in the memory."""
    together = BitMap()
    for stories in sets:
        together |= stories
    return together
