"""Expected events as a calendar file."""

from datetime import date

import pytest

from briefs.calendars import escaped, folded
from tests.factories import EditionFactory, SourceFactory, TopicFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/ahead.ics"


def events(response):
    """The events of a file as dictionaries, lines unfolded."""
    lines = response.content.decode().replace("\r\n ", "").split("\r\n")
    told = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            told.append({})
        elif told and line not in ("END:VEVENT", "END:VCALENDAR", ""):
            name, _, value = line.partition(":")
            told[-1][name] = value
    return told


def expected(headline, *entities, day=date(2025, 4, 12), **fields):
    return story(headline, *entities, section="ahead", event_date=day, **fields)


def test_an_item_is_an_event_of_its_whole_day(client):
    made = expected("Talks, part 2; Muscat", topics=[TopicFactory(name="Trade")])
    (one,) = events(client.get(URL))
    assert one["UID"] == f"story-{made.pk}@testserver"
    assert one["DTSTART;VALUE=DATE"] == "20250412"
    assert one["SUMMARY"] == "Talks\\, part 2\\; Muscat"
    assert one["DTSTAMP"] == f"{made.updated_at:%Y%m%dT%H%M%SZ}"
    assert one["URL"] == f"http://testserver{made.get_absolute_url()}"
    assert one["CATEGORIES"] == "Trade"


def test_items_without_a_day_and_other_stories_are_no_events(client):
    expected("No day", day=None), story("A lead", section="lead", event_date=date(2025, 4, 12))
    expected("Withdrawn", status="withdrawn")
    assert events(client.get(URL)) == []


def test_the_same_file_twice_is_the_same_bytes(client):
    expected("Talks")
    assert client.get(URL).content == client.get(URL).content
    assert client.get(URL)["Content-Type"] == "text/calendar; charset=utf-8"


def test_filters_of_lists_choose_the_events(client):
    expected("In Iran", country("Iran")), expected("In Chad", country("Chad"))
    assert [one["SUMMARY"] for one in events(client.get(URL, {"country": "iran"}))] == ["In Iran"]
    assert [one["SUMMARY"] for one in events(client.get(URL, {"q": "chad"}))] == ["In Chad"]


@pytest.mark.parametrize("asked", [{"section": "lead"}, {"country": "nowhere"}, {"colour": "red"}])
def test_what_no_calendar_can_hold_is_refused_with_a_sentence(client, asked):
    answer = client.get(URL, asked)
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("text/plain")


def test_a_source_that_shows_facts_only_leaks_no_text(client):
    edition = EditionFactory(source=SourceFactory(display_policy="facts"))
    expected("Shown headline", edition=edition, body="Secret words of the text.")
    assert b"Secret" not in client.get(URL).content
    assert b"Shown headline" in client.get(URL).content


@pytest.mark.parametrize("text", ["é" * 100, "𝄞" * 60, "x" * 75, "x" * 76, ""])
def test_lines_are_folded_at_75_bytes_and_never_inside_a_character(text):
    pieces = folded(text).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert folded(text).replace("\r\n ", "") == text


def test_no_text_ends_its_line_or_begins_another():
    assert escaped("a\r\nEND:VEVENT\rb\x00\\") == "a\\nEND:VEVENT\\nb\\\\"


def test_lists_of_look_ahead_items_and_pages_of_names_lead_to_their_calendar(client):
    expected("In Iran", country("Iran")), story("In Chad", country("Chad"))
    assert "/ahead.ics?country=iran" in client.get("/stories/?section=ahead&country=iran").content.decode()
    assert "/ahead.ics?country=iran" in client.get("/countries/iran/").content.decode()
    assert "/ahead.ics" not in client.get("/countries/chad/").content.decode()
    assert "/ahead.ics" not in client.get("/stories/?country=iran").content.decode()
    assert 'href="/ahead.ics"' in client.get("/ahead/").content.decode()
