"""An invented archive of any size, the same for the same seed; its shape is that of 113,546 real short stories.

Lengths: log-normal about 23 words, 5 to 120. Words: half of a story comes word by word from a Zipf–Mandelbrot
vocabulary that begins with English function words, half from stock phrases, so that pairs of words repeat as in
print. Countries, people, organisations, themes: Zipf, a country's people going with it. Twenty years of days.
"""

import gzip
import json
import random
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

FUNCTION_WORDS = """the of in and to a at for is after on by with that from an are as least people his be says has
two killed killing president government one it was who its over their minister us against new will first state
police former been more three have other least country than between which city this officials during""".split()
SYLLABLES = "ka ra ti lo men der sha vor pel nim tas gor bel win fus mor dan lek por sut hal vin tre cos mar".split()
COUNTRIES, PEOPLE, ORGANISATIONS, THEMES = 200, 20_000, 5_000, 60
VOCABULARY, PHRASES = 60_000, 30_000
FIRST_DAY, DAYS = date(2005, 1, 1), 7_305


class InventedStory(NamedTuple):
    """One story before it has rows; tags are numbers from 0, the first country is what it is about."""

    day: date
    headline: str
    body: str
    section: str
    countries: tuple[int, ...]
    people: tuple[int, ...]
    organisations: tuple[int, ...]
    themes: tuple[int, ...]


def zipf(size: int, shift: float = 2.7, power: float = 1.0) -> list[float]:
    """Running sums of the weights 1/(rank + shift)^power, for `random.choices`."""
    return list(accumulate(1 / (rank + shift) ** power for rank in range(1, size + 1)))


class Inventor:
    """Makes stories one after another, in the order of their days."""

    def __init__(self, size: int, seed: int = 8):
        self.size, self.random = size, random.Random(seed)  # noqa: S311  (numbers for a benchmark, not for secrets)
        self.words = self._vocabulary()
        self.word_weights = zipf(len(self.words))
        self.phrases = [" ".join(self._words(self.random.randint(2, 5))) for _ in range(PHRASES)]
        self.phrase_weights = zipf(PHRASES, 10)
        self.tag_weights = {n: zipf(n, 3) for n in (COUNTRIES, PEOPLE, ORGANISATIONS, THEMES)}

    def _vocabulary(self):
        words = dict.fromkeys(FUNCTION_WORDS)
        while len(words) < VOCABULARY:
            words["".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4)))] = None
        return list(words)

    def _words(self, count):
        return self.random.choices(self.words, cum_weights=self.word_weights, k=count)

    def stories(self):
        """Every story, oldest first."""
        for number in range(self.size):
            yield self._story(FIRST_DAY + timedelta(days=number * DAYS // self.size))

    def _story(self, day):
        length = min(120, max(5, round(self.random.lognormvariate(3.15, 0.5))))
        text: list[str] = []
        while len(text) < length:
            if self.random.random() < 0.2:
                text += self.random.choices(self.phrases, cum_weights=self.phrase_weights)[0].split()
            else:
                text += self._words(3)
        country = self._tags(COUNTRIES, 1)[0]
        countries = (
            country,
            *(one for one in self._tags(COUNTRIES, self.random.choice((0, 0, 1, 2))) if one != country),
        )
        people = self._going_with(country, PEOPLE, self.random.choice((0, 0, 1, 1, 2)))
        organisations = self._going_with(country, ORGANISATIONS, self.random.choice((0, 0, 1)))
        section = self.random.choices(("lead", "brief", "ahead"), (1, 8, 1))[0]
        themes = tuple(dict.fromkeys(self._tags(THEMES, self.random.choice((1, 1, 2, 3)))))
        return InventedStory(
            day, " ".join(text[:6]), " ".join(text).capitalize() + ".", section,
            tuple(dict.fromkeys(countries)), people, organisations, themes,
        )  # fmt: skip

    def _tags(self, size, count):
        return self.random.choices(range(size), cum_weights=self.tag_weights[size], k=count)

    def _going_with(self, country, size, count):
        """People or organisations of a country: every COUNTRIES-th of them, the first the most frequent."""
        group = size // COUNTRIES
        picked = self.random.choices(range(group), cum_weights=self.tag_weights[size][:group], k=count)
        return tuple(dict.fromkeys(country + COUNTRIES * one for one in picked))


class RealTexts(Inventor):
    """Real texts with invented tags: a JSONL file with `date`, `title` and `body`, gzip or not."""

    def __init__(self, path: Path, seed: int = 8):
        super().__init__(1, seed)
        self.path = path

    def stories(self):
        """Every story, in the order of the file."""
        opener = gzip.open if self.path.suffix == ".gz" else open
        with opener(self.path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                tags = self._story(date.fromisoformat(record["date"]))
                yield tags._replace(headline=record.get("title", ""), body=record["body"])
