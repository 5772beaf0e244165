"""The fields that a Markdown file has above its text, between two rules: "title: …"."""

import re
from collections.abc import Sequence

from ..lines import Piece

RULE, MOST_FIELDS = "---", 40
FIELD = re.compile(r"[A-Za-z][\w-]{1,20}:(?:\s|$)|- ")


def front_matter_end(pieces: Sequence[Piece]) -> int:
    """The index of the rule below a Markdown file's own fields ("title: …"); 0 if it has none."""
    if not pieces or pieces[0].text != RULE:
        return 0
    below = next((index for index, piece in enumerate(pieces[1:MOST_FIELDS], start=1) if piece.text == RULE), 0)
    return below if below and all(FIELD.match(piece.text) for piece in pieces[1:below]) else 0
