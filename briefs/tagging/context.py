"""When a name counts: rules kept as data on aliases, and how they are answered.

The words that an alias's `context` may hold:

- `not_before_capital: true` — a given name: does not count before a capitalised word
  ("Jordan Peterson"), unless that word is a title, place or organisation noun or a
  preposition stands before ("in Jordan Queen Rania").
- `not_before_family_name: true` — a country that is a given name too: does not count before a word that
  looks like a family name ("Kenya Moore").
- `not_after_given_name: true` — a surname: does not count after a given name ("Michael Jordan").
- `needs_any: [words]` — counts only if the story holds one of them.
- `blocked_by: [words]` — does not count if the story holds one of them.
- `more_than: {these: [words], than: [words]}` — counts only if the first occur more often.
- `only_after: [words]`, `not_after: [words]`, `only_before: [words]`, `not_before: [words]` —
  about the words directly before or after.
- `only_before_hyphen: true` — a prefix such as "Sino-".
- `not_in_capitals: true` — does not count in a line of capitals ("WHO" is "who" there).
- `capitals_only_before: [words]` — in a line of capitals, counts only before one of them ("US TROOPS", not "TELL US").
- `lead_state: true` — a body named without its state ("Congress"): counts only if its state
  leads the story or no other country does.
- `of_state: true` — a name that bodies of several states share ("BNP"): counts only where the story
  names the body's own state, and gives way to one whose state is named more often.
- `needs_full_name: true` — a surname that counts only where the full name stands in the
  story or in an earlier story of the edition.
- `has_sections: true` — a federation: after a state's name or demonym it is the section there ("Peruvian Red
  Cross").
- `also: [entity keys]` — the same words name these entities as well ("Korean Peninsula").
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from briefs.tagging import folding
from briefs.tagging.family_names import is_family_name
from briefs.tagging.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.reading import Reading
from briefs.tagging.words_of_bodies import HEADS
from briefs.tagging.words_of_people import TITLES

WORD_LISTS = frozenset(
    "needs_any blocked_by only_after not_after only_before not_before capitals_only_before also".split()
)
CLAIMS = frozenset(
    "not_before_capital not_before_family_name not_after_given_name only_before_hyphen not_in_capitals lead_state "
    "of_state needs_full_name has_sections".split()
)
# A place name that is a given name too may stand before these ("Jordan Queen Rania", "Georgia Supreme Court").
_GIVEN_NAME_MAY_PRECEDE = (
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
# Answered after the whole story has been read, not when the words are met.
_NAMED_AFTER_PEOPLE = frozenset(
    "bridge airport street avenue square road hospital district dam stadium boulevard mosque".split()
)
LATER = frozenset({"lead_state", "of_state", "needs_full_name", "has_sections", "also"})


def check_context(rule: object) -> dict:
    """The rule itself if it uses the vocabulary above; ValueError with the reason if not."""
    if not isinstance(rule, dict) or not rule:
        raise ValueError("a rule is a list of names with values")
    for name, value in rule.items():
        if name in WORD_LISTS:
            if not _is_words(value):
                raise ValueError(f"{name} takes a list of words")
        elif name in CLAIMS:
            if value is not True:
                raise ValueError(f"{name} takes true; leave it out otherwise")
        elif name == "more_than":
            if (
                not isinstance(value, dict)
                or set(value) != {"these", "than"}
                or not all(map(_is_words, value.values()))
            ):
                raise ValueError("more_than takes two lists of words, these and than")
        else:
            raise ValueError(f"“{name}” is no rule; the words are explained in briefs/tagging/context.py")
    return rule


def _is_words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) and word.strip() for word in value)


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
    if following is None or not following[:1].isupper() or reading.is_capitals(start):
        return True
    if folding.fold(following) in _GIVEN_NAME_MAY_PRECEDE:
        return True
    before = reading.word_before(start)
    return before is not None and folding.fold(before) in PLACE_PREPOSITIONS


def _not_before_family_name(_value, reading: Reading, start: int, end: int) -> bool:
    following = folding.fold(reading.word_after(end) or "")
    return not is_family_name(following) or _not_before_capital(True, reading, start, end)


def follows_given_name(reading: Reading, start: int) -> bool:
    """Whether a given name stands before, a particle between at most: "Michael Jordan", "Leila de Lima"."""
    before = reading.word_before(start)
    if before in {"de", "da", "di", "van", "von"} or _INITIAL.fullmatch(before or ""):
        before = reading.word_before(start - len(before or "") - 1)
    return before is not None and before[:1].isupper() and folding.fold(before) in reading.given_names


def names_a_place(reading: Reading, end: int) -> bool:
    """Whether the name that ends here is a bridge's or a street's: "the Wad al-Bashir bridge"."""
    following = reading.word_after(end)
    if following == "International":
        following = reading.word_after(end + len(" International"))
    return following is not None and following.lower() in _NAMED_AFTER_PEOPLE


def _not_after_given_name(_value, reading: Reading, start: int, _end: int) -> bool:
    return not follows_given_name(reading, start)


def _more_than(value, reading: Reading, _start: int, _end: int) -> bool:
    return _count(value["these"], reading) > _count(value["than"], reading)


_ANSWERS = {
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
