"""Many sets of stories by key, most of them small: a bitmap takes several times the memory of its bytes."""

from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from .blobs import pack, unpack

MOST_PACKED = 512  # bytes of a set that is kept as bytes


class Sets(dict):
    """Key -> stories, like a dictionary of bitmaps; small ones are kept as bytes, and unpacked when asked for.

    What is got is not to be changed in place. `Sets(other)` copies without unpacking.
    """

    def keep(self, key: str, blob: bytes) -> None:
        """Add stories in the form in which the index keeps them."""
        held = super().get(key, ())
        if type(held) is tuple and sum(map(len, held)) + len(blob) <= MOST_PACKED:
            super().__setitem__(key, (*held, blob))
        else:
            super().__setitem__(key, _bitmap(held) | unpack(blob))

    def __setitem__(self, key: str, stories: BitMap) -> None:
        super().pop(key, None)
        self.keep(key, pack(stories))

    def __getitem__(self, key: str) -> BitMap:
        return _bitmap(super().__getitem__(key))

    def get(self, key: str, default=None):
        return _bitmap(super().__getitem__(key)) if key in self else default

    def values(self) -> Iterator[BitMap]:  # type: ignore[override]  # nobody needs more of a view than its values
        return map(_bitmap, super().values())

    def items(self) -> Iterator[tuple[str, BitMap]]:  # type: ignore[override]  # as above
        return ((key, _bitmap(kept)) for key, kept in super().items())


def _bitmap(kept):
    """The stories of one value: a bitmap, or the packed parts of one."""
    if type(kept) is not tuple:
        return kept
    return unpack(kept[0]) if len(kept) == 1 else united(map(unpack, kept))


def united(sets: Iterable[BitMap]) -> BitMap:
    """The union of small sets. `BitMap.union` makes each part large for a moment, which leaves holes in the memory."""
    together = BitMap()
    for stories in sets:
        together |= stories
    return together
