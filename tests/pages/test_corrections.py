"""The corrections page and feed: what changed after publication, and nothing else."""

import pytest

from briefs import curation
from briefs.curation.records import TYPO
from tests import factories
from tests.editing import corrected, withdrawn

pytestmark = pytest.mark.django_db


def page(client, **parameters):
    return client.get("/corrections/", parameters).content.decode()


def test_withdrawn_story_is_told_with_its_reason(client):
    withdrawn(factories.StoryFactory(headline="Wrong place"), "It was about another town.")
    assert "It was about another town." in page(client)


def test_corrected_headline_is_told_with_the_printed_one(client):
    corrected(factories.StoryFactory(headline="Deporations weighed"), corrected_headline="Deportations weighed")
    corrected(factories.StoryFactory(headline="Deporations end."), corrected_headline="Deportations end.")
    assert "Printed as “Deporations weighed”.<" in page(client)
    assert "Printed as “Deporations end.”<" in page(client)


def test_typing_error_is_marked_as_no_more_than_that(client):
    corrected(factories.StoryFactory(headline="Teh vote"), TYPO, corrected_headline="The vote")
    corrected(factories.StoryFactory(headline="A vote"), corrected_headline="A count")
    assert page(client).count("a typing error") == 1


def test_tag_taken_away_is_told_and_one_confirmed_is_not(client):
    wrong = factories.EntityTagFactory(entity=factories.country("Jordan"))
    right = factories.EntityTagFactory(entity=factories.country("Chad"))
    curation.reject(wrong)
    curation.accept(right)
    shown = page(client)
    assert "No longer tagged Jordan." in shown
    assert "Chad" not in shown


def test_tag_added_by_an_editor_is_told(client):
    curation.add(factories.StoryFactory(), factories.TopicFactory(name="Trade"))
    assert "Tag added" in page(client)


def test_stories_and_tags_can_be_read_apart(client):
    curation.reject(factories.EntityTagFactory(entity=factories.country("Jordan")))
    withdrawn(factories.StoryFactory(), "Twice.")
    assert "Jordan." not in page(client, of="stories")
    assert "Twice." not in page(client, of="tags")


def test_changes_of_drafts_are_not_told(client):
    story = factories.StoryFactory(edition=factories.EditionFactory(status="draft"))
    curation.reject(factories.EntityTagFactory(story=story, entity=factories.country("Jordan")))
    assert "Nothing has been corrected" in page(client)


def test_feed_holds_the_same(client):
    curation.reject(factories.EntityTagFactory(entity=factories.country("Jordan")))
    assert "Jordan." in client.get("/corrections.atom").content.decode()


def test_following_is_explained_with_the_address_of_the_same_part(client):
    assert 'href="/follow/?what=corrections&amp;of=tags"' in page(client, of="tags")
    content = client.get("/follow/", {"what": "corrections", "of": "tags"}).content.decode()
    assert 'value="http://testserver/corrections.atom?of=tags"' in content
    assert "stories on this list" not in content


def test_following_of_something_unknown_is_that_of_a_list(client):
    assert "stories on this list" in client.get("/follow/", {"what": "weather"}).content.decode()
