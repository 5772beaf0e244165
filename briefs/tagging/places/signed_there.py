"""Treaties, streets and waters that bear a place's name: "Treaty of Lisbon", "Rue de Berne", "Strait of Malacca"."""

import re

from briefs.tagging.text.lexicon import FUNCTION_WORDS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_people import SAID_AFTER

_TOWNS = frozenset({"capital", "place"})
_PLACES = _TOWNS | {"name", "short", "official"}
_SIGNED_THERE = frozenset(
    "treaty treaties accord accords agreement agreements protocol protocols convention conventions pact statute "
    "declaration charter memorandum consensus criteria principles communique process regulation framework mechanism "
    "commitments compact initiative formula amendment document package roadmap".split()
)
_TREATIES_ONLY = frozenset(
    {"accord", "accords", "protocol", "protocols", "criteria", "framework"}
)  # "the Oslo accords"
_TREATIES_TOO = frozenset({"treaty", "agreement", "agreements", "declaration", "process"})
_SIGNED_AT = frozenset({"treaty", "convention", "peace", "congress", "charter", "declaration"})
_WATERS = frozenset({"strait", "straits", "gulf", "bay", "sea"})
_BEAR_NAMES = frozenset("park street avenue lane road square".split())
_CLIMATE = re.compile(r" (?:climate|peace) (?:deal|pact|treaty|accords?|agreements?|goals?|targets?|process)\b")
_OF, _DE = (" of ",), (" de ", " del ", " du ")
_ROADS_OF = frozenset("rue avenue boulevard calle avenida via viale plaza place paseo rua".split())


def signed_there(reading: Reading, matches: list[Match]) -> list[Match]:
    """The places that only lend something else their name."""
    return [match for match in matches if _is_a_place(match) and _lends_its_name(reading, match)]


def _is_a_place(match: Match) -> bool:
    entity, alias = match.pattern.entity, match.pattern.alias
    return entity is not None and entity.kind == "country" and alias.kind in _PLACES


def _lends_its_name(reading: Reading, place: Match) -> bool:
    if place.pattern.alias.kind in _TOWNS and _names_a_treaty(reading, place):
        return True
    return (
        _names_a_street(reading, place)
        or _word_before_link(reading, place, _OF) in _WATERS
        or _word_before_link(reading, place, _DE) in _ROADS_OF
    )


def _names_a_street(reading: Reading, place: Match) -> bool:
    """ "Holland Park", "Berlin Street": what bears a country's or a capital's name, wherever it is."""
    if place.pattern.alias.kind == "place":
        return False
    following = reading.word_after(place.end)
    return following is not None and following[:1].isupper() and following.lower() in _BEAR_NAMES


def _names_a_treaty(reading: Reading, town: Match) -> bool:
    """ "the Kyoto Treaty", "the Treaty of Lisbon", with a capital; "the Pretoria agreement ended the war"."""
    following = reading.word_after(town.end) or ""
    if _CLIMATE.match(reading.text, town.end):
        return True
    if following.lower() in (_SIGNED_THERE if following[:1].isupper() else _TREATIES_ONLY):
        return True
    if following in _TREATIES_TOO and reading.word_before(town.start) in {"the", "The"}:
        return _ends_there(reading, town.end + 1 + len(following))
    return _word_before_link(reading, town, _OF) in _SIGNED_AT


def _ends_there(reading: Reading, end: int) -> bool:
    """No noun goes on with the name: "the Kyoto treaty failed", not "the Kyoto treaty hall"."""
    following = reading.word_after(end)
    if following is None:
        return True
    return following.endswith("ed") or following.lower() in FUNCTION_WORDS | SAID_AFTER


def _word_before_link(reading: Reading, place: Match, links: tuple[str, ...]) -> str:
    """The capitalised word that a link joins to the place, folded: "treaty" before "of Lisbon"; else nothing."""
    if not reading.folded.endswith(links, 0, place.start):
        return ""
    index = reading.word_index(place.start) - 1
    if index < 1:
        return ""
    before = reading.words[index - 1]
    return before.folded if before.capital else ""
