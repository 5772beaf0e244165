"""The desk's front page: what waits, counted, and where to work on it."""

import datetime

import pytest
from django.urls import reverse

from briefs.admin.totals import desk_totals
from tests import factories

pytestmark = pytest.mark.django_db


def total(label):
    return next(row for row in desk_totals() if row.label == label)


def test_drafts_are_counted_with_the_oldest_date():
    factories.EditionFactory(status="draft", date=datetime.date(2020, 1, 2))
    factories.EditionFactory(status="draft", date=datetime.date(2021, 1, 2))
    factories.EditionFactory()
    drafts = total("Draft editions")
    assert (drafts.count, drafts.oldest) == (2, datetime.date(2020, 1, 2))


def test_story_with_only_a_rejected_country_lacks_one():
    factories.EntityTagFactory()
    lacking = factories.EntityTagFactory(decision="rejected").story
    assert total("Stories without a country").count == 1
    assert lacking.entity_tags.exists()


def test_every_total_leads_to_a_page_that_opens(admin_client):
    factories.EntityTagFactory()
    for row in desk_totals():
        assert admin_client.get(row.url, follow=True).status_code == 200


def test_list_behind_a_total_shows_as_many_rows_as_it_says(admin_client):
    for _ in range(3):
        factories.StoryFactory()
    factories.EntityTagFactory()
    row = total("Stories without a country")
    assert admin_client.get(row.url).context["cl"].result_count == row.count == 3


def test_desk_takes_as_many_queries_for_ten_stories_as_for_one(admin_client, django_assert_max_num_queries):
    for _ in range(10):
        factories.EntityTagFactory()
    with django_assert_max_num_queries(25):
        admin_client.get(reverse("admin:index"))
