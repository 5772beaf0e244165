"""Running stories as editors keep them: begun, filled, and offered what may be next."""

from datetime import date

import pytest

from briefs import search
from briefs.curation import (
    CannotMerge,
    keep_out_of_thread,
    merge_entities,
    put_into_thread,
    start_thread,
    suggested,
)
from briefs.tagstore import retag
from tests.factories import EditionFactory, EntityTagFactory, StoryFactory, UserFactory, country, person

pytestmark = pytest.mark.django_db


def told(headline, day, *entities):
    row = StoryFactory(headline=headline, edition=EditionFactory(date=day), date=day)
    for entity in entities:
        EntityTagFactory(story=row, entity=entity)
    search.refresh([row])
    return row


@pytest.fixture
def scene():
    """A running story of two stories about a country and a person, and others that share none, one or both."""
    sudan, leader, ghana = country("Sudan", "SD"), person("Abdel Fattah al-Burhan"), country("Ghana", "GH")
    thread = start_thread("War in Sudan")
    first, second = (told(name, date(2023, 4, day), sudan, leader) for name, day in (("First", 15), ("Second", 20)))
    put_into_thread(thread, [first, second], UserFactory())
    both = told("Both", date(2023, 5, 1), sudan, leader)
    told("One", date(2023, 5, 2), sudan)
    told("None", date(2023, 5, 2), ghana)
    told("Long after", date(2025, 5, 2), sudan, leader)
    return thread, both


def test_who_put_a_story_in_is_kept(scene):
    thread, _ = scene
    tag = thread.tags.get(story__headline="First")
    assert (tag.decision, tag.origin) == ("accepted", "editor")
    assert tag.decided_by is not None


def test_what_shares_names_in_its_time_is_offered_and_why(scene):
    thread, both = scene
    (one,) = suggested(thread)
    assert one.story == both
    assert set(one.shared) == {"Sudan", "Abdel Fattah al-Burhan"}


def test_what_an_editor_kept_out_is_never_offered_again(scene):
    thread, both = scene
    assert keep_out_of_thread(thread, [both], UserFactory()) == 1
    assert suggested(thread) == []
    assert both not in thread.stories.filter(entity_tags__in=thread.tags.visible())


def test_one_without_stories_is_offered_what_holds_the_words_of_its_name():
    right = told("A canal in Nicaragua", date(2014, 1, 1))
    told("A strike", date(2014, 1, 1))
    assert [one.story for one in suggested(start_thread("Nicaragua canal"))] == [right]


def test_putting_in_twice_is_once(scene):
    thread, both = scene
    assert put_into_thread(thread, [both]) == 1
    assert put_into_thread(thread, [both]) == 0


def test_tagging_again_takes_nothing_out(scene):
    thread, _ = scene
    retag(list(thread.stories.all()), "again")
    assert thread.tags.visible().count() == 2


@pytest.mark.parametrize("name", ["", "  ", "!?"])
def test_a_name_without_a_word_is_refused(name):
    with pytest.raises(ValueError, match="needs a name"):
        start_thread(name)


def test_names_alike_get_addresses_of_their_own():
    assert [start_thread("Brexit").slug, start_thread("Brexit").slug] == ["brexit", "brexit-2"]


def test_it_merges_with_its_like_alone(scene):
    thread, both = scene
    other = start_thread("Sudan’s war")
    put_into_thread(other, [both])
    with pytest.raises(CannotMerge, match="running story"):
        merge_entities(country("Chad", "TD"), thread)
    merge_entities(other, thread)
    assert other.tags.visible().count() == 3
