"""Foreign Policy's Morning Brief of 2019 and later: a top story, then briefs that each have a head in their line.

The page says what the brief is about ("Here is today's Foreign Policy brief: …"); the news begins below that. Sections
have standing names; "Odds and Ends" tells one story without a head.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition, PartKind, Section
from ._draft import EditionDraft
from ._edition import finished_edition
from ._furniture import furniture_kind
from ._preamble import read_preamble
from ._rows import Row, row_of
from ._signs import ends_sentence, run_in_head
from ._wrapped import unwrapped

NAME = "foreign policy newsletter"
SOURCE = "foreign-policy-morning-brief"
SURE, LIKELY = 0.9, 0.6
TOP = 60
"""The greeting stands in one of so many first lines."""

GREETING = re.compile(r"here(?: is|['’]s) today['’]s foreign policy brief\s*:.*", re.IGNORECASE | re.DOTALL)
SIGN_UP = re.compile(r"if you would like to receive\b.{3,200}", re.IGNORECASE | re.DOTALL)
SECTION = re.compile(r"(?:what we['’]re following(?: today)?|keep an eye on|odds and ends)\W*", re.IGNORECASE)
END = re.compile(r"that['’]s it for today\W*", re.IGNORECASE)
LEAST_WORDS = 4
"""A page's headline has at least so many; the newsletter's own name has fewer."""


def confidence(document: Document) -> float:
    """Sure where the greeting stands over a section's standing name."""
    rows = [row_of(piece) for piece in pieces_of(document)]
    names = {row.text.casefold().strip() for row in rows if len(row.text) < 40 and SECTION.fullmatch(row.text)}
    if not names or not _greeting(rows):
        return 0.0
    return SURE if len(names) > 1 else LIKELY


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition."""
    pieces = unwrapped(pieces_of(document))
    rows = [row_of(piece) for piece in pieces]
    start = _greeting(rows) + 1
    draft, preamble = EditionDraft(pieces), read_preamble(rows[:start])
    title = _title_of(rows[: start - 1]) or preamble.title
    for index, kind in enumerate(preamble.kinds):
        greets = "welcome" if GREETING.fullmatch(rows[index].text) else kind
        draft.furnish("title" if rows[index].text == title else greets, index)
    _read(draft, rows, start)
    return [replace(finished_edition(NAME, document, draft, preamble, title), source=SOURCE)]


def _greeting(rows: Sequence[Row]) -> int:
    """The row of the greeting; 0 for none."""
    return next((index for index, row in enumerate(rows[:TOP]) if GREETING.fullmatch(row.text)), 0)


def _title_of(rows: Sequence[Row]) -> str:
    """The page's headline: the first line of several words that ends no sentence and is not the page's own."""
    for row in rows:
        is_words = len(row.text.split()) >= LEAST_WORDS and not ends_sentence(row.text)
        if is_words and not (furniture_kind(row.text) or row.is_bullet or row.text.startswith("By ")):
            return row.text
    return ""


def _read(draft: EditionDraft, rows: Sequence[Row], start: int) -> None:
    """Book every row below the greeting."""
    is_over = is_new = False
    for index in range(start, len(rows)):
        row = rows[index]
        is_over = is_over or bool(END.fullmatch(row.text))
        if is_over:
            draft.furnish(furniture_kind(row.text) or "after the edition", index)
        elif SECTION.fullmatch(row.text):
            draft.enter(Section.BRIEF, row.text, index)
            is_new = True
        elif SIGN_UP.fullmatch(row.text):
            draft.furnish("sign-up", index)
        elif kind := furniture_kind(row.text):
            draft.furnish(kind, index)
        elif draft.section == Section.LEAD:
            _read_lead(draft, row, index)
        else:
            _read_brief(draft, row, index, is_new)
            is_new = False


def _read_lead(draft: EditionDraft, row: Row, index: int) -> None:
    if draft.story is None and not ends_sentence(row.text):
        draft.begin(row.text, index)
    else:
        draft.add(PartKind.PARAGRAPH, row.text, index)


def _read_brief(draft: EditionDraft, row: Row, index: int, is_new: bool) -> None:
    """A head in the line begins a story; a line without one goes on with it, or is one below a section's name."""
    head = run_in_head(row.text)
    if head:
        draft.begin(head[0])
    elif is_new:
        draft.begin()
    draft.add(PartKind.PARAGRAPH, head[1] if head else row.text, index)
