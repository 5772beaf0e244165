"""The calendar of editions, and an edition as it was published."""

import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from briefs.models import Edition
from tests.factories import EditionFactory, SourceFactory
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/editions/"


def edition(day, **fields):
    return EditionFactory(date=date.fromisoformat(day), **fields)


def test_an_edition_shows_its_stories_under_their_printed_headings(client):
    held = edition("2025-04-08", title="Renewed Talks")
    story("", edition=held, position=1, section="lead", section_title="Top of the Agenda", body="Envoys met.")
    story("Tariffs float.", edition=held, position=2, section_title="Across the Globe")
    story("Vanished", edition=held, position=3, status="withdrawn")
    response = client.get(held.get_absolute_url())
    ((_, sections, _),) = response.context["editions"]
    assert [heading for _, heading, _ in sections] == ["Top of the Agenda", "Across the Globe"]
    assert "Envoys met." in response.content.decode()
    assert "Vanished" not in response.content.decode()


def test_an_edition_of_many_headlines_lists_them_and_one_of_few_does_not(client):
    held, short = edition("2025-04-08", title="Renewed Talks"), edition("2025-04-09")
    story("", edition=held, position=1, body="Envoys met.")
    for number in range(2, 6):
        story(f"Headline {number}", edition=held, position=number)
    story("Alone", edition=short)
    page = client.get(held.get_absolute_url()).content.decode()
    assert page.count(f'href="#{held.slug}-') == 4
    assert f'id="{held.slug}-5"' in page
    assert "In this edition" not in client.get(short.get_absolute_url()).content.decode()


def test_the_time_is_told_word_for_word_as_it_was_printed(client):
    held = edition(
        "2025-04-08",
        published_at=datetime(2025, 4, 8, 15, 54, tzinfo=UTC),
        raw_text="Renewed Talks\n\nApril 8, 2025 10:54 am (EST)\n",
        lines={"claimed": [[1, 1, "title", ""], [3, 3, "date", ""]]},
    )
    assert "printed as “April 8, 2025 10:54 am (EST)”" in client.get(held.get_absolute_url()).content.decode()


def test_a_date_line_without_a_time_is_not_repeated(client):
    held = edition("2025-04-08", raw_text="April 8, 2025", lines={"claimed": [[1, 1, "date", ""]]})
    assert "printed as" not in client.get(held.get_absolute_url()).content.decode()


def test_accounting_that_points_past_the_text_is_survived(client):
    held = edition(
        "2025-04-08",
        published_at=datetime(2025, 4, 8, 15, 54, tzinfo=UTC),
        raw_text="",
        lines={"claimed": [[9, 9, "date", ""]]},
    )
    assert client.get(held.get_absolute_url()).status_code == 200


def test_months_after_the_last_edition_are_left_out_and_gaps_stay(client):
    edition("2024-11-05")
    edition("2025-02-03")
    edition("2025-04-08")
    assert [month.name for month in client.get(URL).context["months"]] == [
        "January 2025",
        "February 2025",
        "March 2025",
        "April 2025",
    ]
    earlier = client.get(URL, {"year": "2024"}).context["months"]
    assert [month.name for month in earlier] == ["November 2024", "December 2024"]


def test_editions_are_walked_within_their_source(client):
    first, second = edition("2025-04-07"), edition("2025-04-09")
    edition("2025-04-08", source=SourceFactory(name="Another Brief"))
    assert client.get(first.get_absolute_url()).context["after"] == second


def test_two_editions_of_a_day_share_the_page(client):
    edition("2025-04-08", title="Morning")
    edition("2025-04-08", title="Evening")
    content = client.get("/editions/example-brief/2025-04-08/").content.decode()
    assert "Morning" in content
    assert "Evening" in content
    alone = client.get("/editions/example-brief/2025-04-08/evening/").content.decode()
    assert "Evening" in alone
    assert "Morning" not in alone


@pytest.mark.parametrize("path", ["example-brief/2025-02-30/", "example-brief/2025-04-09/", "nobody/2025-04-08/"])
def test_what_was_never_published_is_not_found(client, path):
    edition("2025-04-08")
    edition("2025-04-09", status="draft")
    assert client.get(URL + path).status_code == 404


def test_the_calendar_shows_the_latest_year_and_marks_days_with_editions(client):
    edition("2024-01-01")
    held = edition("2025-04-08")
    response = client.get(URL)
    assert response.context["year"] == 2025
    april = response.context["months"][3]
    assert [day.url for week in april.weeks for day in week if day.url] == [held.get_absolute_url()]


def test_a_date_leads_to_its_edition(client):
    held = edition("2025-04-08")
    assert client.get(URL, {"date": "2025-04-08"}).url == held.get_absolute_url()


def test_a_date_without_edition_names_the_nearest(client):
    edition("2025-04-08")
    response = client.get(URL, {"date": "2025-04-20"})
    way = f'<a href="/editions/{Edition.objects.get().source.slug}/2025-04-08/">of 8 April 2025</a>'
    assert response.context["faults"] == [f"No edition of 2025-04-20 is in the archive. The nearest is {way}."]
    assert way in response.content.decode()
    assert "<b>" not in client.get(URL, {"date": "<b>"}).content.decode()


@pytest.mark.parametrize("query", ["date=soon", "year=99999", "year=x", "source=nobody", "date=2025-13-01"])
def test_nonsense_is_told_and_the_calendar_still_shows(client, query):
    edition("2025-04-08")
    response = client.get(f"{URL}?{query}")
    assert response.status_code == 200
    assert response.context["faults"][0].endswith(".")
    assert response.context["year"] == 2025


def test_an_empty_archive_says_so(client):
    assert "No edition has been published yet." in client.get(URL).content.decode()


def test_the_calendar_takes_as_many_queries_for_ten_editions_as_for_one(client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for days in (range(1, 2), range(2, 11)):
        for day in days:
            edition(f"2025-04-{day:02}")
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_calendar_strikes_out_days_that_usually_have_an_edition_and_lack_one(client):
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(60)]
    for day in days:
        if day.weekday() < 5 and day != date(2024, 2, 7):
            EditionFactory(date=day)
    response = client.get("/editions/?year=2024")
    struck = [
        (month.first.month, day.number)
        for month in response.context["months"]
        for week in month.weeks
        for day in week
        if day.is_missing
    ]
    assert struck == [(2, 7)]
    assert "Struck out" in response.content.decode()
    assert client.get("/editions/?source=example-brief").content.decode().count("<s title") == 1


def data_of(response):
    """What the page tells machines: by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode(), re.DOTALL)
    return {told["@type"]: told for told in map(json.loads, found)}


def test_machines_read_it_as_an_issue_with_its_stories_and_the_way_to_it(client):
    held = edition("2025-04-08", title="Renewed </script> Talks")
    made = story("Envoys meet", edition=held, position=1)
    story("Vanished", edition=held, position=2, status="withdrawn")
    told = data_of(client.get(held.get_absolute_url()))
    issue = told["PublicationIssue"]
    assert (issue["name"], issue["datePublished"]) == ("Renewed </script> Talks", "2025-04-08")
    url = f"http://testserver{made.get_absolute_url()}"
    assert issue["hasPart"] == [{"@type": "NewsArticle", "headline": "Envoys meet", "url": url}]
    assert "url" not in issue["publisher"]
    last = told["BreadcrumbList"]["itemListElement"][-1]
    assert (last["name"], last["item"]) == ("8 April 2025", f"http://testserver{held.get_absolute_url()}")


def test_it_names_the_feed_of_its_source(client):
    held = edition("2025-04-08")
    content = client.get(held.get_absolute_url()).content.decode()
    assert f'title="Example Brief" href="/stories.atom?source={held.source.slug}"' in content
