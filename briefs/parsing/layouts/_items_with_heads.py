"""Paragraphs that begin with a head of their own in a text without headings: "• Coup in Myanmar: …", "PARIS — …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import Piece
from ..mail_headers import HEADER
from ._furniture import furniture_kind
from ._headed import BULLET, is_paragraph
from ._headed_names import AHEAD, LABELLED
from ._signs import LABELS

_FLAG = "(?:[\U0001f1e6-\U0001f1ff]{2} ?|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f? ?){0,3}"
_BEFORE = rf"^(?:[•▪◦→▶▸➢∙·*–-] +)?(?:\[ ?\] )?{_FLAG}(?:\*\*)?"
_HEAD = r"(?P<head>[A-ZÀ-Þ“\"][^.:;!?*—–]{1,70}?)"
ITEM = re.compile(rf"{_BEFORE}{_HEAD}(?:\*\*)?(?::(?:\*\*)? ?| [–—|] | -{{1,2}} )(?=[A-ZÀ-Þ“\"‘«\d].{{30}})")
"""A few words and a colon or a dash, before at least so much of the news."""
COUNTED_ITEM = re.compile(
    r"^(?:\(?\d{1,2}[.)]|(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE)[.:]) +"
    rf"{_HEAD}[.:] (?=[A-ZÀ-Þ“\"‘«\d].{{30}})"
)
"""Where items are counted their heads may end in a full stop: "TWO. Markets fall. Tokyo's index …"."""
MOST_WORDS = 8
LEAST_ITEMS, SHARE = 3, 0.75
"""So many paragraphs begin so, and such a share of all, where a text is made of items."""
LOOKED_AT = 190
LEAST_TOLD = 60
"""A paragraph has at least so many letters."""
LEVEL = "###### "
"""A head cut off stands below every other heading of the text."""


def with_items_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the heads of items cut off as headings of the lowest level; unchanged where no such items are."""
    told = [index for index, piece in enumerate(pieces) if _tells(piece.text)]
    hits = {index: hit for index in told if (hit := _head_of(pieces[index].text))}
    heads = {hit["head"].casefold() for hit in hits.values()}
    if len(hits) < max(LEAST_ITEMS, SHARE * len(told)) or len(heads) < len(hits):
        return list(pieces)
    apart: list[Piece] = []
    for index, piece in enumerate(pieces):
        if hit := hits.get(index):
            apart.append(replace(piece, text=f"{LEVEL}{hit['head'].strip()}"))
            piece = replace(piece, text=piece.text[hit.end() :].strip(), gap=0)
        apart.append(piece)
    return apart


def _tells(text: str) -> bool:
    """Whether a line is running text and neither of the page nor of a mail's header."""
    is_text = len(text) >= LEAST_TOLD and is_paragraph(text)
    return is_text and not (furniture_kind(BULLET.sub("", text)) or HEADER.fullmatch(text))


def _head_of(text: str) -> re.Match | None:
    hit = COUNTED_ITEM.match(text[:LOOKED_AT]) or ITEM.match(text[:LOOKED_AT])
    if not hit or len(hit["head"].split()) > MOST_WORDS:
        return None
    head = f"{hit['head']}: "
    return None if LABELLED.match(head) or AHEAD.match(f"{head}x") or LABELS.match(head) else hit
