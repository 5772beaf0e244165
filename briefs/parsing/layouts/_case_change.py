"""Where headline case gives way to sentence case: the words on both sides of each place are weighed.

What speaks for a place is numbers by name; their weighted sum says how likely it is, beside the other places and "no
headline at all": a conditional logit. How the weights were found: docs/decisions/0019-headline-ends.md.
"""

import math
import re
from itertools import pairwise
from typing import NamedTuple

from ._case_weights import WEIGHTS
from ._places import (
    BEFORE_OFFICES,
    FIRST_HALVES,
    NATIONALITIES,
    NUMBERS,
    OFFICES,
    PARTICLES,
    PLACES,
    SENTENCE_WORDS,
    WANTING,
)
from ._sentence_case import ORDINARY, sentence_case_from
from ._signs import LONGER_SMALL, SMALL
from ._word_counts import beginning, is_common, is_known, smallness, together

WORD = re.compile(r"\S+")
ABBREVIATED = re.compile(r"(?:[A-Za-z]\.){2,},?")
LONGEST = 190
"""No headline is longer than so many letters."""

SHORTEST = 60
"""A text of fewer letters is no headline with its story."""

TITLES = set(
    "President Premier Chancellor King Queen Prince Pope Speaker Mayor Governor Senator Judge Minister".split()
)
NO_NAMES = (PLACES | NATIONALITIES | NUMBERS | OFFICES) - {"Prince", "General"}
POSSESSIVES = frozenset("His Her Its Their".split())
"""Whose it is has been said before: no story begins so."""
SCALES = frozenset("Hundred Thousand Million Billion".split())
PREPOSITIONS = frozenset("In On Over Up Off Out Down".split())
OPEN_ENDS = (",", ":", ";", "'s", "’s", "-", "—")
LINKS = set(
    "a the of to in for and by on with from at is are was were be has have its their his her between toward towards"
    " against into under through among amid without within than".split()
)

Numbers = dict[str, float]


class Candidate(NamedTuple):
    """A place where a headline may end, 0 for none, and what speaks for it: group of `WEIGHTS` -> name -> number."""

    place: int
    numbers: dict[str, Numbers]


def case_change(text: str) -> int:
    """The likeliest place where headline case gives way to sentence case, else 0."""
    likely = likely_places(text)
    return likely[0][1] if likely else 0


def likely_places(text: str) -> list[tuple[float, int]]:
    """Probabilities and places of a change of case, the likeliest first; place 0 is that there is no headline."""
    weighed = [(_weighed(candidate), candidate.place) for candidate in candidates(text)]
    most = max((weight for weight, _ in weighed), default=0)
    whole = sum(math.exp(weight - most) for weight, _ in weighed)
    return sorted(((math.exp(weight - most) / whole, place) for weight, place in weighed), reverse=True)


def candidates(text: str) -> list[Candidate]:
    """No headline at all, and each place where one could end; none where the text shows no change of case."""
    words = [(match.start(), match.group()) for match in WORD.finditer(text[: LONGEST + 110])]
    limit = sentence_case_from(words)
    if limit < 3 or len(text) < SHORTEST:
        return []
    raw = [word for _, word in words[:limit]]
    bare = [_bare(word) for word in raw]
    found = [Candidate(0, {"no headline": _no_headline(bare)})]
    for index in range(2, limit):
        if bare[index][:1].isupper() or bare[index][:1].isdigit():
            numbers = {"beginning": _beginning(raw, bare, index), "ending": _ending(raw, bare, index)}
            found.append(Candidate(words[index][0], numbers))
    return found


def _weighed(candidate: Candidate) -> float:
    return sum(
        WEIGHTS[group][name] * value for group, numbers in candidate.numbers.items() for name, value in numbers.items()
    )


def _bare(word: str) -> str:
    """The word without the signs around it and without a possessive."""
    if ABBREVIATED.fullmatch(word):
        return word
    return re.sub(r"['’]s$", "", word.strip('“”"‘’(),:;').rstrip(".,"))


def _capitals(words: list[str]) -> float:
    """The logarithm of how rarely sentences write these words small, for those in capitals."""
    return sum(math.log(1 - smallness(word)) for word in words if word[:1].isupper())


def _ordinary(words: list[str]) -> int:
    """How many of the words are written large here and small in sentences."""
    return sum(word[:1].isupper() and smallness(word) > ORDINARY for word in words)


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital is none after a preposition: "In Ministers", "On The"."""
    return word in SENTENCE_WORDS or (word[:1].isupper() and smallness(word) > ORDINARY)


def _together(words: list[str]) -> float:
    return sum(math.log1p(together(first, second)) for first, second in pairwise(words))


def _no_headline(bare: list[str]) -> Numbers:
    """What speaks for all the words being the beginning of a sentence, without a headline."""
    return {
        "always": 1,
        "capitals": _capitals(bare[1:]),
        "ordinary": _ordinary(bare[1:]),
        "word of sentences": bare[0] in SENTENCE_WORDS or bare[0] in NUMBERS,
        "together": _together(bare) / max(1, len(bare) - 1),
    }


def _beginning(raw: list[str], bare: list[str], place: int) -> Numbers:
    """What speaks for the words from `place` up to the first small one as a sentence's subject."""
    word, inside = bare[place], bare[place + 1 :]
    capitals = [other for other in inside if other[:1].isupper()]
    are_offices = word.removesuffix("s") in TITLES and bool(inside) and inside[0][:1].isupper()
    return {
        "usually begins": beginning(word),
        "unknown": not is_known(word),
        "place or nationality": word in NATIONALITIES or word in PLACES,
        "word of sentences": word in SENTENCE_WORDS and word not in POSSESSIVES,
        "number": word in NUMBERS,
        "office": word in OFFICES or word in BEFORE_OFFICES or are_offices,
        "title before no name": word in TITLES and bool(inside) and inside[0] in NO_NAMES,
        "alone": not inside,
        "alone, in the plural": not inside and word.endswith("s"),
        "ordinary before capitals": smallness(word) > ORDINARY and bool(capitals),
        "possessive": raw[place].endswith(("'s", "’s")),
        "capitals behind": _capitals(capitals),
        "ordinary behind": _ordinary(capitals),
        "unknown behind": sum(not is_known(other) for other in capitals),
        "words of sentences behind": sum(other in SENTENCE_WORDS for other in inside),
        "preposition before no name": word in PREPOSITIONS and bool(inside) and _is_no_name(inside[0]),
        "together": _together(bare[place:]),
    }


def _counts_further(before: str, last: str) -> bool:
    """Whether a noun is still to come: "30,000 More"."""
    return last == "More" and (before in NUMBERS or before[:1].isdigit())


def _ending(raw: list[str], bare: list[str], place: int) -> Numbers:
    """What speaks for the words before `place` as a whole headline."""
    last, word = bare[place - 1], bare[place]
    is_written_large = last[:1].isupper()
    is_particle = last in PREPOSITIONS
    return {
        "common": is_written_large and is_common(last),
        "small": not is_particle and (last.casefold() in SMALL or last in LONGER_SMALL or last.lower() in LINKS),
        "particle": is_particle and last not in PARTICLES.get(bare[place - 2], ()),
        "open": raw[place - 1].endswith(OPEN_ENDS),
        "between two names": is_written_large and not is_common(last) and not is_common(word),
        "inside a known pair": together(last, word) > 0 or (last in NUMBERS and word in SCALES),
        "nationality": last in NATIONALITIES,
        "place": last in PLACES and "." not in last,  # "U.S." more often begins a name
        "first half of a name": last in FIRST_HALVES or _counts_further(bare[place - 2], last),
        "two words": place == 2,
        "three words": place == 3,
        "more than eight": place > 8,
        "verb that wants an object": last in WANTING,
        "question": raw[place - 1].endswith("?"),
        "verb without its particle": word in PARTICLES.get(last, ()),
    }
