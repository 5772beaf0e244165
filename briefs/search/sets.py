"""Many sets of stories by key, most of them small: a bitmap takes several times the memory of its bytes."""

from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from .blobs import pack, unpack

MOST_PACKED = 256  # stories of a set that is kept as bytes


class Sets(dict):
    """Key -> stories, like a dictionary of bitmaps; small ones are kept as bytes, and unpacked when asked for.

    What is got is not to be changed in place. `Sets(other)` copies without unpacking.
    """

    def __setitem__(self, key: str, stories: BitMap) -> None:
        super().__setitem__(key, pack(stories) if len(stories) <= MOST_PACKED else stories)

    def __getitem__(self, key: str) -> BitMap:
        return _bitmap(super().__getitem__(key))

    def get(self, key: str, default=None):
        return _bitmap(super().get(key, default))

    def values(self) -> Iterator[BitMap]:  # type: ignore[override]  # nobody needs more of a view than its values
        return map(_bitmap, super().values())

    def items(self) -> Iterator[tuple[str, BitMap]]:  # type: ignore[override]  # as above
        return ((key, _bitmap(kept)) for key, kept in super().items())


def _bitmap(kept):
    return unpack(kept) if type(kept) is bytes else kept


def united(sets: Iterable[BitMap]) -> BitMap:
    """The union of small sets. `BitMap.union` makes each part large for a moment, which leaves holes in the memory."""
    together = BitMap()
    for stories in sets:
        together |= stories
    return together
