"""Dates in numbers alone: "20/03/2025", "5.3.2025"."""

import re
from datetime import date

IN_NUMBERS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
    r"(?P<first>\d{1,2})(?P<sign>[./-]) ?(?P<second>\d{1,2})(?P=sign) ?(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)


def date_in_numbers(text: str) -> date | None:
    """The date of a line such as "20/03/2025" or "5.3.2025"; None where day and month could change places."""
    if not (hit := IN_NUMBERS.fullmatch(text.strip(" |*_#.\t"))):
        return None
    first, second, year = (int(hit[name]) for name in ("first", "second", "year"))
    if hit["sign"] == "." or first > 12 or first == second:
        return calendar_date(year, second, first)
    return calendar_date(year, first, second) if second > 12 else None


def calendar_date(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none."""
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
