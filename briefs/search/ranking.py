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

from pyroaring import BitMap

from briefs.analysis import SMALL_WORDS

from .limits import limit
from .nodes import Name, Phrase, Prefix, Word, asked_for, neighbours
from .store import WORD
from .terms import FREQUENCIES, typical_length

K1, B = 1.2, 0.75
SMALL = 400  # stories that are scored one by one rather than as a set
OTHER_NAME = 0.5  # weight of a hit by another name, against one by the words as typed
NEIGHBOURS = 0.3  # weight, shared by all words of the query, of two of them standing side by side
SMALL_WORD = 0.3  # weight of "the" or "what", against a word that says what a story is about
RARITY = 1.15  # power of a word's rarity: above 1, in a sentence the telling words lead
PRECISION = 1_000  # scores are whole numbers: parts of so many


class Scored:
    """One thing asked for: {class of frequency: stories} and how much it weighs."""

    def __init__(self, classes, weight, archive):
        self.classes = sorted(((number, stories) for number, stories in classes.items() if stories), reverse=True)
        self.weight = weight * idf(sum(map(len, classes.values())), len(archive.everything))

    def best(self, length, mean) -> int:
        """The most that a story of a class of length can gain."""
        return self.gain(self.classes[0][0], length, mean) if self.classes else 0

    def gain(self, frequency, length, mean) -> int:
        return round(PRECISION * self.weight * impact(frequency, length, mean))


def idf(holding: int, stories: int) -> float:
    """How telling a word is that so many of the stories hold; never below zero."""
    return math.log(1 + (stories - holding + 0.5) / (holding + 0.5)) ** RARITY


def impact(frequency: int, length: int, mean: float) -> float:
    """BM25's part for a word of a class of frequency in a story of a class of length."""
    hits = FREQUENCIES[frequency - 1]
    return hits * (K1 + 1) / (hits + K1 * (1 - B + B * typical_length(length) / mean))


def scored(tree, evaluator) -> list[Scored]:
    """What is scored, heaviest first."""
    archive = evaluator.archive
    parts = [Scored(classes, weight, archive) for classes, weight in _parts(tree, evaluator)]
    return sorted((part for part in parts if part.classes), key=lambda part: -part.best(12, archive.mean_length))


def _parts(tree, evaluator):
    """(classes, weight) of everything that is asked for; a name's other names weigh less than its words as typed."""
    for node in dict.fromkeys(asked_for(tree)):
        if isinstance(node, Name):
            for leaf in asked_for(node.typed):
                yield from _leaf(leaf, evaluator)
            yield {1: evaluator.stories(node) - evaluator.stories(node.typed)}, OTHER_NAME
        else:
            yield from _leaf(node, evaluator)
    pairs = neighbours(tree)
    for pair in pairs:
        if not all(_is_small(forms) for forms in pair.places):
            yield {1: evaluator.stories(pair)}, NEIGHBOURS / (len(pairs) + 1)


def _is_small(forms):
    return forms[0] in SMALL_WORDS


def _leaf(node, evaluator):
    if isinstance(node, Word):
        yield _word_classes(node, evaluator), SMALL_WORD if _is_small(node.forms or node.stems) else 1.0
    elif isinstance(node, Phrase | Prefix):
        yield {2: evaluator.stories(node)}, 1.0


def _word_classes(node, evaluator):
    """{class: stories} of a word; a story found under two stems counts once, in the higher class."""
    if len(node.stems) == 1:
        classes = dict(evaluator.archive.postings.of(WORD, node.stems[0]))
    else:
        classes = _best_of([evaluator.archive.postings.of(WORD, stem) for stem in node.stems])
    if node.in_headline:
        within = evaluator.stories(node)
        classes = {number: stories & within for number, stories in classes.items()}
    return classes


def _best_of(several):
    merged, seen = {}, BitMap()
    for number in range(len(FREQUENCIES), 0, -1):
        stories = BitMap.union(BitMap(), *(classes[number] for classes in several if number in classes)) - seen
        if stories:
            merged[number] = stories
            seen |= stories
    return merged


def ranked(tree, evaluator, found: BitMap, need: int) -> list[tuple[int, BitMap]]:
    """The best stories of `found`, at least `need` if there are so many: (score, stories), best score first."""
    parts = scored(tree, evaluator)
    return _Ranking(parts, evaluator.archive, need).run(found)


class _Ranking:
    """One search for the best: a threshold that rises as good stories turn up, and sets dropped below it."""

    def __init__(self, parts, archive, need):
        self.parts, self.archive, self.need = parts, archive, need
        self.mean = archive.mean_length
        self.groups: dict[int, list] = defaultdict(list)
        self.heap: list[tuple[int, int]] = []  # (score, how many), the lowest first
        self.kept = 0
        self.deadline = time.monotonic() + limit("QUERY_BUDGET_MS") / 1_000
        self.is_cut = False

    def run(self, found):
        for length, stories in self.archive.lengths:
            box = stories & found
            if box:
                gains = [
                    [(part.gain(number, length, self.mean), held) for number, held in part.classes]
                    for part in self.parts
                ]
                most = [classes[0][0] for classes in gains]
                rest = [sum(most[place:]) for place in range(len(gains) + 1)]
                self._open(box, 0, 0, gains, rest)
        return [(score, BitMap.union(*boxes)) for score, boxes in sorted(self.groups.items(), reverse=True)]

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
