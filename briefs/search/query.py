"""What a reader asked, as one value that page, feed, JSON, CSV and export share."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

FACETS = (
    "country",
    "region",
    "theme",
    "person",
    "organisation",
    "thread",
    "section",
    "source",
    "year",
    "month",
)


class Sort(StrEnum):
    """The order of a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


class Match(StrEnum):
    """Whether every word must stand in a story, or any of them."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class StoryQuery:
    """One question to the archive, already checked.

    `chosen` and `excluded` map a facet's name to its values (slugs; years as "2025", months as
    "2025-04"); values of one facet mean any of, of the facets named in `all_of` every one, facets
    together all of. `first_day` and `last_day` are both included, and so are those of `added`, the
    days on which the archive received the stories; `after` is the number of the last story that is
    too old. `about` keeps only stories mainly about a chosen country. `not_expanded` holds the names
    (entity slugs) whose other names the reader switched off, `left_out` single names (texts;
    "tag:iran" for a tag). `stories` are numbers of stories chosen one by one. `sort` None means
    relevance once words are typed, else newest.
    """

    words: str = ""
    match: Match = Match.ALL
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    all_of: tuple[str, ...] = ()
    excluded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: bool = False
    first_day: date | None = None
    last_day: date | None = None
    added: tuple[date, date] | None = None
    after: int = 0
    not_expanded: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    stories: tuple[int, ...] = ()
    sort: Sort | None = None

    def without(self, facet: str) -> Hashable:
        """What is asked beside a facet's own choice and whatever the order: equal for equal sets of stories."""
        if facet not in self.chosen or facet in self.all_of:
            return self._asked
        chosen, *rest = self._asked
        return frozenset(pair for pair in chosen if pair[0] != facet), *rest

    @cached_property
    def _asked(self) -> tuple:
        chosen, excluded = (
            frozenset((name, frozenset(values)) for name, values in side.items())
            for side in (self.chosen, self.excluded)
        )
        days = (self.first_day, self.last_day, self.added, self.after)
        every = frozenset(self.all_of)
        unsaid, one_by_one = (frozenset(self.not_expanded), frozenset(self.left_out)), frozenset(self.stories)
        return chosen, self.words, self.match, every, excluded, self.about, days, unsaid, one_by_one
