"""Dates as readers type them: a year, a month, a day or "last-7-days"; both ends are included."""

from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date

from briefs.search.dates import span

MONTHS = tuple(month_name)  # as dates would write them, only more quickly


@dataclass(frozen=True)
class Period:
    """A run of days, both included."""

    first: date
    last: date


def read_period(text: str, today: date) -> Period:
    """What a typed date covers; ValueError with a sentence where it cannot be read."""
    return Period(*span(text, today))


def shown(text: str) -> str:
    """A reader's text short enough to be quoted in a sentence."""
    return text if len(text) <= 60 else text[:60] + "…"


def in_words(first: date | None, last: date | None) -> str:
    """A period as a title says it: "2025", "April 2025", "8 April 2025", "1 to 8 April 2025", "since …", "no day"."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"until {day_in_words(last)}" if first is None else f"since {day_in_words(first)}"
    if first > last:
        return "no day"
    if first == last:
        return day_in_words(first)
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return months_in_words(first, last)
    return days_in_words(first, last)


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def months_in_words(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month]} {first.year}"
    start = MONTHS[first.month] if first.year == last.year else f"{MONTHS[first.month]} {first.year}"
    return f"{start} to {MONTHS[last.month]} {last.year}"


def days_in_words(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    start = f"{first.day} {MONTHS[first.month]}" if first.year == last.year else day_in_words(first)
    return f"{start} to {day_in_words(last)}"
