"""Ships, aircraft and trains that bear a country's or a place's name: "the Gibraltar Eagle, a cargo ship"."""

import re

from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import joined

PREFIXES = frozenset(
    "mv mt ms ss hms hmas hmcs uss usns usns rrs ara ins rfs jds tcg mts rms hmnzs usat roks fv mft".split()
)
_KINDS = (
    "ship|cruise ship|vessel|tanker|ferry|freighter|trawler|yacht|submarine|frigate|destroyer|aircraft carrier|cruiser|"
    "bulk carrier|carrier|liner|schooner|corvette|warship|boat|airship|space shuttle|container ship|cargo ship|tugboat"
)
_KIND_BEFORE = re.compile(rf"\b(?:{_KINDS}) (?:named |called )?[\"']?$")
_KIND_AFTER = re.compile(rf"^[\"']?, (?:a|an|the) (?:[\w.-]+ ){{0,4}}(?:{_KINDS})\b")
_PATRONS = frozenset({"country", "place", "person"})  # "USS Ronald Reagan"
_NAMED_AFTER = frozenset({"name", "short", "capital", "place", "demonym"})


def has_prefix(word: Word) -> bool:
    """Whether a word is a ship's prefix: "MV", "USS"."""
    return word.shouted and word.folded in PREFIXES


def is_ship(reading: Reading, start: int, end: int) -> bool:
    """Whether the words say that the name from `start` to `end` is a ship's."""
    before = reading.word_before(start) or ""
    return bool(
        (before.isupper() and before.lower() in PREFIXES)
        or _KIND_BEFORE.search(reading.folded[max(0, start - 30) : start])
        or _KIND_AFTER.match(reading.folded[end : end + 70])
    )


def ships_names(reading: Reading, matches: list[Match]) -> list[Match]:
    """The matches that are no more than part of a ship's name."""
    return [match for match in matches if _may_name(match) and _in_a_ship(reading, match)]


def _may_name(match: Match) -> bool:
    entity = match.pattern.entity
    return entity is not None and entity.kind in _PATRONS and match.pattern.alias.kind in _NAMED_AFTER


def _in_a_ship(reading: Reading, match: Match) -> bool:
    """The row of capitals around the match has a ship's prefix, or a kind of ship stands beside it."""
    words, own = reading.words, reading.word_index(match.start)
    if own == len(words):  # glued to the end of a last word
        return False
    first, last = _row_around(reading, own)
    if any(map(has_prefix, words[first:own])):
        return True
    if last == first:
        return False
    if match.pattern.alias.kind == "demonym" and words[first].start == match.start:
        return _KIND_BEFORE.search(reading.folded[max(0, match.start - 30) : match.start]) is not None
    return is_ship(reading, words[first].start, words[last].end)


def _row_around(reading: Reading, own: int) -> tuple[int, int]:
    """First and last of the capitals that a word stands among, over an "of" before it: "Spirit of Norway"."""
    words = reading.words
    first = last = own
    while first and not words[first].opens and joined(reading, words[first - 1], words[first]):
        step = 2 if words[first - 1].folded == "of" and first > 1 else 1
        if not words[first - step].capital or not joined(reading, words[first - step], words[first - step + 1]):
            break
        first -= step
    while last + 1 < len(words) and words[last + 1].capital and joined(reading, words[last], words[last + 1]):
        last += 1
    return first, last
