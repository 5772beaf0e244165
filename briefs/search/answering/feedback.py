"""The best answers to a sentence put in order once more, by the words that the very best of them share.

What a sentence asks in its own words, the news tells in others: of the first few stories the most telling words are
taken, and among the first hundred those that hold them come sooner (relevance feedback without a judge: Lavrenko and
Croft 2001, RM3 of Abdul-Jaleel and others 2004). No story is found or lost by it. Rarity is reckoned among the
hundred, whose terms are read as the index keeps them: one statement. What the weights rest on:
docs/decisions/0012-ranking.md.
"""

import itertools
import math
from collections import Counter
from heapq import nsmallest
from typing import NamedTuple

from briefs.analysis import SMALL_WORDS

from ..index.phrases import kept_terms
from ..index.terms import FREQUENCIES, frequency_class, hits_in, length_of, typical_length, unpack_terms
from .ranking import impact

POOL = 100  # stories that are put in order once more
FIRST = 3  # stories whose words are taken
WORDS = 40  # the most telling of them
SHARE = 0.5  # of what a story then reaches: by those words, the rest by the sentence

Scored = tuple[int, int]  # a story's number, and what it reached


class Held(NamedTuple):
    """What a story holds."""

    hits: dict[str, int]  # stem -> how often it stands there
    length: int  # its class


def ordered_again(archive, best: list[Scored]) -> list[int]:
    """The numbers of at most POOL stories, given best first, in their new order."""
    return reordered(best, dict(_held([story for story, _ in best])), archive.mean_length)


def reordered(best: list[Scored], held: dict[int, Held], mean: float) -> list[int]:
    """The same for what the stories are known to hold; `mean` is the length of a story."""
    if len(held) <= FIRST or best[0][1] <= 0:
        return [story for story, _ in best]
    rarity = _rarity(held.values())
    telling = _telling([(held[story], score) for story, score in best[:FIRST] if story in held], rarity)
    gains = {story: _gain(one, telling, rarity, mean) for story, one in held.items()}
    most, highest = max(gains.values()) or 1.0, best[0][1]
    reached = {story: (1 - SHARE) * score / highest + SHARE * gains.get(story, 0.0) / most for story, score in best}
    return sorted(reached, key=lambda story: -reached[story])


def _held(stories):
    """(story, what it holds): each word as printed alone, so that one with a hyphen does not count three times."""
    for story, blob in kept_terms(stories):
        terms = unpack_terms(blob)
        yield story, Held(hits_in([terms.headline], [terms.body]), length_of(terms))


def _rarity(several) -> dict[str, float]:
    """How telling each word is among some stories."""
    holding = Counter(itertools.chain.from_iterable(one.hits for one in several))
    return {word: math.log(1 + (len(several) - n + 0.5) / (n + 0.5)) for word, n in holding.items()}


def _telling(first: list[tuple[Held, float]], rarity: dict[str, float]) -> dict[str, float]:
    """The most telling words of the first stories, with what they weigh."""
    weights: Counter = Counter()
    for one, score in first:
        for word, n in one.hits.items():
            weights[word] += score * FREQUENCIES[frequency_class(n) - 1] / typical_length(one.length) * rarity[word]
    kept = ((word, weight) for word, weight in weights.items() if word not in SMALL_WORDS)
    return dict(nsmallest(WORDS, kept, key=lambda pair: (-pair[1], pair[0])))


def _gain(one: Held, telling, rarity, mean) -> float:
    return sum(
        weight * rarity[word] * impact(frequency_class(one.hits[word]), one.length, mean)
        for word, weight in telling.items()
        if word in one.hits
    )
