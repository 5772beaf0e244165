"""Seven manners of printing a heading: Markdown, underlined, numbered, starred, bulleted, in capitals, set apart."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..dates import date_of_line
from ..lines import Piece
from ._furniture import is_row_of_links
from ._headed_names import FEATURE
from ._wrapped_sentences import goes_on, width_of

MARKDOWN = re.compile(r"^(?P<level>#{1,6}) +(?P<text>.+?) *#*$")
NUMBERED = re.compile(r"^(?P<number>[1-9][0-9]?)[.)] +(?P<text>\S.{2,98}[^.!:;,])$")
SENTENCE = re.compile(r"[.!?…][\"'”’)»\]*_]*$")
UNDER = re.compile(r"={3,}|-{3,}|~{3,}|\*{3,}|_{3,}|\^{3,}")
UNDER_LEVELS = "=*-~^_"
"""A line under a heading is the higher the further left its sign stands here."""
STARRED = re.compile(r"^(?P<sign>\*\*?|__?)(?P<text>[^\s*_][^*_]{2,100}[^\s*_])(?P=sign):?$")
"""A line of a plain mail that its page shows in bold or italics: "*Monarch laid to rest*"."""
OPEN_STARRED = re.compile(r"^\*{2,3} ?(?P<text>[^*]{3,100})$")
"""A heading of a transcript: two stars before it and none behind."""
LEAST_DAYS = 3
"""So many lines that are a day and nothing else stand under headlines."""
COUNTED = re.compile(r"^\(?(?P<number>[1-9][0-9]?)[.)] +(?P<text>\S.+)$")
BULLET = re.compile(r"^[•▪◦→▶▸➢∙·*–-] +(?=\S)")
DECORATION = re.compile(r"^[=~*–—-]{1,5}\s+(?=\w)|(?<=\S)\s+[=~*–—-]{1,5}$")
"""Signs around a section's name: "=== AT SEA ==="."""
INITIALS = re.compile(r"(?:[A-Z]\.){2,4}")
"""The name of a section: "U.S."."""
LONGEST = 110
"""A heading is at most so many characters long."""
SHORTEST_PARAGRAPH = 40
"""What shows that a line is a heading: a paragraph under it of at least so many characters."""
SHORTEST_MARKED = 15
"""So short may a story's paragraph be where its heading is certainly one."""
SHORTEST_TEXT = 25
"""So short may it be under any other heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at piece `index`; `level` counts from 1, the smaller the higher; marked are those by sign or tag.

    `is_below` says that it is a headline which stands under a section's name of the same text; `credit` are the
    sources that it names in brackets.
    """

    index: int
    text: str
    level: int = 1
    is_marked: bool = False
    is_below: bool = False
    credit: str = ""

    @property
    def rank(self) -> tuple[int, bool]:
        """What stands under a heading has a higher rank than it."""
        return self.level, self.is_below


def is_day(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return text[-1:].isdigit() and date_of_line(text) is not None


def is_paragraph(text: str) -> bool:
    """Whether a line, or the last of some lines, ends as running text does."""
    return bool(SENTENCE.search(text[-12:]))


def markdown(pieces: Sequence[Piece]) -> list[Heading]:
    hits = [(index, MARKDOWN.match(piece.text)) for index, piece in enumerate(pieces) if piece.text.startswith("#")]
    return [Heading(index, hit["text"].strip(" *_"), len(hit["level"]), is_marked=True) for index, hit in hits if hit]


def underlined(pieces: Sequence[Piece]) -> list[Heading]:
    """Short lines with a line of signs right under them."""
    return [
        Heading(index, piece.text, UNDER_LEVELS.index(pieces[index + 1].text[0]) + 1, is_marked=True)
        for index, piece in enumerate(pieces)
        if is_underlined(pieces, index) and len(piece.text) <= LONGEST and not UNDER.match(piece.text)
    ]


def is_underlined(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line of signs stands right under a line."""
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return bool(after and not after.gap and UNDER.fullmatch(after.text))


def numbered(pieces: Sequence[Piece]) -> list[Heading]:
    """Lines "1. …", "2. …" that count up from 1 without a gap; those of a list of contents have nothing under them."""
    found: list[Heading] = []
    for index, piece in enumerate(pieces):
        hit = NUMBERED.match(piece.text) if len(piece.text) <= LONGEST else None
        if hit and int(hit["number"]) == len(found) + 1:
            found.append(Heading(index, hit["text"]))
    places = {heading.index for heading in found}
    with_text = sum(index + 1 not in places and index + 1 < len(pieces) for index in places)
    return found if with_text >= 2 else []


def starred(pieces: Sequence[Piece]) -> list[Heading]:
    """Short lines between two stars, or behind some, with text under them."""
    return [
        Heading(index, hit["text"].rstrip(":"), is_marked=True)
        for index, (piece, after) in enumerate(itertools.pairwise(pieces))
        if (hit := STARRED.match(piece.text) or OPEN_STARRED.match(piece.text))
        and not STARRED.match(after.text)
        and not (is_paragraph(hit["text"]) or is_day(hit["text"]))
    ]


def bulleted(pieces: Sequence[Piece]) -> list[Heading]:
    """Short lines behind a bullet and without an end, where each has its paragraph without one right below it."""
    listed = [index for index, piece in enumerate(pieces) if BULLET.match(piece.text)]
    texts = {index: BULLET.sub("", pieces[index].text) for index in listed}
    found = [
        Heading(index, text, is_marked=True)
        for index, text in texts.items()
        if len(text) <= LONGEST
        and not is_paragraph(text.rstrip("?"))
        and text[-1:] not in ":;,"
        and _has_text_below(pieces, index)
    ]
    return found if len(found) == len(listed) else []


def _has_text_below(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a paragraph that has no bullet begins in the very next line."""
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    return bool(below and not below.gap and len(below.text) >= SHORTEST_PARAGRAPH and below.text[:1].isupper())


def in_capitals(pieces: Sequence[Piece]) -> list[Heading]:
    found = []
    for index, piece in enumerate(pieces):
        is_short = len(piece.text) <= LONGEST and piece.text.isupper()
        is_open = piece.text.endswith("?") or not is_paragraph(piece.text)
        if is_short and sum(map(str.isalpha, piece.text)) >= 4 and is_open:
            found.append(Heading(index, DECORATION.sub("", piece.text).rstrip(":")))
    return found


def set_apart(pieces: Sequence[Piece]) -> list[Heading]:
    """Short lines after a blank one, with running text under them, or under the day of each."""
    days = {index for index, piece in enumerate(pieces) if is_day(piece.text)}
    passed = days if len(days) >= LEAST_DAYS else set()
    rest = [(index, piece) for index, piece in enumerate(pieces) if index not in passed]
    width = width_of([piece for _, piece in rest])
    found = []
    for (index, piece), (_, after) in itertools.pairwise(rest):
        is_short = (
            len(piece.text) <= LONGEST
            and index not in days
            and (not piece.text.endswith((".", ":", ";", ",", "!")) or INITIALS.fullmatch(piece.text))
            and not (BULLET.match(piece.text) or is_row_of_links(piece.text))
        )
        is_short = is_short and not goes_on(piece, after, width)
        is_standing = bool(FEATURE.fullmatch(piece.text))
        is_name = len(piece.text.split()) >= 2 or bool(BULLET.match(after.text))
        if ((is_short and is_name) or is_standing) and piece.gap and len(after.text) >= SHORTEST_PARAGRAPH:
            found.append(Heading(index, piece.text))
    return found
