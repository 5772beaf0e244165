"""What tests of whole sentences share: stories among others about something else, and any word that will do."""

from briefs import search
from briefs.search.query import Match, StoryQuery
from tests.factories import StoryFactory

FILLER = [f"Parliament {word} on a budget." for word in "votes debates adjourns quarrels sits rises agrees".split()]


def indexed(*bodies):
    """Numbers of stories of these bodies, among others about something else."""
    stories = [StoryFactory(headline="", body=body) for body in (*bodies, *FILLER)]
    search.refresh(stories)
    return [story.pk for story in stories[: len(bodies)]]


def found(words, match=Match.ANY):
    """What the archive has for words of which any will do."""
    return search.find(StoryQuery(words=words, match=match))
