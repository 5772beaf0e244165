"""A date among the words of a question (*earthquake turkey 2023*): what it would find as the days that it means."""

import re
from calendar import month_abbr, month_name
from dataclasses import dataclass, replace

from ..dates import MONTHS, span

_MONTH = "|".join(sorted((*map(re.escape, filter(None, month_name)), *filter(None, month_abbr), "Sept"), key=len)[::-1])
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # their first months, in the north
_ALONE = r"(?<![\w:\"“*.,'’-]){}(?![\w:\"”*'’-]|[.,]\d)"
_FORMS = [
    re.compile(_ALONE.format(form), re.IGNORECASE)
    for form in (
        r"(?P<day_from_now>today|yesterday)",
        r"(?:last|past)\s+(?:(?P<many>\d{1,3})\s+)?(?P<unit>day|week|month|year)s?",
        rf"(?P<season>spring|summer|autumn|fall(?=\s+of))\s+(?:of\s+)?{_YEAR}(?![–/]\d)",  # "fall 2011" may be a verb
        rf"(?P<season>winter)\s+(?:of\s+)?{_YEAR}(?:[-–/](?P<next>(?:\d\d)?\d\d))?(?![–/]\d)",
        rf"(?:(?:from|between)\s+)?{_YEAR}\s*(?:[-–]|to|until|and)\s*(?P<until>(?:1[89]|20)\d\d)",
        rf"since\s+{_YEAR}",
        rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\.?\s+{_YEAR}",
        rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}),?\s+{_YEAR}",
        rf"(?P<month>{_MONTH})\.?\s+{_YEAR}",
        rf"(?P<day>1[3-9]|2\d|3[01])[/.](?P<number>0?[1-9]|1[0-2])[/.]{_YEAR}",
        rf"(?P<number>0?[1-9]|1[0-2])[/.](?P<day>1[3-9]|2\d|3[01])[/.]{_YEAR}",
        rf"{_YEAR}-(?P<number>\d\d)(?:-(?P<day>\d\d))?",
        rf"{_YEAR}(?P<sign>[/.])(?P<number>\d\d?)(?P=sign)(?P<day>\d\d?)",
        rf"(?P<number>0[1-9]|1[0-2])/{_YEAR}",
        _YEAR,
    )
]


_LEADING = re.compile(r"(?:\b(?:in|on|of|during|over|the)\s+)+$", re.IGNORECASE)  # to the date, as in "in 2010"

NAMED = 3  # stories make a name


@dataclass(frozen=True)
class TypedDate:
    """A date as it was typed and as addresses write it, the other words, and the stories of those days with them.

    A season is the months from its first to its last, as in "2011-06/2011-08".
    """

    typed: str
    date: str
    words: str
    count: int

    @property
    def told(self) -> str:
        """The date in words; of a season, which months it is taken for."""
        return in_words(self.typed, self.date)


def in_words(typed: str, written: str) -> str:
    first, _, last = written.partition("/")
    if not last:
        return f"the {typed}" if first.startswith("last") else typed
    if "-" not in first:
        return f"{first} to {last}"
    (first_year, first_month), (last_year, last_month) = (part.split("-") for part in (first, last))
    year = "" if first_year == last_year else f" {first_year}"
    months = f"{month_name[int(first_month)]}{year} to {month_name[int(last_month)]} {last_year}"
    return f"{typed} (in the north: {months})"


def typed_date(found) -> TypedDate | None:
    """The one date among a query's words, where taking it for days finds stories; never beside chosen days."""
    read = read_date(found)
    if read is None:
        return None
    typed, written, words, (first, last) = read
    count = _count(found, words=words, first_day=first, last_day=last)
    return TypedDate(typed, written, words, count) if count else None


def read_date(found):
    """(typed, as the filter writes it, other words, days) of the only date in a query's words; None without just one.

    None beside chosen days too. A season that is part of a name (*Arab Spring 2011*) leaves its year alone as the date.
    """
    query = found.query
    if query.first_day or query.last_day:
        return None
    for form in _FORMS:
        dates = [date for date in form.finditer(query.words) if not _is_named(date, found)]
        if dates:
            return _read(query.words, *dates)
    return None


def _read(words, date, *others):
    if others or _is_quoted(words, date.start()):
        return None
    rest = f"{_LEADING.sub('', words[: date.start()])} {words[date.end() :]}"
    try:
        written = _written(date)
        first, *last = map(span, written.split("/"))
        return date.group(), written, " ".join(rest.split()), (first[0], (last or [first])[0][1])
    except ValueError:
        return None


def _is_named(date, found) -> bool:
    """Whether the archive writes the season right behind the word before it, as names are, more often than apart."""
    before = re.search(r"\w+(?=\s+$)", date.string[: date.start()])
    if not before or not date.groupdict().get("season"):
        return False
    words = f"{before.group()} {date['season']}"
    together = _count(found, words=f'"{words}"')
    return together >= NAMED and 2 * together > _count(found, words=words)


def _count(found, **otherwise) -> int:
    """How many stories a question finds that differs in this."""
    return type(found)(replace(found.query, **otherwise), found.archive, found.names).count


def _written(date):
    parts = {name: part for name, part in date.groupdict().items() if part}
    if day := parts.get("day_from_now"):
        return day.lower()
    if unit := parts.get("unit"):
        return "-".join(filter(None, ("last", parts.get("many"), unit.lower())))
    if parts.get("until") or date.group().lower().startswith("since"):
        return f"{parts['year']}/{parts.get('until', 'today')}"
    if season := parts.get("season"):
        return _season(season.lower(), int(parts["year"]), parts.get("next") or "")
    month = parts.get("number") or MONTHS.get((parts.get("month") or "").lower())
    numbers = [int(number) for number in (month, parts.get("day")) if number]
    return "-".join((parts["year"], *(f"{number:02}" for number in numbers)))


def _season(name, year, following):
    """The months of a season; a winter is of the year in which it begins. ValueError where years do not follow."""
    if following and not str(year + 1).endswith(following):
        raise ValueError(f"{following} does not follow {year}.")
    first, last = _SEASONS[name], (_SEASONS[name] + 1) % 12 + 1
    return f"{year}-{first:02}/{year + (last < first)}-{last:02}"


def _is_quoted(words, at):
    return sum(map(words[:at].count, '"“”')) % 2 == 1
