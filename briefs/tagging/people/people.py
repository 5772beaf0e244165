"""People by title, role and name patterns, without a model.

A run of capitalised words is weighed; two words or more need 2 points, one word 3. What gives
points: a title or role before, a verb of saying after, an apposition, a known given name, an
East Asian family name in front, the surname standing alone elsewhere.
"""

import re
from collections.abc import Iterator

from briefs.tagging.people.listed_people import among_people
from briefs.tagging.people.person_signs import against_person, has_initials_in_front
from briefs.tagging.people.signs_around import around
from briefs.tagging.people.titles_around import strip_titles
from briefs.tagging.places.ships import has_prefix
from briefs.tagging.text.family_names import is_family_name
from briefs.tagging.text.lexicon import FUNCTION_WORDS
from briefs.tagging.text.openings import is_raised
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import Name, Owners
from briefs.tagging.text.surnames import SUFFIXES
from briefs.tagging.text.words_of_people import FAMILY_FIRST, PARTICLES, TITLES

ONE_WORD_NEEDS, MORE_WORDS_NEED = 3.0, 2.0
LONGEST_NAME = 6
_IN_NAMES = frozenset("bin ibn von van al ould".split())
_FATHERS = frozenset({"abu", "abou"})  # "Abu Zubaydah": a name after a child or a place, under which fighters are known
_YOUNGER = ("jr", "sr")
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}$")  # a given name such as "Wen-je"


def find_people(owners: Owners) -> list[Name]:
    """Every run of words that reads like a person."""
    reading = owners.reading
    alone = _words_alone(owners)
    names, doubtful = [], []
    for run in owners.runs():
        indexes, has_title = strip_titles(owners, run)
        if not indexes or len(indexes) > LONGEST_NAME or has_prefix(reading.words[run[0]]):
            continue
        words = [reading.words[i] for i in indexes]
        points, rule = _weigh(owners, indexes, words, has_title, alone)
        one_word = sum(word.folded not in PARTICLES for word in words) == 1
        start, end = words[0].start, words[-1].end
        if points >= (ONE_WORD_NEEDS if one_word else MORE_WORDS_NEED):
            names.append(Name(start, end, reading.text[start:end], "person", points, rule))
        elif not one_word and points >= 0:
            doubtful.append(
                Name(start, end, reading.text[start:end], "person", MORE_WORDS_NEED, "person: among people")
            )
    return sorted([*names, *among_people(owners, names, doubtful)], key=lambda name: name.start)


def _words_alone(owners: Owners) -> dict[str, int]:
    """How often each capitalised word stands with no capital beside it."""
    words = owners.reading.words
    alone: dict[str, int] = {}
    for index, word in enumerate(words):
        if not word.capital or (word.opens and word.folded in FUNCTION_WORDS):
            continue
        before = index and words[index - 1].capital and owners.reading.text[words[index - 1].end : word.start] == " "
        after = (
            index + 1 < len(words)
            and words[index + 1].capital
            and owners.reading.text[word.end : words[index + 1].start] == " "
        )
        if not after and (not before or words[index - 1].folded in TITLES):
            alone[word.folded] = alone.get(word.folded, 0) + 1
    return alone


def _weigh(
    owners: Owners, indexes: list[int], words: list[Word], titled: bool, alone: dict[str, int]
) -> tuple[float, str]:
    """Points for a person and against one, and the strongest reason."""
    if (minus := against_person(owners, indexes, words)) <= -9:
        return minus, ""
    reasons = [("title", 3.0)] if titled else []
    reasons += around(owners, indexes)
    real = [word for word in words if word.folded not in PARTICLES]
    if real and words[0].folded in _FATHERS and real[0] is not words[0]:
        reasons.append(("kunya", 3.0))
    if len(real) > 1:
        reasons += [*_front(owners.reading, words, len(real)), *_middle(words)]
        reasons += _family(owners, indexes[-1], words, real, alone)
    best = max(reasons, key=lambda reason: reason[1], default=("", 0.0))
    return sum(points for _name, points in reasons) + minus, "person: " + best[0]


def _front(reading: Reading, words: list[Word], size: int) -> Iterator[tuple[str, float]]:
    """What the first word says: a given name, a family name that goes in front, initials."""
    first = words[0].folded
    head, *rest = first.split(" ")
    if first in reading.given_names or (rest and head in reading.given_names):
        yield "given name", 2.0
    elif (first in FAMILY_FIRST and size <= 3) or (size == 2 and _SYLLABLES.match(words[-1].text)):
        yield "family name in front", 2.0
    elif has_initials_in_front(reading, words):
        yield "initials", 2.0
    elif len(words[0].text.replace(".", "")) <= 2 and words[0].text.isupper():
        yield "initials", 1.5


def _middle(words: list[Word]) -> Iterator[tuple[str, float]]:
    """What stands inside: an initial, a particle."""
    if any(len(word.text) == 2 and word.text.endswith(".") for word in words[1:-1]):
        yield "middle initial", 2.0
    if words[-1].folded.startswith(("al ", "el ")) or any(word.folded in _IN_NAMES for word in words[1:-1]):
        yield "particle", 1.5


def _family(
    owners: Owners, index: int, words: list[Word], real: list[Word], alone: dict[str, int]
) -> Iterator[tuple[str, float]]:
    """What the last word says: a known surname, one that looks like it, one that comes again, a "Jr." behind it."""
    if len(real) > 2 and words[-1].folded in SUFFIXES:
        yield ("son of that name", 2.0) if words[-1].folded.startswith(_YOUNGER) else ("number behind", 0.5)
        index, words, real = index - 1, words[:-1], real[:-1]
    first, last = words[0].folded, words[-1].folded
    if owners.kind_at(index) == "surname" and not is_raised(words[0]):
        yield "known surname", 2.0
    elif is_family_name(last):
        yield "family name", 1.5
    if alone.get(last, 0) or (first in FAMILY_FIRST and alone.get(first, 0)):
        yield "surname repeated", 2.0
    elif any(word.folded in owners.reading.given_names for word in real[1:]):
        yield "given name inside", 1.0
