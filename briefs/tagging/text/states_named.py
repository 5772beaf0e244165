"""How often, where first and right before what a story names each state: whose body a shared name is."""

from collections import Counter
from collections.abc import Iterable

from briefs.tagging.text.automaton import Found, Pattern, case_fits
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.spans import Spans

_GAPS = frozenset({" ", "'s ", "' "})
GAPS_AFTER = frozenset({" of ", " of the ", " in ", " in the "})
_LONGEST_GAP = max(map(len, GAPS_AFTER))


class StatesNamed:
    """How often a story names each state, counted once somebody asks."""

    def __init__(self, found: Iterable[Found], reading: Reading):
        self._found = found
        self._reading = reading
        self._named: list[tuple[str, int, int]] | None = None
        self._times: Counter[str] = Counter()

    def times(self, state: str) -> int:
        """How many names of the state stand in the text, those inside bodies' names too; none that are shared."""
        self._read()
        return self._times[state]

    def rank(self, state: str) -> tuple[int, int]:
        """What puts one state before another: how often it is named, then where first."""
        return self.times(state), -next((start for named, start, _end in self._read() if named == state), 0)

    def is_foremost(self, state: str) -> bool:
        """Whether no other state is named as often."""
        return self.times(state) > max((times for other, times in self._times.items() if other != state), default=0)

    def right_before(self, start: int) -> str:
        """The state whose name or adjective stands directly before: "Chile's Supreme Court"; "" for none."""
        gaps = ((named, self._reading.folded[end:start]) for named, _start, end in self._read() if end < start)
        return next((named for named, gap in gaps if gap in _GAPS), "")

    def right_after(self, end: int) -> str:
        """The state that follows with "of" or "in": "the Supreme Court in Libya"; "" for none."""
        follows = (state for state in self._read() if end < state[1] <= end + _LONGEST_GAP)
        return next((named for named, start, _end in follows if self._reading.folded[end:start] in GAPS_AFTER), "")

    def _read(self) -> list[tuple[str, int, int]]:
        """Each state that is named, and where, in the order of the text."""
        if self._named is None:
            longer = Spans((find.start, find.end) for find in self._found if _hides_places(find))
            self._named = [
                (pattern.entity.key, find.start, find.end)
                for find in self._found
                if not any(map(is_shared, find.patterns)) and not longer.hold_inside(find.start, find.end)
                for pattern in find.patterns
                if pattern.entity is not None
                and pattern.entity.kind == "country"
                and case_fits(pattern, self._reading.written(find.start, find.end))
            ]
            self._times = Counter(state for state, _start, _end in self._named)
        return self._named


def is_shared(pattern: Pattern) -> bool:
    """Whether bodies or towns of several states have the name."""
    return pattern.entity is not None and pattern.alias is not None and "of_state" in pattern.alias.context


def _hides_places(find: Found) -> bool:
    """A mask, or a country's own name: "York" in "New York" is none."""
    return any(
        pattern.alias is not None and (pattern.entity is None or pattern.entity.kind == "country")
        for pattern in find.patterns
    )
