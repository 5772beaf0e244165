"""Where the stories of a daily brief by region begin, and what counts as telling news."""

from collections.abc import Sequence

from ..values import Section
from ._asides import is_aside
from ._furniture import furniture_kind
from ._photos import PHOTO
from ._rows import Row
from ._sections import is_listed, section_heading
from ._signs import ends_sentence, has_credit, is_headline

PROSE = 60
"""A line at least so long may be a paragraph."""


def first_story(rows: Sequence[Row]) -> int:
    """The row at which the stories begin: top story's heading, else a headline with its paragraph."""
    for index, row in enumerate(rows):
        heading = section_heading(row.text)
        if heading and heading.section == Section.LEAD and not row.is_bullet:
            following = rows[index + 1].text if index + 1 < len(rows) else ""
            if not is_listed(row.text, following):
                return index
    return next((index for index in range(len(rows)) if _begins(rows, index)), len(rows))


def _begins(rows: Sequence[Row], index: int) -> bool:
    """Whether the stories may begin at a row: with a section's heading, a long sentence, or a headline over news."""
    row = rows[index]
    if row.is_bullet or furniture_kind(row.text):
        return False
    if section_heading(row.text) or (len(row.text) > 2 * PROSE and ends_sentence(row.text)):
        return True
    is_underlined = index + 1 < len(rows) and furniture_kind(rows[index + 1].text) == "rule"
    following = _paragraph(rows, index + 1 + is_underlined)
    is_sourced = has_credit(following) and ends_sentence(following) and not PHOTO.search(following)
    told = (len(following) > 2 * PROSE or is_sourced) and not furniture_kind(following) and not is_aside(following)
    return told and is_headline(row.text)


def _paragraph(rows: Sequence[Row], index: int) -> str:
    """The row at a place with those right under it, so far as they may go on a broken line."""
    texts = [row.text for row in rows[index : index + 1]]
    for row in rows[index + 1 : index + 4] if texts else ():
        if row.gap or row.is_bullet or is_headline(row.text) or furniture_kind(row.text) or section_heading(row.text):
            break
        texts.append(row.text)
    return " ".join(texts)


def is_prose(text: str) -> bool:
    """Whether a line tells something: long, with a source, or a sentence; and no headline."""
    return (
        len(text) > PROSE or has_credit(text) or (len(text) > PROSE // 3 and ends_sentence(text))
    ) and not is_headline(text)
