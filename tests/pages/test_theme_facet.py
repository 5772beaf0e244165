"""The facet of themes: themes first, subtopics below a chosen theme."""

import pytest

from tests.factories import TopicFactory
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def shown(client, **asked):
    """The themes of the facet in order, subtopics with a mark before them."""
    groups = {group.name: group for group in client.get("/stories/", asked).context["facets"]}
    return [("> " if choice.is_below else "") + choice.label for choice in groups["theme"].choices]


@pytest.fixture
def trade():
    trade, health = TopicFactory(name="Trade"), TopicFactory(name="Health")
    story("One", topics=[TopicFactory(name="Tariffs", parent=trade), health])
    story("Two", topics=[trade])


def test_subtopics_wait_until_their_theme_is_chosen(client, trade):
    assert shown(client) == ["Trade", "Health"]
    assert shown(client, theme="trade") == ["Trade", "> Tariffs", "Health"]


def test_a_chosen_subtopic_and_the_list_of_all_show_it_below_its_theme(client, trade):
    assert shown(client, theme="tariffs") == ["Trade", "> Tariffs", "Health"]
    assert shown(client, all="theme") == ["Trade", "> Tariffs", "Health"]
