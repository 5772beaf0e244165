"""Whether a name counts under its rule: the answers to the words that `context.py` explains."""

import re
from collections.abc import Mapping
from functools import lru_cache

from briefs.tagging import folding
from briefs.tagging.text.family_names import may_be_family_name
from briefs.tagging.text.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_bodies import HEADS
from briefs.tagging.text.words_of_people import TITLES

# A place name that is a given name too may stand before these ("Jordan Queen Rania", "Georgia Supreme Court").
GIVEN_NAME_MAY_PRECEDE = (
    TITLES
    | PLACE_NOUNS
    | EVENT_NOUNS
    | DAYS
    | FUNCTION_WORDS
    | HEADS - {"watch", "international", "knights", "mission"}
) - frozenset(
    "may april june august spring winter bill hill field woods father brother sister day king prince law cup new "
    "young rose major count park lake".split()
)
_INITIAL = re.compile(r"[A-Z]\.")
_PARTICLES = frozenset("le la de del da di dos van von der den du bin al el".split())
_OF_SOMEBODY = frozenset(
    "death murder killing trial arrest son daughter wife husband statue family funeral widow mother father brother "
    "sister release resignation nomination election appointment conviction lawyer lawyers execution biography".split()
)
_TO_SOMEBODY = frozenset("against for between".split())
_PARTYS_LETTERS = ("D-", "R-", "I-", "D–", "R–")
_NAMED_AFTER_PEOPLE = frozenset(
    "bridge causeway tunnel highway airport street avenue square road hospital district dam stadium boulevard mosque "
    "park library museum center centre university institute foundation prize college academy".split()
)
_OWNED_BY_NAME = re.compile(r"'s (?:county|cathedral|church|cross|islands?|bay)\b")
# Answered after the whole story has been read, not when the words are met.
LATER = frozenset({"lead_state", "of_state", "needs_full_name", "has_sections", "also"})


def allows(rule: Mapping, reading: Reading, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` count under `rule`; rules answered later pass."""
    return all(name in LATER or _ANSWERS[name](value, reading, start, end) for name, value in rule.items())


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern:
    """Any of the words, as whole words of a folded text."""
    keys = sorted((folding.key(word) for word in words), key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, keys)) + r")(?![^\W_])")


def _count(words: list[str], reading: Reading) -> int:
    return sum(1 for _hit in _pattern(tuple(words)).finditer(reading.folded))


def _holds(words: list[str], reading: Reading) -> bool:
    return _pattern(tuple(words)).search(reading.folded) is not None


def _follows(words: list[str], reading: Reading, end: int) -> bool:
    position = end
    if reading.folded.startswith("'s", position):
        position += 2
    while position < len(reading.folded) and not reading.folded[position].isalnum() and position < end + 4:
        position += 1
    return _pattern(tuple(words)).match(reading.folded, position) is not None


def _precedes(words: list[str], reading: Reading, start: int) -> bool:
    window = reading.folded[max(0, start - 40) : start].rstrip(" ,\"'(")
    return any(window.endswith(key) and not window[: -len(key)][-1:].isalnum() for key in map(folding.key, words))


def _not_before_capital(_value, reading: Reading, start: int, end: int) -> bool:
    following = reading.word_after(end)
    if following in _PARTICLES and (reading.word_after(end + 1 + len(following)) or "")[:1].isupper():
        return is_within(reading, start)  # "Chad le Clos"
    if following is None or not following[:1].isupper() or reading.is_capitals(start):
        return True
    if folding.fold(following) in GIVEN_NAME_MAY_PRECEDE:
        return True
    return is_within(reading, start)


def is_within(reading: Reading, start: int) -> bool:
    """ "in Paris", and not "the death of Paris" or "against Paris", which may go on with a family name."""
    if reading.word_before(start) == "of" and reading.word_before(start - len("of ")) in _OF_SOMEBODY:
        return False
    if start >= reading.body_start and (reading.word_before(start) or "").lower() in _TO_SOMEBODY:
        return False
    return stands_for_place(reading, start)


def stands_for_place(reading: Reading, start: int) -> bool:
    """Whether a preposition of place stands directly before."""
    before = reading.word_before(start)
    return before is not None and folding.fold(before) in PLACE_PREPOSITIONS


def _stands_alone(_value, reading: Reading, start: int, end: int) -> bool:
    before, following = reading.word_before(start), reading.word_after(end)
    if following in _PARTICLES:
        following = reading.word_after(end + 1 + len(following))  # "Santa Ana de Yusguare"
    return not (following or "")[:1].isupper() and (before is None or not before[:1].isupper())


def _after_a_town(_value, reading: Reading, start: int, _end: int) -> bool:
    if reading.text.endswith(_PARTYS_LETTERS, 0, start):
        return True
    index = reading.word_index(start) - 1
    return index >= 0 and reading.words[index].capital and reading.text[reading.words[index].end : start] == ", "


def _not_before_family_name(_value, reading: Reading, start: int, end: int) -> bool:
    following = folding.fold(reading.word_after(end) or "")
    return not may_be_family_name(following) or _not_before_capital(True, reading, start, end)


def follows_given_name(reading: Reading, start: int) -> bool:
    """Whether a given name stands before, a particle between at most: "Michael Jordan", "Leila de Lima"."""
    before = reading.word_before(start)
    if before in {"de", "da", "di", "van", "von"} or _INITIAL.fullmatch(before or ""):
        before = reading.word_before(start - len(before or "") - 1)
    return before is not None and before[:1].isupper() and folding.fold(before) in reading.given_names


def names_a_place(reading: Reading, end: int) -> bool:
    """Whether the name that ends here is a bridge's or a street's: "the Wad al-Bashir bridge"."""
    following = reading.word_after(end)
    if following in {"International", "National", "Memorial", "Presidential"}:
        following = reading.word_after(end + len(f" {following}"))
    return (following is not None and following.lower() in _NAMED_AFTER_PEOPLE) or names_a_county(reading, end)


def names_a_county(reading: Reading, end: int) -> bool:
    """Whether the name that ends here goes on in its possessive: "Prince George's County", not "the king's county"."""
    goes_on = _OWNED_BY_NAME.match(reading.folded, end)
    return goes_on is not None and reading.text[end + len("'s ")].isupper()


def _not_after_given_name(_value, reading: Reading, start: int, _end: int) -> bool:
    return not follows_given_name(reading, start)


def _more_than(value, reading: Reading, _start: int, _end: int) -> bool:
    return _count(value["these"], reading) > _count(value["than"], reading)


_ANSWERS = {
    "stands_alone": _stands_alone,
    "after_a_town": _after_a_town,
    "plain_needs_any": lambda words, reading, start, end: (
        reading.text[start:end] != reading.plain[start:end] or _holds(words, reading)
    ),
    "not_before_capital": _not_before_capital,
    "not_before_family_name": _not_before_family_name,
    "not_after_given_name": _not_after_given_name,
    "needs_any": lambda words, reading, start, end: _holds(words, reading),
    "blocked_by": lambda words, reading, start, end: not _holds(words, reading),
    "more_than": _more_than,
    "only_after": lambda words, reading, start, end: _precedes(words, reading, start),
    "not_after": lambda words, reading, start, end: not _precedes(words, reading, start),
    "only_before": lambda words, reading, start, end: _follows(words, reading, end),
    "not_before": lambda words, reading, start, end: not _follows(words, reading, end),
    "only_before_hyphen": lambda value, reading, start, end: reading.text[end : end + 1] in set("-‐‑–") - {""},
    "not_in_capitals": lambda value, reading, start, end: not reading.is_capitals(start),
    "capitals_only_before": lambda words, reading, start, end: (
        not reading.is_capitals(start) or _follows(words, reading, end)
    ),
}
