"""Titles, roles and offices around a name, which are no part of it."""

from itertools import dropwhile

from briefs.tagging import folding
from briefs.tagging.text.lexicon import FAITHS_AND_PEOPLES, FUNCTION_WORDS
from briefs.tagging.text.runs import Owners
from briefs.tagging.text.words_of_people import (
    DEPARTMENTS,
    FAMILY_FIRST,
    OFFICES,
    PARTICLES,
    ROLES,
    TITLE_PARTS,
    TITLES,
)

LONGEST_OFFICE = 9  # "Minister for Justice, Equality and Law Reform"
_OFFICE_LINKS = frozenset({"of", "for", "and", "the"})
# Titles that are surnames as well: "Stephen King", "Jeanine Pirro, Judge".
SURNAMES_TOO = frozenset(
    "king prince bishop judge pope baron marshal major duke earl lord speaker chancellor justice saint "
    "sheikh sheik shah sultan".split()
)
_IN_OFFICES = OFFICES | TITLE_PARTS | DEPARTMENTS
_HOLD_OFFICES = TITLES | {"member"}
_BELONGS_TO = FAITHS_AND_PEOPLES - {"christian"}  # "the Muslim Mohammed Bouyeri", and no given name
_INSIDE_NAMES = frozenset("shah sheikh sheik sultan".split())
SHORT_TITLES = frozenset("sen gen col lt maj capt sgt rep gov adm rev hon dr pm mp fm vp".split())


def is_an_offices(text: str) -> bool:
    """Whether the words are a title of office and no more: "Finance Minister", "chairman of"."""
    words = folding.fold(text).removesuffix(" of").replace("-", " ").split()
    return words[-1] in OFFICES and _IN_OFFICES.issuperset(words)


def strip_titles(owners: Owners, run: list[int]) -> tuple[list[int], bool]:
    """The name without sentence openings and titles before it, and whether a title stood there."""
    words = owners.reading.words
    indexes = list(dropwhile(lambda index: words[index].folded in FUNCTION_WORDS, run))
    titled = bool(indexes) and _opens_with_role(owners, indexes)
    indexes = indexes[1:] if titled else indexes
    last_title = _last_title(owners, indexes)
    if last_title == len(indexes) - 1 and last_title > 0 and _is_surname_here(owners, indexes):
        last_title = _last_title(owners, indexes[:-1])
    elif last_title == len(indexes) - 1 and last_title > 1 and _reads_like_a_name(owners, indexes[:2]):
        return _without_office_after(owners, indexes), True
    if last_title >= 0:
        titled, indexes = True, indexes[last_title + 1 :]
    elif _follows_office_of(owners, indexes):
        titled, indexes = True, list(dropwhile(lambda index: words[index].folded in DEPARTMENTS, indexes))
    given = owners.reading.given_names
    named = dropwhile(lambda index: words[index].folded in TITLE_PARTS and words[index].folded not in given, indexes)
    name = list(dropwhile(lambda index: words[index].folded in PARTICLES and not words[index].capital, named))
    return _without_faith(owners, name), titled


def _without_faith(owners: Owners, name: list[int]) -> list[int]:
    """The name without what somebody is by faith or people."""
    while len(name) > 2 and owners.reading.words[name[0]].folded in _BELONGS_TO:
        name = name[1:]
    return name


def _last_title(owners: Owners, indexes: list[int]) -> int:
    """Place of the last title in the run, -1 for none."""
    words = [owners.reading.words[i].folded.rstrip(".") for i in indexes]
    return max((n for n, word in enumerate(words) if _is_title(word) and not _is_inside_a_name(words, n)), default=-1)


def _is_inside_a_name(words: list[str], place: int) -> bool:
    """ "Mohammed Zahir Shah", "Sharif Hassan Sheik Aden": a title of old that is a name by now."""
    return words[place] in _INSIDE_NAMES and place > 0 and words[place - 1] not in TITLES | TITLE_PARTS


def _opens_with_role(owners: Owners, indexes: list[int]) -> bool:
    """ "Astronauts Shane Kimbrough and …", "Poet Linda Gregerson": roles, raised by the sentence's beginning."""
    word = owners.reading.words[indexes[0]]
    if not word.opens:
        return False
    is_one = word.folded in ROLES and len(indexes) > 2 and word.folded not in owners.reading.given_names
    return is_one or (word.folded.endswith("s") and word.folded[:-1] in ROLES)


def _is_title(word: str) -> bool:
    """One title, or several with hyphens between, which folding has made spaces: "lieutenant-general"; or an age."""
    return word in TITLES or (
        " " in word and (word.endswith("year old") or all(part in TITLES for part in word.split()))
    )


def _is_surname_here(owners: Owners, indexes: list[int]) -> bool:
    """ "Hun Sen", "Stephen King": the last word looks like a title and is the name."""
    words = owners.reading.words
    if words[indexes[-1]].folded in SHORT_TITLES:
        return True
    return words[indexes[-1]].folded in SURNAMES_TOO and words[indexes[0]].folded in owners.reading.given_names


def _reads_like_a_name(owners: Owners, indexes: list[int]) -> bool:
    """Whether a given name or a family name that goes in front opens the words."""
    first, second = (owners.reading.words[index].folded for index in indexes)
    return second not in TITLES | TITLE_PARTS and (first in owners.reading.given_names or first in FAMILY_FIRST)


def _without_office_after(owners: Owners, indexes: list[int]) -> list[int]:
    """ "Voters elect Wang Rong Chairman of": the office stands behind the name."""
    words = owners.reading.words
    while len(indexes) > 2 and words[indexes[-1]].folded in TITLES | TITLE_PARTS:
        indexes = indexes[:-1]
    return indexes


def _follows_office_of(owners: Owners, indexes: list[int]) -> bool:
    """ "Secretary of", "minister for" before the run, or "Minister for Justice, Equality and"."""
    words = owners.reading.words
    if not indexes or words[indexes[0]].folded not in DEPARTMENTS:
        return False
    before, linked = indexes[0] - 1, False
    while before > 0 and indexes[0] - before < LONGEST_OFFICE and words[before].folded in DEPARTMENTS | _OFFICE_LINKS:
        linked = linked or words[before].folded in {"of", "for"}
        before -= 1
        if linked and words[before].folded in _HOLD_OFFICES:
            return True
    return False
