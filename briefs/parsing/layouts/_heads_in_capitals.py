"""Heads in capitals or in bold that run into their paragraphs in some letters: "RACKETE FREED: A judge …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import Piece

RUN_IN = re.compile(
    r"^(?:\(?[a-z0-9]{1,2}[.)] +)?"
    r"(?P<head>(?!GOOD (?:MORNING|DAY|EVENING)|HELLO|WELCOME|BIRTHDAYS|THANKS)[A-Z“\"][^a-z:]{2,90}?[^\sa-z:.])[:.] "
    r"(?=[A-Z“\"][\w.’']*[ ,](?=.{0,60}[a-z]{3}))"
)
BOLD_RUN_IN = re.compile(
    r"^(?:\d{1,2}[.)] +|[•*-] +)?\*\*(?P<head>[^*]{3,90}?)[.:]?(?:\*\*[.:]?|[.:]\*\*) +(?=\S.{30})"
)
"""The same in the bold letters of Markdown: "**Typhoon in Japan.** Faxai struck …"."""
LEAST_RUN_IN, LONG_HEAD = 3, 10
"""So many paragraphs that begin with a head of so many capitals, a colon or a stop, and text make a brief of such."""
LOOKED_AT = 190
"""A head and the beginning of its text stand within so many letters."""


def with_heads_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, heads that run into their paragraphs cut off, in the manner that is usual in the text, if any is."""
    hits = {index: hit for index, piece in enumerate(pieces) if (hit := RUN_IN.match(piece.text[:LOOKED_AT]))}
    if sum(len(hit["head"]) >= LONG_HEAD for hit in hits.values()) >= LEAST_RUN_IN:
        return _cut(pieces, hits, "{}")
    bold = {index: hit for index, piece in enumerate(pieces) if (hit := BOLD_RUN_IN.match(piece.text[:LOOKED_AT]))}
    return _cut(pieces, bold, "**{}**") if len(bold) >= LEAST_RUN_IN else list(pieces)


def _cut(pieces: Sequence[Piece], hits: dict[int, re.Match], form: str) -> list[Piece]:
    """The pieces, each head a piece of its own in a form, and its text the next one."""
    apart: list[Piece] = []
    for index, piece in enumerate(pieces):
        if hit := hits.get(index):
            apart.append(replace(piece, text=form.format(hit["head"])))
            piece = replace(piece, text=piece.text[hit.end() :], gap=0)
        apart.append(piece)
    return apart
