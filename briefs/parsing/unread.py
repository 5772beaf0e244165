"""A text that nobody can read becomes an edition without stories that says why, with its date and first words."""

from collections.abc import Sequence
from datetime import date

from .dates import date_of_line
from .lines import pieces_of
from .mail_headers import HEADER, TOP, innermost_date, innermost_subject
from .values import DateOrigin, Document, ParsedEdition, UnclaimedLine

NO_LAYOUT = (
    "No known layout fits this text; it is kept without stories. Check that it is a news brief, or add a layout."
)

NEAR_TOP = 12
"""The date of a text that nobody can read stands alone in one of so many first lines."""


def unread(document: Document, error: str) -> ParsedEdition:
    """An edition that keeps the text and says why nobody can read it."""
    unclaimed = tuple(UnclaimedLine(piece.line, piece.text) for piece in pieces_of(document))
    day, origin = _first_day([line.text for line in unclaimed[:TOP]])
    return ParsedEdition("", 0.0, _first_words(unclaimed)[:200], day, origin, unclaimed=unclaimed, error=error)


def _first_day(top: Sequence[str]) -> tuple[date | None, DateOrigin]:
    """The date of the first line that is one, else that of a mail's header."""
    printed = next((found[0] for text in top[:NEAR_TOP] if (found := date_of_line(text))), None)
    if printed:
        return printed, DateOrigin.LINE
    sent = innermost_date(top)
    return sent, DateOrigin.MAIL_HEADER if sent else DateOrigin.NONE


def _first_words(unclaimed: Sequence[UnclaimedLine]) -> str:
    """The first line; of a mail its subject, else the first line below its header."""
    top = [line.text for line in unclaimed[:TOP]]
    subject = innermost_subject(top) if HEADER.fullmatch(top[0] if top else "") else ""
    return subject or next((text for text in top if not HEADER.fullmatch(text)), "")
