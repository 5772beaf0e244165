"""How well search ranks a collection whose answers people have judged, beside plain BM25 on the same texts.

Texts are interchange JSONL, questions lines of "number<tab>sentence", judgements "number 0 story grade" (TREC's).
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from briefs import search
from briefs.analysis import stem
from briefs.models import Story
from briefs.search.query import Match, StoryQuery

DEPTH, TOP = 100, 10  # stories that are asked for, and that nDCG looks at
K1, B = 1.2, 0.75
WORD = re.compile(r"\w+")


class UnreadableJudgements(ValueError):
    """A line that cannot be read; the message names the file and the line."""


class Quality(NamedTuple):
    """Means over all questions, each from 0 to 1."""

    ndcg: float
    average_precision: float
    recall: float


def read_questions(path: Path) -> dict[str, str]:
    """{number: sentence}; UnreadableJudgements for a line without a tab."""
    asked = {}
    for place, line in _lines(path):
        number, tab, sentence = line.partition("\t")
        if not tab or not sentence.strip():
            raise UnreadableJudgements(f"{path.name}, line {place}: write a number, a tab and a sentence.")
        asked[number.strip()] = sentence.strip()
    return asked


def read_judgements(path: Path) -> dict[str, dict[str, int]]:
    """{number: {story: grade}}, grades above zero; UnreadableJudgements for a line of another form."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for place, line in _lines(path):
        match = re.fullmatch(r"(\S+)\s+\S+\s+(\S+)\s+(-?\d{1,3})", line.strip())
        if not match:
            raise UnreadableJudgements(f"{path.name}, line {place}: write “number 0 story grade”, as TREC does.")
        if int(match[3]) > 0:
            grades[match[1]][match[2]] = int(match[3])
    return grades


def _lines(path):
    with path.open(encoding="utf-8") as file:
        yield from ((place, line.rstrip("\n")) for place, line in enumerate(file, 1) if line.strip())


def quality(answers: Callable[[str], list[str]], asked: dict[str, str], grades: dict[str, dict[str, int]]) -> Quality:
    """How good the answers are to the questions that have a good story."""
    told = [_of_one(answers(asked[number]), grades[number]) for number in asked if grades.get(number)]
    if not told:
        raise UnreadableJudgements("No question has a story judged good; do the numbers of both files agree?")
    return Quality(*(sum(values) / len(told) for values in zip(*told, strict=True)))


def _of_one(stories, grades):
    hits, precision = 0, 0.0
    for place, story in enumerate(stories, 1):
        if story in grades:
            hits += 1
            precision += hits / place
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(story, 0) for story in stories]) / best, precision / len(grades), hits / len(grades)


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(list(grades)[:TOP]))


def by_search(sentence: str) -> list[str]:
    """Ids of the stories that the archive finds for a sentence of which any word will do, best first."""
    numbers = search.find(StoryQuery(words=sentence, match=Match.ANY)).ids(0, DEPTH)
    keys = dict(Story.objects.filter(pk__in=numbers).values_list("pk", "key"))
    return [keys[number] for number in numbers]


class PlainBM25:
    """Texts ranked by words and stems alone, as textbooks have it."""

    def __init__(self, path: Path):
        self.holding: dict[str, dict[str, int]] = defaultdict(dict)
        self.length: dict[str, int] = {}
        for _, line in _lines(path):
            record = json.loads(line)
            text = f"{record.get('headline') or record.get('title') or ''} {record.get('body') or ''}"
            stems = Counter(_stems(text))
            self.length[record["id"]] = stems.total()
            for word, hits in stems.items():
                self.holding[word][record["id"]] = hits
        self.mean = sum(self.length.values()) / len(self.length)

    def answers(self, sentence: str) -> list[str]:
        """Ids of the best stories for a sentence."""
        scores: Counter = Counter()
        for word, times in Counter(_stems(sentence)).items():
            held = self.holding.get(word, {})
            rarity = math.log(1 + (len(self.length) - len(held) + 0.5) / (len(held) + 0.5))
            for story, hits in held.items():
                room = K1 * (1 - B + B * self.length[story] / self.mean)
                scores[story] += times * rarity * hits * (K1 + 1) / (hits + room)
        return [story for story, _ in scores.most_common(DEPTH)]


def _stems(text):
    return [stem(word) for word in WORD.findall(text.lower())]


def table(rows: dict[str, Quality]) -> str:
    """The figures as lines to print."""
    head = f"{'':24}{f'nDCG at {TOP}':>12}{'MAP':>10}{f'recall at {DEPTH}':>16}"
    return "\n".join([head, *(f"{name:24}{row[0]:>12.3f}{row[1]:>10.3f}{row[2]:>16.3f}" for name, row in rows.items())])
