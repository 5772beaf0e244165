"""Suggestions while typing: names, themes, sources, editions' days; from memory, with exact counts."""

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import islice

from briefs.analysis import tokens

from .. import dates
from ..answering.evaluate import between
from ..answering.values import value_of
from ..gazetteer import names
from ..gazetteer.aliases import END
from ..index import archive as archives
from ..index.resident import GROUPED

MOST_LOOKED_AT = 100  # names that begin as typed, those of most stories
FIELDS = ("country", "region", "person", "organisation", "theme", "thread", "source")


@dataclass(frozen=True)
class Suggestion:
    """One thing that the typed letters may become; `kind` is a facet's name, "date" or "year"; `key` its value."""

    kind: str
    label: str
    detail: str
    key: str
    count: int


class Index:
    """Every name from each of its words on, sorted: a prefix is a slice. Made once for each gazetteer."""

    def __init__(self, gazetteer):
        self.aliases = gazetteer.aliases
        self.order, self.lines = self._sorted()  # where in the text of all names each entry begins, and in which line
        self.settled, self.sizes = -1, array("I")  # of each entry in stories, as of the last settling
        self.largest = array("I")  # every entry, those of most stories first

    def _sorted(self) -> tuple[array, array]:
        """Every word of every name, sorted by what stands from there on."""
        text, starts, lines = self.aliases.text, array("I"), array("I")
        for line, start in enumerate(self.aliases.starts):
            if self.aliases.fields[self.aliases.owner_fields[line]] in FIELDS:
                starts.append(start)
                lines.append(line)
                end = text.index(END, start)
                while (start := text.find(b" ", start, end) + 1) > 0:
                    starts.append(start)
                    lines.append(line)
        order = sorted(range(len(starts)), key=lambda entry: text[starts[entry] : text.index(END, starts[entry]) + 1])
        return array("I", map(starts.__getitem__, order)), array("I", map(lines.__getitem__, order))

    def starting(self, typed: str) -> range:
        """The entries that begin as typed."""
        text, wanted = self.aliases.text, typed.encode(errors="replace")
        first = bisect_left(self.order, wanted, key=lambda at: text[at : at + len(wanted)])
        return range(first, bisect_right(self.order, wanted, first, key=lambda at: text[at : at + len(wanted)]))

    def found(self, archive, typed: str):
        """(whether it is all of a name, whether from its first word, named, alias, number of stories) of entries."""
        entries = self._candidates(archive, self.starting(typed))
        text, end = self.aliases.text, typed.encode(errors="replace") + END
        for entry in entries:
            at = self.order[entry]
            line = self.lines[entry]
            named, called, is_listed = self.aliases.of_line(line)
            if self.aliases.is_given_up(called, named):
                continue
            if count := size_of(archive, self.aliases.names, named):
                is_first = at == self.aliases.starts[line]
                yield text.startswith(end, at), is_first, named, "" if is_listed else called, count

    def _candidates(self, archive, entries: range):
        """The entries of most stories, as of the last settling: enough to choose by, their counts are of now."""
        if self.settled != archive.settled:
            by_line = array("I", self._sizes_of_lines(archive))
            self.sizes = array("I", map(by_line.__getitem__, self.lines))
            self.largest = array("I", sorted(range(len(self.sizes)), key=self.sizes.__getitem__, reverse=True))
            self.settled = archive.settled
        if len(entries) ** 2 < MOST_LOOKED_AT * len(self.largest):
            return nlargest(MOST_LOOKED_AT, entries, key=self.sizes.__getitem__)
        return islice(filter(entries.__contains__, self.largest), MOST_LOOKED_AT)  # of so many, some come soon

    def _sizes_of_lines(self, archive):
        before, size = None, 0
        for line, owner in enumerate(zip(self.aliases.owner_fields, self.aliases.owners, strict=True)):
            if owner != before:  # the names of one thing stand side by side
                before, size = owner, size_of(archive, self.aliases.names, self.aliases.of_line(line)[0])
            yield size


def size_of(archive, gazetteer, named) -> int:
    """How many stories something has; a region those of all that lies in it."""
    if named.field in GROUPED:
        return archive.fields[named.field].size(str(named.pk))
    value = value_of(archive, gazetteer, named.field, named.slug)
    return value.size if value else 0


def index_of(gazetteer) -> Index:
    """The index for a gazetteer, made when first asked for."""
    if "_suggestions" not in gazetteer.__dict__:
        gazetteer.__dict__["_suggestions"] = Index(gazetteer)
    return gazetteer.__dict__["_suggestions"]


def suggest(prefix: str, limit: int = 8) -> list[Suggestion]:
    """The best continuations of what is typed, those that begin with it first, then those of most stories."""
    numbers = archives.versions()
    archive = archives.present(numbers)
    gazetteer = names.present(archives.of_names(numbers))
    days = _days(archive, prefix)
    typed = " ".join(token.form.lstrip("^") for token in tokens(prefix[:100], shouted=True))
    if not typed:
        return days[:limit]
    best = {}
    for is_whole, is_first, named, alias, count in index_of(gazetteer).found(archive, typed):
        order = (not is_whole, not is_first, -count, bool(alias), named.name)
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
