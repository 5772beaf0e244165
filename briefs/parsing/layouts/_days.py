"""Days as scans and wikis print them; used where misread letters must not cost the date."""

import re
from datetime import date

from rapidfuzz import fuzz, process

from ..number_dates import date_in_numbers

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MISREAD_DIGITS = str.maketrans({"I": "1", "l": "1", "O": "0", "o": "0", " ": ""})

MONTH_FIRST = re.compile(
    r"\b(?P<month>[A-Za-z]{3,10})(?:[.,] ?| |(?=[0-9]))(?P<day>[0-3]?[0-9IlO])(?:st|nd|rd|th)?\b ?[.,]? ?"
    r"(?P<year>[12l] ?[09O](?: ?[0-9IlO]){2})(?![0-9])"
)
DAY_FIRST = re.compile(
    r"\b(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?P<month>[A-Za-z]{3,10})[.,]? (?P<year>(?:19|20)[0-9]{2})\b"
)
YEAR_FIRST = re.compile(r"\b(?P<year>(?:19|20)[0-9]{2}) (?P<month>[A-Za-z]{3,10}) (?P<day>[0-3]?[0-9])\b")
CTIME = re.compile(
    r"\b(?P<month>[A-Za-z]{3,9}) (?P<day>[0-3]?[0-9]) [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? (?P<year>(?:19|20)[0-9]{2})\b"
)
ISO = re.compile(r"\b(?P<year>(?:19|20)[0-9]{2})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])\b")
FORMS = (MONTH_FIRST, DAY_FIRST, YEAR_FIRST, CTIME, ISO)
LONGEST = 200
"""A line longer than this is running text, which never gives an edition its date."""


def day_in(text: str) -> date | None:
    """The first whole date (day, month, year) printed in a short line, else None."""
    if len(text) > LONGEST:
        return None
    for form in FORMS:
        for match in form.finditer(text):
            if found := _day(match):
                return found
    return date_in_numbers(text)


def names_two_days(text: str) -> bool:
    """Whether a short line says two days, as links to the day before and the day after do."""
    found = (_day(match) for form in FORMS for match in form.finditer(text[:LONGEST]))
    return len({day for day in found if day}) > 1


def weekday_in(text: str) -> int | None:
    """The day of the week that a short line names (Monday is 0), slightly misread or not."""
    for word in re.findall(r"[A-Za-z]{6,10}", text[:LONGEST]):
        if near := process.extractOne(word.lower(), WEEKDAYS, scorer=fuzz.ratio, score_cutoff=80):
            return near[2]
    return None


def _day(match: re.Match) -> date | None:
    month = _month(match["month"])
    year, day = (int(match[name].translate(MISREAD_DIGITS)) for name in ("year", "day"))
    try:
        return date(year, month, day) if month else None
    except ValueError:
        return None


def _month(word: str) -> int:
    """A month's number from its name, its abbreviation, a misread name or digits; 0 if none."""
    if word.isdigit():
        return int(word)
    word = word.lower()
    for number, name in enumerate(MONTHS, start=1):
        if name.startswith(word) or (len(word) < 5 and name[:3] == word[:3]):
            return number
    spellings = (word, word.replace("rn", "m"), word.replace("ri", "n"))
    hits = [process.extractOne(each, MONTHS, scorer=fuzz.ratio, score_cutoff=75) for each in spellings]
    near = max((hit for hit in hits if hit), key=lambda hit: hit[1], default=None)
    return near[2] + 1 if near and len(word) > 3 else 0
