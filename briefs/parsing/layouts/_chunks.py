"""Where a second edition begins in a file that holds several, such as a blog's page of the month."""

from collections.abc import Sequence

from ..dates import date_of_line
from ..values import Section
from ._furniture import furniture_kind
from ._lead_heading import tells_something
from ._preamble import WELCOME
from ._region_start import is_prose
from ._rows import Row
from ._sections import is_listed, section_heading
from ._signs import country_prefix, ends_sentence, has_credit

NEAR = 4
"""News stands at most so many lines below the heading of its region."""

SHORT = 160
"""A title, date or menu line before an edition is no longer than so many letters."""


def edition_starts(rows: Sequence[Row]) -> list[int]:
    """The first row of each edition; one number, 0, for the usual file."""
    starts, told, has_lead = [0], False, False
    for index, row in enumerate(rows):
        heading = None if row.is_bullet else section_heading(row.text)
        if heading and index + 1 < len(rows) and is_listed(row.text, rows[index + 1].text):
            continue
        if not heading:
            told = told or (has_lead and date_of_line(row.text) is not None)
            continue
        if heading.section == Section.LEAD and told and not _is_repeated(rows, starts[-1], index):
            starts.append(_back_to_title(rows, index, starts[-1]))
            told = False
        has_lead = has_lead or heading.section == Section.LEAD
        told = told or (heading.section != Section.LEAD and (has_lead or _tells(rows, index)))
    return starts


def _is_repeated(rows: Sequence[Row], start: int, index: int) -> bool:
    """Whether nothing but a title and a date stands between two headings of a top story."""
    return not any(tells_something(row) for row in rows[start:index])


def _tells(rows: Sequence[Row], index: int) -> bool:
    """Whether news stands near below a heading, or in its line: a blog's menu may have the name of a region."""
    near = [section_heading(rows[index].text).rest, *(row.text for row in rows[index + 1 : index + NEAR])]
    return any(is_prose(text) and not furniture_kind(text) for text in near)


def _back_to_title(rows: Sequence[Row], index: int, least: int) -> int:
    """Back from a top story's heading over the date, title and menu lines that belong to it."""
    start = index
    for place in range(index - 1, least, -1):
        if not _is_page_matter(rows[place]):
            break
        start = place
        if furniture_kind(rows[place].text) in ("licence", "imprint"):
            return place + 1
    return start


def _is_page_matter(row: Row) -> bool:
    text = row.text
    if date_of_line(text) or furniture_kind(text) or WELCOME.match(text):
        return True
    return (
        len(text) < SHORT
        and not ends_sentence(text)
        and not has_credit(text)
        and not country_prefix(text)
        and not section_heading(text)
    )
