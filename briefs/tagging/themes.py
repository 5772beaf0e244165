"""Themes by weighted phrases: the best few, each with the words that spoke for it.

The figures were measured (see docs): a phrase counts at most twice, a hit in the headline one
and a half times, a theme needs 3 points (2 in a short text) with one phrase of weight 2 or
more, and at least the named share of the best theme's score.
"""

from collections import defaultdict
from collections.abc import Iterable

from briefs.tagging.automaton import Found
from briefs.tagging.overlap import Match, longest_from_left, phrase_meaning
from briefs.tagging.reading import Reading
from briefs.tagging.spans import Spans
from briefs.tagging.values import Evidence, PhraseRule, TopicHit, TopicRule

HEADLINE_FACTOR, COUNT_CAP = 1.5, 2
RELATIVE_CUT, SCORE_CAP = 0.4, 12.0
SHORT_TEXT_WORDS, SHORT_TEXT_THRESHOLD = 40, 3.0
MOST_THEMES = 3
SURE_WEIGHT = 2
SUPPORTING_WEIGHT, SUPPORT_CAP = 1, 1.0  # words such as "president" and "attack" lend little, however many
FAINT_FROM = 1.0

Hit = tuple[Match, PhraseRule]


def find_topics(
    reading: Reading, found: Iterable[Found], names: list[tuple[int, int]], topics: dict[str, TopicRule]
) -> list[TopicHit]:
    """Themes best first, then their subtopics best first. `names` are spans whose insides say nothing."""
    hits = _hits(reading, found, names)
    by_theme: dict[str, list[Hit]] = defaultdict(list)
    by_topic: dict[str, list[Hit]] = defaultdict(list)
    for match, phrase in hits:
        topic = topics.get(phrase.topic)
        if topic is not None:
            by_theme[topic.parent or topic.key].append((match, phrase))
            by_topic[topic.key].append((match, phrase))
    is_short = len(reading.words) < SHORT_TEXT_WORDS
    themes = _best(_reaching(reading, by_theme, topics, is_short)) or _faint(reading, by_theme)
    kept = {theme.topic for theme in themes}
    subtopics = {key: own for key, own in by_topic.items() if topics[key].parent in kept}
    return themes + _reaching(reading, subtopics, topics, is_short)


def _hits(reading: Reading, found: Iterable[Found], names: list[tuple[int, int]]) -> list[Hit]:
    hits: list[Hit] = []
    longer = Spans(names)
    for match in longest_from_left(found, phrase_meaning(reading)):
        if longer.hold_inside(match.start, match.end):
            continue
        hits += [(match, pattern.phrase) for pattern in match.patterns if pattern.phrase.topic]
    return hits


def _reaching(
    reading: Reading, hits: dict[str, list[Hit]], topics: dict[str, TopicRule], is_short: bool
) -> list[TopicHit]:
    """Topics whose phrases reach the threshold, best first."""
    reached = []
    for key, own in hits.items():
        if max(phrase.weight for _match, phrase in own) < SURE_WEIGHT:
            continue
        score = _score(reading, own)
        threshold = topics[key].threshold
        if score >= (min(threshold, SHORT_TEXT_THRESHOLD) if is_short else threshold):
            reached.append(TopicHit(key, round(score, 2), _evidence(reading, own)))
    return sorted(
        reached, key=lambda hit: (-hit.score, hit.evidence[0].field == "body", hit.evidence[0].start, hit.topic)
    )


def _faint(reading: Reading, hits: dict[str, list[Hit]]) -> list[TopicHit]:
    """Where no theme reaches its threshold, the one that comes nearest, if two points or two words speak for it."""
    near = [TopicHit(key, round(_score(reading, own), 2), _evidence(reading, own)) for key, own in hits.items()]
    near = [hit for hit in near if hit.score >= FAINT_FROM]
    return sorted(near, key=lambda hit: (-hit.score, hit.topic))[:1]


def _score(reading: Reading, hits: list[Hit]) -> float:
    """Each distinct phrase by its weight, at most twice, more in a headline; the same span counts once."""
    spans: dict[tuple[int, int], PhraseRule] = {}
    for match, phrase in hits:
        known = spans.get((match.start, match.end))
        if known is None or known.weight < phrase.weight:
            spans[match.start, match.end] = phrase
    counts: dict[str, list[float]] = defaultdict(list)
    weights: dict[str, int] = {}
    for (start, _end), phrase in spans.items():
        counts[phrase.text].append(HEADLINE_FACTOR if start < reading.body_start else 1.0)
        weights[phrase.text] = phrase.weight
    points = {text: weights[text] * sum(sorted(seen, reverse=True)[:COUNT_CAP]) for text, seen in counts.items()}
    strong = sum(number for text, number in points.items() if weights[text] > SUPPORTING_WEIGHT)
    return strong + min(sum(points.values()) - strong, SUPPORT_CAP)


def _best(themes: list[TopicHit]) -> list[TopicHit]:
    if not themes:
        return []
    cut = RELATIVE_CUT * min(themes[0].score, SCORE_CAP)
    return [theme for theme in themes if theme.score >= cut][:MOST_THEMES]


def _evidence(reading: Reading, hits: list[Hit]) -> tuple[Evidence, ...]:
    evidence = {}
    for match, phrase in hits:
        field, start, end = reading.field_span(match.start, match.end)
        evidence.setdefault(
            (match.start, match.end),
            Evidence(field, start, end, reading.text[match.start : match.end], "phrase", phrase=phrase.id),
        )
    return tuple(evidence[span] for span in sorted(evidence))
