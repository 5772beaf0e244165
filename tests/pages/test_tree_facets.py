"""Facets that are trees: themes first, subtopics below a chosen theme; regions below their continents."""

import pytest

from tests.factories import EntityFactory, TopicFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def shown(client, facet="theme", **asked):
    """The values of the facet in order, each step down with a mark before it."""
    groups = {group.name: group for group in client.get("/stories/", asked).context["facets"]}
    return ["> " * choice.depth + choice.label for choice in groups[facet].choices]


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


@pytest.fixture
def regions():
    """World > Asia > Western Asia > Levant with two countries, and Europe with one."""
    world = EntityFactory(kind="region", name="World")
    asia, europe = (EntityFactory(kind="region", name=name, parent=world) for name in ("Asia", "Europe"))
    west = EntityFactory(kind="region", name="Western Asia", parent=asia)
    for number, (name, parent) in enumerate((("Iran", west), ("Oman", west), ("France", europe))):
        land = country(name)
        land.parent = parent
        land.save()
        story(f"Story {number}", land)


def test_regions_stand_below_their_continents_and_never_in_the_world(client, regions):
    assert shown(client, "region") == ["Asia", "Europe"]
    assert shown(client, "region", region="western-asia") == ["Asia", "> Western Asia", "Europe"]
    assert shown(client, "region", all="region") == ["Asia", "> Western Asia", "Europe"]


def test_the_world_stays_where_somebody_asked_for_it(client, regions):
    assert shown(client, "region", region="world") == ["World", "Asia", "Europe"]


def test_a_chosen_value_beyond_the_first_ten_keeps_its_family_above_it(client):
    for number in range(11):
        theme = TopicFactory(name=f"Theme {number:02}")
        story("Of two", topics=[theme]), story("Of two more", topics=[theme])
    rare = TopicFactory(name="Rare")
    story("Rare", topics=[TopicFactory(name="Rarer", parent=rare)])
    assert shown(client)[-1] == "Theme 09"
    assert shown(client, theme="rarer")[-2:] == ["Rare", "> Rarer"]
