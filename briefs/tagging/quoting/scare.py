"""What stands in quotation marks and is no quotation: scare quotes, titles, nicknames."""

import re

from briefs.tagging.quoting.frame import Token
from briefs.tagging.quoting.words import ARTICLES, FINITE, PARTICIPLES, PREPOSITIONS, STOP, SUBORDINATORS

SHORTEST = 4  # words
FEW = 6  # words that may stand for an adjective: the “too big to fail” banks
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W_]+)*")
_SMALL = PREPOSITIONS | ARTICLES | frozenset("and or but nor is".split())
_FUNCTION = (
    PREPOSITIONS
    | SUBORDINATORS
    | FINITE
    | PARTICIPLES
    | frozenset(
        "and or but that which who is are was were will would has have had can could should may might to if not".split()
    )
)


def is_quotation(found: list[Token], places: list[int], text: str) -> bool:
    """Whether the words in the marks are somebody's words, not a title or a word held with tongs."""
    words = [word for at in places for word in _WORD.findall(text[found[at].quote.first : found[at].quote.last])]
    if len(words) < SHORTEST or _is_title(words) or _is_named(found, places[0]):
        return False
    return len(words) > FEW or not _is_adjective(found, places[-1])


def _is_title(words) -> bool:
    """Whether all words but the small ones begin with a capital."""
    telling = [word for word in words if word.lower() not in _SMALL]
    return sum(word[0].isupper() for word in telling) > len(telling) * 0.8


def _is_named(found, at) -> bool:
    """Whether a word right before says that it is a name or a title: the song “…”."""
    before = found[at - 1] if at else None
    return (
        before is not None and before.low in STOP and before.low not in ("quoted", "quoting", "quotes", "read", "reads")
    )


def _is_adjective(found, at) -> bool:
    """Whether a noun follows that the words belong to: the “too big to fail” banks."""
    before, after = found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None
    if before is None or after is None or not after.is_word or after.text[0].isupper() or after.low in _FUNCTION:
        return False
    return (before.low in ARTICLES | PREPOSITIONS or before.is_possessive) and not after.low.endswith("ly")
