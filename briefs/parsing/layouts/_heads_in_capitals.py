"""Heads in capitals that run into their paragraphs, as some letters print them: "RACKETE FREED: A judge …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import Piece

RUN_IN = re.compile(
    r"^(?P<head>(?!GOOD (?:MORNING|DAY|EVENING)|HELLO|WELCOME|BIRTHDAYS|THANKS)[A-Z“\"][^a-z:]{2,90}?[^\sa-z:.])[:.] "
    r"(?=[A-Z“\"][\w.’']*[ ,](?=.{0,60}[a-z]{3}))"
)
LEAST_RUN_IN, LONG_HEAD = 3, 10
"""So many paragraphs that begin with a head of so many capitals, a colon or a stop, and text make a brief of such."""
LOOKED_AT = 190
"""A head and the beginning of its text stand within so many letters."""


def with_heads_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, heads in capitals that run into their paragraphs cut off: "RACKETE FREED: A judge …"."""
    hits = {index: hit for index, piece in enumerate(pieces) if (hit := RUN_IN.match(piece.text[:LOOKED_AT]))}
    if sum(len(hit["head"]) >= LONG_HEAD for hit in hits.values()) < LEAST_RUN_IN:
        return list(pieces)
    apart: list[Piece] = []
    for index, piece in enumerate(pieces):
        if hit := hits.get(index):
            apart.append(replace(piece, text=hit["head"]))
            piece = replace(piece, text=piece.text[hit.end() :], gap=0)
        apart.append(piece)
    return apart
