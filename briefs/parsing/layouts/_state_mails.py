"""Where in a released mail the briefs stand: mastheads, mail headers, dates."""

import itertools
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

from rapidfuzz import fuzz

from ..lines import Piece
from ..values import DateOrigin
from ._days import day_in, weekday_in
from ._state_lines import HEADER, SENDER, SENT

PRODUCTS = {
    "state-morning-press-highlights": "Morning Press Highlights",
    "state-overnight-brief": "Overnight Brief",
    "state-afternoon-brief": "Afternoon Brief",
}
BEFORE_TITLE = re.compile(r"^(?:\W*S/?ES[-/ ]*[O0](?:PS)?\W+|[^A-Za-z]+)")
NO_LETTERS = re.compile(r"[\W\d_]+")
NUMBER = re.compile(r"\bN[o0]\.? ?([0-9])$")
SUBJECT = re.compile(r"^Subject ?[:;] ?(?P<subject>.*)", re.IGNORECASE)
HOUR = re.compile(
    r"^\W{0,2}(?P<hour>[01][0-9]|2[0-3]):?(?P<minute>[0-5][0-9]) ?(?:hrs|hours)? ?\(?(?P<zone>E[A-Z0-9]{1,2}T)?\b"
)
OFFSETS = {"EST": -5, "EDT": -4}
FAR = 200
"""The header of the mail stands at most so many lines above the masthead."""
ALIKE = 87
"""Per cent of a product's letters that a scan must have kept."""
LONGEST_NAME = 60
NEAR = 8
"""The date stands at most so many lines under the masthead."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A product's name set as a title: piece `index`; `first` to `last` (excluded) are its edition's."""

    source: str
    title: str
    index: int
    last: int


def product_named(text: str) -> tuple[str, str]:
    """Slug and title, with its number, of the product that a line consists of; else ("", "")."""
    return _product(text) if len(text) <= LONGEST_NAME else ("", "")


@lru_cache(maxsize=1024)
def _product(text: str) -> tuple[str, str]:
    """Kept, because each of the three products' layouts asks for the same lines."""
    if HEADER.match(text):
        return "", ""
    text = BEFORE_TITLE.sub("", text)
    number = NUMBER.search(text)
    letters = _letters(text[: number.start()] if number else text)
    for (slug, title), name in zip(PRODUCTS.items(), PRODUCT_LETTERS, strict=True):
        if fuzz.ratio(letters, name, score_cutoff=ALIKE) > ALIKE:
            return slug, f"{title} No. {number[1]}" if number else title
    return "", ""


def mastheads(pieces: list[Piece]) -> list[Masthead]:
    """Every masthead with the end of its edition; a subject line stands in where no title is left."""
    found = [(index, *product_named(piece.text)) for index, piece in enumerate(pieces)]
    found = [hit for hit in found if hit[1]] or _subjects(pieces)
    limits = [*(index for index, _, _ in found[1:]), len(pieces)]
    return [
        Masthead(source, title, index, _end(pieces, index, limit))
        for (index, source, title), limit in zip(found, limits, strict=False)
    ]


def header_lines(pieces: list[Piece]) -> set[int]:
    """Indices of mail header lines and of what stands between them (wrapped lists of addresses)."""
    marked = [index for index, piece in enumerate(pieces) if HEADER.match(piece.text)]
    lines = set(marked)
    for one, other in itertools.pairwise(marked):
        if other - one <= 3 and not SENDER.match(pieces[other].text):
            lines.update(range(one, other))
    return lines


def dated(pieces: list[Piece], head: Masthead) -> tuple[date | None, DateOrigin, datetime | None, int]:
    """Date, where it was read, moment of publication, and the index of the date line (-1 if none).

    The line under the masthead is believed unless its weekday contradicts it and the mail
    was sent on a day that fits: then a scan misread the date.
    """
    sent = _sent_before(pieces, head.index)
    for index in range(head.index + 1, min(head.index + NEAR, head.last)):
        text = pieces[index].text
        if len(text) < 60 and (printed := day_in(text)):
            weekday = weekday_in(text)
            if sent and weekday is not None and printed.weekday() != weekday == sent.weekday():
                return sent, DateOrigin.MAIL_HEADER, None, index
            return printed, DateOrigin.LINE, _moment(pieces[index : index + 3], printed), index
    return sent, DateOrigin.MAIL_HEADER if sent else DateOrigin.NONE, None, -1


def is_hour(text: str) -> bool:
    """Whether a line under the masthead is the hour of the edition ("0500 EST"), no sentence that goes on with one."""
    match = HOUR.match(text) if len(text) < 60 else None
    return bool(match) and not re.search(r"\b[a-z]{2,} [a-z]{2,}", text[match.end() :])


def _subjects(pieces: list[Piece]) -> list[tuple[int, str, str]]:
    """Mails whose subject names a product: the last header line of each stands for its masthead."""
    found = []
    for index, piece in enumerate(pieces):
        subject = SUBJECT.match(piece.text)
        for slug, title in PRODUCTS.items() if subject else ():
            if title.lower() in subject["subject"].lower():
                found.append((index, slug, title))
    return found[-1:]


def _end(pieces: list[Piece], start: int, limit: int) -> int:
    """Where the edition ends: at the header of another mail (From, then Sent, or a quoting line)."""
    for index in range(start + 1, limit):
        if SENDER.match(pieces[index].text):
            near = pieces[index : index + 5]
            if not pieces[index].text.lower().startswith("from") or any(SENT.match(piece.text) for piece in near):
                return index
    return limit


def _sent_before(pieces: list[Piece], index: int) -> date | None:
    """The day of the mail header that stands nearest above."""
    for above in range(index - 1, max(index - FAR, -1), -1):
        if SENT.match(pieces[above].text):
            return day_in(pieces[above].text)
    return None


def _moment(pieces: list[Piece], day: date) -> datetime | None:
    """Day and hour in the zone that is printed, even where summer time was forgotten."""
    for piece in pieces:
        hour = HOUR.match(piece.text)
        if hour and hour["zone"]:
            offset = OFFSETS.get(hour["zone"].replace("O", "D").replace("5", "S"))
            zone = timezone(timedelta(hours=offset)) if offset else None
            moment = datetime.combine(day, time(int(hour["hour"]), int(hour["minute"])), zone)
            return moment if zone else None
    return None


def _letters(text: str) -> str:
    return NO_LETTERS.sub("", text.lower().replace("rn", "m"))


PRODUCT_LETTERS = tuple(map(_letters, PRODUCTS.values()))
