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
        ("quake 17/02/2023", "17/02/2023", "quake", "2023-02-17"),
        ("quake 2/17/2023", "2/17/2023", "quake", "2023-02-17"),
        ("quake 17.2.2023", "17.2.2023", "quake", "2023-02-17"),
        ("quake 2023-02", "2023-02", "quake", "2023-02"),
        ("2023", "2023", "", "2023"),
    ],
)
def test_a_date_among_the_words_is_offered_as_days(client, words, typed, rest, day):
    edition = EditionFactory(date=date(2023, 2, 17 if "17" in typed else 7))
    story("Quake strikes the coast", edition=edition)
    story(f"{words} elsewhere", edition=EditionFactory(date=date(2024, 2, 7), source=edition.source))
    one, url = offered(client, words, source=edition.source.slug)
    assert (one.typed, one.words, one.date, one.count) == (typed, rest, day, 1)
    assert f"source={edition.source.slug}" in url
    assert client.get(url).context["count"] == 1


@pytest.mark.parametrize(
    "words",
    ["quake", '"quake 2023"', "quake from:2023", "quake -2023", "quake 20231", "quake 2022", "quake 2022 2023",
     "quake 30 February 2023", "quake 2023-24", "quake 7/2/2023", "headline:2023 quake"],
)  # fmt: skip
def test_what_is_no_date_or_finds_nothing_as_one_is_not_offered(client, words):
    story("Quake strikes the coast", edition=EditionFactory(date=date(2023, 2, 7)))
    assert offered(client, words) is None


@pytest.mark.parametrize(
    ("words", "typed", "day", "address"),
    [
        ("quake summer 2023", "summer 2023", date(2023, 6, 1), "from=2023-06&to=2023-08"),
        ("quake spring of 2023", "spring of 2023", date(2023, 5, 31), "from=2023-03&to=2023-05"),
        ("Autumn 2023 quake", "Autumn 2023", date(2023, 11, 30), "from=2023-09&to=2023-11"),
        ("quake fall of 2023", "fall of 2023", date(2023, 9, 1), "from=2023-09&to=2023-11"),
        ("quake winter 2023-24", "winter 2023-24", date(2024, 2, 29), "from=2023-12&to=2024-02"),
        ("quake winter 2023–2024", "winter 2023–2024", date(2023, 12, 1), "from=2023-12&to=2024-02"),
        ("quake winter of 2023", "winter of 2023", date(2024, 1, 5), "from=2023-12&to=2024-02"),
    ],
)
def test_a_season_is_offered_as_its_months_in_the_north(client, words, typed, day, address):
    edition = EditionFactory(date=day)
    story("Quake strikes the coast", edition=edition)
    story(f"{words} elsewhere", edition=EditionFactory(date=date(2022, 2, 7), source=edition.source))
    one, url = offered(client, words)
    assert (one.typed, one.words, one.count) == (typed, "quake", 1)
    assert address in url
    assert client.get(url).context["count"] == 1


@pytest.mark.parametrize("words", ["quake summer 2023-24", "quake winter 2023-25", "quake summer 2023–24"])
def test_years_that_are_no_season_of_the_north_are_not_offered_as_one(client, words):
    story("Quake strikes the coast", edition=EditionFactory(date=date(2023, 7, 7)))
    assert offered(client, words) is None


def test_a_fall_without_of_is_a_word_beside_its_year(client):
    edition = EditionFactory(date=date(2023, 2, 7))
    story("Prices fall", edition=edition)
    story("Prices fall 2023", edition=EditionFactory(date=date(2022, 2, 7), source=edition.source))
    one, _ = offered(client, "prices fall 2023")
    assert (one.typed, one.words) == ("2023", "prices fall")


@pytest.mark.parametrize("words", ["Arab spring 2011", "arab spring 2011"])
def test_a_season_that_the_archive_writes_as_part_of_a_name_leaves_its_year_as_the_date(client, words):
    edition = EditionFactory(date=date(2011, 4, 7))
    for place in ("Tunis", "Cairo", "Sanaa"):
        story(f"Arab Spring reaches {place}", edition=edition)
    story("Arab kings meet in spring rains", edition=EditionFactory(date=date(2012, 4, 7), source=edition.source))
    story("Arab Spring of 2011 ends", edition=EditionFactory(date=date(2013, 4, 7), source=edition.source))
    one, _ = offered(client, words)
    assert (one.date, one.count) == ("2011", 3)


def test_a_season_that_the_archive_seldom_writes_behind_the_word_stays_a_date(client):
    edition = EditionFactory(date=date(2011, 4, 7))
    for place in ("Tunis", "Cairo", "Sanaa"):
        story(f"Arab kings meet in spring rains of {place}", edition=edition)
    story("Arab spring 2011 festival", edition=edition)
    one, _ = offered(client, "Arab spring 2011")
    assert (one.typed, one.words, one.count) == ("spring 2011", "Arab", 4)


def test_the_page_says_which_months_a_season_is_taken_for(client):
    edition = EditionFactory(date=date(2024, 1, 7))
    story("Quake strikes the coast", edition=edition)
    content = client.get(URL, {"q": "quake winter 2023-24"}).content.decode()
    assert "winter 2023-24 (in the north: December 2023 to February 2024)" in content
    assert "from=2023-12&amp;to=2024-02" in content
    story("Quake of summer 2023", edition=EditionFactory(date=date(2023, 7, 7), source=edition.source))
    content = client.get(URL, {"q": "quake summer 2023"}).content.decode()
    assert "“quake” in the stories of summer 2023 (in the north: June to August 2023)" in content


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


@pytest.mark.parametrize(
    ("words", "typed", "address"),
    [
        ("quake since 2019", "2019 to today", "from=2019&to=today"),
        ("quake 2019-2021", "2019 to 2021", "from=2019&to=2021"),
        ("quake between 2019 and 2021", "2019 to 2021", "from=2019&to=2021"),
        ("quake in the last 900 years", "the last 900 years", "date=last-900-year"),
    ],
)
def test_a_span_of_years_is_offered_as_its_days(client, words, typed, address):
    story("Quake strikes the coast", edition=EditionFactory(date=date(2020, 5, 6)))
    story(f"{words} elsewhere")
    one, url = offered(client, words)
    assert (one.words, one.told, url) == ("quake", typed, f"/stories/?q=quake&{address}")
