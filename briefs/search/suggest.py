"""Suggestions while typing: names, themes, sources, editions' days; from memory, with exact counts."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from briefs.analysis import forms_of, tokens

from . import archive as archives
from . import dates, names
from .counts import value_of
from .evaluate import between

MOST_LOOKED_AT = 400  # names that begin as typed
FIELDS = ("country", "region", "person", "organisation", "theme", "source")


@dataclass(frozen=True)
class Suggestion:
    """One thing that the typed letters may become; `kind` is a facet's name, "date" or "year"; `key` its value."""

    kind: str
    label: str
    detail: str
    key: str
    count: int


class Index:
    """Every name by the forms of its words, sorted: a prefix is a slice. Made once for each gazetteer."""

    def __init__(self, gazetteer):
        entries = sorted(_entries(gazetteer), key=lambda entry: entry[:2])
        self.keys = [key for key, _, _ in entries]
        self.places = array("B", [min(place, 255) for _, place, _ in entries])
        self.meant = [meant for _, _, meant in entries]

    def starting(self, prefix: str):
        """(key, place of its first word in the name, named, alias) whose key begins so."""
        at = bisect_left(self.keys, prefix)
        while at < len(self.keys) and self.keys[at].startswith(prefix):
            yield self.keys[at], self.places[at], *self.meant[at]
            at += 1


def _entries(gazetteer):
    """(forms from one word of a name on, place of that word, (named, alias or nothing))."""
    for field in FIELDS:
        for named in gazetteer.of[field].values():
            if not named.is_active:
                continue
            texts = [named.name]
            if field not in ("theme", "source"):
                texts += gazetteer.aliases.of.get(named.pk, ())
            for text in dict.fromkeys(texts):
                forms = [form.lstrip("^") for form in forms_of(text)]
                meant = named, "" if text == named.name else text
                for place in range(len(forms)):
                    yield " ".join(forms[place:]), place, meant


def index_of(gazetteer) -> Index:
    """The index for a gazetteer, made when first asked for."""
    if "_suggestions" not in gazetteer.__dict__:
        gazetteer.__dict__["_suggestions"] = Index(gazetteer)
    return gazetteer.__dict__["_suggestions"]


def found_with(archive, gazetteer, typed, most=MOST_LOOKED_AT):
    """(key, place, named, alias, number of stories) of the index that begin so and have stories."""
    for key, place, named, alias in index_of(gazetteer).starting(typed):
        value = value_of(archive, gazetteer, named.field, named.slug)
        if value and value[4]:
            yield key, place, named, alias, value[4]
            most -= 1
            if not most:
                return


def suggest(prefix: str, limit: int = 8) -> list[Suggestion]:
    """The best continuations of what is typed, those that begin with it first, then those of most stories."""
    numbers = archives.versions()
    archive = archives.present(numbers)
    gazetteer = names.present(numbers.get(archives.GAZETTEER, 0))
    days = _days(archive, prefix)
    typed = " ".join(token.form.lstrip("^") for token in tokens(prefix[:100], shouted=True))
    if not typed:
        return days[:limit]
    best = {}
    for key, place, named, alias, count in found_with(archive, gazetteer, typed):
        order = (key != typed, place > 0, -count, bool(alias), named.name)
        if named not in best or order < best[named][0]:
            detail = f"{named.field}, {alias}" if alias else named.field
            best[named] = order, Suggestion(named.field, named.name, detail, named.slug, count)
    return (days + [suggestion for _, suggestion in sorted(best.values(), key=lambda pair: pair[0])])[:limit]


def _days(archive, prefix):
    """A typed year, month or day that has stories, as one suggestion."""
    try:
        first, last = dates.span(prefix)
    except ValueError:
        return []
    count = len(between(archive, first, last))
    if not count:
        return []
    return [Suggestion("date", _span_label(first, last), "date", prefix.strip(), count)]


def _span_label(first: date, last: date) -> str:
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return str(first.year)
    if first.month == last.month and first.year == last.year:
        return f"{first:%B %Y}"
    return f"{first} to {last}"
