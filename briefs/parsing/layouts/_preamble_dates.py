"""The date of an edition among the lines above its first story, and what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import date
from typing import TYPE_CHECKING

from ..dates import (
    date_at_end,
    date_at_start,
    date_of_line,
    date_of_posting,
    date_without_year,
    is_impossible_date,
)
from ..mail_headers import date_in_mail_header, innermost_date
from ..values import DateOrigin
from ._furniture import furniture_kind
from ._photos import PHOTO
from ._rows import Row
from ._signs import ends_sentence

if TYPE_CHECKING:
    from ._preamble import Preamble

LONGEST_DATED_TITLE = 60
"""A title that ends with a date and a full stop is no longer."""
PLAIN_DATE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}")


def find_date(rows: Sequence[Row], found: Preamble, years: Set[int]) -> None:
    """The date by trust: a line of its own, a title's end, a line without year, a page's posting, a mail header."""
    if _date_on_own_line(rows, found):
        return
    _warn_of_impossible_dates(rows, found)
    printed = [row for row in rows if furniture_kind(row.text) != "editor's note" and not date_in_mail_header(row.text)]
    if not _date_in_line(printed, found, years) and (sent := innermost_date([row.text for row in rows])):
        found.date, found.date_origin = sent, DateOrigin.MAIL_HEADER


def _date_in_line(rows: Sequence[Row], found: Preamble, years: Set[int]) -> bool:
    """Whether a line ends in a date, has one without its year, or says when a page was put up."""
    ways = (
        lambda text: date_at_end(text) if len(text) < 160 and not _is_caption(text) else None,
        lambda text: date_without_year(text, years) if len(text) < 120 else None,
        date_of_posting,
    )
    for way in ways:
        day, row = next(((day, row) for row in rows if (day := way(row.text))), (None, None))
        if day:
            found.date, found.date_origin = day, DateOrigin.LINE
            if way is date_of_posting:
                found.doubts.append(f"Line {row.line}: the only date is that of a page that carries the edition.")
            return True
    return False


def _date_on_own_line(rows: Sequence[Row], found: Preamble) -> bool:
    """Whether a line is a date, or one before words of the page; a blog adds a weekday or its own language."""
    own = [(result, row) for row in rows if (result := date_of_line(row.text))]
    if own:
        # A plain "June 20, 2025" is the brief's own.
        plain = [pair for pair in own if PLAIN_DATE.match(pair[1].text.strip("|* "))] or own
        (found.date, found.published_at), _ = plain[0]
        found.date_origin = DateOrigin.LINE
        found.doubts += _other_dates(found.date, plain)
        return True
    for row in rows:
        start = date_at_start(row.text) if len(row.text) < 80 else None
        if start and furniture_kind(start[2].strip(" |-–—,")):
            found.date, found.published_at, found.date_origin = start[0], start[1], DateOrigin.LINE
            return True
    return False


def _other_dates(day: date, dated: Sequence[tuple]) -> list[str]:
    """A sentence where another line of the same form says another day."""
    others = [row for (other, _), row in dated if other != day]
    return [f"Line {row.line}: “{row.text}” disagrees with {day}, the date above it." for row in others[:1]]


def _warn_of_impossible_dates(rows: Sequence[Row], found: Preamble) -> None:
    for row in rows:
        if len(row.text) < 40 and is_impossible_date(row.text):
            found.warnings.append(f"Line {row.line}: “{row.text}” is no day of the calendar.")


def _is_caption(text: str) -> bool:
    """Whether a line is a sentence, a photographer's or a page's posting: its date is not that of the brief."""
    return bool(PHOTO.search(text) or date_of_posting(text)) or (
        ends_sentence(text) and len(text) > LONGEST_DATED_TITLE
    )
