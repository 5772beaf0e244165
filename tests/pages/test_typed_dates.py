"""A date typed among the words: offered as the days that it means."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import EditionFactory
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/stories/"


def offered(client, words, **others):
    return client.get(URL, {"q": words, **others}).context["typed_date"]


@pytest.mark.parametrize(
    ("words", "typed", "rest", "day"),
    [
        ("quake 2023", "2023", "quake", "2023"),
        ("2023 coast quake", "2023", "coast quake", "2023"),
        ("quake February 2023", "February 2023", "quake", "2023-02"),
        ("quake Feb. 2023", "Feb. 2023", "quake", "2023-02"),
        ("quake 7 february 2023", "7 february 2023", "quake", "2023-02-07"),
        ("Feb 7, 2023 quake", "Feb 7, 2023", "quake", "2023-02-07"),
        ("quake 2023-02", "2023-02", "quake", "2023-02"),
        ("2023", "2023", "", "2023"),
    ],
)
def test_a_date_among_the_words_is_offered_as_days(client, words, typed, rest, day):
    edition = EditionFactory(date=date(2023, 2, 7))
    story("Quake strikes the coast", edition=edition)
    story(f"{words} elsewhere", edition=EditionFactory(date=date(2024, 2, 7), source=edition.source))
    one, url = offered(client, words, source=edition.source.slug)
    assert (one.typed, one.words, one.date, one.count) == (typed, rest, day, 1)
    assert f"source={edition.source.slug}" in url
    assert client.get(url).context["count"] == 1


@pytest.mark.parametrize(
    "words",
    ["quake", '"quake 2023"', "quake from:2023", "quake -2023", "quake 20231", "quake 2022", "quake 2022 2023",
     "quake 30 February 2023", "quake 2023-24", "headline:2023 quake"],
)  # fmt: skip
def test_what_is_no_date_or_finds_nothing_as_one_is_not_offered(client, words):
    story("Quake strikes the coast", edition=EditionFactory(date=date(2023, 2, 7)))
    assert offered(client, words) is None


def test_beside_chosen_days_no_date_is_offered(client):
    story("Quake strikes the coast", edition=EditionFactory(date=date(2023, 2, 7)))
    assert offered(client, "quake 2023", date="2023-02") is None


def test_the_page_says_that_the_date_was_searched_as_written(client):
    edition = EditionFactory(date=date(2023, 2, 7))
    story("Quake strikes the coast", edition=edition)
    content = client.get(URL, {"q": "quake 2023"}).content.decode()
    assert "is searched as written." not in content, "it was taken for days already"
    story("Second quake of 2023", edition=edition)
    content = client.get(URL, {"q": "quake 2023"}).content.decode()
    assert "“2023” is searched as written. As a date:" in content
    assert "“quake” in the stories of 2023" in content


@pytest.mark.django_db(transaction=True)
def test_offering_a_date_keeps_a_list_at_four_statements(client):
    edition = EditionFactory(date=date(2023, 2, 7))
    for number in range(12):
        story(f"Quake of 2023: {number} strike the coast", edition=edition)
    client.get(URL, {"q": "steel"})  # the names are read once for each version of the gazetteer
    with CaptureQueriesContext(connection) as queries:
        assert offered(client, "quake strike coast 2023")[0].count == 12
    assert len(queries) <= 4
