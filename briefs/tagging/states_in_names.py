"""States inside the names of listed bodies: the Bank of Japan is Japan's, a mission in Libya is about Libya."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefs.tagging.automaton import Found, Pattern, case_fits
from briefs.tagging.overlap import Match
from briefs.tagging.reading import Reading

_BODIES = frozenset({"organisation", "armed_group"})
_OWN = frozenset({"name", "short", "official", "demonym", "institution"})
_THERE = frozenset({"name", "short", "official"})
# Learning and charity are nobody's politics: "the Norwegian Refugee Council" is not Norway.
_SERVES_OTHERS = frozenset("council foundation institute university museum school hospital orchestra club fund".split())
_IN = re.compile(r" (?:in|for)(?: the)? $")


class StateInName(NamedTuple):
    """A state that a body's name holds, and where."""

    state: str
    start: int
    end: int
    alias: int


def states_in_names(reading: Reading, found: Iterable[Found], matches: list[Match]) -> Iterator[StateInName]:
    """The states of the bodies' names: the body's own, and the one that it works in or for."""
    bodies = [match for match in matches if _is_a_body(match)]
    if not bodies:
        return
    for find in found:
        for match in bodies:
            if match.start <= find.start and find.end <= match.end and find.end - find.start < match.end - match.start:
                yield from _states_of(reading, match, find)


def _is_a_body(match: Match) -> bool:
    entity, kind = match.pattern.entity, match.pattern.alias.kind
    if entity is None or entity.kind not in _BODIES or kind == "institution":
        return False
    words = match.pattern.plain.lower().split()
    return len(words) > 1 and _SERVES_OTHERS.isdisjoint(words)


def _states_of(reading: Reading, match: Match, find: Found) -> Iterator[StateInName]:
    for pattern in find.patterns:
        if _names_a_state(reading, find, pattern) and _belongs(reading, match, find, pattern):
            yield StateInName(pattern.alias.entity, find.start, find.end, pattern.alias.id)


def _names_a_state(reading: Reading, find: Found, pattern: Pattern) -> bool:
    entity = pattern.entity
    return (
        entity is not None and entity.kind == "country" and pattern.alias.kind in _OWN
        and case_fits(pattern, reading.written(find.start, find.end))
    )  # fmt: skip


def _belongs(reading: Reading, match: Match, find: Found, pattern: Pattern) -> bool:
    """The body's own state; or, without a state of its own, the one behind "in" or "for"."""
    own = match.pattern.entity.state
    if own:
        return own == pattern.entity.key
    if match.pattern.entity.kind != "organisation":
        return False  # "Islamic State in Iraq and the Levant"
    return pattern.alias.kind in _THERE and _IN.search(reading.text, match.start, find.start) is not None
