"""Aircraft, cups and buildings that bear a firm's or a club's name: "a Boeing 737", "the Aviva Stadium"."""

import re

from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading

_MODEL = re.compile(r"[ -]?(?:[A-Z]{0,3}-?\d[\w-]*)(?![\w%]|,\d)")
_BEARS_THE_NAME = frozenset(
    "stadium arena field tower towers park theatre theater dam building hotel prize cup open trophy classic "
    "series bowl awards award grand telescope jet plane airliner helicopter car truck lorry lorries minibus "
    "tractor ambulance pipeline pipelines van bus sedan pickup suv plaza mall".split()
)
_TYPE_NUMBER = re.compile(r" (?:[1-9]\d7|[1-9]00)")  # "Boeing 737", "Fokker 100", not "Google 2"
_ROW = re.compile(r"(?: [A-Z][a-z]+){0,3}")  # "Ericsson Globe Arena", "Volvo China Open"
_BEARS_LONGER = frozenset("stadium arena cup open trophy classic award awards prize masters tournament".split())
_KINDS = frozenset({"company"})
# An airline's aircraft are its own: "a Singapore Airlines jet" is no make of jet.
_FLIES = frozenset({"airlines", "airways", "air", "airline"})
_AIRCRAFT = frozenset({"jet", "plane", "airliner", "helicopter"})


def bear_the_name(reading: Reading, matches: list[Match]) -> list[Match]:
    """The firms' names that tell a thing's make or a place's patron."""
    return [match for match in matches if _is_firm(match) and _names_a_thing(reading, match)]


def _is_firm(match: Match) -> bool:
    return match.pattern.entity is not None and match.pattern.entity.kind in _KINDS


def _names_a_thing(reading: Reading, match: Match) -> bool:
    row = _ROW.match(reading.text, match.end).group().lower().split()
    if row and (row[0] in _BEARS_THE_NAME or row[-1] in _BEARS_LONGER):
        return True
    following = reading.word_after(match.end)
    if following is not None and following.lower() in _BEARS_THE_NAME:
        return not (following in _AIRCRAFT and _is_an_airline(match))
    model = _MODEL.match(reading.text, match.end)
    if model is None:
        return False
    return not model.group().strip(" -").isdigit() or _TYPE_NUMBER.fullmatch(model.group()) is not None


def _is_an_airline(match: Match) -> bool:
    return not _FLIES.isdisjoint(match.pattern.plain.lower().split())
