"""Dates as readers type them, both ends included: 2025, 2025-04, 2025-04-08, 8 April 2025, today, last-7-days."""

import re
from calendar import month_name, monthrange
from datetime import date, timedelta

_PART = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_WRITTEN = re.compile(r"(?:(\d{1,2})-)?([a-z]{3,9})-(?:(\d{1,2})-)?(\d{4})")  # 8-april-2025, april-8-2025, april-2025
_LAST = re.compile(r"last-(\d{1,4})-(day|week|month|year)s?|last-(week|month|year)")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
MONTHS = {name[:length].lower(): number for number, name in enumerate(month_name) for length in (3, 4, len(name))}
FORMS = "2025, 2025-04, 2025-04-08, 8 April 2025, today, yesterday or last-7-days"


def span(typed: str, today: date | None = None) -> tuple[date, date]:
    """The first and the last day that the words mean. ValueError, a sentence, when they mean none."""
    words = re.sub(r"[\s.,]+", "-", typed.strip().lower())
    today = today or date.today()
    if words in ("today", "yesterday"):
        day = today - timedelta(days=words == "yesterday")
        return day, day
    try:
        if match := _LAST.fullmatch(words):
            count, unit = int(match[1] or 1), match[2] or match[3]
            return today - timedelta(days=max(count, 1) * _DAYS[unit] - 1), today
        if match := _PART.fullmatch(words):
            return _whole(*(int(part) if part else None for part in match.groups()))
        if (match := _WRITTEN.fullmatch(words)) and match[2] in MONTHS and not (match[1] and match[3]):
            number = match[1] or match[3]
            return _whole(int(match[4]), MONTHS[match[2]], int(number) if number else None)
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"“{typed[:40]}” is not a date; write it as {FORMS}.")


def _whole(year, month, day):
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        first = date(year, month, 1)
        return first, date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def shifted(day: date, days: int) -> date:
    """The day so many days on, kept within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
