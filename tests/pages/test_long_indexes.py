"""Indexes of more names than one page holds: letters with counts, a search, pages; nothing is left out."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.views import name_lists
from tests.factories import StoryFactory, country, person, tagged
from tests.pages.making import story

pytestmark = pytest.mark.django_db
NAMES = ("Meyer, Anna", "Möller, Bert", "Miller, Cem", "Åberg, Dora", "Adam, Eva", "9th Wonder")


@pytest.fixture
def people(monkeypatch):
    """Six people on pages of two, the first of them in two stories."""
    monkeypatch.setattr(name_lists, "SIZE", 2)
    monkeypatch.setattr(name_lists, "FRONT", 3)
    rows = [person(" ".join(reversed(name.split(", "))), sort_name=name) for name in NAMES]
    tagged(StoryFactory(), *rows)
    tagged(StoryFactory(), rows[0])
    person("Nobody Mentioned", sort_name="Mentioned, Nobody")
    search.rebuild()
    return rows


def names(response):
    return [row["name"] for _, rows in response.context["letters"] for row in rows]


def test_a_long_index_begins_with_its_letters_and_the_most_covered(client, people):
    response = client.get("/people/")
    letters = [(letter.name, letter.count) for letter in response.context["alphabet"]]
    assert letters == [("0–9", 1), ("A", 2), ("M", 3)]
    assert response.context["count"] == sum(count for _, count in letters) == len(people)
    assert names(response) == ["Anna Meyer", "9th Wonder", "Bert Möller"]


def test_the_pages_of_all_letters_hold_every_name_once(client, people):
    found = []
    for letter in client.get("/people/").context["alphabet"]:
        address = letter.url
        while address:
            response = client.get(address)
            found += names(response)
            address = response.context["next_page"]
    assert sorted(found) == sorted(row.name for row in people)


def test_a_letter_stands_in_order_in_pages_with_a_way_between_them(client, people):
    first = client.get("/people/?letter=m")
    assert names(first) == ["Anna Meyer", "Cem Miller"]
    assert first.context["next_page"] == "/people/?letter=M&page=2"
    second = client.get(first.context["next_page"])
    assert names(second) == ["Bert Möller"]
    assert 'rel="canonical" href="http://testserver/people/?letter=M&amp;page=2"' in second.content.decode()


def test_numbers_stand_together(client, people):
    assert names(client.get("/people/?letter=0-9")) == ["9th Wonder"]


def test_the_order_by_stories_goes_on_from_page_to_page(client, people):
    assert names(client.get("/people/?order=count"))[0] == "Anna Meyer"
    assert len(names(client.get("/people/?order=count&page=3"))) == 2


@pytest.mark.parametrize(("typed", "found"), [("moll", ["Bert Möller"]), ("anna MEYER", ["Anna Meyer"]), ("zz", [])])
def test_a_name_is_found_by_its_letters_whatever_their_order(client, people, typed, found):
    response = client.get("/people/", {"name": typed})
    assert names(response) == found
    assert "noindex" in response.content.decode()


@pytest.mark.parametrize("asked", ["letter=Q", "letter=%00", "page=9", "page=x", "letter=M&page=3"])
def test_a_letter_or_page_that_is_none_is_not_found(client, people, asked):
    assert client.get(f"/people/?{asked}").status_code in (400, 404)


def test_a_short_index_stays_one_page_with_a_way_down_to_each_letter(client):
    story("One", country("Iran"), country("Ghana"))
    response = client.get("/countries/")
    assert [(letter.name, letter.url) for letter in response.context["alphabet"]] == [
        ("G", "#letter-G"),
        ("I", "#letter-I"),
    ]
    assert names(response) == ["Ghana", "Iran"]
    assert names(client.get("/countries/?letter=I")) == ["Iran"]


def test_a_letter_takes_as_many_queries_as_the_index(client, people):
    client.get("/people/")
    counts = []
    for address in ("/people/", "/people/?letter=M"):
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_name_spelt_by_ear_leads_to_those_that_sound_like_it(client, people):
    tagged(StoryFactory(), person("Muammar Qaddafi"), person("Robert Kidder"))
    search.rebuild()
    response = client.get("/people/", {"name": "muamar kadafi"})
    assert [row["name"] for row in response.context["alike"]] == ["Muammar Qaddafi"]
    assert '<a href="muammar-qaddafi/">Muammar Qaddafi</a> is meant.' in response.content.decode()
    assert client.get("/people/", {"name": "meyer"}).context["alike"] == []
    assert client.get("/people/", {"name": "xy"}).context["alike"] == []
