"""Themes by weighted phrases: the best few, each with the words that spoke for it.

A phrase's weight counts by where it stands: one and a half times in the headline, once in the
first sentence, a little over half later, at most twice in all. What a theme's phrases sum up to
is held against its threshold; phrases with a weight below zero speak against it. Two
words that tell a theme together in one sentence (`words_of_themes.py`) count as one phrase more. Weights and
thresholds are data (`taxonomy.yml`), fitted to labelled stories: see docs/decisions/0014-themes.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefs.tagging.best_themes import AT_THRESHOLD, FAINT, best
from briefs.tagging.text.automaton import Found
from briefs.tagging.text.overlap import Match, longest_from_left, phrase_meaning
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_themes import TOGETHER
from briefs.tagging.text.words_together import pairs
from briefs.tagging.values import Evidence, PhraseRule, TopicHit, TopicRule

IN_HEADLINE, IN_FIRST_SENTENCE, LATER = 1.5, 1.0, 0.6  # a headline's phrase counts once, others up to twice
_ONCE = (IN_HEADLINE, IN_FIRST_SENTENCE, LATER)  # by zone
MOST_OF_A_PHRASE = 2.0
LEAST_REASON = 1.0  # the weight of a phrase that a reader would call a reason
NO_ROW = 0  # the number of what stands in no row of phrases

Hit = tuple[Match, PhraseRule]
PhraseKey = tuple[str, str, bool]  # text, case, wildcard


class Counted(NamedTuple):
    """A phrase of a theme with its weight, and how often it counts."""

    phrase: PhraseKey
    weight: float
    times: float


def find_topics(reading: Reading, found: Iterable[Found], topics: dict[str, TopicRule]) -> list[TopicHit]:
    """Themes best first, then their subtopics best first."""
    by_theme, by_topic = _hits(reading, found, topics)
    _add_pairs(reading, by_theme, topics)
    themes = best(_weighed(reading, by_theme, topics), topics)
    kept = {theme.topic for theme in themes}
    subtopics = {key: own for key, own in by_topic.items() if topics[key].parent in kept}
    return themes + [hit for hit in _counted(reading, subtopics, topics) if hit.score >= AT_THRESHOLD]


def phrases_counted(reading: Reading, found: Iterable[Found], topics: dict[str, TopicRule]) -> dict[str, list[Counted]]:
    """What a theme's score is the sum of, for every theme that some phrase speaks for or against."""
    by_theme, _ = _hits(reading, found, topics)
    _add_pairs(reading, by_theme, topics)
    zones = _zones(reading, by_theme)
    return {key: list(_count(key, own, zones)) for key, own in by_theme.items()}


def _hits(reading, found, topics) -> tuple[dict[str, list[Hit]], dict[str, list[Hit]]]:
    """The phrases of a text by theme, those of its subtopics included, and by topic."""
    by_theme: dict[str, list[Hit]] = defaultdict(list)
    by_topic: dict[str, list[Hit]] = defaultdict(list)
    for match in longest_from_left(found, phrase_meaning(reading)):
        for pattern in match.patterns:
            topic = topics.get(pattern.phrase.topic)
            if topic is not None:
                by_theme[topic.parent or topic.key].append((match, pattern.phrase))
                by_topic[topic.key].append((match, pattern.phrase))
    return by_theme, by_topic


def _add_pairs(reading: Reading, by_theme: dict[str, list[Hit]], topics: dict[str, TopicRule]) -> None:
    """What two words of a sentence say together counts as one phrase more."""
    for pair in pairs(reading):
        for theme, weight in TOGETHER[pair.kinds].items():
            if theme in topics:
                phrase = PhraseRule(NO_ROW, " … ".join(pair.kinds), theme, weight)
                by_theme[theme].append((Match(pair.start, pair.end, ()), phrase))


def _weighed(reading: Reading, hits: dict[str, list[Hit]], topics: dict[str, TopicRule]) -> list[TopicHit]:
    """Every theme that comes near its threshold, scored by place, best first."""
    zones = _zones(reading, hits)
    scores = {key: _above(_score(key, own, zones), topics[key]) for key, own in hits.items()}
    return _in_order(
        TopicHit(key, score, _evidence(reading, _speaking_for(key, hits[key])))
        for key, score in scores.items()
        if score >= AT_THRESHOLD - FAINT
    )


def _counted(reading: Reading, hits: dict[str, list[Hit]], topics: dict[str, TopicRule]) -> list[TopicHit]:
    """Subtopics, for which a phrase counts the same anywhere."""
    return _in_order(
        TopicHit(key, _above(_score(key, own, {}), topics[key]), _evidence(reading, own)) for key, own in hits.items()
    )


def _in_order(hits: Iterable[TopicHit]) -> list[TopicHit]:
    return sorted(
        (hit for hit in hits if hit.evidence),
        key=lambda hit: (-hit.score, hit.evidence[0].field == "body", hit.evidence[0].start, hit.topic),
    )


def _above(points: float, topic: TopicRule) -> float:
    return round(AT_THRESHOLD + points - topic.threshold, 2)


def _zones(reading: Reading, hits: dict[str, list[Hit]]) -> dict[int, int]:
    return {match.start: _zone(reading, match.start) for own in hits.values() for match, _phrase in own}


def _zone(reading: Reading, start: int) -> int:
    if start < reading.body_start:
        return 0
    return 1 if start < reading.first_sentence_end else 2


def _score(key: str, hits: list[Hit], zones: dict[int, int]) -> float:
    """The sum over distinct phrases of weight times how often, and where, they stand."""
    return sum(one.weight * one.times for one in _count(key, hits, zones))


def _count(key: str, hits: list[Hit], zones: dict[int, int]) -> Iterator[Counted]:
    seen: dict[PhraseKey, set[int]] = defaultdict(set)
    weights: dict[PhraseKey, float] = {}
    for match, phrase in hits:
        identity = (phrase.text, phrase.case, phrase.wildcard)
        if identity not in weights or phrase.topic == key:
            weights[identity] = phrase.weight
        seen[identity].add(match.start)
    for identity, weight in weights.items():
        yield Counted(identity, weight, _times([zones.get(start, 1) for start in seen[identity]]))


def _times(zones: list[int]) -> float:
    """How often a phrase counts that stands in these zones."""
    if len(zones) == 1:
        return _ONCE[zones[0]]
    headline, first, later = zones.count(0), zones.count(1), zones.count(2)
    number = IN_HEADLINE * min(headline, 1) + IN_FIRST_SENTENCE * min(first, 2) + LATER * min(later, 2)
    return min(number, MOST_OF_A_PHRASE)


def _speaking_for(key: str, hits: list[Hit]) -> list[Hit]:
    """Hits whose phrase has a weight above zero for the theme; its own word goes before its subtopics'.

    Where some weigh enough to be a reason by themselves, the faint ones ("said", "yesterday") are not told as one.
    """
    own = {phrase.text: phrase.weight for _match, phrase in hits if phrase.topic == key}
    weighed = [(own.get(hit[1].text, hit[1].weight), hit) for hit in hits]
    reasons = [hit for weight, hit in weighed if weight >= LEAST_REASON]
    return reasons or [hit for weight, hit in weighed if weight > 0]


def _evidence(reading: Reading, hits: list[Hit]) -> tuple[Evidence, ...]:
    evidence = {}
    for match, phrase in hits:
        field, start, end = reading.field_span(match.start, match.end)
        evidence.setdefault(
            (match.start, match.end),
            Evidence(field, start, end, reading.text[match.start : match.end], _rule(phrase), phrase=phrase.id or None),
        )
    return tuple(evidence[span] for span in sorted(evidence))


def _rule(phrase: PhraseRule) -> str:
    return "words together" if phrase.id == NO_ROW else "phrase"
