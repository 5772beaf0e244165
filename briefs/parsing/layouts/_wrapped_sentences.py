"""Whether a line in a wrapped text is the beginning of a sentence and no headline, though it is short and set apart."""

from collections.abc import Sequence
from itertools import pairwise

from ..lines import Piece
from ._signs import ends_sentence

LEAST_BROKEN = 3
"""So many lines break off inside a sentence in a text that was wrapped."""


def width_of(pieces: Sequence[Piece]) -> int:
    """The longest line of a wrapped text that breaks off inside a sentence; 0 where hardly any does."""
    broken = [len(piece.text) for piece, after in pairwise(pieces) if _breaks_off(piece, after)]
    return max(broken) if len(broken) >= LEAST_BROKEN else 0


def goes_on(piece: Piece, after: Piece, width: int) -> bool:
    """Whether the line right below is the rest of a sentence: in small letters, or its first word had no room."""
    if after.gap or not width:
        return False
    return _breaks_off(piece, after) or len(piece.text) + 1 + len(after.text.split(" ", 1)[0]) > width


def _breaks_off(piece: Piece, after: Piece) -> bool:
    return not after.gap and after.text[:1].islower() and not ends_sentence(piece.text)
