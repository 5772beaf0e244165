"""The day that a look-ahead item speaks of, where the words leave no doubt."""

import re
from datetime import date, timedelta

from .dates import MONTHS, WEEKDAYS, month_number

MONTH_DAY = re.compile(
    rf"\b(?P<month>{'|'.join(name.capitalize() for name in MONTHS)}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\."
    rf"|Dec\.)\s+(?P<day>\d{{1,2}})(?!\d|\s*[-–]\s*\d)(?:,\s+(?P<year>\d{{4}}))?"
)
WEEKDAY = re.compile(
    rf"\b(?:(?P<before>next|last|since|until|every|from"
    rf"|past)\s+)?(?P<weekday>{'|'.join(name.capitalize() for name in WEEKDAYS)})s?\b(?P<possessive>['’]s)?"
)
BESIDE = re.compile(
    r"\b(?:since|until|after|before|from|to|through|last|of|ended|began|signed|elected|held|agreed"
    r"|announced|released|published|killed)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
"""Words that make the day after them another one than the event's."""

TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
TOMORROW = re.compile(r"\btomorrow\b", re.IGNORECASE)
NEAR = 40
"""So many letters before a day are looked at."""

SOON = 300
"""A month and day without year lies at most so many days ahead."""


def event_date(text: str, edition_date: date) -> date | None:
    """The one day that a look-ahead item names, resolved against the edition's; None if in doubt."""
    days = {*_month_days(text, edition_date), *_weekdays(text, edition_date), *_near(text, edition_date)}
    return days.pop() if len(days) == 1 else None


def _near(text: str, edition_date: date) -> list[date]:
    found = [edition_date] if TODAY.search(text) else []
    return found + ([edition_date + timedelta(days=1)] if TOMORROW.search(text) else [])


def _month_days(text: str, edition_date: date) -> list[date | None]:
    """Days by month and number; None stands for one in doubt."""
    days: list[date | None] = []
    for match in MONTH_DAY.finditer(text):
        if BESIDE.search(text[max(match.start() - NEAR, 0) : match.start()]):
            days.append(None)
            continue
        years = [int(match["year"])] if match["year"] else [edition_date.year, edition_date.year + 1]
        for year in years:
            try:
                day = date(year, month_number(match["month"]), int(match["day"]))
            except ValueError:
                continue
            if match["year"] or edition_date <= day <= edition_date + timedelta(days=SOON):
                days.append(day)
                break
    return days


def _weekdays(text: str, edition_date: date) -> list[date | None]:
    """ "on Saturday" is the next Saturday after the edition; words such as "last" leave doubt."""
    days: list[date | None] = []
    for match in WEEKDAY.finditer(text):
        if (
            match["before"]
            or match["possessive"]
            or BESIDE.search(text[max(match.start() - NEAR, 0) : match.start()])
            or match.group().endswith("days")
        ):
            days.append(None)
            continue
        ahead = (WEEKDAYS.index(match["weekday"].casefold()) - edition_date.weekday()) % 7
        days.append(edition_date + timedelta(days=ahead))
    return days
