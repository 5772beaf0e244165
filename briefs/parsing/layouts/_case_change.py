"""Where headline case gives way to sentence case: the words on both sides of each place are weighed."""

import re
from itertools import zip_longest

from ._places import (
    BEFORE_OFFICES,
    FIRST_HALVES,
    INSTITUTIONS,
    LIKELY_WORDS,
    NATIONALITIES,
    NUMBERS,
    OFFICES,
    PARTNERS,
    PEOPLE,
    PLACES,
    SENTENCE_WORDS,
    TWO_WORDS,
    ordinary_words,
)
from ._signs import SMALL

WORD = re.compile(r"\S+")
SUBJECT_LENGTHS = {1: 1.0, 2: 1.6, 3: 1.5, 4: 1.2, 5: 1.0, 6: 0.7}
"""Weights of the number of capitalised words that a sentence begins with."""

ORDINARY_INSIDE, NO_SUBJECT = 3.5, 3.0
"""What an ordinary word in capitals behind the first one costs, and a place or a common word before a name."""

NAMING = OFFICES | INSTITUTIONS
BEGINNERS = BEFORE_OFFICES | SENTENCE_WORDS | NUMBERS | LIKELY_WORDS | OFFICES | NATIONALITIES
BEGINNERS |= {word for word in PEOPLE if not word.endswith("s")} - {"Government"}
NAME_PARTED = 1.5
"""What a place between two words costs that are names of nobody known, as a person's are."""

NAMELESS_OFFICE = 4
"""What an office loses where no name but people follow it: "… Removes Prime Minister | Judges ruled …"."""

POSSESSIVE_START, PLURAL_START = 1.5, 0.5
"""Weights of the last capitalised word: "Britain's prime minister …", "Guards robbed …"."""

NAME_PARTICLE = re.compile(r"[dl]['’][A-Z]|al-[A-Z]|(?:bin|von|van|da|dos)$")
"""Small letters that are part of a name."""

LONGEST = 190
"""No headline is longer than so many letters."""


def case_change(text: str) -> int:
    """The likeliest place where headline case gives way to sentence case, else 0."""
    likely = likely_places(text)
    return likely[0][1] if likely and likely[0][0] > 0 else 0


def likely_places(text: str) -> list[tuple[float, int]]:
    """Weights and places of a change of case, the likeliest first."""
    words = [(match.start(), match.group()) for match in WORD.finditer(text[: LONGEST + 110])]
    limit = _sentence_case_from(words)
    if limit < 3 or len(text) < 60:
        return []
    return sorted(((_score(words, place, limit), words[place][0]) for place in range(2, limit)), reverse=True)


def _sentence_case_from(words: list[tuple[int, str]]) -> int:
    """The index of the first word that only a sentence writes small (or of a bracket)."""
    for index, (_, word) in enumerate(words):
        before = words[index - 1][1] if index else ""
        if word[0] in "([" and index > 3:
            return index
        bare = word.strip("“”\"'‘’()[],:;")
        if (
            bare[:1].islower()
            and not NAME_PARTICLE.match(bare)
            and (
                bare.casefold() not in SMALL
                or (
                    bare in ("the", "an", "la", "over", "after", "before", "than") and index > 3 and before not in SMALL
                )
            )
        ):
            return index
    return 0


def _score(words: list[tuple[int, str]], place: int, limit: int) -> float:
    """How likely the story begins at this word, weighing both sides; above 0 is likely."""
    return _as_start(words, place, limit) + _as_end(words, place)


def _as_start(words: list[tuple[int, str]], place: int, limit: int) -> float:
    """The weight of the words from `place` up to the first small one as a sentence's subject."""
    word = words[place][1]
    bare = re.sub(r"['’]s?$", "", word.strip('“”"‘(,:;'))
    if not bare[:1].isupper() and not bare[:1].isdigit():
        return -20
    score = 0.0
    for kind, weight in (
        (SENTENCE_WORDS, 8),
        (NUMBERS, 3.5),
        (NATIONALITIES, 3.5),
        (LIKELY_WORDS, 2.5),
        (OFFICES | BEFORE_OFFICES, 2.5),
        (PEOPLE, 2),
        (PLACES, 2.5),
        (TWO_WORDS, 2.5),
    ):
        if bare in kind or word in kind:
            score += weight
            break
    if re.sub(r"['’]s?$", "", word) in (re.sub(r"['’]s?$", "", other) for _, other in words[:place]):
        score += 1
    if place + 1 == limit and not word.endswith("s'"):
        score += POSSESSIVE_START if bare != word.strip(",") else PLURAL_START * bare.endswith("s")
    inside = [other for _, other in words[place + 1 : limit]]
    score -= 7 * sum(other in SENTENCE_WORDS for other in inside)
    score -= NAMELESS_OFFICE * (bare in OFFICES and any(other in PEOPLE for other in inside))
    score -= _unlike_a_subject(bare, word, inside)
    length = limit - place
    return score + SUBJECT_LENGTHS.get(length, -0.6 * (length - 6))


def _unlike_a_subject(bare: str, word: str, inside: list[str]) -> float:
    """What the words lose that no sentence begins with: after its first word only names are written large."""
    ordinary, plain = ordinary_words(), [other.strip('“”"‘’(),:;') for other in inside]
    lost = 0.0
    for other, after in zip_longest(plain, plain[1:], fillvalue=""):
        if other[:1].isupper() and other.lower() in ordinary and not {other, after} & NAMING:
            lost += ORDINARY_INSIDE * (other not in OFFICES)
        lost += NO_SUBJECT * (other in PLACES and after[:1].isupper() and after not in NAMING)
    if not plain or bare != word.strip(","):
        return lost
    if bare in TWO_WORDS:
        return lost + NO_SUBJECT * (plain[0] not in PARTNERS)
    first_is_known = bare in PLACES or (bare.lower() in ordinary and bare not in BEGINNERS)
    return lost + NO_SUBJECT * (first_is_known and plain[0] not in NAMING and plain[0] not in SMALL)


def _parts_a_name(last: str, following: str) -> bool:
    """Whether a headline would end between two words that are both names of nobody known, as a person's are."""
    names = [word.strip('“”"‘’(),:;.') for word in (last, following)]
    return not last.endswith(",") and not any(
        name.lower() in ordinary_words()
        or name in PLACES
        or name in NATIONALITIES
        or name.isupper()
        or not name[:1].isupper()
        for name in names
    )


def _as_end(words: list[tuple[int, str]], place: int) -> float:
    """The weight of the words before `place` as a whole headline."""
    last = words[place - 1][1]
    score = 1.0 if 4 <= place <= 10 else -3.0 if place < 3 else -0.4 if place == 3 else -0.7 * (place - 10)
    if last in SMALL or last.casefold() in ("a", "the", "of", "to", "in", "for", "and", "by"):
        score -= 9
    is_half = last in TWO_WORDS and words[place][1].strip(",.:;") in PARTNERS
    if last.endswith((",", ":", ";", "'s", "’s", "-", "—")) or is_half or last in FIRST_HALVES:
        score -= 8
    score -= NAME_PARTED * _parts_a_name(last, words[place][1])
    if last in NATIONALITIES or (
        last in OFFICES and last not in ("President", "Minister", "Premier", "King", "Police", "Army")
    ):
        score -= 4
    if last in ("President", "Minister", "Leader") and words[place][1] not in SENTENCE_WORDS:
        score -= 2
    return score
