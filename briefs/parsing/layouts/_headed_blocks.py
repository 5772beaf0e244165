"""What stands under the headings of any headed text: paragraphs, bullets, bylines, and what is no news."""

import re
from collections.abc import Iterator, Sequence

from ..bylines import is_byline
from ..lines import Piece
from ._broken_lines import joined
from ._credits import split_credits
from ._furniture import furniture_kind, is_row_of_links
from ._headed import BULLET, SHORTEST_MARKED, SHORTEST_PARAGRAPH, SHORTEST_TEXT, Heading, is_paragraph, is_underlined

SHORTEST_BULLET = 6
BROKEN_WIDTH = 120
"""Shorter lines may be parts of a paragraph that was broken by hand; a longer one is a whole."""

SOURCES = re.compile(r"(?:Sources?|Via):? *(?P<credit>[A-Z].{1,150}[^.!?])")
"""A line under a story that names where it was taken from."""

FEATURE = re.compile(
    r"(?:(?:the )?(?:quote|quotation|photo|picture|number|figure|chart|map|word|tweet|statistic|video"
    r"|joke|thought)s? (?:of the (?:day|week|month)|of note|for (?:the day|today))"
    r"|(?:in that|by the|in|the) numbers?|critical quote|quotable|overheard"
    r"|(?:what (?:we['’]re|we are|to|i['’]m) |(?:recommended|further|weekend|suggested|must|more) )(?:read"
    r"|reads|reading|watch|watching|listening(?: to)?|listen)|i?deas lab|smiles|(?:a )?word from our sponsors?"
    r"|advertisements?|(?:sponsored|paid|partner)(?: content| message| post)?"
    r"|from our (?:readers|partners|sponsors|archives?)|(?:your )?(?:letters|questions|feedback)(?: to the editor)?"
    r"|questions and answers|q ?& ?a"
    r"|quiz|podcasts?|videos?|audio briefs|(?:\w+ )?executive education|must[- ]reads?(?: (?:reports?|articles?))?"
    r"|call for (?:applications|papers|proposals|entries)\b.{0,80}"
    r"|(?:upcoming )?events|(?:our )?(?:announcements?|notices?)|best of the rest|jobs?"
    r"|about (?:us|this (?:letter|newsletter|note|brief))|contact(?: us)?|subscribe|credits"
    r"|corrections?|(?:\d+ )?comments?|most (?:read|popular|viewed|shared)|related(?: (?:articles|stories|posts|news))?"
    r"|(?:today['’]s |the |this week['’]s )?(?:weather|podcast|quiz|quote|number|photo|video|puzzle|birthdays?)"
    r"|ideas|opinions?|commentary|(?:top )?editorials?|op-?eds?|from our (?:experts|team|desk|analysts)|on this day"
    r"|snapshot|and finally|(?:breakfast|lunchtime|evening|weekend) (?:browse|reads?)\b.{0,80}"
    r"|stories (?:we['’]re|we are) (?:watching|following)|what else (?:we['’]re|we are) \w+ing|worth your time"
    r"|sign ?up|flagging|birthdays|thanks to.{0,80}"
    r"|(?:[\w.’']+ ){1,3}recommends|recommended(?: for you)?|you (?:may|might) also (?:like|enjoy|be interested in)"
    r"|don['’]t miss|(?:keep|related) reading|(?:go|dig) deeper|(?:read|up) next|trending(?: now)?|popular(?: now)?"
    r"|editors?['’]s? picks?"
    r"|past issues|archives?|share(?: this)?|more from .{3,40})\W*",
    re.IGNORECASE,
)
"""Headings of what a letter offers beside its news."""

AHEAD = re.compile(
    r"\W{0,3}(?:(?:early |later )?(?:next|this coming) week|later this week|tomorrow|the (?:week|day) ahead|week ahead"
    r"|coming (?:up|next|soon)|what['’]s (?:next|ahead|coming)|looking ahead|on the (?:agenda|calendar|horizon)"
    r"|in the (?:days|week) ahead|dates to watch|to watch)\W{0,3}: ?\W{0,3}(?=\w)",
    re.IGNORECASE,
)
"""A paragraph that begins so is no part of the story above it, but tells what is to come."""

PLAIN = frozenset(("page number", "image", "rule", "sponsor", "caption"))
"""Kinds of furniture that are so in any text, even as stray words."""

Block = list[int]
"""Indices of the pieces of one paragraph or bullet."""


def blocks_under(pieces: Sequence[Piece], headings: Sequence[Heading]) -> Iterator[tuple[Heading, list[Block]]]:
    """Each heading with the blocks of lines between it and the next heading; the rule right under it is none."""
    ends = [*(heading.index for heading in headings[1:]), len(pieces)]
    for heading, end in zip(headings, ends, strict=False):
        start = heading.index + 1 + is_underlined(pieces, heading.index)
        yield heading, _blocks(pieces, range(start, end))


def _blocks(pieces: Sequence[Piece], indices: range) -> list[Block]:
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
    for block in blocks:
        if AHEAD.match(pieces[block[0]].text):
            continue
        if FEATURE.fullmatch(pieces[block[0]].text) or (texts and furniture_of(pieces, block) == "rule"):
            break
        if is_text(pieces, block, shortest):
            texts.append(block)
    return texts


def is_text(pieces: Sequence[Piece], block: Block, shortest: int = SHORTEST_PARAGRAPH) -> bool:
    """Whether a block reads as a paragraph or as a bullet; stray words do not."""
    first = pieces[block[0]].text
    if furniture_kind(first) or furniture_of(pieces, block):
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
    if len(block) == 1 and (kind := _plain_kind(pieces[block[0]].text)):
        return kind
    text = joined([pieces[index].text for index in block])
    return furniture_kind(text) if is_paragraph(text) else ""


def _plain_kind(text: str) -> str:
    """The kind of a line that is furniture beyond doubt though it is no sentence."""
    if is_byline(text):
        return "byline"
    kind = furniture_kind(text)
    return kind if kind in PLAIN or is_row_of_links(text) else ""
