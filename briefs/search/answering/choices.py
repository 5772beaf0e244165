"""The chosen and excluded values and the days of a query, as sets of stories."""

from pyroaring import BitMap

from ..gazetteer.names import keys_of
from ..index.resident import NOTHING
from ..limits import limit
from ..nodes import Message
from ..query import FACETS
from .evaluate import added_between, between, tagged


class Choices:
    """The chosen and excluded values and the days of a query, as sets of stories."""

    def __init__(self, found):
        self.found, self.query, self.archive = found, found.query, found.archive
        self.allowed = {name: self._sets(name, values, False) for name, values in self.query.chosen.items() if values}
        self.refused = {name: self._sets(name, values, True) for name, values in self.query.excluded.items() if values}
        self.one_by_one = BitMap(self.query.stories) if self.query.stories else None
        every = self.archive.everything
        self.earlier = BitMap(range(min(self.query.after, every.max()) + 1)) if self.query.after and every else NOTHING
        self.added = added_between(self.archive, *self.query.added) if self.query.added else None
        self.days = None
        if self.query.first_day or self.query.last_day:
            self.days = between(self.archive, self.query.first_day, self.query.last_day)

    def slugs(self, name, is_excluded=False) -> list[str]:
        """The chosen (or excluded) values of a facet as the facet writes them: a code becomes its slug."""
        values = (self.query.excluded if is_excluded else self.query.chosen).get(name, ())
        named = {value: self.found.names.find(name, value) for value in values}
        return [named[value].slug if named[value] else value for value in values]

    def _sets(self, name, values, is_excluded):
        most = limit("QUERY_MAX_FILTERS")
        if len(values) > most:
            self._say("limited", f"Only the first {most} values of “{name}” were used.", name, "")
        sets = [self.of(name, value, is_excluded) for value in values[:most]]
        if len(sets) == 1:
            return sets[0]
        if name in self.query.all_of and not is_excluded:
            return BitMap.intersection(*sets)
        return BitMap.union(NOTHING, *sets)

    def of(self, name, value, is_excluded=False):
        """The stories with one value of a facet; none, and a message, for an unknown value."""
        if name == "year":
            return self.archive.years.get(value, NOTHING)
        if name == "month":
            return self.archive.months.get(value, NOTHING)
        keys = keys_of(name, value, self.found.names) if name in FACETS else None
        if keys is None:
            self._say("misread", f"This archive has no {name} called “{value[:60]}”.", name, value)
            return NOTHING
        if self.query.about and name == "country" and not is_excluded:
            return tagged(self.archive, "about", keys)
        return tagged(self.archive, name, keys)

    def _say(self, kind, text, parameter, value):
        message = Message(kind, text, parameter, value)
        if message not in self.found.messages:
            self.found.messages.append(message)

    def applied(self, stories, without=None, is_excluding=True, is_dated=True):
        """`stories` as far as every filter lets them through; leaves out the choice (and exclusion) of one facet.

        The choice of a facet that asks for all of its values stays: a further value narrows what is found.
        """
        for name, allowed in self.allowed.items():
            if name != without or name in self.query.all_of:
                stories = stories & allowed
        if self.one_by_one is not None:
            stories = stories & self.one_by_one
        if self.earlier:
            stories = stories - self.earlier
        if self.added is not None:
            stories = stories & self.added
        if self.days is not None and is_dated:
            stories = stories & self.days
        for name, refused in self.refused.items():
            if is_excluding or name != without:
                stories = stories - refused
        return stories
