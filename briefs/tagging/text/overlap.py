"""Which of the overlapping finds count: the longest from the left, over all kinds, masks included."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from briefs.tagging.text.automaton import Found, Pattern, case_fits
from briefs.tagging.text.context_answers import allows, follows_given_name, names_a_place
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.states_named import StatesNamed, is_shared
from briefs.tagging.values import AliasRule

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


_MASK = Pattern("", any_case=False, acronym=False, alias=AliasRule(0, "", "", "mask"))


def silenced(match: Match) -> Match:
    """The same words as a mask: no part of any name, and standing for nothing."""
    return Match(match.start, match.end, (_MASK,))


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


def alias_meaning(reading: Reading, states: StatesNamed) -> Callable[[Found], tuple[Pattern, ...]]:
    """The one alias that a find stands for; one that several states share is that of the state named most, and first.

    Where a great state's body is meant without its state ("Senate"), another must be named most by itself, and before
    it. A state that stands directly before the name, or after it with "of", owns it.
    """

    def meaning(find: Found) -> tuple[Pattern, ...]:
        if len(find.patterns) == 1 and not is_shared(find.patterns[0]):
            return find.patterns if _fits(reading, find, find.patterns[0]) else ()
        of_several = [pattern for pattern in find.patterns if is_shared(pattern)]
        of_one = (pattern for pattern in find.patterns if not is_shared(pattern))
        own = next((pattern for pattern in of_one if _fits(reading, find, pattern)), None)
        named = [pattern for pattern in of_several if states.times(_state_of(pattern))]
        shared = [pattern for pattern in named if _fits(reading, find, pattern)]
        if not shared:
            return (own,) if own is not None else ()
        if owner := states.right_before(find.start) or states.right_after(find.end):
            return tuple(pattern for pattern in (*shared, own) if pattern and _state_of(pattern) == owner)[:1]
        most = max(shared, key=lambda pattern: states.rank(_state_of(pattern)))
        return (most,) if own is None or _goes_before(most, own, states, find.start) else (own,)

    return meaning


def _goes_before(shared: Pattern, own: Pattern, states: StatesNamed, start: int) -> bool:
    """Whether the state of a name that several share is named more than that of who has the name otherwise."""
    state = _state_of(shared)
    is_led = own.alias is not None and "lead_state" in own.alias.context
    is_states_body = shared.alias is not None and shared.alias.kind == "institution"
    if is_led and is_states_body and not (states.is_foremost(state) and -states.rank(state)[1] < start):
        return False
    return states.times(state) > states.times(_state_of(own))


def _fits(reading: Reading, find: Found, pattern: Pattern) -> bool:
    """Whether a find can stand for an alias: case right, in its days, its context fulfilled."""
    return (
        pattern.alias is not None
        and case_fits(pattern, reading.written(find.start, find.end))
        and _in_its_days(pattern, reading)
        and not (pattern.acronym and reading.plain[find.end : find.end + 1] in _MONEY_SIGNS)
        and allows(pattern.alias.context, reading, find.start, find.end)
        and not (pattern.alias.kind == "prefix" and reading.text[find.end : find.end + 1] not in _HYPHENS)
        and not _UZ.search(reading.text, max(0, find.start - 4), find.start)
        and not (pattern.surname_too and follows_given_name(reading, find.start))
        and not (_is_a_persons(pattern) and names_a_place(reading, find.end))
    )


def _is_a_persons(pattern: Pattern) -> bool:
    return pattern.alias is not None and (
        pattern.alias.kind == "surname" or (pattern.entity is not None and pattern.entity.kind == "person")
    )


def _state_of(pattern: Pattern) -> str:
    """Key of the state that a body belongs to, or that a town's name stands for."""
    if pattern.entity is None:
        return ""
    return pattern.entity.key if pattern.entity.kind == "country" else pattern.entity.state


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
        written = reading.written(find.start, find.end)
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
