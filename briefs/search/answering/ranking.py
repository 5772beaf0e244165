"""Order of relevance: BM25 over classes of frequency and of length, so that ranking is bitmap algebra too.

A story's score is the sum, over the words asked for, of weight x impact(class of frequency, class of length);
both classes are sets of stories, so whole sets are scored at a time, the most promising first, and sets that
cannot reach the page are never opened (score-at-a-time retrieval, Anh and Moffat 2006; Lin and Trotman 2015).
Equal scores come newest first. What the weights rest on: docs/decisions/0012-ranking.md.
"""

import heapq
import math
import time
from collections import defaultdict
from functools import cached_property, lru_cache

from pyroaring import BitMap

from ..index.terms import FREQUENCIES, typical_length
from ..limits import limit
from ..nodes import All, Any, Name, Not
from .weighing import parts

K1, B = 1.2, 0.4  # a long story is rather one that says more than one that says the same in more words
SMALL = 400  # stories that are scored one by one rather than as a set
RARITY = 1.15  # power of a word's rarity: above 1, in a sentence the telling words lead
PRECISION = 1_000  # scores are whole numbers: parts of so many
FEW = 3  # things asked for, all of which a story must have: then stories much alike count alike, and the newest leads
STEPS, STEPS_OF_NAME = 3, 2  # of the heaviest word's full weight, that scores then differ by; of a name alone


class Scored:
    """One thing asked for: {class of frequency: stories} and how much it weighs."""

    def __init__(self, part, archive):
        self.fineness = PRECISION
        self.classes = sorted(((number, stories) for number, stories in part.classes.items() if stories), reverse=True)
        self.weight = part.weight * idf(part.holding, len(archive.everything))

    @cached_property
    def every(self) -> BitMap:
        """All stories that have it."""
        return BitMap.union(*(stories for _, stories in self.classes))

    def best(self, length, mean) -> int:
        """The most that a story of a class of length can gain."""
        return self.gain(self.classes[0][0], length, mean) if self.classes else 0

    def gain(self, frequency, length, mean) -> int:
        return round(self.fineness * self.weight * impact(frequency, length, mean))


def idf(holding: int, stories: int) -> float:
    """How telling a word is that so many of the stories hold; never below zero."""
    return math.log(1 + (stories - holding + 0.5) / (holding + 0.5)) ** RARITY


@lru_cache(maxsize=2_000)  # a hundred and fifty for each mean length: asked for again by every query
def impact(frequency: int, length: int, mean: float) -> float:
    """BM25's part for a word of a class of frequency in a story of a class of length."""
    hits = FREQUENCIES[frequency - 1]
    return hits * (K1 + 1) / (hits + K1 * (1 - B + B * typical_length(length) / mean))


def scored(reading, evaluator) -> list[Scored]:
    """What is scored, heaviest first."""
    archive = evaluator.archive
    found = [one for part in parts(reading, evaluator) if (one := Scored(part, archive)).classes]
    for one in found:
        one.fineness = fineness(reading.tree, max(other.weight for other in found))
    return sorted(found, key=lambda one: -one.best(12, archive.mean_length))


def fineness(tree, heaviest: float) -> float:
    """How many points a word of weight 1 is worth; few where few words tell little of what is meant but its name."""
    nodes = [node for node in (tree.nodes if isinstance(tree, All) else (tree,)) if not isinstance(node, Not)]
    if len(nodes) > FEW or any(isinstance(node, All | Any) for node in nodes) or not heaviest:
        return PRECISION
    is_name = len(nodes) == 1 and isinstance(nodes[0], Name)
    return (STEPS_OF_NAME if is_name else STEPS) / heaviest


def ranked(reading, evaluator, found: BitMap, need: int) -> list[tuple[int, BitMap]]:
    """The best stories of `found`, at least `need` if there are so many: (score, stories), best score first."""
    return _Ranking(scored(reading, evaluator), evaluator.archive, need).run(found)


class _Ranking:
    """One search for the best: a threshold that rises as good stories turn up, and sets dropped below it."""

    def __init__(self, asked, archive, need):
        self.asked, self.archive, self.need = asked, archive, need
        self.mean = archive.mean_length
        self.groups: dict[int, list] = defaultdict(list)
        self.heap: list[tuple[int, int]] = []  # (score, how many), the lowest first
        self.kept = 0
        self.deadline = time.monotonic() + limit("QUERY_BUDGET_MS") / 1_000
        self.is_cut = False

    def run(self, found):
        """Sets of one class and one length each, the most promising first, until no other can reach the page."""
        if not self.asked:
            return [(0, found)] if found else []
        first, lengths = self.asked[0], dict(self.archive.lengths)
        held, within = dict(first.classes), {}
        for most, gain, number, length in self._promising(first):
            if most < self.threshold:
                break
            if number not in within:
                within[number] = found & held[number] if number else found - first.every
            if box := within[number] & lengths[length]:
                self._open(box, gain, 1, *self.gains[length])
        return [(score, BitMap.union(*boxes)) for score, boxes in sorted(self.groups.items(), reverse=True)]

    def _promising(self, first):
        """(the most that a story can reach, its gain, class of frequency, 0 for none, and of length) of the first."""
        ways = []
        for length, (gains, rest) in self.gains.items():
            ways.append((rest[1], 0, 0, length))
            ways += [
                (gain + rest[1], gain, number, length)
                for (gain, _), (number, _) in zip(gains[0], first.classes, strict=True)
            ]
        return sorted(ways, reverse=True)

    @cached_property
    def gains(self):
        """{class of length: (what each part gains in each of its classes, the most that parts from each on gain)}."""
        found = {}
        for length, _ in self.archive.lengths:
            gains = [
                [(part.gain(number, length, self.mean), held) for number, held in part.classes] for part in self.asked
            ]
            most = [classes[0][0] for classes in gains]
            found[length] = gains, [sum(most[place:]) for place in range(len(gains) + 1)]
        return found

    @property
    def threshold(self):
        """The score that a story must reach: the lowest of the best `need` so far."""
        return self.heap[0][0] if self.kept >= self.need else -1

    def _keep(self, score, stories):
        self.groups[score].append(stories)
        heapq.heappush(self.heap, (score, len(stories)))
        self.kept += len(stories)
        while self.kept - self.heap[0][1] >= self.need:
            lowest, count = heapq.heappop(self.heap)
            self.kept -= count
            if not self.heap or self.heap[0][0] != lowest:
                self.groups.pop(lowest, None)

    def _open(self, box, score, place, gains, rest):
        """Score a set of stories, the best classes first; leave it unopened when it cannot reach the page."""
        if score + rest[place] < self.threshold:
            return
        if place == len(gains):
            self._keep(score, box)
            return
        if len(box) <= SMALL:
            self._one_by_one(box, score, gains[place:])
            return
        if time.monotonic() > self.deadline:
            self.is_cut = True
            self._keep(score, box)
            return
        for gain, held in gains[place]:
            inside = box & held
            if inside:
                self._open(inside, score + gain, place + 1, gains, rest)
                box = box - inside
                if not box:
                    return
        self._open(box, score, place + 1, gains, rest)

    def _one_by_one(self, box, score, gains):
        scores = dict.fromkeys(box, score)
        for classes in gains:
            for gain, held in classes:
                for story in held & box:
                    scores[story] += gain
        by_score = defaultdict(list)
        for story, reached in scores.items():
            if reached >= self.threshold:
                by_score[reached].append(story)
        for reached in sorted(by_score, reverse=True):
            if reached >= self.threshold:
                self._keep(reached, BitMap(by_score[reached]))
