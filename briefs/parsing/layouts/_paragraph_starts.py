"""Lines that surely begin a paragraph in a wrapped text without blank lines."""

from collections.abc import Sequence
from itertools import pairwise

from ..lines import Piece
from ._signs import ends_sentence, run_in_head

TIGHT, HEAD_WORDS = 0.05, 4
"""Of a text without paragraphs set apart so few lines have a blank one above; a head there has so few words."""


def certain_starts(pieces: Sequence[Piece], has_heads: bool) -> set[int]:
    """Indices of lines that begin a paragraph by a quotation or a head, where no blank lines part anything."""
    if sum(piece.gap > 0 for piece in pieces) > TIGHT * len(pieces):
        return set()
    return {
        index
        for index, (before, piece) in enumerate(pairwise(pieces), start=1)
        if ends_sentence(before.text) and (piece.text[0] in '“"' or (has_heads and run_in_head(piece.text, HEAD_WORDS)))
    }
