"""How words stand in sentences of news: counted once in 100,000 items of Wikipedia's current events of 2002 to 2026."""

import math
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
SENTENCES, WORDS = 127_808, 2_605_664  # that were counted; rare words are left out of the files


@cache
def counts() -> dict[str, tuple[int, int, int]]:
    """Word -> how often it begins a sentence, stands in capitals inside one, stands there in small letters."""
    rows = (line.split() for line in (DATA / "word_counts.txt").read_text(encoding="utf-8").splitlines())
    return {word: (int(starts), int(capitals), int(small)) for word, starts, capitals, small in rows}


@cache
def pairs() -> dict[tuple[str, str], int]:
    """Two words in capitals -> how often they stand side by side inside a sentence."""
    rows = (line.split() for line in (DATA / "word_pairs.txt").read_text(encoding="utf-8").splitlines())
    return {(first, second): int(number) for first, second, number in rows}


def _of(word: str) -> tuple[int, int, int]:
    """Its starts, its capitals, and its small letters however it was written here."""
    starts, capitals, _ = counts().get(word, (0, 0, 0))
    return starts, capitals, counts().get(word.lower(), (0, 0, 0))[2]


def is_known(word: str) -> bool:
    return sum(_of(word)) >= 5


def is_common(word: str) -> bool:
    """Whether sentences write it small now and then, so that it is no mere name."""
    return _of(word)[2] >= 20


def beginning(word: str) -> float:
    """How much more often the word begins a sentence than words do: the logarithm of the ratio."""
    starts, capitals, small = _of(word)
    return math.log((starts + 0.3) / SENTENCES) - math.log((starts + capitals + small + 3) / (WORDS + SENTENCES))


def smallness(word: str) -> float:
    """The share of its places inside sentences where it stands in small letters, above 0 and below 1."""
    _, capitals, small = _of(word)
    return (small + 0.3) / (capitals + small + 1.2)


def together(first: str, second: str) -> int:
    """How often two words in capitals stand side by side."""
    return pairs().get((first, second), 0)
