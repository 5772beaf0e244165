"""The headings of a text whose layout nobody knows: the manner in which it prints them, and their sections."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lines import Piece
from ._days import MONTHS
from ._headed import (
    COUNTED,
    Heading,
    in_capitals,
    is_underlined,
    markdown,
    numbered,
    set_apart,
    starred,
    underlined,
)
from ._headed_names import is_of_page

_MONTH = "(?:" + "|".join(MONTHS) + ")"
ENDS_IN_DATE = re.compile(rf"(?<=\S)\W*(?:(?<!\d)[0-3]?\d {_MONTH}|{_MONTH} [0-3]?\d,) (?:19|20)\d\d$", re.IGNORECASE)


def headings_of(pieces: Sequence[Piece]) -> list[Heading]:
    """The headings in the first of the six manners that at least two lines follow; else none.

    Sections in capitals may stand over headlines that are lines set apart: then both are headings.
    """
    for manner in (markdown, underlined, numbered, starred, in_capitals, set_apart):
        found = _of_news(manner(pieces))
        if len(found) >= 2:
            if manner in (in_capitals, underlined):
                return _with_headlines(pieces, found)
            if manner is set_apart:
                return _without_numbers(_without_dates(found))
            return _with_sections(pieces, found) if manner is numbered else _without_numbers(found)
    return []


def _of_news(headings: list[Heading]) -> list[Heading]:
    """The headings without the lines of a page itself."""
    return [heading for heading in headings if not is_of_page(heading.text)]


def _with_sections(pieces: Sequence[Piece], headlines: list[Heading]) -> list[Heading]:
    """Numbered headlines, and the lines in capitals that stand right over some of them."""
    places = {heading.index for heading in headlines}
    sections = [heading for heading in in_capitals(pieces) if heading.index + 1 in places]
    return sorted([*sections, *headlines], key=lambda heading: heading.index)


def _without_dates(headings: list[Heading]) -> list[Heading]:
    """The headings without dates that stand at the end of several, glued on by a list of pages."""
    texts = [ENDS_IN_DATE.sub("", heading.text) for heading in headings]
    count = sum(text != heading.text for text, heading in zip(texts, headings, strict=True))
    cut = [replace(heading, text=text) for heading, text in zip(headings, texts, strict=True)]
    return cut if count >= 2 else headings


def _without_numbers(headings: list[Heading]) -> list[Heading]:
    """The headings without the numbers of those that count up from 1: what is counted is no headline's word."""
    told, count = [], 0
    for heading in headings:
        hit = COUNTED.match(heading.text)
        if hit and int(hit["number"]) == count + 1:
            count += 1
            heading = replace(heading, text=hit["text"])
        told.append(heading)
    return told if count >= 2 else headings


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
    return [*top, *_with_own_headlines(_without_numbers(sections), apart)]


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
