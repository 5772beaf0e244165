"""The front page, what was expected, and corrections."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factories import EditionFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def test_the_front_page_shows_the_latest_edition_as_published(client):
    held = EditionFactory(date=date(2025, 4, 8), title="Renewed Talks")
    EditionFactory(date=date(2025, 4, 9), status="draft")
    story("", edition=held, position=1, section="lead", body="Envoys met.")
    story("Tariffs float.", country("China"), edition=held, position=2)
    story("Due tomorrow.", edition=held, position=3, section="ahead")
    response = client.get("/")
    assert response.context["latest"] == held
    assert [card.title for card in response.context["briefs"]] == ["Tariffs float."]
    assert "Envoys met." in response.content.decode()
    assert [value.label for value in response.context["countries"]] == ["China"]


def test_the_front_page_says_when_nothing_newer_is_held(client):
    today = timezone.localdate()
    story("Old", edition=EditionFactory(date=today - timedelta(days=8)))
    assert "this one is 8 days old" in client.get("/").content.decode()
    story("New", edition=EditionFactory(date=today - timedelta(days=7)))
    assert "No newer edition is held" not in client.get("/").content.decode()


def test_a_lead_story_that_is_shown_neither_by_headline_nor_by_text_can_still_be_reached(client):
    edition = EditionFactory(source__display_policy="facts")
    lead = story("", edition=edition, section="lead")
    address = f'<p><a href="{lead.get_absolute_url()}">Facts and tags</a></p>'
    assert address in client.get("/").content.decode()
    named = EditionFactory(source__display_policy="facts", date=edition.date + timedelta(days=1))
    story("Envoys met", edition=named, section="lead")
    assert "Facts and tags" not in client.get("/").content.decode()


def test_other_editions_of_the_latest_day_are_named_and_those_of_the_day_before_are_not(client):
    day = timezone.localdate()
    for name, on, status in (("First", day, "published"), ("Second", day, "published"), ("Third", day, "draft")):
        story("One", edition=EditionFactory(source__name=name, date=on, status=status))
    story("Old", edition=EditionFactory(source__name="Fourth", date=day - timedelta(days=1)))
    page = client.get("/")
    told = page.content.decode()
    other = {"First", "Second"} - {page.context["latest"].source.name}
    assert [one.source.name for one in page.context["also"]] == list(other)
    assert "Also of this day:" in told
    assert "Third" not in told
    EditionFactory(date=day + timedelta(days=1))
    assert "Also of this day:" not in client.get("/").content.decode()


def test_an_empty_archive_has_a_front_page(client):
    assert "The archive is empty" in client.get("/").content.decode()


def test_an_expected_event_is_followed_by_later_stories_of_the_same_names(client):
    iran, oman = country("Iran"), country("Oman")
    before = EditionFactory(date=date(2025, 4, 8))
    story("", iran, oman, edition=before, section="ahead", body="Talks begin.", event_date=date(2025, 4, 12))
    story("Too early", iran, oman, edition=EditionFactory(date=date(2025, 4, 10)))
    outcome = story("Talks end", iran, oman, edition=EditionFactory(date=date(2025, 4, 14)))
    story("Half of it", iran, edition=EditionFactory(date=date(2025, 4, 15)))
    story("Too late", iran, oman, edition=EditionFactory(date=date(2025, 6, 1)))
    (item,) = client.get("/ahead/").context["items"]
    assert (item.state, item.outcomes, item.day) == ("reported", [("Talks end", outcome)], date(2025, 4, 12))


def test_an_event_without_later_stories_is_listed_as_open(client):
    iran = country("Iran")
    story(
        "", iran, country("Oman"), section="ahead", body="Talks begin.", edition=EditionFactory(date=date(2025, 4, 8))
    )
    (item,) = client.get("/ahead/").context["items"]
    assert item.state == "no edition since"
    story("Half of it", iran, edition=EditionFactory(date=date(2025, 4, 9)))
    (item,) = client.get("/ahead/").context["items"]
    assert item.state == "no follow-up"


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30, "2"])
def test_a_page_of_expected_events_that_is_none_is_not_found(client, number):
    assert client.get("/ahead/", {"page": number}).status_code == 404


def test_corrections_tell_what_was_withdrawn_and_reworded(client):
    story("Gone", status="withdrawn", withdrawn_reason="Printed twice.")
    story("Wrnog", corrected_headline="Wrong")
    story("Untouched")
    content = client.get("/corrections/").content.decode()
    assert "Printed twice." in content
    assert "Printed as “Wrnog”." in content
    assert "Untouched" not in content
    assert client.get("/corrections.atom").content.count(b"<entry>") == 2
