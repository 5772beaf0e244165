"""Places whose names mean another place or a treaty: "Tripoli, Lebanon", "Treaty of Lisbon", "Strait of Malacca"."""

import re

from briefs.tagging.overlap import Match
from briefs.tagging.people_known import stands_for_place
from briefs.tagging.reading import Reading

_OF_A_TOWN = frozenset({"capital", "place"})
_OF_A_STATE = frozenset({"name", "short", "official", "place"})
_OF_A_PLACE = _OF_A_TOWN | _OF_A_STATE
_SIGNED_THERE = frozenset(
    "treaty treaties accord accords agreement agreements protocol protocols convention conventions pact statute "
    "declaration charter memorandum consensus criteria principles communique".split()
)
_TREATIES_ONLY = frozenset({"accord", "accords", "protocol", "protocols"})  # "the Oslo accords"
_BEAR_NAMES = frozenset("park street avenue lane road square".split())
_CITY_OF = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,3}(?:city|town|village|port|capital|suburb|municipality) of ")
_WATERS = frozenset({"strait", "straits", "gulf", "bay", "sea"})
_SIGNED_AT = frozenset({"treaty", "convention", "peace", "congress", "charter", "declaration"})


def towns_elsewhere(reading: Reading, matches: list[Match]) -> list[Match]:
    """The towns of one country whose names stand for a town of the country named next, or for what was signed there."""
    named = [(n, match) for n, match in enumerate(matches) if _is_of(match, _OF_A_PLACE)]
    return [
        match
        for n, match in named
        if (_is_of(match, _OF_A_TOWN) and _names_a_treaty(reading, match))
        or _names_a_street(reading, match)
        or _word_of_before(reading, match) in _WATERS
        or any(_is_elsewhere(reading, match, other) for other in matches[n + 1 : n + 2])
        or any(_is_city_of(reading, other, match) for other in matches[max(0, n - 1) : n])
    ]


def _is_of(match: Match, kinds: frozenset[str]) -> bool:
    entity, alias = match.pattern.entity, match.pattern.alias
    return entity is not None and entity.kind == "country" and alias.kind in kinds


def _is_elsewhere(reading: Reading, town: Match, state: Match) -> bool:
    """ "in Tripoli, Lebanon": a town, a comma, and a country or its region that the town is not known for."""
    kinds = _OF_A_STATE if _is_of(town, _OF_A_TOWN) else _OF_A_TOWN  # "in Lebanon, Pennsylvania"
    if reading.text[town.end : state.start] != ", " or not _is_of(state, kinds):
        return False
    is_other = town.pattern.entity != state.pattern.entity
    if _is_of(town, _OF_A_TOWN) and state.pattern.alias.kind == "place":
        return is_other  # "London, Ontario", whatever stands around
    is_placed = stands_for_place(reading, town.start) or _opens_with_comma(reading, town.start, state.end)
    return is_other and is_placed and not _list_goes_on(reading, state.end)


def _opens_with_comma(reading: Reading, start: int, end: int) -> bool:
    """ "Valencia, Venezuela, had no power": the sentence begins with the town, and goes on after a comma."""
    index = reading.word_index(start)
    return reading.words[index].opens and reading.text.startswith(",", end)


def _is_city_of(reading: Reading, state: Match, town: Match) -> bool:
    """ "Lebanon's northern city of Tripoli", "the Greek town of Tripoli"."""
    if not (_is_of(state, _OF_A_STATE | {"demonym"}) and _is_of(town, _OF_A_TOWN)):
        return False
    is_other = town.pattern.entity != state.pattern.entity
    return is_other and _CITY_OF.fullmatch(reading.folded, state.end, town.start) is not None


def _list_goes_on(reading: Reading, end: int) -> bool:
    """ "in London, France and Spain", "in Moscow, Kazakhstan's president said": the comma parts two things."""
    if reading.folded.startswith("'", end):
        return True
    following = reading.word_after(end)
    if following is not None:
        return following.lower() in {"and", "or"}
    index = reading.word_index(end)
    is_next = index < len(reading.words) and reading.text[end : reading.words[index].start] == ", "
    return is_next and reading.words[index].capital and not reading.words[index].opens


def _names_a_street(reading: Reading, place: Match) -> bool:
    """ "Holland Park", "Berlin Street": what bears a country's or a capital's name, wherever it is."""
    if place.pattern.alias.kind == "place":
        return False
    following = reading.word_after(place.end)
    return following is not None and following[:1].isupper() and following.lower() in _BEAR_NAMES


def _names_a_treaty(reading: Reading, town: Match) -> bool:
    """ "the Kyoto Treaty", "the Treaty of Lisbon", with a capital."""
    following = reading.word_after(town.end) or ""
    if following.lower() in (_SIGNED_THERE if following[:1].isupper() else _TREATIES_ONLY):
        return True
    return _word_of_before(reading, town) in _SIGNED_AT


def _word_of_before(reading: Reading, place: Match) -> str:
    """The capitalised word that "of" joins to the place, folded: "treaty" before "of Lisbon"; else nothing."""
    index = reading.word_index(place.start) - 1
    if index < 1 or reading.words[index].folded != "of" or reading.text[reading.words[index].end : place.start] != " ":
        return ""
    before = reading.words[index - 1]
    return before.folded if before.capital else ""
