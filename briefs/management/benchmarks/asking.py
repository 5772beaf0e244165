"""Random questions such as readers ask, timed in parts: milliseconds of the processor's own time and of the clock."""

import random
import time
from collections import defaultdict
from datetime import date

from briefs import search
from briefs.analysis import plain
from briefs.models import Story
from briefs.search import Sort, StoryQuery, highlight
from briefs.search.index import archive

from .invented import FIRST_DAY

FACETS = ("country", "theme", "section", "source", "year", "month")
ROWS = 20


class Asker:
    """Makes the same questions for the same seed and archive."""

    def __init__(self, seed: int = 5):
        self.random = random.Random(seed)  # noqa: S311  (questions for a benchmark)
        everything = search.find(StoryQuery())
        vocabulary = archive.present().forms_between(b"a", b"zz", 10**7)
        self.counts = {form: n for form, n in vocabulary if form not in ("and", "or")}
        self.words = sorted(
            (form for form, n in self.counts.items() if n > everything.count / 2_000), key=lambda one: -self.counts[one]
        )
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
        words = [self.word() for _ in range(self.random.choice((0, 0, 1, 1, 1, 2)))]
        if self.random.random() < 0.15:
            words.append(self.phrase())
        if self.random.random() < 0.08:
            words.append(self.word()[:5] + "*")
        return " ".join(words)

    def phrase(self) -> str:
        """Two or three words that stand side by side in a story, in quotation marks."""
        text = plain(self.random.choice(self.texts)).replace('"', "").rstrip(".").split()
        at, length = self.random.randrange(max(1, len(text) - 3)), self.random.choice((2, 2, 3))
        return '"' + " ".join(text[at : at + length]) + '"'

    def near(self, wanted: float, count: int = 20) -> list[str]:
        """The words that are nearest to standing in so many stories."""
        return sorted(self.counts, key=lambda form: abs(self.counts[form] - wanted))[:count]

    def word(self) -> str:
        return self.random.choice(self.words[: max(10, len(self.words) // self.random.choice((1, 10)))])


def measure(asker: Asker, count: int = 300) -> dict[str, list[float]]:
    """Milliseconds of each part of a list page over random questions; "whole page" is their sum."""
    for _ in range(20):
        page(asker.query(), defaultdict(list))
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(count):
        page(asker.query(), times)
    return times


def unremembered() -> None:
    """Drop the facet counts that the archive remembers, so that they are timed and not looked up."""
    archive.present().counted.forget()


def page(query, times) -> None:
    """Everything that a list page needs, each part timed; nothing of it counted before."""
    unremembered()
    start, clock = time.process_time_ns(), time.perf_counter_ns()

    def timed(name, work):
        began = time.process_time_ns()
        result = work()
        times[name].append((time.process_time_ns() - began) / 1e6)
        return result

    found = timed("find", lambda: search.find(query))
    timed("count", lambda: found.count)
    timed("facets", lambda: [found.facet(name, ROWS) for name in FACETS])
    timed("histogram", found.histogram)
    rows = timed("rows", lambda: found.rows(0, ROWS))
    timed("highlights", lambda: [highlight(row.body, found.terms) for row in rows])
    times["whole page"].append((time.process_time_ns() - start) / 1e6)
    times["whole page, by the clock"].append((time.perf_counter_ns() - clock) / 1e6)


def whole_page(query) -> None:
    page(query, defaultdict(list))


def clock_of_page(query, repeats: int = 5) -> float:
    """Milliseconds of the clock of a whole page, the best of some."""
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(repeats):
        page(query, times)
    return min(times["whole page, by the clock"])


def percentile(values: list[float], share: float) -> float:
    """The value below which that share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
