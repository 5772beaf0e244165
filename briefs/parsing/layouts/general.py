"""Any headed text: a title, a date, headings with paragraphs under them. It never guesses.

What stands under a heading and reads as running text becomes a story; a title and a date that
stand alone are taken; every other line is left unclaimed, so that an editor sees it.
"""

from collections.abc import Iterator
from datetime import date

from ..lines import HEADING, STORY, Ledger, Piece, pieces_of
from ..values import DateOrigin, Document, Hints, Lines, ParsedEdition, ParsedStory, Part, PartKind, Section
from ._broken_lines import joined
from ._days import day_in
from ._furniture import furniture_kind
from ._headed import BULLET, LONGEST, SHORTEST_FURTHER, SHORTEST_PARAGRAPH, Heading, headings_of, is_paragraph

NAME = "general headed text"
SOURCE = ""
CONFIDENCE = 0.32
"""Just above the threshold: every layout that knows the text comes first."""
TOP = 8
"""Title and date are looked for in so many lines above the first heading."""
SHORTEST_BULLET = 6
BROKEN_WIDTH = 120
"""Shorter lines may be parts of a paragraph that was broken by hand; a longer one is a whole."""

Block = list[int]
"""Indices of the pieces of one paragraph or bullet."""


def confidence(document: Document) -> float:
    """Little, and only if two headings have running text under them."""
    if document.kind == "jsonl":
        return 0.0
    pieces = pieces_of(document)
    headings = headings_of(pieces)
    with_text = sum(any(_is_text(pieces, block) for block in blocks) for _, blocks in _under(pieces, headings))
    return CONFIDENCE if with_text >= 2 else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition; a heading without text over other headings names their section."""
    ledger = Ledger(pieces_of(document))
    headings = headings_of(ledger.pieces)
    title, day = _take_top(ledger, headings)
    stories, section = [], ""
    for heading, blocks in _under(ledger.pieces, headings):
        if ledger.kind(heading.index):
            continue
        _book_furniture(ledger, blocks)
        texts = _texts(ledger.pieces, blocks)
        if texts:
            stories.append(_story(ledger, heading, texts, section))
        elif not blocks:
            ledger.claim(heading.index, HEADING)
            section = heading.text
    return [
        ParsedEdition(
            layout=NAME,
            confidence=CONFIDENCE,
            title=title,
            date=day,
            date_origin=DateOrigin.LINE if day else DateOrigin.NONE,
            stories=tuple(stories),
            furniture=ledger.furniture(),
            unclaimed=ledger.unclaimed(),
        )
    ]


def _book_furniture(ledger: Ledger, blocks: list[Block]) -> None:
    for block in blocks:
        kind = _furniture_of(ledger.pieces, block)
        for index in block if kind else ():
            ledger.claim(index, kind)


def _take_top(ledger: Ledger, headings: list[Heading]) -> tuple[str, date | None]:
    """Book the first line as title and the first line with a date above the first story as date."""
    under = _under(ledger.pieces, headings)
    first_text = next(
        (heading.index for heading, blocks in under if any(_is_text(ledger.pieces, block) for block in blocks)), 0
    )
    title, day = "", None
    for index, piece in enumerate(ledger.pieces[: min(first_text, TOP)]):
        if len(piece.text) > LONGEST or is_paragraph(piece.text):
            continue
        found = day_in(piece.text) if day is None else None
        if index == 0:
            title = piece.text.strip("# *")
        if index == 0 or found:
            ledger.claim(index, "date" if index else "title")
        day = day or found
    return title, day


def _under(pieces: list[Piece], headings: list[Heading]) -> Iterator[tuple[Heading, list[Block]]]:
    """Each heading with the blocks of lines between it and the next heading."""
    ends = [*(heading.index for heading in headings[1:]), len(pieces)]
    for heading, end in zip(headings, ends, strict=False):
        yield heading, _blocks(pieces, range(heading.index + 1, end))


def _blocks(pieces: list[Piece], indices: range) -> list[Block]:
    blocks: list[Block] = []
    for index in indices:
        if blocks and not _begins_block(pieces[index - 1], pieces[index]):
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return blocks


def _begins_block(before: Piece, piece: Piece) -> bool:
    is_long = max(len(before.text), len(piece.text)) > BROKEN_WIDTH
    return bool(piece.gap or BULLET.match(piece.text)) or (is_long and is_paragraph(before.text))


def _texts(pieces: list[Piece], blocks: list[Block]) -> list[Block]:
    """The blocks that tell the story; after the first of them shorter ones do, too."""
    texts: list[Block] = []
    for block in blocks:
        if _is_text(pieces, block, SHORTEST_FURTHER if texts else SHORTEST_PARAGRAPH):
            texts.append(block)
    return texts


def _is_text(pieces: list[Piece], block: Block, shortest: int = SHORTEST_PARAGRAPH) -> bool:
    """Whether a block reads as a paragraph or as a bullet; stray words do not."""
    first, last = pieces[block[0]].text, pieces[block[-1]].text
    if furniture_kind(first) or _furniture_of(pieces, block):
        return False
    length = sum(len(pieces[index].text) for index in block)
    return is_paragraph(last) and length >= (SHORTEST_BULLET if BULLET.match(first) else shortest)


def _furniture_of(pieces: list[Piece], block: Block) -> str:
    """What a sentence is on any page: a copyright, a word to subscribers. Stray words stay unclaimed."""
    text = joined([pieces[index].text for index in block])
    return furniture_kind(text) if is_paragraph(text) else ""


def _story(ledger: Ledger, heading: Heading, blocks: list[Block], section: str) -> ParsedStory:
    parts = []
    for block in blocks:
        lines = [ledger.pieces[index].text for index in block]
        kind = PartKind.BULLET if BULLET.match(lines[0]) else PartKind.PARAGRAPH
        text = joined([BULLET.sub("", lines[0]), *lines[1:]])
        parts.append(Part(kind, text, _span(ledger, block[0], block[-1])))
    for index in (heading.index, *(index for block in blocks for index in block)):
        ledger.claim(index, STORY)
    return ParsedStory(Section.BRIEF, section, heading.text, tuple(parts), _span(ledger, heading.index, blocks[-1][-1]))


def _span(ledger: Ledger, first: int, last: int) -> Lines:
    return Lines(ledger.pieces[first].line, ledger.pieces[last].line)
