"""A date among the words of a question (*earthquake turkey 2023*): what it would find as the days that it means."""

import re
from calendar import month_abbr, month_name
from dataclasses import dataclass, replace

from .dates import span

_NUMBERS = {name[:length].lower(): number for number, name in enumerate(month_name) for length in (3, 4, len(name))}
_MONTH = "|".join(sorted((*map(re.escape, filter(None, month_name)), *filter(None, month_abbr), "Sept"), key=len)[::-1])
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_ALONE = r"(?<![\w:\"“*.,'’-]){}(?![\w:\"”*'’-]|[.,]\d)"
_FORMS = [
    re.compile(_ALONE.format(form), re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\.?\s+{_YEAR}",
        rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}),?\s+{_YEAR}",
        rf"(?P<month>{_MONTH})\.?\s+{_YEAR}",
        rf"{_YEAR}-(?P<number>\d\d)(?:-(?P<day>\d\d))?",
        _YEAR,
    )
]


@dataclass(frozen=True)
class TypedDate:
    """A date as it was typed and as the filter writes it, the other words, and the stories of those days with them."""

    typed: str
    date: str
    words: str
    count: int


def typed_date(found) -> TypedDate | None:
    """The one date among a query's words, where taking it for days finds stories; never beside chosen days."""
    from .found import Found

    query, read = found.query, read_date(found.query)
    if read is None:
        return None
    typed, written, words, (first, last) = read
    count = Found(replace(query, words=words, first_day=first, last_day=last), found.archive, found.names).count
    return TypedDate(typed, written, words, count) if count else None


def read_date(query):
    """The one date among a query's words as `_read` gives it; None beside chosen days."""
    return None if query.first_day or query.last_day else _read(query.words)


def _read(words):
    """(typed, as the filter writes it, other words, days) of the only date in the words; None without just one."""
    for form in _FORMS:
        found = list(form.finditer(words))
        if len(found) == 1 and not _is_quoted(words, found[0].start()):
            written = _written(found[0].groupdict())
            rest = f"{words[: found[0].start()]} {words[found[0].end() :]}"
            try:
                return found[0].group(), written, " ".join(rest.split()), span(written)
            except ValueError:
                return None
        if found:
            return None
    return None


def _written(parts):
    month = parts.get("number") or _NUMBERS.get((parts.get("month") or "").lower())
    numbers = [int(number) for number in (month, parts.get("day")) if number]
    return "-".join((parts["year"], *(f"{number:02}" for number in numbers)))


def _is_quoted(words, at):
    return sum(map(words[:at].count, '"“”')) % 2 == 1
