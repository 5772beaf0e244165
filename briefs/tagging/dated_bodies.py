"""Bodies whose names begin with a day ("the February 17 Brigade"), and airlines whose names begin with "Air"."""

import re
from collections.abc import Iterator

from briefs.tagging.body_checks import usable
from briefs.tagging.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS
from briefs.tagging.reading import Reading
from briefs.tagging.runs import Name, Owners, body_name
from briefs.tagging.words_of_bodies import HEADS
from briefs.tagging.words_of_people import TITLE_PARTS, TITLES

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATED = re.compile(
    rf"\b(?<=[Tt]he )(?:(?:{_MONTH}) {_DAY}|{_DAY} (?:of )?(?:{_MONTH}))(?: [A-Z][\w’'-]*){{0,3}}? "
    r"(?:Movement|Brigades?|Battalion|Alliance|Coalition|Group|Front|Forces|Party|Organi[sz]ation|Committee|Foundation)\b"
)
# What follows "Air" where no airline is meant.
_NO_AIRLINE = HEADS | EVENT_NOUNS | PLACE_NOUNS | FUNCTION_WORDS | DAYS | TITLES | TITLE_PARTS | frozenset(
    "traffic quality mobility transport cargo combat rescue jordan max canal one india accident accidents strike "
    "strikes wing staff marshal raid raids pollution travel passenger ambulance navigation space".split()
)  # fmt: skip


def by_day(owners: Owners) -> Iterator[Name]:
    """From the day to the head."""
    reading = owners.reading
    for hit in _DATED.finditer(reading.text):
        first, last = reading.word_index(hit.start()), reading.word_index(hit.end()) - 1
        if not any(owners.match_at(index) for index in range(first, last + 1)) and not owners.is_silent(first):
            yield body_name(owners, first, last, 3.0, "day and head")


def by_air(owners: Owners) -> Iterator[Name]:
    """ "Air" and one name after it, where no other capitals stand beside them."""
    words, reading = owners.reading.words, owners.reading
    for index in range(len(words) - 1):
        if words[index].text == "Air" and usable(owners, index) and _is_airline(owners, index + 1):
            before = index > 0 and words[index - 1].capital and _touch(reading, index - 1)
            after = index + 2 < len(words) and words[index + 2].capital and _touch(reading, index + 1)
            if not before and not after:
                yield body_name(owners, index, index + 1, 3.0, "airline")


def _is_airline(owners: Owners, index: int) -> bool:
    word = owners.reading.words[index]
    return (
        usable(owners, index) and _touch(owners.reading, index - 1)
        and word.folded not in _NO_AIRLINE and not word.shouted
    )  # fmt: skip


def _touch(reading: Reading, index: int) -> bool:
    """Whether only a space parts the word from the next."""
    return reading.text[reading.words[index].end : reading.words[index + 1].start] == " "
