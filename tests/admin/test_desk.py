"""The desk's front page: what waits, counted, and where to work on it."""

import datetime

import pytest
from django.urls import reverse

from briefs import search
from briefs.admin import totals
from briefs.admin.totals import desk_totals
from briefs.models import Story
from briefs.search.index import recipe
from tests import factories

pytestmark = pytest.mark.django_db


def total(label):
    search.rebuild()
    return next(row for row in desk_totals() if row.label == label)


def test_drafts_are_counted_with_the_oldest_date():
    factories.EditionFactory(status="draft", date=datetime.date(2020, 1, 2))
    factories.EditionFactory(status="draft", date=datetime.date(2021, 1, 2))
    factories.EditionFactory()
    drafts = total("Draft editions")
    assert (drafts.count, drafts.oldest) == (2, datetime.date(2020, 1, 2))


def test_desk_says_that_the_index_is_of_an_earlier_program(admin_client, monkeypatch):
    search.refresh([factories.StoryFactory()])
    sentence = "manage.py search_index rebuild"
    assert sentence not in admin_client.get(reverse("admin:index")).content.decode()
    monkeypatch.setattr(recipe, "recipe", lambda: 1)
    assert sentence in admin_client.get(reverse("admin:index")).content.decode()


def test_story_with_only_a_rejected_country_lacks_one():
    factories.EntityTagFactory()
    lacking = factories.EntityTagFactory(decision="rejected").story
    assert total("Stories without a country").count == 1
    assert lacking.entity_tags.exists()


def test_what_lacks_a_tag_is_the_same_in_memory_as_in_the_database():
    iran, trade = factories.country("Iran"), factories.TopicFactory(name="Trade")
    for number in range(12):
        story = factories.StoryFactory()
        factories.tagged(story, iran, decision=["auto", "rejected", "accepted"][number % 3]) if number % 2 else None
        factories.themed(story, trade, role=["about", "source"][number % 2]) if number % 3 else None
    factories.StoryFactory(status="withdrawn")
    factories.StoryFactory(edition=factories.EditionFactory(status="draft"))
    search.rebuild()
    for field, rows in (("country", Story.objects.lacking_country()), ("theme", Story.objects.lacking_theme())):
        assert set(search.lacking(field)) == set(rows.values_list("pk", flat=True)) != set()


def test_the_oldest_story_without_a_theme_is_told():
    for day in (3, 1, 2):
        factories.StoryFactory(edition=factories.EditionFactory(date=datetime.date(2020, 1, day)))
    assert total("Stories without a theme").oldest == datetime.date(2020, 1, 1)


def test_tags_beyond_what_anybody_looks_through_are_not_counted_one_by_one(admin_client, monkeypatch):
    monkeypatch.setattr(totals, "MOST", 3)
    for _ in range(3):
        factories.EntityTagFactory()
    assert (total("Automatic tags not looked at").count, total("Automatic tags not looked at").is_more) == (3, False)
    factories.EntityTagFactory()
    assert (total("Automatic tags not looked at").count, total("Automatic tags not looked at").is_more) == (3, True)
    assert "more than 3" in admin_client.get(reverse("admin:index")).content.decode()


def test_a_story_waits_while_a_tag_of_it_is_undecided_and_its_edition_is_out():
    waiting = factories.EntityTagFactory().story
    factories.EntityTagFactory(decision="accepted")
    factories.EntityTagFactory(role="source")
    factories.EntityTagFactory(story=factories.StoryFactory(edition=factories.EditionFactory(status="draft")))
    assert list(totals.waiting_stories()) == [waiting]


def test_stories_are_listed_by_year_and_by_month(admin_client):
    for day in (datetime.date(2024, 12, 31), datetime.date(2025, 1, 1), datetime.date(2025, 4, 8)):
        factories.StoryFactory(edition=factories.EditionFactory(date=day), date=day)
    url = reverse("admin:briefs_story_changelist")
    found = [admin_client.get(url, {"period": period}).context["cl"].result_count for period in ("2025", "2025-04")]
    assert found == [2, 1]
    assert "April 2025</a>" in admin_client.get(url, {"period": "2025"}).content.decode()
    assert "April 2025</a>" not in admin_client.get(url).content.decode()
    assert admin_client.get(url, {"period": "nonsense"}).context["cl"].result_count == 3


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


@pytest.mark.parametrize(
    ("answer", "status", "decision"), [("uphold", "upheld", "rejected"), ("dismiss", "dismissed", "accepted")]
)
def test_a_dispute_is_answered_on_its_own_page_beside_the_words_of_the_tag(admin_client, answer, status, decision):
    story = factories.StoryFactory(body="Oman said no.")
    evidence = [["body", 0, 4, "Oman", "alias"]]
    tag = factories.EntityTagFactory(story=story, entity=factories.country("Oman"), evidence=evidence)
    dispute = factories.DisputeFactory(story=story, entity=tag.entity)
    address = reverse("admin:briefs_dispute_change", args=[dispute.pk])
    page = admin_client.get(address).content.decode()
    assert "<mark>Oman</mark> said no." in page
    assert f'name="action" value="{answer}"' in page
    fields = {"_selected_action": dispute.pk, "action": answer}
    admin_client.post(reverse("admin:briefs_dispute_changelist"), fields)
    dispute.refresh_from_db()
    tag.refresh_from_db()
    assert (dispute.status, tag.decision) == (status, decision)
    assert "Who is right?" not in admin_client.get(address).content.decode()
