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
from briefs.models import IndexedStory

from .dates import shifted
from .evaluate import between
from .ranking import idf
from .store import WORD, numbers_of
from .terms import Found, found_by, unpack_terms

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

Shared = list[tuple[float, BitMap]]  # what a thing weighs, and the stories that have it


def alike(archive, story: int, day: date, most: int) -> list[int]:
    """The numbers of at most so many stories within ninety days of the story's own day, the likeliest first."""
    found = _found(story)
    near = between(archive, shifted(day, -DAYS), shifted(day, DAYS)) - BitMap([story])
    if found is None or not near:
        return []
    shared = [*_tags(archive, found), *_words(archive, found)]
    numbers = np.asarray(near.to_array())
    scores = np.zeros(len(numbers))
    for weight, stories in shared:
        scores[np.searchsorted(numbers, (stories & near).to_array())] += weight
    least = LEAST * sum(nlargest(HEAVIEST, (weight for weight, _ in shared)))
    numbers, scores = _above(least, numbers, scores)
    scores = scores * _closeness(archive, story, numbers)
    numbers, scores = _above(BESIDE_BEST * max(scores, default=0), numbers, scores)
    return [int(number) for number in numbers[np.lexsort((numbers, -scores))][:most]]


def _above(least: float, numbers: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The stories whose scores are at least so high, and these."""
    kept = scores >= least
    return numbers[kept], scores[kept]


def _found(story: int) -> Found | None:
    """What finds a story; None for one that readers may not find."""
    current = IndexedStory.objects.filter(pk=story).values_list("current", flat=True).first()
    return found_by(terms) if current and (terms := unpack_terms(bytes(current))) else None


def _tags(archive, found: Found) -> Shared:
    held = [(WEIGHTS[field], archive.stories(field, key)) for field, key in found.keys if field in WEIGHTS]
    return [(weight * idf(len(stories), len(archive.everything)), stories) for weight, stories in held]


def _words(archive, found: Found) -> Shared:
    """The story's rarest words that another story has too."""
    most = max(FEW, RARE * len(archive.everything))
    counts = numbers_of(WORD, [word.encode() for word in found.words if word not in SMALL_WORDS])
    for word in found.words:
        counts[word.encode()] = counts.get(word.encode(), 0) + len(archive.fresh.entries(WORD, word))
    rare = sorted((n, word.decode()) for word, n in counts.items() if 1 < n <= most)[:WORDS]
    archive.postings.read({WORD: {word for _, word in rare}})
    held = [BitMap.union(BitMap(), *archive.postings.of(WORD, word).values()) for _, word in rare]
    return [(WORD_WEIGHT * idf(len(stories), len(archive.everything)), stories) for stories in held]


def _closeness(archive, story: int, numbers: np.ndarray) -> np.ndarray:
    """For each story a factor that falls from 1 on the same day; the same for all where days are not kept by number."""
    day_of = archive.resident.day_of
    if day_of is None:
        return np.ones(len(numbers))
    days = np.asarray(day_of)[numbers].astype(int)
    return 1 - FADING * np.abs(days - day_of[story]) / DAYS
