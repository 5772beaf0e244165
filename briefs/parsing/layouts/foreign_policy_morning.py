"""Foreign Policy's Morning Brief of 2007 to 2014: sentences of news under the names of regions, without headlines.

Until 2009 the page's teaser repeats the first stories, and the first region's name stands twice: with its photograph
and over its news. Later editions begin with one story of several paragraphs under "Top news:", and each bullet under a
region is one. "Today's Agenda" lists what is to come; what follows under "More from Foreign Policy" is no part of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition, PartKind, Section
from ._draft import EditionDraft
from ._edition import finished_edition
from ._furniture import furniture_kind
from ._photos import PHOTO
from ._preamble import read_preamble
from ._rows import Row, row_of
from ._signs import ends_sentence, is_headline
from ._wrapped import unwrapped

NAME = "foreign policy morning brief"
SOURCE = "foreign-policy-morning-brief"
SURE = 0.95
TOP = 20
"""The title stands in one of so many first lines, and the first region soon after it."""

TITLE = re.compile(r"(?:(?:Foreign Policy|FP|Passport)\W+)*Morning Brief\W.{3,100}", re.IGNORECASE)
SITE = re.compile(r"\s+[–|-]\s+Foreign Policy$")
AGENDA = re.compile(r"today['’]s agenda\W*", re.IGNORECASE)
END = re.compile(
    r"yesterday on passport\W*|more from foreign policy\W*|read more\b.*|tags?\s*:.*|comments?\W*|most popular\W*"
    r"|more on\b[^.]{3,80}|(?:show|view) comments\b.*",
    re.IGNORECASE,
)
TOP_NEWS = re.compile(r"(?P<name>top (?:news|story|stories))\s*:\s*(?P<text>.*)", re.IGNORECASE | re.DOTALL)
LEAST_HEADED = 3
"""So many regions with a headline under their name tell that it is another brief."""

YEARS = frozenset(range(2006, 2010))
"""A title with a weekday and without a year is of the one among these in which it is right."""

FURTHEST = 6
"""The first region's name comes back within so many lines."""

TEASED = 30
"""So many letters of the first news stand in the teaser as well."""

LONGEST_NAME = 5
"""A region or matter that stories stand under has at most so many words."""


def confidence(document: Document) -> float:
    """Sure where the title stands at the top and a name stands twice over news without headlines."""
    if not _title_of([row_of(piece) for piece in pieces_of(document)[:TOP]]):
        return 0.0
    rows = [row_of(piece) for piece in unwrapped(pieces_of(document))]
    start = _first_name(rows)
    return SURE if _title_of(rows) and start < len(rows) and not _has_headlines(rows[start:]) else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition."""
    pieces = unwrapped(pieces_of(document))
    rows = [row_of(piece) for piece in pieces]
    draft, start, title = EditionDraft(pieces), _first_name(rows), _title_of(rows)
    preamble = read_preamble(rows[:start], YEARS)
    for index, kind in enumerate(preamble.kinds):
        is_title = SITE.sub("", rows[index].text) == title
        draft.furnish("title" if is_title else "page header" if kind == "title" else kind, index)
    _read(draft, rows, start)
    return [replace(finished_edition(NAME, document, draft, preamble, title), source=SOURCE)]


def _title_of(rows: Sequence[Row]) -> str:
    return next((SITE.sub("", row.text) for row in rows[:TOP] if TITLE.fullmatch(row.text)), "")


def _is_name(row: Row) -> bool:
    return len(row.text.split()) <= LONGEST_NAME and not (ends_sentence(row.text) or furniture_kind(row.text))


def _is_news(row: Row) -> bool:
    """Whether a line tells something in sentence case, though its full stop is missing."""
    return len(row.text.split()) > LONGEST_NAME and not (row.is_bullet or is_headline(row.text))


def _first_name(rows: Sequence[Row]) -> int:
    """The row of the top news, else of the first region.

    The region's name stands twice, or a teaser above begins with it and its first news.
    """
    if top := next((index for index, row in enumerate(rows[:TOP]) if TOP_NEWS.fullmatch(row.text)), 0):
        return top
    names = [index for index, row in enumerate(rows[:TOP]) if _is_name(row)]
    twice = (index for index in names if _comes_again(rows, index))
    return next(twice, next((index for index in names if _is_teased(rows, index)), len(rows)))


def _is_teased(rows: Sequence[Row], index: int) -> bool:
    """Whether a line above is a name and the beginning of the news below it: "Iraq A court sentenced …"."""
    if index + 1 >= len(rows):
        return False
    begins = f"{rows[index].text} {rows[index + 1].text[:TEASED]}"
    return len(rows[index + 1].text) > TEASED and any(row.text.startswith(begins) for row in rows[:index])


def _comes_again(rows: Sequence[Row], index: int) -> bool:
    """Whether a name comes back with nothing between but a photograph and news that is told again below it."""
    ahead = range(index + 1, min(index + FURTHEST, len(rows)))
    again = next((other for other in ahead if rows[other].text == rows[index].text), 0)
    below = {row.text for row in rows[again + 1 : again + FURTHEST]}
    return bool(again) and sum(row.text not in below for row in rows[index + 1 : again]) <= 1


def _has_headlines(rows: Sequence[Row]) -> bool:
    """Whether names stand over names, and those over news: the lower ones are headlines, of which this has none."""
    over = [
        above for above, below, text in zip(rows, rows[1:], rows[2:], strict=False) if _is_headed(above, below, text)
    ]
    return len(over) >= LEAST_HEADED


def _is_headed(above: Row, below: Row, text: Row) -> bool:
    names = _is_name(above) and not below.is_bullet and not ends_sentence(below.text) and above.text != below.text
    return names and ends_sentence(text.text) and not PHOTO.search(below.text)


def _read(draft: EditionDraft, rows: Sequence[Row], start: int) -> None:
    """Book every row from the first region on."""
    draft.section, is_over = Section.BRIEF, False
    for index in range(start, len(rows)):
        is_over = is_over or bool(draft.story and END.fullmatch(rows[index].text))
        if is_over:
            draft.furnish(furniture_kind(rows[index].text) or "after the edition", index)
        elif top := None if draft.story else TOP_NEWS.fullmatch(rows[index].text):
            _read_top(draft, top, index)
        else:
            _read_row(draft, rows[index], index)


def _read_top(draft: EditionDraft, found: re.Match, index: int) -> None:
    """The heading over the top story, or the paragraph that begins with it."""
    draft.enter(Section.LEAD, found["name"], None if found["text"] else index)
    if found["text"]:
        draft.tell(PartKind.PARAGRAPH, "", found["text"], index)


def _read_row(draft: EditionDraft, row: Row, index: int) -> None:
    """A region's name, furniture, or news: a story each, but for the paragraphs of the top story."""
    if AGENDA.fullmatch(row.text):
        draft.enter(Section.AHEAD, row.text, index)
    elif PHOTO.search(row.text) and not ends_sentence(row.text):
        draft.furnish("caption", index)
    elif _is_name(row) and not row.is_bullet:
        draft.enter(Section.BRIEF, row.text, index)
    elif kind := furniture_kind(row.text):
        draft.furnish(kind, index)
    elif ends_sentence(row.text) or _is_news(row):
        if draft.section != Section.LEAD:
            draft.begin()
        draft.add(PartKind.BULLET if row.is_bullet else PartKind.PARAGRAPH, row.text, index)
