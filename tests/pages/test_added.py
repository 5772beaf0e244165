"""When the archive received a story is one thing, the day it tells of another; both can be asked for."""

from datetime import UTC, date, datetime

import pytest

from briefs import search
from briefs.models import Story
from tests.factories import EditionFactory, country
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db
URL = "/stories/"


def received(day, headline, *entities, **fields):
    """A story that came in on a day of April 2025, half an hour before midnight."""
    made = story(headline, *entities, edition=EditionFactory(date=date(2011, 1, day)), **fields)
    Story.objects.filter(pk=made.pk).update(created_at=datetime(2025, 4, day, 23, 30, tzinfo=UTC))
    search.refresh([made])
    return made


@pytest.fixture
def stories():
    return [received(day, f"Came on {day}", country(f"Land {day}")) for day in (7, 8, 9)]


def test_both_ends_are_included_and_the_printed_day_does_not_count(client, stories):
    assert headlines(client.get(URL, {"added": "2025-04-08"})) == ["Came on 8"]
    assert headlines(client.get(URL, {"added": "2025-04"})) == ["Came on 9", "Came on 8", "Came on 7"]
    assert headlines(client.get(URL, {"added": "2011"})) == []
    assert headlines(client.get(URL, {"added": "2025-04", "date": "2011-01-09"})) == ["Came on 9"]


def test_what_came_in_the_last_days_is_found_whatever_its_date(client, stories):
    story("Came today", edition=EditionFactory(date=date(1999, 1, 1)))
    assert headlines(client.get(URL, {"added": "last-7-days"})) == ["Came today"]


def test_every_form_of_the_list_holds_the_same_stories(client, stories):
    asked = {"added": "2025-04-08"}
    answer = client.get("/stories.json", asked).json()
    assert [row["headline"] for row in answer["results"]] == ["Came on 8"]
    assert {value["value"] for value in answer["facets"]["country"]} == {"land-8"}
    assert sum(bar["count"] for bar in answer["histogram"]) == 1
    for kind in ("atom", "csv", "bib", "ris"):
        content = b"".join(client.get(f"/stories.{kind}", asked)).decode()
        assert "Came on 8" in content
        assert "Came on 9" not in content
    assert client.get("/api/stories/", asked).json()["count"] == 1


def test_it_can_be_typed_among_the_words(client, stories):
    assert headlines(client.get(URL, {"q": "came added:2025-04-08"})) == ["Came on 8"]
    assert sorted(headlines(client.get(URL, {"q": "came -added:2025-04-08"}))) == ["Came on 7", "Came on 9"]
    assert "“2025-13” is not a date" in client.get(URL, {"q": "added:2025-13"}).content.decode()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("2025-04", "Stories added to the archive in April 2025"),
        ("2025-04-08", "Stories added to the archive on 8 April 2025"),
        ("2025", "Stories added to the archive in 2025"),
    ],
)
def test_the_title_and_a_chip_say_what_is_asked(client, stories, typed, title):
    response = client.get(URL, {"added": typed})
    assert response.context["title"] == title
    (chip,) = response.context["chips"]
    assert (chip.kind, chip.remove) == ("Added", "/stories/")
    assert f'name="added" size="12" value="{typed}"' in response.content.decode()


def test_a_date_that_cannot_be_read_is_told_beside_its_field_and_refused_to_machines(client, stories):
    page = client.get(URL, {"added": "2025-13"})
    assert page.status_code == 200
    assert "“2025-13” is not a date" in page.content.decode()
    assert 'id="added-fault"' in page.content.decode()
    assert client.get("/stories.json", {"added": "2025-13"}).status_code == 400
    assert client.get("/stories.atom", {"added": "soon"}).status_code == 400


def test_a_list_of_nothing_says_what_the_days_of_arrival_cost(client, stories):
    response = client.get(URL, {"added": "2025-04-08", "country": "land-9"})
    told = [(label, url, count) for label, url, count in response.context["conditions"]]
    assert ("Without the days of arrival, 8 April 2025", "/stories/?country=land-9", 1) in told


def test_a_day_of_the_calendar_stays_when_a_box_is_ticked(client, stories):
    content = client.get(URL, {"date": "2011-01"}).content.decode()
    assert '<input type="hidden" name="date" value="2011-01">' in content
