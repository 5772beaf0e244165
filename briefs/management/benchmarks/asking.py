"""Random questions such as readers ask, checked against counting in SQL first, then timed."""

import random
import time
from collections import defaultdict
from datetime import date

from briefs import search
from briefs.models import Story
from briefs.search import Sort, StoryQuery, archive, highlight

from .invented import FIRST_DAY

FACETS = ("country", "theme", "section", "source", "year", "month")
ROWS = 20


class Asker:
    """Makes the same questions for the same seed and archive."""

    def __init__(self, seed: int = 5):
        self.random = random.Random(seed)  # noqa: S311  (questions for a benchmark)
        everything = search.find(StoryQuery())
        vocabulary = archive.present().forms_between(b"a", b"zz", 10**7)
        self.words = [form for form, n in sorted(vocabulary, key=lambda one: -one[1]) if n > everything.count / 2_000]
        self.countries = [value.value for value in everything.facet("country", 60)]
        self.themes = [value.value for value in everything.facet("theme", 30)]
        self.texts = list(Story.objects.order_by("pk").values_list("body", flat=True)[:500])

    def query(self) -> StoryQuery:
        """Up to two words, sometimes a phrase or a prefix, with or without filters and days."""
        chosen, chance = {}, self.random.random
        if chance() < 0.5:
            chosen["country"] = tuple(self.random.sample(self.countries, self.random.choice((1, 1, 2))))
        if chance() < 0.3:
            chosen["theme"] = (self.random.choice(self.themes),)
        first = last = None
        if chance() < 0.25:
            year = FIRST_DAY.year + self.random.randrange(19)
            first, last = date(year, 1, 1), date(year + self.random.choice((0, 1)), 12, 31)
        sort = self.random.choice((None, None, Sort.NEWEST))
        return StoryQuery(words=self._words(), chosen=chosen, first_day=first, last_day=last, sort=sort)

    def _words(self):
        words = [self._word() for _ in range(self.random.choice((0, 0, 1, 1, 1, 2)))]
        if self.random.random() < 0.15:
            text = self.random.choice(self.texts).rstrip(".").split()
            at, length = self.random.randrange(max(1, len(text) - 3)), self.random.choice((2, 2, 3))
            words.append('"' + " ".join(text[at : at + length]) + '"')
        if self.random.random() < 0.08:
            words.append(self._word()[:5] + "*")
        return " ".join(words)

    def _word(self):
        return self.random.choice(self.words[: max(10, len(self.words) // self.random.choice((1, 10)))])


def check_answers(asker: Asker, count: int = 40) -> None:
    """Compare totals of filters with SQL; AssertionError, with the question, when one differs."""
    for _ in range(count):
        query = asker.query()
        stories = Story.objects.published()
        for name, relation in (("country", "entity_tags__entity"), ("theme", "topic_tags__topic")):
            if name in query.chosen:
                stories = stories.filter(**{f"{relation}__slug__in": query.chosen[name]})
        if query.first_day:
            stories = stories.filter(date__range=(query.first_day, query.last_day))
        asked = StoryQuery(chosen=query.chosen, first_day=query.first_day, last_day=query.last_day)
        told, counted = search.find(asked).count, stories.distinct().count()
        if told != counted:
            raise AssertionError(f"{asked}: the index says {told}, SQL says {counted}.")


def measure(asker: Asker, count: int = 300) -> dict[str, list[float]]:
    """Milliseconds of each part of a list page over random questions; "page" is their sum."""
    for _ in range(20):
        page(asker.query(), defaultdict(list))
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(count):
        page(asker.query(), times)
    return times


def page(query, times) -> None:
    """Everything that a list page needs, each part timed."""
    start = time.perf_counter()

    def timed(name, work):
        began = time.perf_counter()
        result = work()
        times[name].append((time.perf_counter() - began) * 1_000)
        return result

    found = timed("find", lambda: search.find(query))
    timed("count", lambda: found.count)
    timed("facets", lambda: [found.facet(name, ROWS) for name in FACETS])
    timed("histogram", found.histogram)
    rows = timed("rows", lambda: found.rows(0, ROWS))
    timed("highlights", lambda: [highlight(row.body, found.terms) for row in rows])
    times["page"].append((time.perf_counter() - start) * 1_000)


def percentile(values: list[float], share: float) -> float:
    """The value below which that share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
