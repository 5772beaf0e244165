"""Any headed text: a title, a date, headings with paragraphs under them. It never guesses.

What stands under a heading and reads as running text becomes a story; a title and a date that
stand alone are taken; every other line is left unclaimed, so that an editor sees it.
"""

from collections.abc import Iterator

from ..lines import HEADING, Ledger, pieces_of
from ..values import DateOrigin, Document, Hints, ParsedEdition, ParsedStory
from ._headed import Heading, headings_of, is_day, is_underlined
from ._headed_blocks import AHEAD, FEATURE, Block, blocks_under, credit_of, furniture_of, is_text, texts_of
from ._headed_stories import (
    are_lists,
    sections_of_heads,
    stories_of_heads,
    stories_of_list,
    story_ahead,
    story_under,
)
from ._headed_top import take_top
from ._heads_in_capitals import with_heads_apart

NAME = "general headed text"
SOURCE = ""
CONFIDENCE = 0.32
"""Just above the threshold: every layout that knows the text comes first."""


def confidence(document: Document) -> float:
    """Little, and only if two headings have running text under them."""
    if document.kind == "jsonl":
        return 0.0
    pieces = with_heads_apart(pieces_of(document))
    headings = headings_of(pieces)
    with_text = sum(any(is_text(pieces, block) for block in blocks) for _, blocks in blocks_under(pieces, headings))
    return CONFIDENCE if with_text >= 2 else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition; a heading without text over other headings names their section."""
    ledger = Ledger(with_heads_apart(pieces_of(document)))
    headings = headings_of(ledger.pieces)
    title, day, origin = take_top(ledger, headings) if headings else ("", None, DateOrigin.NONE)
    stories = tuple(_stories(ledger, headings))
    return [
        ParsedEdition(
            layout=NAME,
            confidence=CONFIDENCE,
            title=title,
            date=day,
            date_origin=origin,
            stories=stories,
            furniture=ledger.furniture(),
            unclaimed=ledger.unclaimed(),
        )
    ]


def _stories(ledger: Ledger, headings: list[Heading]) -> Iterator[ParsedStory]:
    """The stories under the headings that are not booked for the text's title."""
    pieces, section = ledger.pieces, ""
    under = list(blocks_under(pieces, headings))
    is_list = are_lists(pieces, [pair for pair in under if not ledger.kind(pair[0].index)])
    of_heads = sections_of_heads(pieces, [(heading, texts_of(pieces, heading, blocks)) for heading, blocks in under])
    for heading, blocks in under:
        beside = "beside the news" if FEATURE.fullmatch(heading.text) else ""
        _book_furniture(ledger, heading, blocks, beside)
        if ledger.kind(heading.index):
            continue
        texts = [] if beside else [_free(ledger, block) for block in texts_of(pieces, heading, blocks)]
        if texts and (is_list or heading.index in of_heads):
            yield from (stories_of_list if is_list else stories_of_heads)(ledger, heading, texts)
        elif texts:
            yield from _told(ledger, heading, blocks, texts, section)
        elif beside or not blocks:
            ledger.claim(heading.index, HEADING)
            section = section if beside else heading.text


def _told(
    ledger: Ledger, heading: Heading, blocks: list[Block], texts: list[Block], section: str
) -> Iterator[ParsedStory]:
    """The story of a heading, and what a paragraph under it says is to come."""
    yield story_under(ledger, heading, texts, section, credit_of(ledger.pieces, blocks))
    yield from (story_ahead(ledger, block) for block in blocks if AHEAD.match(ledger.pieces[block[0]].text))


def _free(ledger: Ledger, block: Block) -> Block:
    """A block without the day above it."""
    return [index for index in block if not ledger.kind(index)]


def _book_furniture(ledger: Ledger, heading: Heading, blocks: list[Block], beside: str) -> None:
    """Claim the rule under a heading and the blocks that are no news, all of them where they stand `beside` it."""
    if is_underlined(ledger.pieces, heading.index) and not ledger.kind(heading.index + 1):
        ledger.claim(heading.index + 1, "rule")
    for block in blocks:
        if is_day(ledger.pieces[block[0]].text) and not ledger.kind(block[0]):
            ledger.claim(block[0], "date")
        kind = furniture_of(ledger.pieces, block) or beside
        for index in block if kind else ():
            if not ledger.kind(index):
                ledger.claim(index, kind)
