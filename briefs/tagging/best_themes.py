"""Which of the themes that a story's words speak for are shown: the best, and those that stand beside it."""

from briefs.tagging.people.titles_around import is_an_offices
from briefs.tagging.values import TopicHit, TopicRule

FAINT = 1.4  # the best theme may stay this much below its threshold
LEAST_POINTS = 0.8  # but not by fewer points than these
FAR_BEHIND = 5.5  # a theme this far behind the best is left out
LEAST_BESIDE = 2.2  # points beside another theme: lower thresholds are of words that all stories hold
STRONG = 9.0  # how far above this the best stands puts no other out
MOST_THEMES = 3
WHO_HOLDS_OFFICE = "elections"  # the theme that titles belong to
AT_THRESHOLD = 3.0  # the score shown for a theme that just reaches its threshold


def best(themes: list[TopicHit], topics: dict[str, TopicRule]) -> list[TopicHit]:
    """Those that reach their threshold and are not far behind; the best alone may be a little below."""
    first = next((theme for theme in themes if _may_stand_alone(theme, topics[theme.topic])), None)
    if first is None:
        return []
    least = max(AT_THRESHOLD, min(first.score, STRONG) - FAR_BEHIND)
    others = (
        theme
        for theme in themes
        if theme is not first
        and theme.score >= least + _more_beside(topics[theme.topic])
        and (first.topic == WHO_HOLDS_OFFICE or not _only_titles_say_so(theme))
    )
    return [first, *others][:MOST_THEMES]


def _more_beside(topic: TopicRule) -> float:
    """What a theme needs above its threshold to stand beside another."""
    return round(max(0.0, LEAST_BESIDE - topic.threshold), 2)


def _only_titles_say_so(theme: TopicHit) -> bool:
    """Presidents and finance ministers stand in stories of any matter."""
    return bool(theme.evidence) and all(is_an_offices(piece.text) for piece in theme.evidence)


def _may_stand_alone(theme: TopicHit, topic: TopicRule) -> bool:
    """Whether the theme reaches its threshold, or nearly, by more than a word that any story may hold."""
    points = theme.score - AT_THRESHOLD + topic.threshold
    return theme.score >= AT_THRESHOLD or (theme.score >= AT_THRESHOLD - FAINT and points >= LEAST_POINTS)
