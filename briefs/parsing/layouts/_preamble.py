"""What stands before the first story: title, date, series, caption, welcome, contents list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import takewhile

from ..dates import date_of_line, date_of_posting
from ..mail_headers import HEADER, MARK, date_in_mail_header, innermost_subject
from ..values import DateOrigin
from ._furniture import furniture_kind
from ._photos import NAMED_PHOTO, PHOTO
from ._preamble_dates import find_date
from ._rows import Row
from ._sections import section_heading
from ._signs import ends_sentence, has_credit
from ._titles import FIELD, SERIES_PREFIX, SITE_SUFFIX, is_reprint, title_among, title_of_field

WELCOME = re.compile(r"welcome to\b", re.IGNORECASE)
SERIES = re.compile(r"welcome to\s+(?:the\s+)?(?P<name>[^,.!?]{3,60}?)\s*[,.!]", re.IGNORECASE)
COVERING = re.compile(
    r"\b(?:we(?:['’]re| are)|today['’]s edition) cover(?:ing|s)\s+(?P<what>.+?)(?:,?\s+as well as.*|[.…]+)?$",
    re.IGNORECASE,
)
LONGEST_TITLE = 20


@dataclass
class Preamble:
    """What the lines before the first story tell about the edition; `titles` are all that may be its title."""

    title: str = ""
    date: date | None = None
    date_origin: DateOrigin = DateOrigin.NONE
    published_at: datetime | None = None
    series: str = ""
    covering: str = ""
    titles: tuple[str, ...] = ()
    is_reprint: bool = False
    kinds: tuple[str, ...] = ()
    warnings: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read_preamble(rows: Sequence[Row], years: Set[int] = frozenset()) -> Preamble:
    """Title, date and series of an edition, and the kind of furniture that each row is."""
    found = Preamble()
    found.title = _title(rows)
    found.titles = tuple(row.text for row in rows if _may_be_title(row))
    found.is_reprint = is_reprint([row.text for row in rows])
    counts = Counter(row.text for row in rows)
    found.kinds = tuple(_kind(row, found, counts) for row in rows)
    found.doubts += [
        f"Line {row.line}: what may be news stands before the first story: “{row.text[:40]}…”."
        for row, kind in zip(rows, found.kinds, strict=True)
        if kind == "caption" and counts[row.text] == 1 and _may_be_news(row.text)
    ]
    find_date(rows, found, years)
    for row in rows:
        if match := SERIES.match(row.text):
            found.series = found.series or match["name"].strip()
        if match := COVERING.search(row.text):
            found.covering = found.covering or match["what"].strip(" .…,")
    return found


def _may_be_news(text: str) -> bool:
    """Whether a line tells something with its source, and is no quotation and no picture's caption."""
    return has_credit(text) and text[0] not in '“"' and not (PHOTO.search(text) or NAMED_PHOTO.search(text))


def _kind(row: Row, found: Preamble, counts: Counter) -> str:
    text = row.text
    if found.title and SITE_SUFFIX.sub("", text) == found.title:
        return "title"
    if date_of_line(text) or date_in_mail_header(text) or date_of_posting(text):
        return "date"
    if kind := furniture_kind(text):
        return kind
    if WELCOME.match(text):
        return "welcome"
    if row.is_bullet:
        return "contents list"
    if FIELD.match(text) or HEADER.fullmatch(text) or MARK.fullmatch(text):
        return "mail header"
    if PHOTO.search(text) or counts[text] > 1 or len(text) > 60:
        return "caption"
    return "page header"


def _title(rows: Sequence[Row]) -> str:
    """The printed title: a Markdown heading, a mail's subject, or a line said twice or first."""
    if subject := innermost_subject([row.text for row in rows]):
        return SERIES_PREFIX.sub("", subject).strip()
    plain = [row for row in takewhile(lambda row: not WELCOME.match(row.text), rows) if _may_be_title(row)]
    for row in plain:
        if row.level == 1:
            return SITE_SUFFIX.sub("", row.text)
    if title := title_of_field([row.text for row in plain]):
        return SITE_SUFFIX.sub("", title)
    counts = Counter(row.text for row in plain)
    for row in plain:
        if counts[row.text] > 1 and len(row.text.split()) <= 16:
            return row.text
    title = SITE_SUFFIX.sub("", title_among([row.text for row in plain]))
    return title if len(title.split()) <= LONGEST_TITLE else ""


def _may_be_title(row: Row) -> bool:
    text = row.text
    return not (
        row.is_bullet
        or len(text) > 200
        or (ends_sentence(text) and not text.endswith("?") and len(text) > 40)
        or furniture_kind(text) or date_of_line(text) or date_in_mail_header(text) or _is_bare_heading(text)
        or WELCOME.match(text) or PHOTO.search(text) or COVERING.search(text)
    )  # fmt: skip


def _is_bare_heading(text: str) -> bool:
    """Whether a line is a section's name and nothing else, as a copy sets one over its title."""
    heading = section_heading(text)
    return bool(heading and not heading.rest)
