"""A theme's name among the words: offered as the theme, with the other words beside it."""

import pytest
from django.utils.text import slugify

from tests.factories import TopicFactory, country
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db
URL = "/stories/"


def topic(name, parent=None):
    return TopicFactory(name=name, slug=slugify(name), parent=parent)


@pytest.fixture
def stories():
    """A coup that no story calls so, in Gabon, and a vote there; the theme is a subtopic."""
    gabon, politics = country("Gabon", "GA"), topic("Politics & Government")
    coups = topic("Coups and military rule", parent=politics)
    story("Officers seize the palace", gabon, topics=[coups])
    story("Farmers vote on milk", gabon, topics=[politics])


def offered(client, words, **others):
    return client.get(URL, {"q": words, **others}).context["typed_theme"]


@pytest.mark.parametrize(
    ("words", "typed", "rest"),
    [
        ("coup in Gabon", "coup", "Gabon"),
        ("was there a coup?", "coup", ""),
        ("Gabon military rule", "military rule", "Gabon"),
        ("coups", "coups", ""),
    ],
)
@pytest.mark.usefixtures("stories")
def test_a_themes_name_among_the_words_is_offered_as_the_theme(client, words, typed, rest):
    one, url = offered(client, words)
    assert (one.typed, one.words, one.slug, one.count) == (typed, rest, "coups-and-military-rule", 1)
    assert headlines(client.get(url)) == ["Officers seize the palace"]


@pytest.mark.parametrize(
    "words", ["Gabon", "military Gabon", '"coup in Gabon"', "headline:coup", "coup in Chad", "rule"]
)
@pytest.mark.usefixtures("stories")
def test_what_is_no_themes_name_or_finds_nothing_as_one_is_not_offered(client, words):
    assert offered(client, words) is None


@pytest.mark.usefixtures("stories")
def test_beside_a_chosen_theme_none_is_offered(client):
    assert offered(client, "coup in Gabon", theme="coups-and-military-rule") is None


@pytest.mark.usefixtures("stories")
def test_name_of_two_themes_is_not_offered_and_of_theme_and_subtopic_means_the_subtopic(client):
    topic("Milk and coups")
    assert offered(client, "coup in Gabon") is None
    politics = topic("Farming and voting")
    story("A ballot", topics=[topic("Voting by post and voting", parent=politics)])
    assert offered(client, "voting")[0].name == "Voting by post and voting"
