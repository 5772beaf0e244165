"""What a whole sentence asks about, told as a story's themes are: *customs duties* asks for trade.

Stories of these themes come a little sooner; none is found by them that no word finds.
"""

from collections.abc import Iterable

from briefs.collecting import uncollected
from briefs.models.theme_rules import phrase_rules, topic_rules
from briefs.tagging.text.automaton import Matcher, phrase_patterns
from briefs.tagging.text.reading import Reading
from briefs.tagging.themes import find_topics
from briefs.tagging.values import PhraseRule, TaggableText, TopicRule

from ..nodes import Tagged


class ThemesMeant:
    """The phrases of all themes, made ready once for each version of the gazetteer: a tenth of a second's work."""

    def __init__(self, topics: list[tuple[int, TopicRule]], phrases: Iterable[PhraseRule]):
        """Of themes with their numbers, and of what speaks for each."""
        self.topics = {rule.key: rule for _, rule in topics}
        self.numbers = {rule.key: str(number) for number, rule in topics}
        self.matcher = Matcher(phrase_patterns(phrases))

    def of(self, sentence: str) -> tuple[Tagged, ...]:
        """The themes and subtopics of a sentence, at most three themes; none for most."""
        reading = Reading(TaggableText("", sentence), frozenset())
        hits = find_topics(reading, self.matcher.find(reading.folded), self.topics)
        return tuple(Tagged(hit.topic, "theme", (self.numbers[hit.topic],)) for hit in hits)


def read_themes_meant() -> ThemesMeant:
    """From the editors' rows."""
    with uncollected():
        return ThemesMeant(topic_rules(), phrase_rules())
