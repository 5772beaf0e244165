"""The pages of history, and what stands at an address that names no row, or one whose surroundings are gone."""

import pytest
from django.urls import reverse

from briefs.curation import reject
from tests.factories import CandidateFactory, EntityFactory, EntityTagFactory, TagRunFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", ["x", "%C2%B2", "1_", "%00x", "a" * 5000, "1" * 5000])
@pytest.mark.parametrize("rest", ["history/", "history/1/"])
def test_a_history_of_what_is_no_number_is_a_page_that_is_missing(admin_client, number, rest):
    assert admin_client.get(f"/admin/briefs/entity/{number}/{rest}").status_code in (400, 404)


def test_the_history_of_a_tag_outlives_the_tag_but_not_its_story(admin_client):
    tag = EntityTagFactory()
    reject(tag, UserFactory())
    history, story = f"/admin/briefs/entitytag/{tag.pk}/history/", tag.story
    tag.delete()
    assert admin_client.get(history).status_code == 200
    story.delete()
    response = admin_client.get(history)
    assert response.status_code == 404
    assert "was deleted, and so was what it belonged to" in response.content.decode()


def test_a_history_of_nothing_says_so_and_one_of_something_leads_to_each_state(admin_client):
    untouched, corrected = EntityFactory(), EntityTagFactory()
    reject(corrected, UserFactory())
    untouched.history.all().delete()
    nothing = admin_client.get(f"/admin/briefs/entity/{untouched.pk}/history/").content.decode()
    something = admin_client.get(f"/admin/briefs/entitytag/{corrected.pk}/history/").content.decode()
    assert "Nobody has changed it since it came into the archive." in nothing
    assert "A date leads to the row as it was then" not in nothing
    assert "A date leads to the row as it was then" in something


@pytest.mark.parametrize(
    ("make", "has_one"), [(CandidateFactory, False), (TagRunFactory, False), (EntityFactory, True)]
)
def test_only_what_has_a_history_leads_to_it(admin_client, make, has_one):
    row = make()
    page = admin_client.get(reverse(f"admin:briefs_{row._meta.model_name}_change", args=[row.pk])).content.decode()
    assert ("historylink" in page) == has_one
