"""Many spans asked at once whether they cover or touch another, without trying each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """A set of spans (start, end), ends excluded."""

    def __init__(self, spans: Iterable[tuple[int, int]]):
        ordered = sorted(spans)
        self._starts = [start for start, _end in ordered]
        self.are_none = not ordered
        self._furthest = list(accumulate((end for _start, end in ordered), max))

    def _reach(self, count: int) -> int:
        """The furthest end among the first `count` spans."""
        return self._furthest[count - 1] if count else -1

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds the span."""
        return not self.are_none and self._reach(bisect_right(self._starts, start)) >= end

    def hold_inside(self, start: int, end: int) -> bool:
        """Whether one of them holds the span and is longer than it."""
        return (
            self._reach(bisect_right(self._starts, start)) > end or self._reach(bisect_left(self._starts, start)) >= end
        )

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with the span."""
        return not self.are_none and self._reach(bisect_left(self._starts, end)) > start
