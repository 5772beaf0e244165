"""Monthly lists of conflicts: a country, a line on how it fared, and what happened there, under names of regions.

The line ("Deteriorated Situation", "Unchanged") stands between the country's name and its paragraphs, or before the
name. Names of regions stand over countries and have no such line.
"""

import re
from collections.abc import Sequence

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition, PartKind, Section
from ._draft import EditionDraft
from ._edition import finished_edition
from ._furniture import ends_the_edition, furniture_kind
from ._preamble import read_preamble
from ._rows import Row, row_of
from ._signs import ends_sentence
from ._wrapped import unwrapped

NAME = "conflict tracker"
SOURCE = ""
SURE = 0.8
LEAST = 3
"""So many countries with a line on how they fared make a tracker."""
NAME_WORDS = 8
STATUS = re.compile(
    r"\W{0,3}(?:(?:much )?(?:deteriorat(?:ed|ing|ion)|improv(?:ed|ing|ement)|unchanged|stable|worsen(?:ed|ing)"
    r"|escalat(?:ed|ing|ion))(?: (?:situation|conditions?|outlook|security))?"
    r"|(?:conflict )?risk alerts?|resolution opportunit(?:y|ies)|(?:situation|status|trend)\W{1,3}\w+)\W{0,3}",
    re.IGNORECASE,
)
STATUS_KIND = "how a country fared"


def confidence(document: Document) -> float:
    """Sure where several lines on how a country fared stand by a name and over text."""
    rows = [row_of(piece) for piece in pieces_of(document)]
    return SURE if len(_places(rows)) >= LEAST else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition; each country is a story."""
    pieces = unwrapped(pieces_of(document))
    rows = [row_of(piece) for piece in pieces]
    named = _places(rows)
    start = _first_section(rows, min(named, default=len(rows)))
    draft, preamble = EditionDraft(pieces), read_preamble(rows[:start])
    for index, kind in enumerate(preamble.kinds):
        draft.furnish(kind, index)
    draft.enter(Section.BRIEF, "")
    is_over, last = False, max(named, default=0)
    for index in range(start, len(rows)):
        is_over = is_over or (index > last and _ends(draft, rows[index]))
        if is_over:
            draft.furnish(furniture_kind(rows[index].text) or "after the edition", index)
        else:
            _read(draft, rows, index, named)
    return [finished_edition(NAME, document, draft, preamble, preamble.title)]


def _places(rows: Sequence[Row]) -> set[int]:
    """The rows of names beside a line on how they fared, with text below both."""
    found = set()
    for index, row in enumerate(rows):
        if STATUS.fullmatch(row.text):
            below = rows[index + 1] if index + 1 < len(rows) else None
            if index and _is_name(rows[index - 1]) and below and ends_sentence(below.text):
                found.add(index - 1)
            elif below and _is_name(below) and index + 2 < len(rows) and ends_sentence(rows[index + 2].text):
                found.add(index + 1)
    return found


def _is_name(row: Row) -> bool:
    is_short = 0 < len(row.text.split()) <= NAME_WORDS and not ends_sentence(row.text)
    return is_short and not (STATUS.fullmatch(row.text) or furniture_kind(row.text))


def _first_section(rows: Sequence[Row], first: int) -> int:
    """The row from which on names of regions, and a line on how it fared, lead to the first country."""
    if first and STATUS.fullmatch(rows[first - 1].text):
        first -= 1
    while first > 1 and _is_name(rows[first - 1]) and rows[first - 1].gap and len(rows[first - 1].text.split()) < LEAST:
        first -= 1
    return first


def _ends(draft: EditionDraft, row: Row) -> bool:
    """Whether the page goes on with its own matter below the last country."""
    is_told = draft.story is not None and draft.story.has_text
    return is_told and (ends_the_edition(row.text) or (bool(row.gap) and _is_name(row)))


def _read(draft: EditionDraft, rows: Sequence[Row], index: int, named: set[int]) -> None:
    """A country, how it fared, a region, or a paragraph."""
    row = rows[index]
    if index in named:
        draft.begin(row.text, index)
    elif STATUS.fullmatch(row.text):
        draft.furnish(STATUS_KIND, index)
    elif kind := furniture_kind(row.text):
        draft.furnish(kind, index)
    elif _is_name(row) and not row.is_bullet:
        draft.enter(Section.BRIEF, row.text, index)
    else:
        _tell(draft, row, index)


def _tell(draft: EditionDraft, row: Row, index: int) -> None:
    """A paragraph of the country above; one right below a region's name is of no country that is known."""
    if draft.story is None or draft.story.section_title != draft.section_title:
        draft.doubts.append(f"Line {row.line}: nothing says how a country fared: “{row.text[:40]}…”.")
        draft.begin(draft.section_title)
    draft.add(PartKind.BULLET if row.is_bullet else PartKind.PARAGRAPH, row.text, index)
