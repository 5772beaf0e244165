"""Names of firms that mean something else: what they make ("a Porsche"), or somebody of that name."""

import re

from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading

_BUSINESS = re.compile(
    r"\b(?:shares?|shareholders?|compan(?:y|ies)|corporations?|firms?|carmakers?|automakers?|makers?|manufacturers?|sales|"
    r"profits?|revenues?|chief executive|CEO|factor(?:y|ies)|investors?|stocks?|founders?)\b"
)
_ONE_OF_THEM = re.compile(r"\b(?:[Aa]n? (?:[a-z]+ ){0,2}|(?:his|her|their) )$")
_LONGEST_BEFORE = 40  # characters
# What follows a thing; a noun that follows ("a Boeing spokesman") leaves the name to the firm.
_AFTER_A_THING = re.compile(
    r"[,.;:)!?\u2013\u2014]|$|\n| \(| (?:whose|that|which|in|on|at|near|from|with|and|or|into|through|outside|packed|"
    r"carrying|parked|loaded|driven|was|is|had|has|crashed|crashes|landed|lands|brought|flew|flies|took off|vanished|"
    r"plunged|skidded|swerved|hit)\b"
)


def speaks_of_business(reading: Reading) -> bool:
    """Whether a story has words of firms and markets."""
    return _BUSINESS.search(reading.text) is not None


def made_by_firms(reading: Reading, matches: list[Match]) -> list[Match]:
    """The names of firms that stand for one thing of theirs: "in a Porsche whose number plate"."""
    return [match for match in matches if _is_a_firm(match) and _is_one_thing(reading, match)]


def _is_a_firm(match: Match) -> bool:
    return match.pattern.entity is not None and match.pattern.entity.kind == "company"


def _is_one_thing(reading: Reading, match: Match) -> bool:
    before = reading.text[max(0, match.start - _LONGEST_BEFORE) : match.start]
    return _ONE_OF_THEM.search(before) is not None and _AFTER_A_THING.match(reading.text, match.end) is not None
