"""Tokens of a text piece by piece: texts repeat their words, and no token reaches over a space."""

import re
from functools import lru_cache

from briefs.analysis import Token, is_shouted, plain, tokens

PIECE = re.compile(r"\S+")
_SMALL = re.compile("[a-z]")
LONGEST_KEPT = 40  # characters of a piece that is remembered


def says_nothing_by_capitals(text: str) -> bool:
    """Whether a text is all in capitals; quick for one that is not."""
    return len(_SMALL.findall(text, 0, 200)) < 10 and is_shouted(plain(text))


@lru_cache(maxsize=50_000)
def _remembered(piece: str, shouted: bool) -> tuple[Token, ...]:
    return tuple(tokens(piece, shouted))


def tokens_of(piece: str, shouted: bool) -> tuple[Token, ...]:
    """The tokens of what stands between two spaces; spans are places in the piece."""
    return _remembered(piece, shouted) if len(piece) <= LONGEST_KEPT else tuple(tokens(piece, shouted))
