"""A top story's heading that stands over the title and date of a page, as a copy's own headline."""

from collections.abc import Sequence

from ..dates import date_of_line
from ..values import Section
from ._furniture import furniture_kind
from ._preamble import WELCOME
from ._region_start import is_prose
from ._rows import Row
from ._sections import section_heading

NEAR = 5
"""Title and date stand on so many lines below."""


def day_below(rows: Sequence[Row], index: int) -> int:
    """Where the date stands under a heading with at most a title between them; 0 if there is none."""
    for place in range(index + 1, min(index + NEAR, len(rows))):
        if date_of_line(rows[place].text):
            return place
        if tells_something(rows[place]) or section_heading(rows[place].text):
            break
    return 0


def second_heading(rows: Sequence[Row], index: int) -> int:
    """The top story's heading that comes again below title and date, before any news; `index` if there is none."""
    day = day_below(rows, index)
    for place in range(day + 1, len(rows)) if day else ():
        heading = None if rows[place].is_bullet else section_heading(rows[place].text)
        if heading and heading.section == Section.LEAD:
            return place
        if heading or tells_something(rows[place]):
            break
    return index


def tells_something(row: Row) -> bool:
    """Whether a line is news, and neither a date, a word to the reader nor an item of a list."""
    is_top = row.is_bullet or date_of_line(row.text) or WELCOME.match(row.text) or furniture_kind(row.text)
    return is_prose(row.text) and not is_top
