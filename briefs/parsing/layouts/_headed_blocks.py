"""What stands under the headings of any headed text: paragraphs, bullets, bylines, and what is no news."""

import re
from collections.abc import Iterator, Sequence

from ..bylines import is_byline
from ..lines import Piece
from ._broken_lines import joined
from ._credits import split_credits
from ._furniture import furniture_kind, is_row_of_links
from ._headed import BULLET, SHORTEST_MARKED, SHORTEST_PARAGRAPH, SHORTEST_TEXT, Heading, is_paragraph, is_underlined
from ._headed_names import AHEAD, BUTTON, FEATURE, LABELLED

LISTED = re.compile(r"^[•▪◦→▶▸➢∙·*–-] +[^\w“\"‘'(\[]*")
"""A bullet, and the picture that some letters set behind it."""
SHORTEST_BULLET = 6
BROKEN_WIDTH = 120
"""Shorter lines may be parts of a paragraph that was broken by hand; a longer one is a whole."""

SOURCES = re.compile(r"(?:Sources?|Via):? *(?P<credit>[A-Z].{0,150}[^.!?])")
"""A line under a story that names where it was taken from."""

PLAIN = frozenset(("page number", "image", "rule", "sponsor", "caption"))
"""Kinds of furniture that are so in any text, even as stray words."""

Block = list[int]
"""Indices of the pieces of one paragraph or bullet."""


def blocks_under(pieces: Sequence[Piece], headings: Sequence[Heading]) -> Iterator[tuple[Heading, list[Block]]]:
    """Each heading with the blocks of lines between it and the next heading; the rule right under it is none."""
    ends = [*(heading.index for heading in headings[1:]), len(pieces)]
    for heading, end in zip(headings, ends, strict=False):
        start = heading.index + 1 + is_underlined(pieces, heading.index)
        yield heading, blocks_of(pieces, range(start, end))


def blocks_of(pieces: Sequence[Piece], indices: range) -> list[Block]:
    """Lines put together to paragraphs and bullets."""
    blocks: list[Block] = []
    for index in indices:
        if blocks and not _begins_block(pieces[index - 1], pieces[index]):
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return blocks


def _begins_block(before: Piece, piece: Piece) -> bool:
    """Whether a paragraph begins: after a blank line, a bullet, a byline, or a long line that ends a sentence."""
    if piece.gap or BULLET.match(piece.text) or _plain_kind(before.text):
        return True
    return max(len(before.text), len(piece.text)) > BROKEN_WIDTH and is_paragraph(before.text)


def texts_of(pieces: Sequence[Piece], heading: Heading, blocks: list[Block]) -> list[Block]:
    """The blocks that tell the story; after a rule, an advertisement or another feature there are none."""
    texts: list[Block] = []
    shortest = SHORTEST_MARKED if heading.is_marked else SHORTEST_TEXT
    ahead = {block[0] for block in blocks_ahead(pieces, blocks)}
    for block in blocks:
        if block[0] in ahead:
            continue
        if FEATURE.fullmatch(pieces[block[0]].text) or (texts and furniture_of(pieces, block) == "rule"):
            break
        if is_text(pieces, block, shortest):
            texts.append(block)
    return texts


def blocks_ahead(pieces: Sequence[Piece], blocks: list[Block]) -> list[Block]:
    """The blocks that say what is to come; in a story told in labelled parts "What's next: …" is one of them."""
    if any(LABELLED.match(pieces[block[0]].text) for block in blocks):
        return []
    return [block for block in blocks if AHEAD.match(pieces[block[0]].text)]


def is_bullet(pieces: Sequence[Piece], block: Block) -> bool:
    """Whether a block is an item of a list."""
    return bool(BULLET.match(pieces[block[0]].text))


def is_text(pieces: Sequence[Piece], block: Block, shortest: int = SHORTEST_PARAGRAPH) -> bool:
    """Whether a block reads as a paragraph or as a bullet; stray words do not."""
    first = pieces[block[0]].text
    if furniture_kind(LISTED.sub("", first)) or furniture_of(pieces, block):
        return False
    length = sum(len(pieces[index].text) for index in block)
    return _is_whole([pieces[index].text for index in block]) and length >= (
        SHORTEST_BULLET if BULLET.match(first) else shortest
    )


def _is_whole(lines: list[str]) -> bool:
    """Whether lines end as running text does, with or without their sources in brackets."""
    text = joined(lines)
    return is_paragraph(text) or is_paragraph(split_credits(text)[0])


def credit_of(pieces: Sequence[Piece], blocks: list[Block]) -> tuple[int, str]:
    """The piece that names a story's sources and what it names, the last of such lines; -1 and nothing else."""
    for block in reversed(blocks):
        if hit := SOURCES.fullmatch(pieces[block[-1]].text):
            return block[-1], hit["credit"]
    return -1, ""


def furniture_of(pieces: Sequence[Piece], block: Block) -> str:
    """What a block is on any page: a copyright, a byline, a word to subscribers. Stray words are nothing."""
    first = pieces[block[0]].text
    if len(block) == 1 and (kind := _plain_kind(first)):
        return kind
    if len(block) == 1 and BUTTON.fullmatch(first):
        return "navigation"
    text = LISTED.sub("", joined([pieces[index].text for index in block]))
    return furniture_kind(text) if is_paragraph(text) else ""


def _plain_kind(text: str) -> str:
    """The kind of a line that is furniture beyond doubt though it is no sentence."""
    if is_byline(text):
        return "byline"
    kind = furniture_kind(text)
    return kind if kind in PLAIN or is_row_of_links(text) else ""
