"""Signs of a person: an office that changes hands, a court, an arrest; and of a saint's church."""

from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_people import TITLES

_TAKES_OVER = frozenset("replacing succeeding".split())
_BY = frozenset("replaced succeeded led headed chaired".split())
_OF_PEOPLE = frozenset(
    """elected reelected re-elected appointed reappointed sworn nominated sentenced arrested crowned inaugurated named
    indicted convicted acquitted detained jailed extradited born""".split()
)
_HAVE = frozenset("is was has are were been".split())
_OFFICES = TITLES | {"prime", "vice", "foreign", "defence", "defense", "finance", "interior", "acting", "interim"}


def takes_an_office(reading: Reading, first: int) -> bool:
    """ "replacing X", "succeeded by X": `first` is the index of the name's first word."""
    words, before = reading.words, reading.words[first - 1]
    if reading.text[before.end : words[first].start] != " ":
        return False
    return before.folded in _TAKES_OVER or (before.folded == "by" and first > 1 and words[first - 2].folded in _BY)


def becomes_something(reading: Reading, last: int) -> bool:
    """ "X is elected", "X as the new president": `last` is the index of the name's last word."""
    following = [word.folded for word in reading.words[last + 1 : last + 5]]
    if following[:1] == ["as"]:
        return any(word in _OFFICES for word in following[1:])
    return len(following) > 1 and following[0] in _HAVE and following[1] in _OF_PEOPLE


def is_of_a_saint(reading: Reading, first: int) -> bool:
    """ "Saint Peter's Square", "Saint Joseph's": a place or a school."""
    return first > 0 and reading.words[first - 1].capital and reading.words[first - 1].folded == "saint"
