"""The pages of history, and what stands at an address that names no row, or one whose surroundings are gone."""

import pytest

from briefs.curation import reject
from tests.factories import EntityTagFactory, UserFactory

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
