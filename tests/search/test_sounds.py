"""Names are found by how they sound: a reader spells them as heard, the archive as its sources do."""

import pytest

from briefs import search
from briefs.search import StoryQuery
from briefs.search.advice.sounds import sound
from tests.factories import StoryFactory, person, tagged


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kadafi", "gaddafi"),
        ("qadhafi", "khadafy"),
        ("lavroff", "lavrov"),
        ("eltsin", "yeltsin"),
        ("lukaschenko", "lukashenko"),
        ("tchernobyl", "chernobyl"),
        ("mubarek", "mubarak"),
        ("muamar", "muammar"),
    ],
)
def test_one_name_sounds_the_same_however_it_is_spelt(typed, meant):
    assert sound(typed) == sound(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("gaddafi", "ghani"), ("lavrov", "lavoie"), ("anan", "an"), ("erdogan", "jordan")]
)
def test_names_that_differ_in_a_sound_are_kept_apart(one, other):
    assert sound(one) != sound(other)


@pytest.mark.django_db
def test_a_name_spelt_by_ear_is_offered_as_the_archive_writes_it_and_once():
    leader = person("Muammar Gaddafi", aliases=["Gaddafi", "Qaddafi"])
    stories = [StoryFactory(body="Gaddafi spoke in Tripoli.") for _ in range(3)]
    stories.append(StoryFactory(body="Qaddafi left."))
    stories.append(StoryFactory(body="Kidney trade."))
    for story in stories[:4]:
        tagged(story, leader)
    search.refresh(stories)
    found = search.find(StoryQuery(words="Kadafi"))
    assert [(one.words, one.count) for one in found.spelling()] == [("Gaddafi", 4)]


@pytest.mark.django_db
def test_a_name_that_the_archive_writes_so_itself_is_not_put_right():
    person("Hamid Karzai", aliases=["Karzai"])
    search.refresh([StoryFactory(body="Karsai won."), *(StoryFactory(body="Karzai won.") for _ in range(4))])
    assert search.find(StoryQuery(words="Karsai")).spelling() == []
