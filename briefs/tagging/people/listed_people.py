"""Names that nothing else speaks for, in a list of people: "Shane Kimbrough, Akihiko Hoshide and Thomas Pesquet"."""

import re

from briefs.tagging.text.lexicon import PLACE_PREPOSITIONS
from briefs.tagging.text.runs import Name, Owners

_PARTS = re.compile(r",? and |, ")


def among_people(owners: Owners, names: list[Name], doubtful: list[Name]) -> list[Name]:
    """The doubtful names that stand between two people with nothing but a comma or "and" on either side."""
    people = [(name.start, name.end) for name in names] + owners.spans_of("person")
    starts, ends = {start for start, _end in people}, {end for _start, end in people}
    found = []
    for name in doubtful:  # from the left, so that one name speaks for the next
        follows = _is_after(owners, name, ends) and (_is_before(owners, name, starts) or _is_last(owners, name))
        if follows or _opens_a_pair(owners, name, starts) or _opens_a_list(owners, name, people):
            found.append(name)
            ends.add(name.end)
    return found


def _opens_a_pair(owners: Owners, name: Name, starts: set[int]) -> bool:
    """ "Vidoje Blagojevic and Dragan Jokic": one whom "and" joins to somebody."""
    return owners.reading.text.startswith(" and ", name.end) and name.end + len(" and ") in starts


def _opens_a_list(owners: Owners, name: Name, people: list[tuple[int, int]]) -> bool:
    """ "let Torv Halm, Ana Belk and Simo Rask run": before two people or more, after no preposition of place."""
    text = owners.reading.text
    second = next((end for start, end in people if text.startswith(", ", name.end) and start == name.end + 2), None)
    if second is None or (owners.reading.word_before(name.start) or "").lower() in PLACE_PREPOSITIONS:
        return False
    return any(second < start and _PARTS.fullmatch(text, second, start) for start, _end in people)


def _is_after(owners: Owners, name: Name, ends: set[int]) -> bool:
    """Whether somebody's name ends before the comma in front."""
    text = owners.reading.text
    return any(_PARTS.fullmatch(text, end, name.start) for end in ends if name.start - 6 <= end < name.start)


def _is_before(owners: Owners, name: Name, starts: set[int]) -> bool:
    text = owners.reading.text
    return any(_PARTS.fullmatch(text, name.end, start) for start in starts if name.end < start <= name.end + 6)


def _is_last(owners: Owners, name: Name) -> bool:
    """Whether "and" stands in front: the list ends here."""
    return owners.reading.text.endswith((" and ", ", and "), 0, name.start)
