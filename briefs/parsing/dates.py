"""Dates of editions, as printed: on a line, in a mail header, in a file's name.

Only whole lines (or the start of a flattened one) are read by the layouts, so that neither a
caption nor a sentence nor a scanner's stamp can date an edition.
"""

import re
from collections.abc import Set
from datetime import date, datetime, timedelta, timezone

from rapidfuzz import fuzz, process

from .number_dates import calendar_date, date_in_numbers

MONTHS = "january february march april may june july august september october november december".split()
OTHER_MONTHS = {
    # Indonesian and Malay, Spanish, French, German, Italian, Portuguese where they differ.
    "januari": 1, "enero": 1, "janvier": 1, "januar": 1, "gennaio": 1, "janeiro": 1,
    "februari": 2, "pebruari": 2, "febrero": 2, "fevrier": 2, "février": 2, "februar": 2, "febbraio": 2, "fevereiro": 2,
    "maret": 3, "mac": 3, "marzo": 3, "mars": 3, "märz": 3, "março": 3,
    "abril": 4, "avril": 4, "aprile": 4,
    "mei": 5, "mayo": 5, "mai": 5, "maggio": 5, "maio": 5,
    "juni": 6, "jun": 6, "junio": 6, "juin": 6, "giugno": 6, "junho": 6,
    "juli": 7, "julai": 7, "julio": 7, "juillet": 7, "luglio": 7, "julho": 7,
    "agustus": 8, "ogos": 8, "agosto": 8, "août": 8, "aout": 8,
    "septiembre": 9, "septembre": 9, "settembre": 9, "setembro": 9,
    "oktober": 10, "octubre": 10, "octobre": 10, "ottobre": 10, "outubro": 10,
    "nopember": 11, "noviembre": 11, "novembre": 11, "novembro": 11,
    "desember": 12, "disember": 12, "diciembre": 12, "décembre": 12, "decembre": 12,
    "dezember": 12, "dicembre": 12, "dezembro": 12,
}  # fmt: skip
ABBREVIATIONS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"sept": 9}
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ZONES = {
    "est": -5,
    "edt": -4,
    "et": -5,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "gmt": 0,
    "utc": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
}
"""Hours from UTC; a zone counts as printed, even "EST" in summer."""

WORD = r"(?P<{}>[^\W\d_]{{3,12}})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
TIME = (
    r"(?:,?\s+(?:at\s+|[-–|]\s*)?(?P<hour>\d{1,2}):(?P<minute>\d\d)\s*(?P<half>[ap]\.?m\.?)?"
    r"(?:\s*\(?(?P<zone>[A-Z]{2,4})\)?)?)?"
)
WEEKDAY = r"(?:(?P<weekday>[^\W\d_]{3,12})\.?,?\s+)?"
FORMS = (
    re.compile(WEEKDAY + WORD.format("month") + r"\s+" + DAY + r",?\s+(?P<year>\d{4})" + TIME),
    re.compile(WEEKDAY + DAY + r"\.?\s+" + WORD.format("month") + r",?\s+(?P<year>\d{4})" + TIME),
    re.compile(r"(?P<year>\d{4})-(?P<month_number>\d{1,2})-(?P<day>\d{1,2})"),
)
NO_YEAR = re.compile(
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+" + WORD.format("month") + r"\s+" + DAY + "$"
)
_NUMBERED = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
FILE_FORMS = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_. ]?(?P<month>\d\d)[-_. ]?(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<![^\W_])(?P<month_name>[A-Za-z]{{3,9}})[-_. ]+{_NUMBERED}[-_., ]+(?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(rf"(?<!\d){_NUMBERED}[-_. ]*(?P<month_name>[A-Za-z]{{3,9}})[-_., ]*(?P<year>(?:19|20)\d\d)(?!\d)"),
)
DATE_AT_END = re.compile(
    r"(?:[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?|(?<!\d)\d{1,2}\s+[^\W\d_]{3,12}),?\s+\d{4}"
    r"(?:,?\s+\d{1,2}:\d\d\s*(?:[AaPp]\.?[Mm]\.?)?)?\W*$"
)
POSTED = re.compile(
    r"(?:posted|published|updated|last (?:updated|modified)|added|filed|issued)(?:\s*:|\s+on:?|\b)\s+"
    r"(?P<rest>.{6,60})$",
    re.IGNORECASE,
)


def month_number(word: str) -> int:
    """1 to 12 for a month's name in English (also shortened or misspelt) or a language nearby; else 0."""
    word = word.casefold().strip(".")
    known = ABBREVIATIONS | OTHER_MONTHS | {name: number for number, name in enumerate(MONTHS, start=1)}
    if word in known:
        return known[word]
    if len(word) < 4:
        return 0
    names = [*MONTHS, "sept"]
    found = process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=74)
    return known[found[0]] if found else 0


def date_at_start(text: str) -> tuple[date, datetime | None, str] | None:
    """The date that a text begins with: date, printed time if any, and what follows it."""
    for form in FORMS:
        if match := form.match(text):
            found = _date_of(match)
            if found:
                return found, _time_of(match, found), text[match.end() :]
    return None


def is_impossible_date(text: str) -> bool:
    """Whether a line has a date's form but names no day: "February 31, 2025"."""
    match = next((found for form in FORMS if (found := form.match(text.strip(" |*_#.\t")))), None)
    if not match:
        return False
    groups = match.groupdict()
    month = int(groups["month_number"]) if groups.get("month_number") else month_number(groups["month"])
    return bool(month) and calendar_date(int(groups["year"]), month, int(groups["day"])) is None


def date_of_line(text: str) -> tuple[date, datetime | None] | None:
    """The date of a line that holds nothing else, time and zone included where printed."""
    text = text.strip(" |*_#.\t")
    if day := date_in_numbers(text):
        return day, None
    found = date_at_start(text)
    if found and not found[2].strip(" |*_.,"):
        return found[0], found[1]
    return None


def date_of_posting(text: str) -> date | None:
    """The date of a line such as "Posted: Monday, February 14, 2011 11:20 am", which a page put over a copy."""
    match = POSTED.match(text.strip(" |*_#.\t"))
    found = date_of_line(match["rest"]) if match else None
    return found[0] if found else None


def date_at_end(text: str) -> date | None:
    """The date that ends a title line: "CFR: Daily news brief Sept. 20, 2022", "Your digest for 16 April 2019"."""
    ending = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text[-60:])
    for match in DATE_AT_END.finditer(ending):
        found = date_at_start(match.group())
        if found:
            return found[0]
    return None


def date_without_year(text: str, years: Set[int]) -> date | None:
    """A line that is or ends in "Friday March 11", in the one year of `years` in which it is right."""
    match = NO_YEAR.search(text.strip(" |*_.,")[-40:])
    month = month_number(match["month"]) if match else 0
    if not month or match["weekday"].casefold() not in WEEKDAYS:
        return None
    days = [found for year in years if (found := calendar_date(year, month, int(match["day"])))]
    right = [day for day in days if WEEKDAYS[day.weekday()] == match["weekday"].casefold()]
    return right[0] if len(right) == 1 else None


def date_inside(text: str) -> date | None:
    """The first date in a text, by the form that is looked for first."""
    found = next((match for form in FORMS if (match := form.search(text))), None)
    return _date_of(found) if found else None


def date_in_file_name(name: str) -> date | None:
    """The date in a file's name: 2025-04-08, 20250408, 2025_04_08, april-8-2025, 8_April_2025."""
    for form in FILE_FORMS:
        for match in form.finditer(name):
            groups = match.groupdict()
            month = month_number(groups["month_name"]) if groups.get("month_name") else int(groups["month"])
            if found := calendar_date(int(match["year"]), month, int(match["day"])):
                return found
    return None


def _date_of(match: re.Match) -> date | None:
    groups = match.groupdict()
    month = int(groups["month_number"]) if groups.get("month_number") else month_number(groups["month"])
    return calendar_date(int(groups["year"]), month, int(groups["day"]))


def _time_of(match: re.Match, day: date) -> datetime | None:
    """The printed moment, only where a zone is printed with it: otherwise it is nobody's."""
    groups = match.groupdict()
    zone = (groups.get("zone") or "").casefold()
    if not groups.get("hour") or zone not in ZONES:
        return None
    hour, half = int(groups["hour"]), (groups["half"] or "").replace(".", "").casefold()
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    if hour > 23 or int(groups["minute"]) > 59:
        return None
    offset = timezone(timedelta(hours=ZONES[zone]), groups["zone"])
    return datetime(day.year, day.month, day.day, hour, int(groups["minute"]), tzinfo=offset)
