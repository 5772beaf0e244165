"""How often the end of a headline is found that lost its line, and the weights that find it best.

Headlines are set before first paragraphs that they never stood before, three in ten paragraphs stand alone. Each
second headline and each second paragraph is kept out of the fitting, and measured with each other alone.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from briefs.parsing import parse_document
from briefs.parsing.layouts._case_change import Candidate, candidates
from briefs.parsing.layouts._case_weights import BY_HAND, HEADLINE_DUE, WEIGHTS
from briefs.parsing.layouts._glued import SURE
from briefs.parsing.reading import read_document

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
HEADLINES = Path(__file__).with_name("headlines.txt")
PARAGRAPH = range(80, 500)  # letters of a first paragraph
EXAMPLES, ALONE = 4_000, 0.3  # how many are made of each kind of text, and the share without a headline
RIDGE, PASSES, STEP = 2.0, 250, 0.15  # weight of squared weights (of scaled numbers), passes and first step of the fit

Key = tuple[str, str]
Weights = dict[Key, float]


@dataclass(frozen=True)
class Example:
    """What speaks for each place, as (key, number) pairs, and the index of the right one."""

    places: Sequence[Sequence[tuple[Key, float]]]
    right: int
    is_headed: bool


@dataclass
class Score:
    """How many of a kind were found, and how many were missed by a guess that would not make a draft."""

    examples: int = 0
    right: int = 0
    silent: int = 0


def first_paragraphs(path: Path) -> list[str]:
    """Beginnings of stories of a file or folder that can stand behind a headline."""
    paths = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    read = [edition for each in paths for edition in parse_document(read_document(each))]
    bodies = (" ".join(story.body.split("\n\n")[0].split()) for edition in read for story in edition.stories)
    return [body for body in bodies if len(body) in PARAGRAPH and body[0].isupper()]


def headlines() -> list[str]:
    """The headlines written for this, in a random order that is always the same."""
    lines = HEADLINES.read_text(encoding="utf-8").splitlines()
    return random.Random(7).sample(lines, len(lines))  # noqa: S311  (the same order each time)


def examples(heads: Sequence[str], paragraphs: Sequence[str], number: int, seed: int) -> list[Example]:
    """Headlines before paragraphs and paragraphs alone, those in which a change of case is found at all."""
    chance = random.Random(seed)  # noqa: S311  (the same examples each time)
    made = []
    for _ in range(number):
        head = "" if chance.random() < ALONE else chance.choice(heads)
        made += _example(head, chance.choice(paragraphs))
    return made


def _example(head: str, paragraph: str) -> Iterator[Example]:
    places = candidates(f"{head} {paragraph}".strip())
    wanted = len(head) + 1 if head else 0
    for index, candidate in enumerate(places):
        if candidate.place == wanted:
            yield Example([_pairs(each) for each in places], index, bool(head))


def _pairs(candidate: Candidate) -> list[tuple[Key, float]]:
    numbers = candidate.numbers.items()
    return [((group, name), value) for group, named in numbers for name, value in named.items() if value]


def present_weights() -> Weights:
    """The weights that the parser uses."""
    return {(group, name): weight for group, named in WEIGHTS.items() for name, weight in named.items()}


def probabilities(example: Example, weights: Weights) -> list[float]:
    """How likely each place is."""
    sums = [sum(weights[key] * value for key, value in place) for place in example.places]
    shares = [math.exp(weight - max(sums)) for weight in sums]
    return [share / sum(shares) for share in shares]


def scored(made: Sequence[Example], weights: Weights) -> dict[bool, Score]:
    """Scores of the examples with a headline (True) and of those without."""
    scores = {True: Score(), False: Score()}
    for example in made:
        score, likely = scores[example.is_headed], probabilities(example, weights)
        is_right = max(likely) == likely[example.right]
        score.examples += 1
        score.right += is_right
        score.silent += not is_right and max(likely) >= SURE
    return scores


def fitted(made: Sequence[Example], progress: Callable[[], object] = lambda: None) -> Weights:
    """The weights under which the right places are likeliest (L2), found by gradient steps of Adam's kind."""
    start = present_weights()
    scale = {key: _largest(made, key) for key in start}
    weights = {key: start[key] * scale[key] if key in BY_HAND else 0.0 for key in start}
    mean, square = dict.fromkeys(start, 0.0), dict.fromkeys(start, 0.0)
    for passed in range(1, PASSES + 1):
        slopes = _slopes(made, weights, scale)
        for key in start.keys() - BY_HAND:
            mean[key] = 0.9 * mean[key] + 0.1 * slopes[key]
            square[key] = 0.99 * square[key] + 0.01 * slopes[key] ** 2
            size = math.sqrt(square[key] / (1 - 0.99**passed)) + 1e-9
            weights[key] -= STEP / math.sqrt(passed / 25 + 1) * mean[key] / (1 - 0.9**passed) / size
        progress()
    return {key: weight / scale[key] for key, weight in weights.items()}


def _largest(made, key) -> float:
    numbers = (abs(value) for example in made for place in example.places for name, value in place if name == key)
    return max(numbers, default=1.0)


def _slopes(made, weights, scale) -> Weights:
    """How the loss rises with each (scaled) weight."""
    slopes = {key: RIDGE * weight for key, weight in weights.items()}
    plain = {key: weight / scale[key] for key, weight in weights.items()}
    for example in made:
        for index, likely in enumerate(probabilities(example, plain)):
            wrong = likely - (index == example.right)
            for key, value in example.places[index]:
                slopes[key] += wrong * value / scale[key]
    return slopes


def as_used(weights: Weights) -> Weights:
    """Fitted weights as the parser should use them: rounded, and less for "no headline" where one is due."""
    due = {("no headline", "always"): HEADLINE_DUE}
    return {key: round(weight - due.get(key, 0), 2) for key, weight in weights.items()}


class Sets(NamedTuple):
    """Examples of both halves, by the kind of text that the paragraphs are of."""

    fitting: dict[str, list[Example]]
    kept_apart: dict[str, list[Example]]

    def for_fitting(self) -> list[Example]:
        return [example for made in self.fitting.values() for example in made]

    def examples(self) -> list[Example]:
        return [example for half in self for made in half.values() for example in made]


def made_of(texts: Path) -> Sets:
    """Examples of the sample editions' paragraphs and of those of `texts`, a file or folder that can be loaded."""
    kinds, heads = {"sample editions": first_paragraphs(SEEDS), texts.name: first_paragraphs(texts)}, headlines()
    halves = [
        {name: examples(heads[half::2], read[half::2], EXAMPLES, seed=half) for name, read in kinds.items()}
        for half in (0, 1)
    ]
    return Sets(*halves)


def table(name: str, sets: Sets, weights: Weights) -> str:
    """The scores of the half that is kept apart, a line for each kind of text."""
    lines = [f"{name:44} found  missed without a doubt"]
    for kind, made in sets.kept_apart.items():
        for is_headed, score in scored(made, weights).items():
            what = f"{kind}, {'headline and paragraph' if is_headed else 'paragraph alone'}"
            lines.append(f"{what:44} {score.right / max(1, score.examples):5.1%}  {score.silent} of {score.examples}")
    return "\n".join(lines)


def listed(weights: Weights) -> str:
    """The weights one a line, to be written into `_case_weights.py`."""
    return "\n".join(f"{group}: {name}: {weight}" for (group, name), weight in weights.items())
