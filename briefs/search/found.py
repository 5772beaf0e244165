"""One query's answer: total, stories in order, facets, histogram, messages; all from one set of stories."""

from datetime import date
from functools import cached_property
from heapq import nsmallest

from briefs.analysis import forms_of
from briefs.models import Entity

from .advice.diagnosis import Condition, diagnosis
from .advice.spelling import SpellingSuggestion, spelling
from .advice.typed_dates import TypedDate, typed_date
from .answering import counts, order, timeline
from .answering.choices import Choices
from .answering.counts import FacetValue
from .answering.evaluate import Evaluator
from .answering.feedback import POOL, ordered_again
from .answering.highlight import Terms
from .answering.ranking import ranked
from .answering.rows import story_rows
from .answering.timeline import Histogram
from .answering.values import value_of
from .gazetteer import names
from .index import archive as archives
from .nodes import Expansion, Message, neighbours
from .query import Match, Sort, StoryQuery
from .reading.expanding import left_out
from .reading.language import read_words
from .reading.words import Context, leading_to


def find(query: StoryQuery) -> "Found":
    """What the archive has for a query. Never raises on a reader's input: what cannot be meant is a message."""
    return Found(query)


class Found:
    """The answer to one query; each part is worked out when it is first asked for."""

    def __init__(self, query: StoryQuery, archive=None, gazetteer=None):
        numbers = archives.versions() if archive is None else {}
        self.query = query
        self.archive = archive or archives.present(numbers)
        self.names = gazetteer or names.present(archives.of_names(numbers))
        off = frozenset(query.not_expanded), left_out(query.left_out)
        self.context = Context(self.names, query.match == Match.ANY, *off)
        self.reading = read_words(query.words, self.context)
        self.messages: list[Message] = self.reading.messages
        self.evaluator = Evaluator(self.archive, self.messages)
        near = neighbours(self.reading.tree) if self.sort == Sort.RELEVANCE else []
        akin = self.reading.akin if self.sort == Sort.RELEVANCE else ()
        self.evaluator.prepare(self.reading.tree, *near, *akin)
        self.choices = Choices(self)

    @property
    def version(self) -> str:
        """Changes whenever the archive's content or its names do."""
        return f"{self.archive.stamp}-{self.names.number}"

    @property
    def expansions(self) -> list[Expansion]:
        """The names that the words hold, and what else was searched for each; for readers to switch off."""
        return self.reading.expansions

    @cached_property
    def worded(self):
        """The stories that the words find, whatever the filters."""
        return self.evaluator.stories(self.reading.tree)

    @cached_property
    def stories(self):
        """The set of stories that everything else is counted from."""
        return self.choices.applied(self.worded)

    @property
    def newest(self) -> int:
        """The highest number of any story in the archive: what came last."""
        return self.archive.everything.max() if self.archive.everything else 0

    @property
    def reach(self) -> tuple[date, date] | None:
        """The first and last day of the whole archive; None while it has no dated story."""
        return timeline.reach(self.archive)

    @property
    def count(self) -> int:
        return len(self.stories)

    @property
    def sort(self) -> Sort:
        """The order in force: relevance once words are typed, unless the query names another."""
        if self.query.sort is None or (self.query.sort == Sort.RELEVANCE and self.reading.tree is None):
            return Sort.NEWEST if self.reading.tree is None else Sort.RELEVANCE
        return self.query.sort

    def ids(self, offset: int = 0, limit: int = 20) -> list[int]:
        """The numbers of the stories at these places of the list; any depth costs about the same."""
        offset, limit = max(0, offset), max(0, limit)
        if offset >= self.count or not limit:
            return []
        if self.sort == Sort.RELEVANCE:
            first = self._ordered_again[offset : offset + limit]
            return first + self._by_relevance(offset + len(first), limit - len(first))
        return order.by_date(self.archive, self.stories, offset, limit, self.sort == Sort.NEWEST)

    @cached_property
    def _ordered_again(self) -> list[int]:
        """The best stories for a whole sentence in their last order; none for other words."""
        if not self.reading.is_sentence:
            return []
        return ordered_again(self.archive, order.best(self.archive, self._ranked, POOL))

    def _by_relevance(self, offset, limit):
        return order.by_relevance(self.archive, self.stories, self._ranked, offset, limit) if limit else []

    def _ranked(self, need):
        return ranked(self.reading, self.evaluator, self.stories, need)

    def rows(self, offset: int = 0, limit: int = 20) -> list:
        """The stories at these places, as `Story.objects.for_list()` has them, in one statement."""
        return story_rows(self.ids(offset, limit), self.names)

    def facet(self, name: str, limit: int | None = None) -> list[FacetValue]:
        """Every value of a facet with its exact count, best first; the facet's own choice is left out of the counts."""
        chosen, excluded = self.choices.slugs(name), self.choices.slugs(name, is_excluded=True)
        room = "about" if name == "country" and self.query.about else name
        base = self._beside(name) if name in self.choices.allowed else self._base
        question = (room, limit, self.names, self.query.without(name))
        best = self.archive.counted.get_or_count(question, lambda: self._best_values(room, base, limit))
        if not chosen and not excluded:
            return [FacetValue(value, label, n, False, False, parent) for n, value, label, parent in best]
        values = {value: FacetValue(value, label, n, False, False, parent) for n, value, label, parent in best}
        for value in dict.fromkeys((*chosen, *excluded)):
            values.pop(value, None)
            if kept := self._kept_value(name, room, value, base, value in chosen, value in excluded):
                values[value] = kept
        return counts.top(list(values.values()), limit)

    @cached_property
    def _base(self):
        return counts.Base(self.archive, self.stories)

    def _beside(self, name):
        return counts.Base(self.archive, self.choices.applied(self.worded, without=name))

    def _best_values(self, room, base, limit):
        found = counts.counted(self.archive, self.names, room, base, limit)
        return sorted(found, key=counts.best_first) if limit is None else nsmallest(limit, found, counts.best_first)

    def _kept_value(self, name, room, value, base, is_chosen, is_excluded):
        """A chosen or excluded value, kept even where nothing is found; None for one that the archive does not list."""
        one = value_of(self.archive, self.names, room, value)
        if one is None:
            return None
        among = self.choices.applied(self.worded, without=name, is_excluding=False) if is_excluded else base.stories
        number = among.intersection_cardinality(one.stories)
        return FacetValue(value, one.label, number, is_chosen, is_excluded, one.parent)

    def days(self) -> dict[int, int]:
        """How many of the stories lie on each day that has any, by `date.toordinal`."""
        return timeline.by_day(self.archive, self.stories)

    def histogram(self) -> Histogram:
        return timeline.histogram(self.archive, self.stories, self.query.first_day, self.query.last_day)

    def lately(self, most: int) -> tuple[int, int]:
        """How many of the stories lie in the archive's own last days, and how many days those are: at most `most`."""
        days, stories = timeline.last_days(self.archive, most)
        return stories.intersection_cardinality(self.stories), days

    @cached_property
    def exact_entity(self) -> Entity | None:
        """The entity whose name is exactly what was typed, capitals aside."""
        named = self.exact_name
        return Entity.objects.filter(pk=named.pk).first() if named else None

    @property
    def exact_name(self):
        typed = forms_of(self.query.words.casefold())
        whole = [one for one in self.expansions if forms_of(one.typed.casefold()) == typed]
        if whole:
            return self.names.find(whole[0].field, whole[0].slug)
        return leading_to(self.query.words, self.names)

    @cached_property
    def terms(self) -> Terms:
        """What `highlight` marks in a text."""
        return Terms(self.reading.tree)

    def diagnosis(self) -> list[Condition]:
        """Each condition with the number of stories without it; for a query that finds little."""
        return diagnosis(self)

    def spelling(self) -> list[SpellingSuggestion]:
        """Other spellings that find more; for a query that finds little."""
        return spelling(self)

    def typed_date(self) -> TypedDate | None:
        """The date among the words, with what it would find as days; None where no date was typed as a word."""
        return typed_date(self)
