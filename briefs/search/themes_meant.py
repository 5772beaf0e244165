"""What a whole sentence asks about, told as a story's themes are: *customs duties* asks for trade.

Stories of these themes come a little sooner; none is found by them that no word finds.
"""

from briefs.collecting import uncollected
from briefs.models.theme_rules import phrase_rules, topic_rules
from briefs.tagging.automaton import Matcher, phrase_patterns
from briefs.tagging.reading import Reading
from briefs.tagging.themes import find_topics
from briefs.tagging.values import TaggableText

from .nodes import Tagged


class ThemesMeant:
    """The phrases of all themes, made ready once for each version of the gazetteer: a tenth of a second's work."""

    def __init__(self):
        with uncollected():
            rules = topic_rules()
            self.topics = {rule.key: rule for _, rule in rules}
            self.numbers = {rule.key: str(number) for number, rule in rules}
            self.matcher = Matcher(phrase_patterns(phrase_rules()))

    def of(self, sentence: str) -> tuple[Tagged, ...]:
        """The themes and subtopics of a sentence, at most three themes; none for most."""
        reading = Reading(TaggableText("", sentence), frozenset())
        hits = find_topics(reading, self.matcher.find(reading.folded), self.topics)
        return tuple(Tagged(hit.topic, "theme", (self.numbers[hit.topic],)) for hit in hits)
