"""How well themes are told on labelled stories, and the weights and thresholds that would tell them best.

One logistic regression a theme, as in decision 14: its features are the phrases that the tagger itself counts, its
starting point is the present weights, from which it strays only as far as the labels pull it (L2). Each fifth of the
labelled editions is kept out of the fitting in turn and measured by what the others give.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefs.tagging.best_themes import AT_THRESHOLD, best
from briefs.tagging.themes import Counted, PhraseKey
from briefs.tagging.values import TopicHit, TopicRule

FOLDS, PASSES, STEP = 5, 120, 0.08  # parts of the labels, passes and first step of the fit
PULL, PULL_OF_THRESHOLD = 3.0, 10.0  # of the present numbers: weights of squared differences
FOR_IT = 1.5  # how much more a label counts than its absence, which is the usual case
LEAST_LABELS = 3  # of a theme, below which nothing is fitted
LEAST_CHANGE = 0.2  # that is worth writing down

Key = tuple[str, PhraseKey]


@dataclass(frozen=True)
class Labelled:
    """A story's phrases by theme, the themes wanted (of each label any), and those allowed."""

    edition: str
    phrases: Mapping[str, Sequence[Counted]]
    wanted: Sequence[frozenset[str]]
    allowed: frozenset[str]


@dataclass(frozen=True)
class Numbers:
    """Weights that differ from the present ones, and the threshold of every theme."""

    weights: Mapping[Key, float]
    thresholds: Mapping[str, float]

    def points(self, theme: str, phrases: Iterable[Counted]) -> float:
        return sum(self.weights.get((theme, one.phrase), one.weight) * one.times for one in phrases)


class Told(NamedTuple):
    """How many labels were found and missed, how many themes were wrong, and how often the best one was right."""

    found: int = 0
    wrong: int = 0
    missed: int = 0
    best: int = 0
    stories: int = 0

    def plus(self, other: "Told") -> "Told":
        return Told(*(one + two for one, two in zip(self, other, strict=True)))

    def row(self, name: str) -> str:
        precision, recall = self.found / max(1, self.found + self.wrong), self.found / max(1, self.found + self.missed)
        f1 = 2 * self.found / max(1, 2 * self.found + self.wrong + self.missed)
        return f"{name:34} {f1:.3f}  {precision:.3f}  {recall:.3f}  {self.best / max(1, self.stories):.3f}"


def present(topics: Mapping[str, TopicRule]) -> Numbers:
    return Numbers({}, {topic.key: topic.threshold for topic in topics.values() if not topic.parent})


def told(stories: Iterable[Labelled], numbers: Numbers, topics: Mapping[str, TopicRule]) -> Told:
    """What these numbers would make the tagger say."""
    rules = {key: replace(rule, threshold=numbers.thresholds.get(key, rule.threshold)) for key, rule in topics.items()}
    total = Told()
    for story in stories:
        said = [hit.topic for hit in best(_hits(story, numbers, rules), rules)]
        found = sum(bool(names & set(said)) for names in story.wanted)
        wrong = sum(theme not in story.allowed for theme in said)
        is_best = bool(story.wanted and said and said[0] in story.allowed)
        total = total.plus(Told(found, wrong, len(story.wanted) - found, is_best, bool(story.wanted)))
    return total


def _hits(story: Labelled, numbers: Numbers, rules: Mapping[str, TopicRule]) -> list[TopicHit]:
    scores = {
        theme: round(AT_THRESHOLD + numbers.points(theme, phrases) - rules[theme].threshold, 2)
        for theme, phrases in story.phrases.items()
    }
    return [TopicHit(theme, score, ()) for theme, score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))]


def fitted(
    stories: Sequence[Labelled], topics: Mapping[str, TopicRule], progress: Callable[[], object] = lambda: None
) -> Numbers:
    """The numbers under which the labels are likeliest, drawn to the present ones."""
    start, weights = present(topics), {}
    thresholds = dict(start.thresholds)
    answers = [_answers(story, start) for story in stories]
    for theme in start.thresholds:
        pairs = zip(stories, answers, strict=True)
        examples = [(one.phrases[theme], said[theme]) for one, said in pairs if theme in one.phrases and theme in said]
        if sum(answer for _, answer in examples) >= LEAST_LABELS:
            own, thresholds[theme] = _fitted(examples, start.thresholds[theme])
            weights |= {(theme, phrase): weight for phrase, weight in own.items()}
        progress()
    return Numbers(weights, thresholds)


def _answers(story: Labelled, numbers: Numbers) -> dict[str, bool]:
    """Theme -> whether a label asks for it; left out are themes that are neither asked for nor wrong."""
    answers = {theme: False for theme in numbers.thresholds if theme not in story.allowed}
    for names in story.wanted:
        likely = max(names, key=lambda name: _lead(story, numbers, name))
        answers[likely] = True
    return answers


def _lead(story: Labelled, numbers: Numbers, theme: str) -> float:
    return numbers.points(theme, story.phrases.get(theme, ())) - numbers.thresholds.get(theme, 0)


def _fitted(examples, threshold: float) -> tuple[dict[PhraseKey, float], float]:
    """Weights and threshold of one theme by gradient steps of Adam's kind; the threshold stands under None."""
    start: dict[PhraseKey | None, float] = {one.phrase: one.weight for counted, _ in examples for one in counted}
    start[None] = threshold
    now, mean, square = dict(start), dict.fromkeys(start, 0.0), dict.fromkeys(start, 0.0)
    for passed in range(1, PASSES + 1):
        for key, slope in _slopes(examples, now, start).items():
            mean[key] = 0.9 * mean[key] + 0.1 * slope
            square[key] = 0.99 * square[key] + 0.01 * slope**2
            size = math.sqrt(square[key] / (1 - 0.99**passed)) + 1e-9
            now[key] -= STEP / math.sqrt(passed / 25 + 1) * mean[key] / (1 - 0.9**passed) / size
    return {key: weight for key, weight in now.items() if key is not None}, now[None]


def _slopes(examples, now, start) -> dict[PhraseKey | None, float]:
    """How the loss rises with each number."""
    slopes = {key: 2 * PULL * (now[key] - start[key]) for key in now}
    slopes[None] = 2 * PULL_OF_THRESHOLD * (now[None] - start[None])
    for counted, answer in examples:
        lead = sum(now[one.phrase] * one.times for one in counted) - now[None]
        likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, lead))))
        wrong = (likely - answer) * (FOR_IT if answer else 1)
        slopes[None] -= wrong
        for one in counted:
            slopes[one.phrase] += wrong * one.times
    return slopes


def kept_apart(stories: Sequence[Labelled], topics: Mapping[str, TopicRule], progress=lambda: None) -> Told:
    """What numbers fitted to the other editions tell of each fifth of them."""
    editions, total = sorted({story.edition for story in stories}), Told()
    for fold in range(FOLDS):
        apart = set(editions[fold::FOLDS])
        numbers = fitted([story for story in stories if story.edition not in apart], topics, progress)
        total = total.plus(told([story for story in stories if story.edition in apart], numbers, topics))
    return total


def changes(numbers: Numbers, stories: Sequence[Labelled], topics: Mapping[str, TopicRule]) -> list[str]:
    """The numbers that the fit would change, a line each, to be written into `taxonomy.yml`."""
    was = {(theme, one.phrase): one.weight for story in stories for theme, own in story.phrases.items() for one in own}
    lines = [
        f"{theme}: threshold {topics[theme].threshold:g} -> {threshold:.1f}"
        for theme, threshold in numbers.thresholds.items()
        if abs(threshold - topics[theme].threshold) >= LEAST_CHANGE
    ]
    for (theme, (text, _, is_wildcard)), weight in sorted(numbers.weights.items()):
        before = was[theme, (text, _, is_wildcard)]
        if abs(weight - before) >= LEAST_CHANGE:
            lines.append(f"{theme}: {text}{'*' * is_wildcard} {before:g} -> {weight:.1f}")
    return lines
