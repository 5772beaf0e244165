"""An edition gets another date: its stories follow it, with tags and addresses; and no address is given twice."""

from datetime import date

import pytest

from briefs import curation
from briefs.curation.candidates import free_entity_slug
from briefs.models import Redirect, Story
from briefs.tagstore import tag_stories
from tests.editing import corrected
from tests.factories import AliasFactory, EditionFactory, StoryFactory, country, person

pytestmark = pytest.mark.django_db


def dated_anew(edition, day):
    edition.date = day
    edition.save()
    curation.edition_changed(edition)


def test_stories_of_an_edition_that_gets_another_date_lead_on_from_their_old_addresses(client):
    story = StoryFactory(edition__date=date(2024, 5, 2))
    old_pages = [story.get_absolute_url(), story.edition.get_absolute_url()]
    dated_anew(story.edition, date(2024, 5, 3))
    story.refresh_from_db()
    new_pages = [story.get_absolute_url(), story.edition.get_absolute_url()]
    assert [client.get(page).headers["Location"] for page in old_pages] == new_pages


def test_a_draft_that_gets_another_date_leaves_no_address_behind():
    story = StoryFactory(edition__status="draft")
    dated_anew(story.edition, date(2031, 5, 3))
    assert not Redirect.objects.exists()


def test_stories_get_addresses_that_are_free_on_the_new_day():
    taken = StoryFactory(slug="talks", edition__date=date(2024, 5, 3))
    edition = EditionFactory(date=date(2024, 5, 2))
    StoryFactory(slug="talks", edition=edition)
    StoryFactory(slug="talks-2", edition=edition)
    dated_anew(edition, taken.date)
    assert sorted(edition.stories.values_list("slug", flat=True)) == ["talks-2", "talks-2-2"]


def test_stories_are_tagged_as_of_the_new_day():
    burma = country("Burma", "BU")
    AliasFactory(entity=burma, text="Rangoon", valid_to=date(2006, 3, 26))
    story = StoryFactory(body="In Rangoon it rained.", edition__date=date(2016, 5, 2))
    tag_stories([story])
    assert not story.entity_tags.exists()
    dated_anew(story.edition, date(2006, 1, 2))
    assert Story.objects.get().entity_tags.get().entity == burma


def test_a_new_entity_does_not_get_an_address_that_leads_elsewhere():
    moved = person("Ann Example")
    corrected(moved, slug="ann-sample")
    assert free_entity_slug("Ann Example") == "ann-example-2"
    assert free_entity_slug("Bob Example") == "bob-example"
