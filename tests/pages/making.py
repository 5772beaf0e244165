"""Rows for tests of pages: stories that the index knows."""

from briefs import search
from tests.factories import StoryFactory, tagged, themed


def story(headline="A headline", *entities, topics=(), role="about", **fields):
    """A published story with tags, found by search."""
    made = StoryFactory(headline=headline, **fields)
    tagged(made, *entities, role=role)
    themed(made, *topics)
    search.refresh([made])
    return made


def headlines(response):
    """The headlines of the cards of a list page, in order."""
    return [card.title for card in response.context["cards"]]
