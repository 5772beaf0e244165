"""Suggestions while typing: names, themes, sources, editions' days; from memory, with exact counts."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from briefs.analysis import tokens

from . import archive as archives
from . import dates, names
from .counts import values_of
from .evaluate import between

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
    """Every name by the forms of its words, sorted: a prefix is a slice."""

    def __init__(self, archive, gazetteer):
        self.entries = sorted(set(_entries(archive, gazetteer)))
        self.keys = [key for key, *_ in self.entries]

    def starting(self, prefix: str, most: int = 400):
        """(key, rank, field, slug, label, alias, count) whose key begins so."""
        at = bisect_left(self.keys, prefix)
        while at < len(self.keys) and self.keys[at].startswith(prefix) and most:
            yield self.entries[at]
            at, most = at + 1, most - 1


def _entries(archive, gazetteer):
    for field in FIELDS:
        for slug, label, _, stories in values_of(archive, gazetteer, field):
            if not stories:
                continue
            named, count = gazetteer.find(field, slug), len(stories)
            texts = [label] + [
                text for _, text in gazetteer.aliases.of.get(named.pk, ()) if named.field not in ("theme", "source")
            ]
            for text in dict.fromkeys(texts):
                forms = [token.form.lstrip("^") for token in tokens(text)]
                alias = "" if text == label else text
                for place in range(len(forms)):
                    yield " ".join(forms[place:]), place, field, slug, label, alias, count


def index_of(archive, gazetteer) -> Index:
    """The index for an archive and its names, made when first asked for."""
    kept = archive.__dict__.get("_suggestions")
    if not kept or kept[0] is not gazetteer:
        kept = archive.__dict__["_suggestions"] = gazetteer, Index(archive, gazetteer)
    return kept[1]


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
    for key, place, field, slug, label, alias, count in index_of(archive, gazetteer).starting(typed):
        order = (key != typed, place > 0, -count, bool(alias), label)
        if (field, slug) not in best or order < best[field, slug][0]:
            detail = f"{field}, {alias}" if alias else field
            best[field, slug] = order, Suggestion(field, label, detail, slug, count)
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
