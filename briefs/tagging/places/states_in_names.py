"""States inside the names of listed bodies: the Bank of Japan is Japan's, a mission in Libya is about Libya.

A firm's name that holds its state names it too, as the name of a university holds its town.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefs.tagging.text.automaton import Found, Pattern, case_fits
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading

_BODIES = frozenset({"organisation", "armed_group", "company"})
_OWN = frozenset({"name", "short", "official", "demonym", "institution"})
_THERE = frozenset({"name", "short", "official"})
# Charity is nobody's politics: "the Norwegian Refugee Council" is not Norway.
_SERVES_OTHERS = frozenset("council foundation institute school orchestra club fund".split())
# What stands in the town that it is named after: "Cairo University", "Georgia Tech".
_STANDS_THERE = frozenset("university tech college polytechnic museum hospital exchange".split())
_TOWNS = frozenset({"capital", "place"})
_IN = re.compile(r" (?:in|for)(?: the)? $")
# What a university has made is news of where it is used.
_MADE_BY = re.compile(r"(?:\b(?:made|developed|produced|designed|manufactured) by (?:[\w-]+ and )?(?:the )?|\w[-–])$")
_LONGEST_BEFORE = 50  # characters
_LISTED = re.compile(r"(?:,|, and| and|, or| or) (?:the )?")


class StateInName(NamedTuple):
    """A state that a body's name holds, and where."""

    state: str
    start: int
    end: int
    alias: int


def states_in_names(reading: Reading, found: Iterable[Found], matches: list[Match]) -> Iterator[StateInName]:
    """The states of the bodies' names: the body's own, and the one that it works in or for."""
    listed = _listed_firms(reading, matches)
    bodies = [match for match in matches if _is_a_body(match) and match.start not in listed]
    if not bodies:
        return
    for find in found:
        for match in bodies:
            if match.start <= find.start and find.end <= match.end and find.end - find.start < match.end - match.start:
                yield from _states_of(reading, match, find)


def _listed_firms(reading: Reading, matches: list[Match]) -> set[int]:
    """Where firms stand that are named in a row: "Finnair and Singapore Airlines are among the carriers"."""
    firms = [match for match in matches if match.pattern.entity and match.pattern.entity.kind == "company"]
    listed = set()
    for one, other in pairwise(firms):
        if _LISTED.fullmatch(reading.text, one.end, other.start):
            listed |= {one.start, other.start}
    return listed


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
        entity is not None and entity.kind == "country" and pattern.alias.kind in _OWN | _TOWNS
        and case_fits(pattern, reading.written(find.start, find.end))
    )  # fmt: skip


def _stands_there(reading: Reading, match: Match) -> bool:
    """A seat of learning or of care, which is more than the maker of a thing."""
    if _STANDS_THERE.isdisjoint(match.pattern.plain.lower().split()):
        return False
    return _MADE_BY.search(reading.text, max(0, match.start - _LONGEST_BEFORE), match.start) is None


def _belongs(reading: Reading, match: Match, find: Found, pattern: Pattern) -> bool:
    """The body's own state; or, without a state of its own, the one behind "in" or "for"."""
    own = match.pattern.entity.state
    if own:
        return own == pattern.entity.key and (pattern.alias.kind in _OWN or _stands_there(reading, match))
    if match.pattern.entity.kind != "organisation":
        return False  # "Islamic State in Iraq and the Levant"
    return pattern.alias.kind in _THERE and _IN.search(reading.text, match.start, find.start) is not None
