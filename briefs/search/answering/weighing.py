"""What a query's words weigh: for each thing asked for, the stories by class of frequency, and its weight.

A name is one word with several spellings: "Britain", "British" and "UK" count alike, whichever was typed, and
are as telling as all of them together are rare; but who types "Paris" means Paris before France. A story tagged
with the name is likelier to be meant, so the tag adds its own part.
What the weights rest on: docs/decisions/0012-ranking.md.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pyroaring import BitMap

from briefs.analysis import SMALL_WORDS

from ..index.resident import NOTHING
from ..index.store import WORD
from ..index.terms import FREQUENCIES
from ..nodes import Compound, Name, Phrase, Prefix, Tagged, Word, asked_for, neighbours

TAG = 0.5  # weight of a story's tag for a name of the query, against a word
NAME_IN_SENTENCE, TAG_IN_SENTENCE = 1.3, 1.5  # of a name and of its tag where any word of a whole sentence will do
NEIGHBOURS = 0.3  # weight, shared by all words of the query, of two of them standing side by side
SMALL_WORD = 0.2  # weight of "the" or "what", against a word that says what a story is about
PART = 0.4  # weight of "fire" in cease-fire, beside the whole
KINDRED = 0.75  # weight of another word for the same thing, against the one that was typed
AKIN = 0.5  # weight of a word or any of like meaning, beside the word itself
THEME = 0.5  # weight of a theme that a whole sentence is about
PHRASE = 2  # class of frequency that a phrase counts as: how often a story holds it is not indexed

Classes = dict[int, BitMap]


class Part(NamedTuple):
    """One thing asked for. `holding` is the number of stories that its rarity is reckoned from."""

    classes: Classes
    weight: float
    holding: int


def parts(reading, evaluator) -> Iterator[Part]:
    """Everything that is asked for; evaluator.prepare has read its postings."""
    for node in dict.fromkeys(asked_for(reading.tree)):
        yield from _named(node, evaluator, reading) if isinstance(node, Name) else _leaf(node, evaluator)
    pairs = neighbours(reading.tree)
    for pair in pairs:
        if not all(is_small(forms) for forms in pair.places):
            yield _part({1: evaluator.stories(pair)}, NEIGHBOURS / (len(pairs) + 1))
    for word in reading.akin:
        yield _part(_word_classes(word, evaluator), AKIN)
    for theme in reading.themes:
        yield _part({1: evaluator.stories(theme)}, THEME)


def _part(classes, weight):
    return Part(classes, weight, sum(map(len, classes.values())))


def is_small(forms) -> bool:
    """Whether the forms are of a small word, written as such."""
    return forms[0] in SMALL_WORDS


def _leaf(node, evaluator):
    if isinstance(node, Word):
        weight = SMALL_WORD if is_small(node.forms or node.stems) else 1.0
        if node.kindred:
            as_typed = replace(node, stems=tuple(stem for stem in node.stems if stem not in node.kindred))
            yield _part(_word_classes(as_typed, evaluator), weight * (1 - KINDRED))
            weight *= KINDRED
        yield _part(_word_classes(node, evaluator), weight)
    elif isinstance(node, Phrase | Prefix):
        yield _part({PHRASE: evaluator.stories(node)}, 1.0)
    elif isinstance(node, Compound):
        yield _part(_one_of(node.whole, evaluator, PHRASE), 1.0)
        for single in node.parts:
            yield from (part._replace(weight=part.weight * PART) for part in _leaf(single, evaluator))


def _named(node, evaluator, reading):
    """What is asked for by a name; in a whole sentence it says where or of whom, as few of the other words do."""
    weight, tag = (NAME_IN_SENTENCE, TAG_IN_SENTENCE) if reading.is_sentence else (1.0, TAG)
    yield from (part._replace(weight=part.weight * weight) for part in _name(node, evaluator))
    for other in node.others:
        if isinstance(other, Tagged):
            yield _part({1: evaluator.stories(other)}, tag)


def _name(node, evaluator):
    typed = list(dict.fromkeys(asked_for(node.typed)))
    others = [other for other in node.others if not isinstance(other, Tagged)]
    if len(typed) == 1 and isinstance(typed[0], Word) and not node.is_narrow:
        yield _part(_one_of((typed[0], *others), evaluator), 1.0)
    else:
        yield from (part for leaf in typed for part in _leaf(leaf, evaluator))
        yield _otherwise(typed, others, evaluator)


def _otherwise(typed, others, evaluator):
    """The other names, in stories without all the words of the name as typed."""
    whole = BitMap.intersection(*map(evaluator.stories, typed))
    classes = {number: stories - whole for number, stories in _one_of(others, evaluator).items()}
    return Part(classes, 1.0, sum(map(len, classes.values())) + len(whole))


def _one_of(nodes, evaluator, phrase=1):
    """{class: stories} of words and phrases that are ways to write one thing."""
    return _best_of(
        [
            _word_classes(node, evaluator) if isinstance(node, Word) else {phrase: evaluator.stories(node)}
            for node in nodes
        ]
    )


def _word_classes(node, evaluator):
    """{class: stories} of a word; a story found under two stems counts once, in the higher class."""
    classes = _best_of([evaluator.archive.postings.of(WORD, stem) for stem in node.stems])
    if node.in_headline:
        within = evaluator.stories(node)
        classes = {number: stories & within for number, stories in classes.items()}
    return classes


def _best_of(several):
    several = [classes for classes in several if classes]
    if len(several) == 1:
        return dict(several[0])
    merged, seen = {}, BitMap()
    for number in range(len(FREQUENCIES), 0, -1):
        stories = BitMap.union(NOTHING, *(classes[number] for classes in several if number in classes)) - seen
        if stories:
            merged[number] = stories
            seen |= stories
    return merged
