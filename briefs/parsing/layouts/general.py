"""Any headed text: a title, a date, headings with paragraphs under them. It never guesses.

What stands under a heading and reads as running text becomes a story; a title and a date that
stand alone are taken; every other line is left unclaimed, so that an editor sees it.
"""

from dataclasses import replace
from datetime import date

from ..lines import HEADING, STORY, Ledger, Piece, pieces_of
from ..values import DateOrigin, Document, Hints, Lines, ParsedEdition, ParsedStory, Part, PartKind, Section
from ._broken_lines import joined
from ._credits import split_credits
from ._days import day_in
from ._headed import BULLET, LONGEST, Heading, headings_of, is_paragraph, is_underlined
from ._headed_blocks import FEATURE, Block, blocks_under, credit_of, furniture_of, is_text, texts_of
from ._rows import without_markdown

NAME = "general headed text"
SOURCE = ""
CONFIDENCE = 0.32
"""Just above the threshold: every layout that knows the text comes first."""
DATE_LINE = 60
"""A line with a date that is no longer is no sentence, even if it ends in a stop: "31 October 2019 г."."""
TOP = 8
"""Title and date are looked for in so many lines above the first heading."""


def confidence(document: Document) -> float:
    """Little, and only if two headings have running text under them."""
    if document.kind == "jsonl":
        return 0.0
    pieces = pieces_of(document)
    headings = headings_of(pieces)
    with_text = sum(any(is_text(pieces, block) for block in blocks) for _, blocks in blocks_under(pieces, headings))
    return CONFIDENCE if with_text >= 2 else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition; a heading without text over other headings names their section."""
    ledger = Ledger(pieces_of(document))
    headings = headings_of(ledger.pieces)
    title, day = _take_top(ledger, headings)
    stories, section = [], ""
    for heading, blocks in blocks_under(ledger.pieces, headings):
        beside = "beside the news" if FEATURE.fullmatch(heading.text) else ""
        _book_furniture(ledger, heading, blocks, beside)
        if ledger.kind(heading.index):
            continue
        texts = [] if beside else texts_of(ledger.pieces, blocks)
        if beside:
            ledger.claim(heading.index, HEADING)
        elif texts:
            stories.append(_story(ledger, heading, texts, section, credit_of(ledger.pieces, blocks)))
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


def _book_furniture(ledger: Ledger, heading: Heading, blocks: list[Block], beside: str) -> None:
    """Claim the rule under a heading and the blocks that are no news, all of them where they stand `beside` it."""
    if is_underlined(ledger.pieces, heading.index) and not ledger.kind(heading.index + 1):
        ledger.claim(heading.index + 1, "rule")
    for block in blocks:
        kind = furniture_of(ledger.pieces, block) or beside
        for index in block if kind else ():
            if not ledger.kind(index):
                ledger.claim(index, kind)


def _take_top(ledger: Ledger, headings: list[Heading]) -> tuple[str, date | None]:
    """Book the text's title, its heading or its first line, and the first line with a date above the first story."""
    named = headings[0] if _has_title(ledger.pieces, headings) else None
    title, day = named.text if named else "", None
    for index, piece in enumerate(ledger.pieces[: min(_first_text(ledger.pieces, headings[bool(named) :]), TOP)]):
        found = day_in(piece.text) if day is None and len(piece.text) <= LONGEST else None
        if kind := furniture_of(ledger.pieces, [index]):
            ledger.claim(index, kind)
        elif named and (index == named.index or (index < named.index and named.text in piece.text)):
            ledger.claim(index, "title")
            day = day or found
        elif _is_no_line_of_top(piece.text, found):
            continue
        elif not title:
            title, day = piece.text.strip("# *"), found
            ledger.claim(index, "title")
        elif found:
            day = found
            ledger.claim(index, "date")
    return title, day


def _first_text(pieces: list[Piece], headings: list[Heading]) -> int:
    """The piece of the first heading that has text under it; 0 for none."""
    under = blocks_under(pieces, headings)
    return next((heading.index for heading, blocks in under if any(is_text(pieces, block) for block in blocks)), 0)


def _is_no_line_of_top(text: str, found: date | None) -> bool:
    """Whether a line is running text, which is neither title nor date."""
    return len(text) > LONGEST or (is_paragraph(text) and not (found and len(text) <= DATE_LINE))


def _has_title(pieces: list[Piece], headings: list[Heading]) -> bool:
    """Whether the first heading is the text's title: no other is as high, or it comes first and a date stands below."""
    first, others = headings[0], headings[1:]
    if others and all(other.level > first.level for other in others):
        return True
    if not others or not all(furniture_of(pieces, [index]) for index in range(first.index)):
        return False
    between = pieces[first.index + 1 : others[0].index]
    dates = (day_in(piece.text) for piece in between if not is_paragraph(piece.text))
    return any(dates)


def _story(ledger: Ledger, heading: Heading, blocks: list[Block], section: str, credit: tuple[int, str]) -> ParsedStory:
    """The story; `credit` is the piece of its sources, if any is, and what that names."""
    parts = []
    for block in blocks:
        lines = [without_markdown(ledger.pieces[index].text) for index in block if index != credit[0]]
        kind = PartKind.BULLET if BULLET.match(lines[0]) else PartKind.PARAGRAPH
        text = joined([BULLET.sub("", lines[0]), *lines[1:]])
        parts.append(Part(kind, text, _span(ledger, block[0], block[-1])))
    sources = credit[1] or _cut_credit(parts)
    own = {heading.index, *(index for block in blocks for index in block), credit[0]} - {-1}
    for index in own:
        ledger.claim(index, STORY)
    span = _span(ledger, heading.index, max(own))
    return ParsedStory(Section.BRIEF, section, without_markdown(heading.text), tuple(parts), span, sources)


def _cut_credit(parts: list[Part]) -> str:
    """Take the sources in brackets from behind the last sentence; "" where none are."""
    text, credits = split_credits(parts[-1].text)
    if not credits or not is_paragraph(text):
        return ""
    parts[-1] = replace(parts[-1], text=text)
    return "; ".join(credits)


def _span(ledger: Ledger, first: int, last: int) -> Lines:
    return Lines(ledger.pieces[first].line, ledger.pieces[last].line)
