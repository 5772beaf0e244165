"""Stories that are likely to go on with one: in the days around it, they share its names, themes and telling words.

Each thing shared counts by its rarity, as in `ranking`, and the less the further the days lie apart. The story's own
terms are read as the index keeps them, so that nothing is analysed anew; three statements. What the weights rest on:
docs/decisions/0027-related-stories.md.
"""

from datetime import date
from heapq import nlargest

import numpy as np
from pyroaring import BitMap

from briefs.analysis import SMALL_WORDS

from ..dates import shifted
from ..index.resident import NOTHING
from ..index.store import WORD, kept_terms, numbers_of
from ..index.terms import Terms, keys_of, stems_of, unpack_terms
from .evaluate import between
from .ranking import idf

DAYS = 90
FADING = 0.5  # of what two stories share, that is lost when they lie `DAYS` apart
LEAST, HEAVIEST = 0.12, 10  # of what the story's heaviest ten things weigh: who shares less tells of something else
BESIDE_BEST = 0.45  # of what the likeliest story has; the others are left out beside it
WORDS = 8  # the rarest words of the story
WORD_WEIGHT = 0.5
RARE = 0.01  # share of all stories; a word that more of them hold tells little
FEW = 10  # stories that may hold a word in a small archive
WEIGHTS = {
    "country": 1.0, "about": 0.5, "person": 1.0, "organisation": 1.0, "place": 1.0, "thread": 2.0, "region": 0.5,
    "theme": 0.5,
}  # fmt: skip

Shared = list[tuple[float, BitMap]]  # what a thing weighs, and the stories near in time that have it


def alike(archive, story: int, day: date, most: int) -> list[int]:
    """The numbers of at most so many stories within ninety days of the story's own day, the likeliest first."""
    terms = unpack_terms(kept_terms(story))
    near = between(archive, shifted(day, -DAYS), shifted(day, DAYS)) - BitMap([story])
    if terms is None or not near:
        return []
    shared = [*_tags(archive, terms, near), *_words(archive, terms, near)]
    numbers, scores = _above(LEAST * sum(nlargest(HEAVIEST, (weight for weight, _ in shared))), *_summed(near, shared))
    scores = scores * _closeness(archive, story, numbers)
    numbers, scores = _above(BESIDE_BEST * max(scores, default=0), numbers, scores)
    return [int(number) for number in numbers[np.lexsort((numbers, -scores))][:most]]


def _summed(near: BitMap, shared: Shared) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of those near that share something, and what that weighs.

    A place for each number from the first to the last of them: looking each up in a list takes twice as long.
    """
    first = near.min()
    scores = np.zeros(near.max() - first + 1, np.float32)
    for weight, stories in shared:
        scores[np.asarray(stories.to_array()) - first] += weight
    places = np.flatnonzero(scores)
    return places + first, scores[places]


def _above(least: float, numbers: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The stories whose scores are at least so high, and these."""
    kept = scores >= least
    return numbers[kept], scores[kept]


def _tags(archive, terms: Terms, near: BitMap) -> Shared:
    held = [(WEIGHTS[field], archive.stories(field, key)) for field, key in keys_of(terms) if field in WEIGHTS]
    return [(weight * idf(len(stories), len(archive.everything)), stories & near) for weight, stories in held]


def _words(archive, terms: Terms, near: BitMap) -> Shared:
    """The story's rarest words that another story has too."""
    words = stems_of(terms) - SMALL_WORDS
    counts = numbers_of(WORD, [word.encode() for word in words])
    held_by = {word: counts.get(word.encode(), 0) + len(archive.fresh.entries(WORD, word)) for word in words}
    most = max(FEW, RARE * len(archive.everything))
    rare = sorted((n, word) for word, n in held_by.items() if 1 < n <= most)[:WORDS]
    archive.postings.read({WORD: {word for _, word in rare}})
    held = [(n, [near & stories for stories in archive.postings.of(WORD, word).values()]) for n, word in rare]
    return [(WORD_WEIGHT * idf(n, len(archive.everything)), BitMap.union(NOTHING, *sets)) for n, sets in held]


def _closeness(archive, story: int, numbers: np.ndarray) -> np.ndarray:
    """For each story a factor that falls from 1 on the same day; the same for all where days are not kept by number."""
    day_of = archive.resident.day_of
    if day_of is None:
        return np.ones(len(numbers))
    days = np.asarray(day_of)[numbers].astype(int)
    return 1 - FADING * np.abs(days - day_of[story]) / DAYS
