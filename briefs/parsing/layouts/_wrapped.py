"""Mail that was broken into lines of seventy letters: its paragraphs are put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..dates import date_of_line
from ..lines import Piece
from ._asides import label_of
from ._furniture import furniture_kind
from ._rows import row_of
from ._sections import section_heading
from ._signs import country_prefix, ends_sentence

LONGEST = 100
"""No line of a wrapped mail is longer."""

FULL = 45
"""A line that goes on in the next one is at least so long."""

SHORT = 20
"""A shorter line is no first half of a sentence, whatever follows."""

WHOLE = 3000
"""No paragraph is longer: each further line would have all of it looked at again."""

HEADER = re.compile(r"[A-Z][\w-]{1,14}:\s")


def unwrapped(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that continue a line joined to it: lines of a wrapped text, and halves of a sentence."""
    is_wrapped = _is_wrapped(pieces)
    result: list[Piece] = []
    length = 0
    for piece in pieces:
        is_open = bool(result) and len(result[-1].text) < WHOLE and piece.gap == 0
        is_broken = length >= FULL if is_wrapped else is_open and _breaks_off(result[-1], piece)
        if is_open and is_broken and _goes_on(result[-1], piece):
            result[-1] = replace(result[-1], text=f"{result[-1].text} {piece.text}", last=piece.line)
        else:
            result.append(piece)
        length = len(piece.text)
    return result


def _is_wrapped(pieces: Sequence[Piece]) -> bool:
    """Whether no line is long and several break off in the middle of a sentence."""
    if any(len(piece.text) > LONGEST for piece in pieces):
        return False
    pairs = pairwise(pieces)
    broken = sum(
        after.gap == 0 and len(before.text) >= FULL and re.match(r"[a-z(]", after.text) is not None
        for before, after in pairs
    )
    return broken >= 4


def _breaks_off(before: Piece, after: Piece) -> bool:
    """Whether a line ends inside a sentence that the next one goes on with in lower case."""
    return after.text[:1].islower() and len(before.text) >= SHORT and not ends_sentence(before.text)


def _goes_on(before: Piece, after: Piece) -> bool:
    row = row_of(after)
    if (
        row.is_bullet
        or section_heading(row.text)
        or label_of(row.text)
        or country_prefix(row.text)
        or furniture_kind(row.text)
    ):
        return False
    if HEADER.match(after.text) and ends_sentence(before.text):
        return False
    return not (date_of_line(before.text) or furniture_kind(before.text) or section_heading(row_of(before).text))
