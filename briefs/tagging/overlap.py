"""Which of the overlapping finds count: the longest from the left, over all kinds, masks included."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from briefs.tagging.automaton import Found, Pattern, case_fits
from briefs.tagging.context import allows, follows_given_name, names_a_place
from briefs.tagging.reading import Reading

_UZ = re.compile(r"-u[a-z]-$")  # "Waker-uz-Zaman" names no newspaper
_HYPHENS = frozenset("-‐‑–")  # "Franco-German", and not "Franco Brindle"
_MONEY_SIGNS = frozenset("$€£¥")  # "US$5 million" is money, no state


@dataclass(frozen=True, slots=True)
class Match:
    """One find that counts, with every pattern that it stands for."""

    start: int
    end: int
    patterns: tuple[Pattern, ...]

    @property
    def pattern(self) -> Pattern:
        """The first meaning; entities have one, phrases may speak for several topics."""
        return self.patterns[0]


def longest_from_left(found: Iterable[Found], meaning: Callable[[Found], tuple[Pattern, ...]]) -> list[Match]:
    """Walk the finds from the left, longest first; one without a meaning here makes way for a shorter one.

    Of two that are as long, the one written out goes before the beginning of a word (`charg*`).
    """
    chosen: list[Match] = []
    free_from = 0
    for find in sorted(found, key=lambda find: (find.start, -find.end, -len(find.patterns[0].plain))):
        if find.start < free_from:
            continue
        patterns = meaning(find)
        if patterns:
            chosen.append(Match(find.start, find.end, patterns))
            free_from = find.end
    return chosen


class StatesNamed:
    """How often a story names each state, counted once somebody asks."""

    def __init__(self, found: Iterable[Found], reading: Reading):
        self._found = found
        self._reading = reading
        self._times: Counter[str] | None = None

    def times(self, state: str) -> int:
        """How many names of the state stand in the text, shorter ones inside longer ones too."""
        if self._times is None:
            self._times = Counter(
                pattern.entity.key
                for find in self._found
                for pattern in find.patterns
                if pattern.entity is not None
                and pattern.entity.kind == "country"
                and case_fits(pattern, self._reading.plain[find.start : find.end])
            )
        return self._times[state]


def alias_meaning(reading: Reading, states: StatesNamed) -> Callable[[Found], tuple[Pattern, ...]]:
    """The one alias that a find stands for: case right, in its days, its context fulfilled."""

    def fits(find: Found, pattern: Pattern) -> bool:
        return (
            pattern.alias is not None
            and case_fits(pattern, reading.plain[find.start : find.end])
            and _in_its_days(pattern, reading)
            and not (pattern.acronym and reading.plain[find.end : find.end + 1] in _MONEY_SIGNS)
            and allows(pattern.alias.context, reading, find.start, find.end)
            and not (pattern.alias.kind == "prefix" and reading.text[find.end : find.end + 1] not in _HYPHENS)
            and not _UZ.search(reading.text, max(0, find.start - 4), find.start)
            and not (pattern.surname_too and follows_given_name(reading, find.start))
            and not (pattern.alias.kind == "surname" and names_a_place(reading, find.end))
        )

    def meaning(find: Found) -> tuple[Pattern, ...]:
        own, shared, most = None, None, 0
        for pattern in find.patterns:
            if (own is not None and not _is_shared(pattern)) or not fits(find, pattern):
                continue
            if not _is_shared(pattern):
                own = pattern
            elif (times := states.times(pattern.entity.state)) > most:
                shared, most = pattern, times
        if shared is not None and (own is None or most > states.times(own.entity.state if own.entity else "")):
            return (shared,)
        return (own,) if own is not None else ()

    return meaning


def _is_shared(pattern: Pattern) -> bool:
    return pattern.entity is not None and "of_state" in pattern.alias.context


def _in_its_days(pattern: Pattern, reading: Reading) -> bool:
    """A story without a day counts as of today: names that have ended do not hold."""
    alias = pattern.alias
    if reading.day is None:
        return alias.valid_to is None
    return (alias.valid_from is None or alias.valid_from <= reading.day) and (
        alias.valid_to is None or reading.day <= alias.valid_to
    )


def phrase_meaning(reading: Reading) -> Callable[[Found], tuple[Pattern, ...]]:
    """All topics that a find speaks for."""

    def meaning(find: Found) -> tuple[Pattern, ...]:
        written = reading.plain[find.start : find.end]
        return tuple(
            pattern for pattern in find.patterns
            if pattern.phrase is not None and (pattern.any_case or case_fits(pattern, written))
        )  # fmt: skip

    return meaning


def with_full_names(matches: list[Match], earlier: Collection[str]) -> list[Match]:
    """Surnames that ask for it stay only where the full name stands in the story; `earlier` are keys met before it."""
    named = set(earlier)
    named.update(match.pattern.entity.key for match in matches if match.pattern.entity and " " in match.pattern.plain)
    return [
        match
        for match in matches
        if "needs_full_name" not in match.pattern.alias.context or match.pattern.alias.entity in named
    ]
