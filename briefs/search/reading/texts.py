"""Pieces of a text, as readers paste them: their signs are those of a text, and no operators."""

import re

from .fields import is_field

FEWEST = 8  # words of a text
REPORT = 12  # words of one whose dates are a part of what it tells, and whose “or” is a word of it
_SIGNS = re.compile(r"[\"“”„«»()\[\]…|]|[.,:;!?]+(?=\s|$)|(?<=\s)[–—-]+(?=\s)")
_OPERATOR = re.compile(r"(?<![^\s(])(?:OR|NOT|[-!+][\w\"(])|\*")


def bare(words: str) -> list[str]:
    """The words of a text without the signs between them and around them."""
    return _SIGNS.sub(" ", words).split()


def is_text(words: str, fewest: int = FEWEST) -> bool:
    """Whether words are so long a piece of a text, with neither operators nor filters in it."""
    pieces = bare(words)
    if len(pieces) < fewest or _OPERATOR.search(words):
        return False
    return not any(":" in piece and is_field(piece) for piece in pieces)
