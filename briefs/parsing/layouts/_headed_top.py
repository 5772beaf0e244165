"""Title and date of any headed text: a mail's header, a block of fields, or the lines above the first story."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from ..dates import date_of_line
from ..lines import Ledger, Piece
from ..mail_headers import HEADER, MARK, innermost_date, innermost_subject, subject_of
from ..values import DateOrigin
from ._days import MONTHS, day_in
from ._furniture import furniture_kind
from ._headed import LONGEST, Heading, is_paragraph
from ._headed_blocks import blocks_under, furniture_of, is_text
from ._titles import title_among

TOP = 8
"""Title and date are looked for in so many lines above the first heading."""
DATE_LINE = 60
"""A line with a date that is no longer is no sentence, even if it ends in a stop: "31 October 2019 г."."""
NEAR_TOP = 3
"""A title is among so many first lines."""
MOST_FIELDS = 15
MOST_COVERING = 4
"""So many lines may stand between the header of a mail and that of the mail that it forwards."""
WHOLE_HEADER = 3
"""So many lines of a header need no mark above them."""
_MONTH = rf"(?:{'|'.join(name.title() for name in MONTHS)})"
GLUED_DAY = re.compile(rf"(?<=[a-z])(?=(?:[0-3]?\d {_MONTH}|{_MONTH} [0-3]?\d,?) (?:19|20)\d\d)")
SERIES = "title of the series"
"""The kind of a line that names a letter where nothing else does: "Daily Briefing"."""
DATED_BY = ("date", "published", "pubdate", "published_at", "publishdate", "created")
FIELD = re.compile(r"(?P<name>[A-Za-z_]{2,20})\s*:\s*(?P<value>.*)")


def take_top(ledger: Ledger, headings: Sequence[Heading]) -> tuple[str, date | None, DateOrigin]:
    """Book title and date: of fields, else the first line and the first line with a date, else of a mail's header."""
    title, day, start = _take_rule_fields(ledger) or _take_mail_header(ledger)
    named = headings[0] if has_title(ledger.pieces, headings) else None
    first_text = _first_text(ledger.pieces, headings[bool(named) :])
    title, day = _take_lines(ledger, range(start, min(first_text, start + TOP)), named, (title, day))
    if day is not None:
        return title, day, DateOrigin.LINE
    sent = innermost_date([piece.text for piece in ledger.pieces[:start]])
    return title, sent, DateOrigin.MAIL_HEADER if sent else DateOrigin.NONE


def _take_lines(
    ledger: Ledger, lines: range, named: Heading | None, known: tuple[str, date | None]
) -> tuple[str, date | None]:
    """Title and date of the lines above the first story where they are not `known`; `named` is a title's heading."""
    title, day = known[0] or _title(ledger, lines, named), known[1]
    for index in lines:
        text = _unglued(ledger.pieces[index].text)
        found = day_in(text) if day is None and len(text) <= LONGEST else None
        if kind := furniture_of(ledger.pieces, [index]):
            ledger.claim(index, kind)
        elif title and (_says_again(text, title) or (named and index < named.index and named.text in text)):
            ledger.claim(index, "title")
            day = day or found
        elif found and not _is_running_text(text, found):
            day = found
            ledger.claim(index, "date")
    return title, day


def _title(ledger: Ledger, lines: range, named: Heading | None) -> str:
    """What a heading by sign or tag says, else the title among the lines that are no furniture, date or sentence."""
    if named and named.is_marked:
        return named.text
    texts = [
        _first_cell(_unglued(_bare(ledger.pieces[index].text)))
        for index in lines
        if not furniture_of(ledger.pieces, [index]) and _may_be_title(ledger.pieces[index].text)
    ]
    series = (text for index in lines if furniture_kind(text := ledger.pieces[index].text) == SERIES)
    return title_among(texts) or (named.text if named else next(series, ""))


def _may_be_title(text: str) -> bool:
    return not (date_of_line(text) or furniture_kind(text) or _is_running_text(text, day_in(text)))


def _is_running_text(text: str, found: date | None) -> bool:
    """Whether a line is a sentence or longer than any title; a short one with a date is none."""
    return len(text) > LONGEST or (is_paragraph(text) and not (found and len(text) <= DATE_LINE))


def _take_rule_fields(ledger: Ledger) -> tuple[str, date | None, int] | None:
    """Title and date of the fields between rules that begin the text, and where they end; None if there are none."""
    top = [piece.text for piece in ledger.pieces[:MOST_FIELDS]]
    if top[:1] != ["---"] or "---" not in top[1:]:
        return None
    last = top.index("---", 1)
    named = {hit["name"].lower(): hit["value"].strip(" '\"") for text in top[1:last] if (hit := FIELD.match(text))}
    for index in range(last + 1):
        ledger.claim(index, "fields of the text")
    dates = (day_in(named.get(name, "").partition("T")[0]) for name in DATED_BY)
    return named.get("title", ""), next((day for day in dates if day), None), last + 1


def _take_mail_header(ledger: Ledger) -> tuple[str, date | None, int]:
    """The subject of the mail header that begins the text, with its date, and where the header ends.

    Below it may stand the header of a mail that it forwards, whose subject it is then.
    """
    end = _header_end(ledger.pieces, 0) or (_forwarded(ledger.pieces, 0) if _is_marked(ledger.pieces) else 0)
    while end and (further := _forwarded(ledger.pieces, end)):
        end = further
    for index in range(end):
        ledger.claim(index, "mail header" if HEADER.fullmatch(ledger.pieces[index].text) else "covering mail")
    subject = innermost_subject([piece.text for piece in ledger.pieces[:end]])
    return subject, day_in(subject), end


def _is_marked(pieces: Sequence[Piece]) -> bool:
    """Whether a text begins with what a program writes over a mail that it sends on."""
    return bool(pieces and MARK.fullmatch(pieces[0].text))


def _header_end(pieces: Sequence[Piece], start: int) -> int:
    """The end of the lines of a mail's header from here on; 0 where fewer than two stand here."""
    count = len(list(takewhile(lambda piece: HEADER.fullmatch(piece.text), pieces[start : start + TOP])))
    return start + count if count > 1 else 0


def _forwarded(pieces: Sequence[Piece], end: int) -> int:
    """Where the header ends of a mail that is sent on right below, if but its mark; 0 where none is."""
    near = range(end, min(end + MOST_COVERING + 1, len(pieces)))
    marked = (_header_end(pieces, index + 1) or index + 1 for index in near if MARK.fullmatch(pieces[index].text))
    whole = (further for index in near if (further := _header_end(pieces, index)) >= index + WHOLE_HEADER)
    return next(marked, 0) or next(whole, 0)


def _first_text(pieces: Sequence[Piece], headings: Sequence[Heading]) -> int:
    """The piece of the first heading that has text under it; 0 for none."""
    under = blocks_under(pieces, headings)
    return next((heading.index for heading, blocks in under if any(is_text(pieces, block) for block in blocks)), 0)


def has_title(pieces: Sequence[Piece], headings: Sequence[Heading]) -> bool:
    """Whether the first heading is the text's title: no other is as high, or it comes first and a date stands below."""
    first, others = headings[0], headings[1:]
    if others and all(other.level > first.level for other in others):
        return True
    above = range(first.index)
    if not others or not (first.index < NEAR_TOP or all(furniture_of(pieces, [index]) for index in above)):
        return False
    dates = (day_in(piece.text) for piece in pieces[first.index + 1 : others[0].index] if not is_paragraph(piece.text))
    return any(dates)


def _unglued(text: str) -> str:
    """A title with its date set off that was glued on: "Harbour Brief5 December 2019"."""
    return GLUED_DAY.sub(" ", text)


def _first_cell(text: str) -> str:
    """The name in a line that tells name, day and number of an issue between bars; any other line as it is."""
    cells = text.split(" | ")
    return next((cell for cell in cells if not date_of_line(cell)), text) if any(map(date_of_line, cells)) else text


def _bare(text: str) -> str:
    return subject_of(text) or text.strip("# *")


def _says_again(text: str, title: str) -> bool:
    """Whether a line is the title or its name without the date."""
    bare = _bare(text)
    return bare == title or bool(bare and title.startswith(bare) and not title[len(bare)].isalnum())
