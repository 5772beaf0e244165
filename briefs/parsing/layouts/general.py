"""Any headed text: a title, a date, headings with paragraphs under them. It never guesses.

What stands under a heading and reads as running text becomes a story; a title and a date that
stand alone are taken; every other line is left unclaimed, so that an editor sees it.
"""

from collections.abc import Sequence

from ..lines import Ledger, Piece, pieces_of
from ..values import DateOrigin, Document, Hints, ParsedEdition
from ._headed_reader import HeadedReader
from ._headed_rest import book_rest, end_of_news, story_above
from ._headed_sections import are_headings, headings_of
from ._headed_top import take_top
from ._heads_in_capitals import with_heads_apart
from ._items_with_heads import with_items_apart

NAME = "general headed text"
SOURCE = ""
CONFIDENCE = 0.32
"""Just above the threshold: every layout that knows the text comes first."""
ABOVE = "what stands above the first heading was read as the top story."


def confidence(document: Document) -> float:
    """Little, and only if two headings have running text under them."""
    if document.kind == "jsonl":
        return 0.0
    return CONFIDENCE if _is_headed(_with_headings_apart(document)) else 0.0


def _with_headings_apart(document: Document) -> list[Piece]:
    """The pieces, heads in the lines of paragraphs cut off; those of items only where nothing else is a heading."""
    pieces = with_heads_apart(pieces_of(document))
    return pieces if _is_headed(pieces) else with_items_apart(pieces)


def _is_headed(pieces: Sequence[Piece]) -> bool:
    return are_headings(pieces, headings_of(pieces))


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition; a heading without text over other headings names their section."""
    ledger = Ledger(_with_headings_apart(document))
    headings = headings_of(ledger.pieces)
    title, day, origin = take_top(ledger, headings) if headings else ("", None, DateOrigin.NONE)
    end = end_of_news(document, ledger.pieces, headings)
    reader = HeadedReader(ledger, headings, end)
    reader.read()
    lead = story_above(ledger, headings)
    book_rest(ledger, headings, end)
    stories = (*([lead] if lead else []), *reader.stories)
    doubts = (f"Line {lead.lines.first}: {ABOVE}",) if lead else ()
    told = {"stories": stories, "doubts": doubts, **ledger.accounts()}
    return [ParsedEdition(NAME, CONFIDENCE, title, day, origin, **told)]
