"""Stories that go on with one share its names and its telling words, and lie near in time."""

from datetime import date, timedelta

import pytest

from briefs import search
from tests.factories import StoryFactory, TopicFactory, country, person, tagged, themed

pytestmark = pytest.mark.django_db
DAY = date(2025, 4, 8)


def made(body, *entities, topics=(), days=0):
    """A story so many days after the eighth of April."""
    told = StoryFactory(headline="", body=body, date=DAY + timedelta(days), edition__date=DAY + timedelta(days))
    tagged(told, *entities)
    themed(told, *topics)
    search.refresh([told])
    return told


def filler(count=40):
    """Other news, so that names and words are rare."""
    peru, floods = country("Peru"), TopicFactory(name="Floods")
    for number in range(count):
        made(f"Rivers rose on day {number}.", peru, topics=[floods])


def alike(story, most=6):
    return search.alike(search.find(search.StoryQuery()).archive, story.pk, story.date, most)


@pytest.fixture
def iran():
    filler()
    return country("Iran")


def test_a_telling_word_comes_before_a_theme(iran):
    theme = TopicFactory(name="Human rights")
    for number in range(10):
        made(f"Rights were spoken of, time {number}.", topics=[theme], days=-200)
    told = made("The dissident Sharmahd was executed.", iran, topics=[theme])
    theme_alone = made("A student was arrested.", iran, topics=[theme], days=1)
    goes_on = made("Consulates close after the death of Sharmahd.", iran, days=3)
    assert alike(told)[0] == goes_on.pk != theme_alone.pk


def test_what_shares_little_is_left_out_beside_what_shares_much(iran):
    leader = person("Sheikh Isa Qassim")
    told = made("Qassim lost his citizenship in Diraz.", iran, leader)
    near = made("Crowds in Diraz stood by Qassim.", iran, leader, days=-2)
    little = made("Carpets were sold.", iran, days=1)
    assert alike(told) == [near.pk]
    assert alike(little), "alone, a shared country is something"


def test_of_equals_the_nearer_day_comes_first(iran):
    told = made("Talks began.", iran)
    later = made("Talks went on.", iran, days=60)
    soon = made("Talks went on.", iran, days=2)
    assert alike(told) == [soon.pk, later.pk]


def test_stories_of_another_season_are_not_related(iran):
    told = made("Talks began in Muscat.", iran)
    made("Talks began in Muscat.", iran, days=91)
    assert alike(told) == []


def test_a_story_that_readers_may_not_find_is_not_named(iran):
    told = made("Talks began in Muscat.", iran)
    hidden = made("Talks ended in Muscat.", iran, days=1)
    assert alike(told) == [hidden.pk]
    hidden.status = "withdrawn"
    hidden.save()
    search.refresh([hidden])
    assert alike(told) == []
    assert alike(hidden) == []


def test_words_are_compared_after_the_index_was_settled(iran):
    told, other = made("Sharmahd was executed.", days=0), made("Germany mourns Sharmahd.", days=2)
    search.rebuild()
    assert alike(told) == [other.pk]


def test_a_long_story_too_has_stories_that_go_on(iran):
    places = [f"Place{letter}" for letter in "abcdefghijkl"]
    for place in places:
        made(f"{place} was quiet.", days=-1)
    told = made("Iran spoke of " + ", ".join(places) + ".", iran, person("Hassan Rouhani"))
    goes_on = made("Iran spoke again, of nothing.", iran, days=1)
    assert goes_on.pk in alike(told, 20)


def test_no_more_than_asked_for_are_named(iran):
    told = made("Talks began.", iran)
    for days in range(1, 5):
        made("Talks went on.", iran, days=days)
    assert len(alike(told, 3)) == 3
