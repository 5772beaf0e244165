"""Thousands of small sets of stories by key, kept as the bytes of their rows and opened when asked for.

Opened, twenty thousand of them would take ten times as much memory, and an eighth of a second after each start.
"""

from collections.abc import Iterator, Mapping

from pyroaring import BitMap

from .blobs import appended, length, unpack

Held = BitMap | bytes | tuple[bytes, ...]  # the row of a set, or its rows, one for each block of story numbers


class Packed(Mapping):
    """Key -> stories. Never changed; what is got from it is not kept."""

    def __init__(self, held: dict[str, Held]):
        self._held = held

    @classmethod
    def read(cls, rows) -> "Packed":
        """From rows (key, blob)."""
        held: dict[str, Held] = {}
        for key, blob in rows:
            before = held.get(key)
            held[key] = blob if before is None else _with(before, blob)
        return cls(held)

    def with_changes(self, sets: Mapping[str, BitMap]) -> "Packed":
        """With these sets instead of those of the same keys."""
        return Packed({**self._held, **sets})

    def __getitem__(self, key: str) -> BitMap:
        held = self._held[key]
        if isinstance(held, BitMap):
            return held
        if isinstance(held, bytes):
            return unpack(held)
        stories = unpack(held[0])
        for blob in held[1:]:
            stories |= unpack(blob)
        return stories

    def size(self, key: str) -> int:
        """How many stories a key has; most sets need not be opened for it."""
        held = self._held.get(key, b"")
        if isinstance(held, bytes):
            return length(held) if held else 0
        return len(held) if isinstance(held, BitMap) else sum(map(length, held))

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, key) -> bool:
        return key in self._held


def _with(held, blob):
    """What is held of a set, with the row of its next block: most are short lists, which take less room as one."""
    if isinstance(held, tuple):
        return *held, blob
    return (held, blob) if (both := appended(held, blob)) is None else both
