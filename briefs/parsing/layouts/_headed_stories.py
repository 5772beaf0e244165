"""Blocks under a heading become its story, or each item of a list under a section's name one of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lines import HEADING, STORY, Ledger, Piece
from ..values import Lines, ParsedStory, Part, PartKind, Section
from ._broken_lines import joined
from ._credits import split_credits
from ._headed import BULLET, COUNTED, SHORTEST_PARAGRAPH, Heading, is_paragraph
from ._headed_blocks import Block
from ._headed_names import FEATURE, GATHERING, IN_BRIEF, names_section
from ._rows import without_markdown
from ._signs import run_in_head

QUOTED = re.compile(r"^(?:> ?)+")
LETTERED = re.compile(r"^\(?[a-z][.)] +(?=[A-Z“\"])")
"""What counts paragraphs by letters: "a. "."""
HEADED_ITEM = re.compile(r"(?P<headline>[^.:;!?]{3,80}): (?P<body>[A-Z“\"‘].{20,})", re.DOTALL)
LEAST_HEADS, MOST_WORDS = 2, 6
"""So many paragraphs with a head of at most so many words under one heading make it a section of stories."""
SECTION_WORDS, LEAST_ITEMS = 3, 3
"""A section's name has at most so many words; so many items under such names make a brief of lists."""


def story_under(
    ledger: Ledger, heading: Heading, blocks: list[Block], section: str, credit: tuple[int, str]
) -> ParsedStory:
    """The story of a heading; `credit` is the piece of its sources, if any is, and what that names."""
    parts = [part_of(ledger.pieces, [index for index in block if index != credit[0]]) for block in blocks]
    sources = credit[1] or _cut_credit(parts) or heading.credit
    own = {heading.index, *(index for block in blocks for index in block), credit[0]} - {-1}
    for index in own:
        ledger.claim(index, STORY)
    lines = Lines(ledger.pieces[heading.index].line, ledger.pieces[max(own)].lines.last)
    return ParsedStory(Section.BRIEF, section, without_markdown(heading.text), tuple(parts), lines, sources)


def _cut_credit(parts: list[Part]) -> str:
    """Take the sources in brackets from behind the last sentence; "" where none are."""
    text, credits = split_credits(parts[-1].text)
    if not credits or not is_paragraph(text):
        return ""
    parts[-1] = replace(parts[-1], text=text)
    return "; ".join(credits)


def stories_of_list(ledger: Ledger, heading: Heading, blocks: list[Block]) -> Iterator[ParsedStory]:
    """A story for each item; what stands before its colon is its headline. The heading may be the text's title."""
    if not ledger.kind(heading.index):
        ledger.claim(heading.index, HEADING)
    for block in blocks:
        for index in block:
            ledger.claim(index, STORY)
        parts = [part_of(ledger.pieces, block)]
        sources, part = _cut_credit(parts), parts[0]
        if hit := COUNTED.match(part.text):
            part = replace(part, text=hit["text"])
        found = HEADED_ITEM.fullmatch(part.text)
        headline, text = (found["headline"], found["body"]) if found else ("", part.text)
        told = Part(PartKind.PARAGRAPH, text, part.lines)
        yield ParsedStory(Section.BRIEF, heading.text, headline, (told,), part.lines, sources)


def sections_of_items(pieces: Sequence[Piece], under: Sequence[tuple[Heading, list[Block]]]) -> set[int]:
    """The pieces of headings that name a section's region or matter over bullets of news; one alone tells nothing."""
    named = [(heading, blocks) for heading, blocks in under if blocks and names_section(heading.text)]
    found = {heading.index for heading, blocks in named if all(_is_item(pieces, block) for block in blocks)}
    return (found if len(found) > 1 else set()) | _sections_of_headed_items(pieces, under)


def _sections_of_headed_items(pieces: Sequence[Piece], under: Sequence[tuple[Heading, list[Block]]]) -> set[int]:
    """The pieces of names over bullets that all begin with a head of their own: "* Judge named: The president …"."""
    told = [(heading, blocks) for heading, blocks in under if blocks]
    are_all = all(_may_be_section(heading.text) and _are_headed(pieces, blocks) for heading, blocks in told)
    return {heading.index for heading, _ in told} if len(told) >= LEAST_ITEMS and are_all else set()


def _are_headed(pieces: Sequence[Piece], blocks: list[Block]) -> bool:
    parts = [part_of(pieces, block) for block in blocks]
    return all(part.kind == PartKind.BULLET and HEADED_ITEM.fullmatch(part.text) for part in parts)


def are_items(pieces: Sequence[Piece], heading: Heading, blocks: list[Block], *, is_gathered: bool) -> bool:
    """Whether each block under a heading is a story of its own: bullets of a section, news in brief, or counted from 1.

    `is_gathered` says that the heading is known to stand over unrelated news.
    """
    hits = [COUNTED.match(pieces[block[0]].text) for block in blocks]
    if len(blocks) >= LEAST_ITEMS and all(hit and int(hit["number"]) == at for at, hit in enumerate(hits, start=1)):
        return True
    is_gathered = is_gathered or bool(GATHERING.fullmatch(heading.text))
    if is_gathered and all(_is_item(pieces, block) for block in blocks):
        return True
    return len(blocks) > 1 and bool(IN_BRIEF.fullmatch(heading.text))


def story_with_part(ledger: Ledger, story: ParsedStory, heading: Heading, blocks: list[Block]) -> ParsedStory:
    """The story, going on under a subhead."""
    own = [heading.index, *(index for block in blocks for index in block)]
    for index in own:
        ledger.claim(index, STORY)
    line = ledger.pieces[heading.index].lines
    parts = [Part(PartKind.SUBHEAD, without_markdown(heading.text), line)]
    parts += [part_of(ledger.pieces, block) for block in blocks]
    lines = Lines(story.lines.first, ledger.pieces[max(own)].lines.last)
    return replace(story, parts=(*story.parts, *parts), lines=lines)


def sections_of_heads(pieces: Sequence[Piece], under: Sequence[tuple[Heading, list[Block]]]) -> set[int]:
    """The pieces of headings under which each paragraph begins with a head of its own: "Stockholm. A man drove …".

    Such are names of sections; under one of them at least stand several paragraphs.
    """
    found = {
        heading.index: len(blocks)
        for heading, blocks in under
        if blocks and _may_be_section(heading.text) and all(_has_head(pieces, block) for block in blocks)
    }
    return set(found) if max(found.values(), default=0) >= LEAST_HEADS else set()


def _may_be_section(text: str) -> bool:
    return text.isupper() or len(text.split()) <= SECTION_WORDS


def _has_head(pieces: Sequence[Piece], block: Block) -> bool:
    part = part_of(pieces, block)
    head = run_in_head(part.text, MOST_WORDS) if part.kind == PartKind.PARAGRAPH else None
    return head is not None and len(head[0]) < len(head[1])


def stories_of_heads(ledger: Ledger, heading: Heading, blocks: list[Block]) -> Iterator[ParsedStory]:
    """A story for each paragraph with a head in its line, under the heading as their section."""
    ledger.claim(heading.index, HEADING)
    for block in blocks:
        for index in block:
            ledger.claim(index, STORY)
        part = part_of(ledger.pieces, block)
        head, text = run_in_head(part.text) or ("", part.text)
        parts = [replace(part, text=text)]
        sources = _cut_credit(parts)
        yield ParsedStory(Section.BRIEF, heading.text, head, tuple(parts), part.lines, sources)


def story_ahead(ledger: Ledger, block: Block, section: str = "") -> ParsedStory:
    """What a paragraph under a story, or under a diary's name, says is to come."""
    for index in block:
        ledger.claim(index, STORY)
    part = part_of(ledger.pieces, block)
    return ParsedStory(Section.AHEAD, section, "", (part,), part.lines)


def are_lists(pieces: Sequence[Piece], under: Sequence[tuple[Heading, list[Block]]]) -> bool:
    """Whether every heading is the short name of a section, and below each stand sentences with bullets alone."""
    told = [(heading, blocks) for heading, blocks in under if blocks and not FEATURE.fullmatch(heading.text)]
    if len(told) < 2 or sum(len(blocks) for _, blocks in told) < LEAST_ITEMS:
        return False
    short = all(len(heading.text.split()) <= SECTION_WORDS for heading, _ in told)
    return short and all(_is_item(pieces, block) for _, blocks in told for block in blocks)


def _is_item(pieces: Sequence[Piece], block: Block) -> bool:
    length = sum(len(pieces[index].text) for index in block)
    is_whole = is_paragraph(split_credits(pieces[block[-1]].text)[0]) and length >= SHORTEST_PARAGRAPH
    return is_whole and bool(BULLET.match(pieces[block[0]].text))


def part_of(pieces: Sequence[Piece], block: Block) -> Part:
    """A block as a paragraph, bullet or quotation without its signs."""
    lines = [pieces[index].text for index in block]
    is_quoted = all(QUOTED.match(line) for line in lines)
    kind = PartKind.BULLET if BULLET.match(lines[0]) else PartKind.QUOTE if is_quoted else PartKind.PARAGRAPH
    text = joined(
        [LETTERED.sub("", BULLET.sub("", QUOTED.sub("", lines[0]))), *(QUOTED.sub("", line) for line in lines[1:])]
    )
    return Part(kind, without_markdown(text), Lines(pieces[block[0]].line, pieces[block[-1]].line))
