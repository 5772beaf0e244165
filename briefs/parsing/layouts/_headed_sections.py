"""The headings of a text whose layout nobody knows: the manner in which it prints them, and their sections."""

from collections.abc import Sequence
from dataclasses import replace

from ..lines import Piece
from ._headed import (
    Heading,
    bulleted,
    in_capitals,
    is_underlined,
    markdown,
    numbered,
    set_apart,
    starred,
    underlined,
)
from ._headed_blocks import blocks_under, is_text
from ._headed_names import DIARY, FEATURE, is_of_page
from ._headed_signs import without_signs

LONGEST_NAME = 60
"""A standing name has fewer letters."""


def headings_of(pieces: Sequence[Piece]) -> list[Heading]:
    """The headings in the first of the seven manners that at least two lines over text follow, else two lines.

    Sections in capitals may stand over headlines that are lines set apart: then both are headings.
    """
    first: list[Heading] = []
    for manner in (markdown, underlined, numbered, starred, bulleted, in_capitals, set_apart):
        found = _of_news(manner(pieces))
        if len(found) >= 2:
            if manner in (in_capitals, underlined):
                found = _with_headlines(pieces, found)
            else:
                found = without_signs(_with_sections(pieces, found) if manner in (numbered, bulleted) else found)
            if are_headings(pieces, found):
                return found
            first = first or found
    return first


def are_headings(pieces: Sequence[Piece], headings: Sequence[Heading]) -> bool:
    """Whether two headings have running text under them."""
    under = blocks_under(pieces, headings)
    return sum(any(is_text(pieces, block) for block in blocks) for _, blocks in under) >= 2


def _of_news(headings: list[Heading]) -> list[Heading]:
    """The headings without the lines of a page itself."""
    return [heading for heading in headings if not is_of_page(heading.text)]


def _with_sections(pieces: Sequence[Piece], headlines: list[Heading]) -> list[Heading]:
    """Numbered or bulleted headlines, and the lines in capitals that stand right over some of them."""
    places = {heading.index for heading in headlines}
    sections = [heading for heading in in_capitals(pieces) if heading.index + 1 in places]
    named = {heading.index: heading for heading in [*_standing_names(pieces), *sections, *headlines]}
    return [named[index] for index in sorted(named)]


def _standing_names(pieces: Sequence[Piece]) -> list[Heading]:
    """Lines set apart that name a diary or what stands beside the news in any letter."""
    apart = ((index, piece.text) for index, piece in enumerate(pieces) if piece.gap and len(piece.text) < LONGEST_NAME)
    return [Heading(index, text) for index, text in apart if DIARY.fullmatch(text) or FEATURE.fullmatch(text)]


def _with_headlines(pieces: Sequence[Piece], sections: list[Heading]) -> list[Heading]:
    """Headings that stand out, and the headlines under them, in capitals or set apart, if most have one next.

    If they have none, there may still be headlines of stories that stand above all sections.
    """
    own = {section.index: section for section in sections}
    below = {index + 1 + is_underlined(pieces, index) for index in own}
    apart = _of_news(set_apart(pieces))
    for found in (_of_news(in_capitals(pieces)), apart):
        headlines = {heading.index: heading for heading in found} | own
        headed = len(below & (headlines.keys() - own.keys()))
        if headed >= 2 and headed > len(sections) / 2:
            return [headlines[index] for index in sorted(headlines)]
    top = [heading for heading in apart if heading.index < sections[0].index]
    return [*top, *_with_own_headlines(without_signs(sections), apart)]


def _with_own_headlines(sections: list[Heading], apart: list[Heading]) -> list[Heading]:
    """Sections, and the lines set apart in those of them that begin with one: some have headlines, others none."""
    own = {section.index for section in sections}
    below = [replace(one, is_below=True) for one in apart if one.index not in own]
    headed = own & {one.index - 1 for one in below}
    found: list[Heading] = []
    is_headed = False
    for heading in sorted([*sections, *below], key=lambda one: one.index):
        is_headed = is_headed if heading.is_below else heading.index in headed
        if is_headed or not heading.is_below:
            found.append(heading)
    return found
