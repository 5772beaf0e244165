"""Bodies whose names begin with a day or a number ("the February 17 Brigade"), and airlines named "Air …", "… Air"."""

import re
from collections.abc import Iterator
from itertools import chain

from briefs.tagging.bodies.body_checks import usable
from briefs.tagging.text.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS
from briefs.tagging.text.openings import is_raised
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import Name, Owners, body_name
from briefs.tagging.text.words_of_bodies import HEADS
from briefs.tagging.text.words_of_people import TITLE_PARTS, TITLES

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATED = re.compile(
    rf"\b(?<=[Tt]he )(?:(?:{_MONTH}) {_DAY}|{_DAY} (?:of )?(?:{_MONTH}))(?: [A-Z][\w’'-]*){{0,3}}? "
    r"(?:Movement|Brigades?|Battalion|Alliance|Coalition|Group|Front|Forces|Party|Organi[sz]ation|Committee|Foundation)\b"
)
_NUMBERED = re.compile(
    r"\b\d{1,3}(?:st|nd|rd|th) (?:[A-Z][\w’'-]+ ){0,3}?(?:Army|Fleet|Air Force|Corps|Division|Brigade|Regiment|"
    r"Battalion|Squadron|Circuit Court(?: of Appeals)?|Expeditionary (?:Unit|Force)|(?:Air|Fighter|Bomber) Wing)\b"
    r"(?! Group)"
)  # "the 93rd Mechanized Brigade"
# What follows "Air" where no airline is meant.
_NO_AIRLINE = HEADS | EVENT_NOUNS | PLACE_NOUNS | FUNCTION_WORDS | DAYS | TITLES | TITLE_PARTS | frozenset(
    "traffic quality mobility transport cargo combat rescue jordan max canal one india accident accidents strike "
    "strikes wing staff marshal raid raids pollution travel passenger ambulance navigation space".split()
)  # fmt: skip

_NOT_BEFORE_AIR = frozenset("king clean fresh open thin hot raw prime sealed smart book pad naval".split())


def by_day(owners: Owners) -> Iterator[Name]:
    """From the day, or the number of a unit, to the head."""
    reading = owners.reading
    for hit in chain(_DATED.finditer(reading.text), _NUMBERED.finditer(reading.text)):
        first, last = reading.word_index(hit.start()), reading.word_index(hit.end()) - 1
        if not any(owners.match_at(index) for index in range(first, last + 1)) and not owners.is_silent(first):
            yield body_name(owners, first, last, 3.0, "day and head")


def by_air(owners: Owners) -> Iterator[Name]:
    """ "Air" and one name after it or before it, where no other capitals stand beside them."""
    words = owners.reading.words
    for index in range(len(words)):
        if words[index].text == "Air" and usable(owners, index):
            for first in (index, index - 1):
                if _is_airline(owners, first, index):
                    yield body_name(owners, first, first + 1, 3.0, "airline")


def _is_airline(owners: Owners, first: int, air: int) -> bool:
    """Whether "Air" and the word beside it are a name by themselves, and no part of a longer one."""
    words, other = owners.reading.words, first if first < air else air + 1
    if not 0 <= other < len(words) or not usable(owners, other) or not _touch(owners.reading, first):
        return False
    word = words[other]
    if word.shouted or is_raised(word) or word.folded in _NO_AIRLINE:
        return False
    if first < air and _is_no_airlines(owners, first):
        return False
    before = first > 0 and words[first - 1].capital and _touch(owners.reading, first - 1)
    after = first + 2 < len(words) and words[first + 2].capital and _touch(owners.reading, first + 1)
    return not before and (not after or (first < air and words[first + 2].text == "Flight"))


def _is_no_airlines(owners: Owners, before: int) -> bool:
    """ "King Air", "MacBook Air", "the Mojave Air and Space Port"."""
    word = owners.reading.words[before]
    is_plain = word.text[1:].islower() and owners.kind_at(before) == ""
    return word.folded in _NOT_BEFORE_AIR or not is_plain or owners.reading.text.startswith(" Air and ", word.end)


def _touch(reading: Reading, index: int) -> bool:
    """Whether only a space parts the word from the next."""
    return reading.text[reading.words[index].end : reading.words[index + 1].start] == " "
