"""Words that tell a theme together, in one sentence: "bomb" and "bus", "editor" and "arrested".

Each of the two says little by itself, so no phrase's weight can hold it. A rule is two kinds of words and what
the pair weighs for a theme; it counts once a sentence, by the two that stand nearest.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_themes import KINDS, TOGETHER

FARTHEST = 14  # words between the two
_KINDS_OF: dict[str, tuple[str, ...]] = {
    word: tuple(kind for kind, words in KINDS.items() if word in words) for word in frozenset().union(*KINDS.values())
}


_RULES_WITH: dict[str, tuple[tuple[str, str], ...]] = {
    kind: tuple(rule for rule in TOGETHER if rule[0] == kind) for kind in KINDS
}


class Pair(NamedTuple):
    """Two words of one sentence, with the kinds that they are of."""

    start: int
    end: int
    kinds: tuple[str, str]


def pairs(reading: Reading) -> Iterator[Pair]:
    """For each rule and sentence the two words that stand nearest, where the rule has two."""
    for sentence in _sentences(reading):
        if len(sentence) > 1:
            for kinds in _rules_of(sentence):
                nearest = _nearest(sentence, kinds)
                if nearest is not None:
                    first, last = (reading.words[index] for index in nearest)
                    yield Pair(first.start, last.end, kinds)


def _rules_of(sentence: dict[str, list[int]]) -> Iterator[tuple[str, str]]:
    """The rules both of whose kinds have words in the sentence."""
    for kind in tuple(sentence):
        yield from (rule for rule in _RULES_WITH[kind] if rule[1] in sentence)


def _sentences(reading: Reading) -> Iterator[dict[str, list[int]]]:
    """Indexes of the words of each kind, sentence by sentence."""
    sentence: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(reading.words):
        if word.opens and sentence:
            yield sentence
            sentence = defaultdict(list)
        for kind in _KINDS_OF.get(word.folded, ()):
            sentence[kind].append(index)
    yield sentence


def _nearest(sentence: dict[str, list[int]], kinds: tuple[str, str]) -> tuple[int, int] | None:
    """The nearest two words of the two kinds, in their order in the text."""
    one, other = kinds
    near = min(((abs(a - b), a, b) for a in sentence[one] for b in sentence[other] if a != b), default=None)
    if near is None or near[0] > FARTHEST:
        return None
    return min(near[1:]), max(near[1:])
