"""What stands around the headed news of any text: the top story above them, counts and contents, the letter's end."""

import re
from collections.abc import Sequence

from ..lines import STORY, Ledger, Piece
from ..page_calls import speaks_to_readers
from ..values import Document, Lines, ParsedStory, Section
from ._furniture import furniture_kind
from ._headed import BULLET, NUMBERED, Heading
from ._headed_blocks import Block, blocks_of, blocks_under, furniture_of, is_text
from ._headed_names import PAGE_KINDS, SIGN_OFF
from ._headed_stories import part_of

GREETING = re.compile(
    r"\W*(?:good (?:morning|afternoon|evening|day)|hello|hi|welcome(?: back)?|greetings)\b[^.!?]{0,40}[.!,–—]", re.I
)
LEAST_LEAD, LEAST_PARAGRAPH = 2, 80
"""The top story above the first heading has so many paragraphs; one of so many characters is among them."""
TITLE = ("title", "date", "mail header", "fields of the text", "covering mail")
NUMBER = re.compile(r"\d{1,2}[.)]?")
LEAST_CONTENTS = 3


def story_above(ledger: Ledger, headings: Sequence[Heading]) -> ParsedStory | None:
    """The top story, if it stands above the first heading: paragraphs below title and date; one alone is a greeting."""
    blocks = _free_blocks_above(ledger, headings)
    texts = _first_texts(ledger.pieces, blocks)
    if len(texts) < LEAST_LEAD or len(ledger.pieces[texts[0][0]].text) < LEAST_PARAGRAPH:
        _book_greeting(ledger, blocks)
        return None
    for index in (index for block in texts for index in block):
        ledger.claim(index, STORY)
    parts = tuple(part_of(ledger.pieces, block) for block in texts)
    return ParsedStory(Section.LEAD, "", "", parts, Lines(parts[0].lines.first, parts[-1].lines.last))


def _free_blocks_above(ledger: Ledger, headings: Sequence[Heading]) -> list[Block]:
    """The unclaimed blocks above the first heading that is not the title."""
    first = next((heading.index for heading in headings if ledger.kind(heading.index) not in TITLE), 0)
    start = max((index + 1 for index in range(first) if ledger.kind(index) in TITLE), default=0)
    free = set(ledger.free())
    blocks = blocks_of(ledger.pieces, range(start, first))
    return [block for block in blocks if free.issuperset(block)]


def _first_texts(pieces: Sequence[Piece], blocks: list[Block]) -> list[Block]:
    """The first blocks of running text, one right after the other."""
    texts: list[Block] = []
    for block in blocks:
        if is_text(pieces, block) and not BULLET.match(pieces[block[0]].text):
            texts.append(block)
        elif texts:
            break
    return texts


def _book_greeting(ledger: Ledger, blocks: list[Block]) -> None:
    for block in blocks:
        text = ledger.pieces[block[0]].text
        if GREETING.match(text) and speaks_to_readers(text):
            for index in block:
                ledger.claim(index, "welcome")


def end_of_news(document: Document, pieces: Sequence[Piece], headings: Sequence[Heading]) -> int:
    """The line from which a letter speaks of itself; one behind the last where it never does."""
    under = blocks_under(pieces, headings)
    told = [heading for heading, blocks in under if any(is_text(pieces, block) for block in blocks)]
    start = pieces[told[-1].index].line if told else 0
    below = enumerate(document.lines[start:], start=start + 1)
    return next((number for number, line in below if SIGN_OFF.match(line)), len(document.lines) + 1)


def book_rest(ledger: Ledger, headings: Sequence[Heading], end: int) -> None:
    """Book the numbers above headlines, a list of contents, and all that stands behind the letter's end."""
    _book_numbers(ledger, {heading.index for heading in headings})
    _book_contents(ledger)
    for index in ledger.free():
        piece = ledger.pieces[index]
        kind = furniture_kind(piece.text)
        if piece.line >= end:
            ledger.claim(index, kind or furniture_of(ledger.pieces, [index]) or "after the edition")
        elif kind in PAGE_KINDS:
            ledger.claim(index, kind)


def _book_numbers(ledger: Ledger, heads: set[int]) -> None:
    """Numbers that stand alone right above headlines."""
    found = [index for index in ledger.free() if index + 1 in heads and NUMBER.fullmatch(ledger.pieces[index].text)]
    for index in found if len(found) > 1 else ():
        ledger.claim(index, "number")


def _book_contents(ledger: Ledger) -> None:
    """Lines that count up from 1, one right below the other, and tell nothing."""
    run: list[int] = []
    for index in [*ledger.free(), -1]:
        hit = NUMBERED.match(ledger.pieces[index].text) if index >= 0 else None
        goes_on = hit and int(hit["number"]) == len(run) + 1 and (not run or run[-1] == index - 1)
        if run and not goes_on:
            for place in run if len(run) >= LEAST_CONTENTS else ():
                ledger.claim(place, "contents list")
            run = []
        if hit and int(hit["number"]) == len(run) + 1:
            run.append(index)
