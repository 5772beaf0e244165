"""Foreign Policy's Morning Brief of 2019 and World Brief of 2022 and later: a top story, then briefs with run-in heads.

The page says what the brief is about ("Here is today's Foreign Policy brief: …", "Welcome back to World Brief, where
we're looking at …"); the news begins below that. Sections have standing names; "Odds and Ends" tells one story without
a head, "The World This Week" lists what is to come.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..dates import date_of_line
from ..lines import STORY, pieces_of
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

GREETING = re.compile(
    r"here(?: is|['’]s) today['’]s foreign policy brief\s*:.*"
    r"|welcome (?:back )?to (?:foreign policy['’]s )?world brief\b.*",
    re.IGNORECASE | re.DOTALL,
)
SIGN_UP = re.compile(r"if you would like to receive\b.{3,200}", re.IGNORECASE | re.DOTALL)
SECTION = re.compile(r"(?:what we['’]re following(?: today)?|keep an eye on|odds and ends)\W*", re.IGNORECASE)
AHEAD = re.compile(r"(?:the world (?:this|next) week|what to watch)\W*", re.IGNORECASE)
BESIDE = re.compile(r"(?:today['’]s|this week['’]s|fp['’]s|our) most read.{0,20}|chart of the week\W*", re.IGNORECASE)
"""What stands under such a heading is none of the news."""
NAMES = {Section.BRIEF: SECTION, Section.AHEAD: AHEAD}
SERIES = re.compile(r"(?:(?:the )?foreign policy(?:['’]s)?\W+|fp\W+)?(?:world|morning) brief\W*", re.IGNORECASE)
END = re.compile(r"that['’]s it for today\W*|more from foreign policy\W*", re.IGNORECASE)
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
    start = next((index for index in range(start, len(rows)) if not _is_above_news(rows[index])), start)
    draft, preamble = EditionDraft(pieces), read_preamble(rows[:start])
    _read(draft, rows, start)
    title = _title_of(rows[: _greeting(rows)]) or (draft.stories[0].headline if draft.stories else "") or preamble.title
    for index, kind in enumerate(preamble.kinds):
        greets = "welcome" if GREETING.fullmatch(rows[index].text) else kind
        draft.furnish("title" if rows[index].text == title else greets, index)
    return [replace(finished_edition(NAME, document, draft, preamble, title), source=SOURCE)]


def _greeting(rows: Sequence[Row]) -> int:
    """The row of the greeting; 0 for none."""
    return next((index for index, row in enumerate(rows[:TOP]) if GREETING.fullmatch(row.text)), 0)


def _is_above_news(row: Row) -> bool:
    """Whether a line below the greeting is the day or the page's own."""
    return bool(date_of_line(row.text) or furniture_kind(row.text) or SIGN_UP.fullmatch(row.text))


def _title_of(rows: Sequence[Row]) -> str:
    """The page's headline: the first line of several words that ends no sentence and is not the page's own."""
    for row in rows:
        is_words = len(row.text.split()) >= LEAST_WORDS and not ends_sentence(row.text)
        if is_words and not (
            SERIES.fullmatch(row.text) or furniture_kind(row.text) or row.is_bullet or row.text.startswith("By ")
        ):
            return row.text
    return ""


def _read(draft: EditionDraft, rows: Sequence[Row], start: int) -> None:
    """Book every row below the greeting."""
    is_beside = is_new = False
    ends = (index for index in range(start, len(rows)) if END.fullmatch(rows[index].text))
    end = next(ends, len(rows))
    for index in range(start, len(rows)):
        text = rows[index].text
        named = next((section for section, name in NAMES.items() if name.fullmatch(text)), None)
        is_beside = bool(BESIDE.fullmatch(text)) or (is_beside and not named)
        kind = furniture_kind(text) or ("sign-up" if SIGN_UP.fullmatch(text) else "")
        if index >= end or is_beside:
            draft.furnish(kind or ("beside the news" if index < end else "after the edition"), index)
        elif named:
            draft.enter(named, text, index)
        elif kind:
            draft.furnish(kind, index)
        else:
            _read_news(draft, rows[index], index, is_new)
        is_new = bool(named) or (is_new and draft.ledger.kind(index) != STORY)


def _read_news(draft: EditionDraft, row: Row, index: int, is_new: bool) -> None:
    if draft.section == Section.LEAD:
        _read_lead(draft, row, index)
    elif draft.section == Section.AHEAD:
        draft.tell(PartKind.BULLET, "", row.text, index)
    else:
        _read_brief(draft, row, index, is_new)


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
