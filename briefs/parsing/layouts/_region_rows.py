"""From a document to rows of which each is one thing: heading, headline, paragraph, quotation."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from ..dates import date_of_line
from ..lines import Piece, pieces_of, split_piece
from ..values import Document, Section
from ._flat import unflattened
from ._furniture import furniture_kind
from ._glued import glue_end, headline_end, is_guess, sure_headline_end
from ._region_start import is_prose
from ._rows import Row, row_of
from ._sections import section_heading
from ._signs import capitalised_share, country_prefix, has_credit, is_headline, names_place, without_end
from ._word_counts import is_known
from ._wrapped import unwrapped

SHORT_PROSE = 60
"""A line at least so long may be a headline and its paragraph."""

END_GUESSED = "the end of the headline is a guess"
JOINED = "a headline was put together from two lines"
LONGEST_HEADLINE = 120
"""Two lines with no more letters may be one headline."""

FEWEST_WORDS = 5
"""So many words has a headline with a place and a colon in front, if its story runs into it."""

PAGE_TITLE = re.compile(r"^(?:cfr|council on foreign relations)?\W*(?:daily (?:news )?brief)?\W*", re.IGNORECASE)


def region_rows(document: Document) -> tuple[list[Piece], list[Row], dict[str, str]]:
    """Pieces and rows of an edition, headings and glued headlines cut off from what follows.

    The dictionary holds the headlines that are a guess, and what about them is.
    """
    pieces, guessed = _with_whole_headlines(unflattened(unwrapped(pieces_of(document))))
    known = known_headlines(pieces)
    result: list[Piece] = []
    after = ""
    for piece in pieces:
        cut = _headline_cut(piece, after, known)
        result += split_piece(piece, [cut])
        if cut and is_guess(piece.text.lstrip("| "), known):
            guessed[row_of(result[-2]).text] = END_GUESSED
        after = _what(row_of(result[-1]), after)
    return result, _with_plain_headlines(_without_ends([row_of(piece) for piece in result])), guessed


def _with_whole_headlines(pieces: Sequence[Piece]) -> tuple[list[Piece], dict[str, str]]:
    """The pieces, a headline that was broken into two lines put together, and those headlines with a doubt."""
    whole: list[Piece] = []
    joined: dict[str, str] = {}
    for index, piece in enumerate(pieces):
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        if whole and below and _are_one_headline(whole[-1], piece, below):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {piece.text}", last=piece.line)
            joined[row_of(whole[-1]).text] = JOINED
        else:
            whole.append(piece)
    return whole, joined


def _are_one_headline(before: Piece, piece: Piece, below: Piece) -> bool:
    """Whether of two lines right under each other, set apart from all else, the second goes on with the headline."""
    if piece.gap or not (before.gap and below.gap) or len(before.text) + len(piece.text) > LONGEST_HEADLINE:
        return False
    rows = row_of(before), row_of(piece)
    if any(row.is_bullet or section_heading(row.text) or furniture_kind(row.text) for row in rows):
        return False
    halves = all(capitalised_share(row.text) == 1 and len(row.text.split()) > 1 for row in rows)
    text = f"{rows[0].text} {rows[1].text}"
    is_one = halves and is_headline(text) and not (date_of_line(rows[0].text) or date_of_line(rows[1].text))
    return is_one and not country_prefix(text) and has_credit(below.text) and is_prose(row_of(below).text)


def _with_plain_headlines(rows: list[Row]) -> list[Row]:
    """The rows, a headline above its paragraph without the bullets that some copies set before one or both."""
    plain = list(rows)
    for index, (row, below) in enumerate(pairwise(rows)):
        above = rows[index - 1] if index else row
        if not (row.is_bullet and is_headline(row.text) and is_prose(below.text)):
            continue
        is_listed = below.is_bullet or (index > 0 and above.is_bullet and not is_prose(above.text))
        if not is_listed or (below.is_bullet and has_credit(below.text)):
            plain[index : index + 2] = replace(row, is_bullet=False), replace(below, is_bullet=False)
    return plain


def _without_ends(rows: list[Row]) -> list[Row]:
    """The rows, headlines right above a paragraph without the colon or full stop that some copies set behind them."""
    plain = list(rows)
    for index, (row, below) in enumerate(pairwise(rows)):
        may_be_headline = row.text.endswith((":", ".")) and not (row.is_bullet or section_heading(row.text))
        if may_be_headline and is_prose(below.text) and not below.is_bullet:
            plain[index] = replace(row, text=without_end(row.text))
    return plain


def known_headlines(pieces: Sequence[Piece]) -> set[str]:
    """What page titles before the first story say the headlines are."""
    found: set[str] = set()
    for piece in pieces[:40]:
        if len(piece.text) <= 300:
            found.update(PAGE_TITLE.sub("", part).strip() for part in re.split(r"\s\|\s|\s[-–]\s|;", piece.text))
    return {text for text in found if len(text.split()) >= 3 and is_headline(text) and not has_credit(text)}


def _what(row: Row, before: str) -> str:
    """What a row is for the row after it: "heading", "headline", "text", or as before."""
    heading = section_heading(row.text)
    if heading:
        return "lead" if heading.section == Section.LEAD and not heading.rest else "text" if heading.rest else "region"
    if furniture_kind(row.text):
        return before
    return "headline" if is_headline(row.text) else "text"


def _has_glued_headline(text: str) -> bool:
    """Whether a text that begins with a name and a colon is a headline with its story run into it.

    Behind a place the headline must have several words, and both words at the joint be words: "Turkey: Police …" is
    a story of that place, and "AmerisourceBergen" one name.
    """
    place = glue_end(text)
    if not place or not names_place(text):
        return bool(place)
    before, after = text[:place].split(), text[place:].split()
    return len(before) >= FEWEST_WORDS and is_known(before[-1]) and is_known(after[0])


def _headline_cut(piece: Piece, after: str, known: Collection[str]) -> int:
    """Where a headline ends in a paragraph that ought to have one before it; 0 if nowhere."""
    skipped = len(piece.text) - len(piece.text.lstrip("| "))
    text = piece.text[skipped:].rstrip("| ")
    if cut := _rest_cut(text):
        return skipped + cut
    due = after in ("lead", "region")
    if (
        len(text) < SHORT_PROSE
        or is_headline(text)
        or (country_prefix(text) and not _has_glued_headline(text))
        or text[0] in '“"•-*#'
        or furniture_kind(text)
    ):
        return 0
    if after == "headline":
        return 0
    cut = headline_end(text, known) if due else (glue_end(text) or sure_headline_end(text))
    return skipped + cut if cut else 0


def _rest_cut(text: str) -> int:
    """Where a headline ends that stands between its region and a colon and its story; 0 if nowhere for sure."""
    heading = section_heading(text)
    rest = heading.rest if heading else ""
    cut = (glue_end(rest) or sure_headline_end(rest)) if len(rest) > SHORT_PROSE and not is_headline(rest) else 0
    return len(text) - len(rest) + cut if cut else 0
