"""Offices: who held what for a country, and when, with the stories of that time."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import EditionFactory, EntityFactory, EntityIdentifierFactory, OfficeFactory, country, person
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/countries/germany/offices/"


@pytest.fixture
def germany():
    """Two chancellors, one after the other, and a mayor who is in office."""
    state = country("Germany")
    kohl, merkel, giffey = person("Helmut Kohl"), person("Angela Merkel"), person("Kai Wegner")
    OfficeFactory(holder=kohl, title="Chancellor", of=state, valid_from=date(1982, 10, 1), valid_to=date(1998, 10, 27))
    OfficeFactory(
        holder=merkel, title="Chancellor", of=state, valid_from=date(2005, 11, 22), valid_to=date(2021, 12, 8)
    )
    OfficeFactory(holder=giffey, title="Mayor", of=state, valid_from=date(2023, 4, 27), valid_to=None)
    story("In office", merkel, edition=EditionFactory(date=date(2014, 5, 3)))
    story("Afterwards", merkel, edition=EditionFactory(date=date(2024, 5, 3)))
    return state


def told(client, **asked):
    return [
        (title, [(one.who.name, one.days) for one in held]) for title, held in client.get(URL, asked).context["offices"]
    ]


def test_the_holders_of_each_office_stand_together_the_newest_first(client, germany):
    assert told(client) == [
        ("Chancellor", [("Angela Merkel", "22 November 2005 to 8 December 2021"),
                        ("Helmut Kohl", "1 October 1982 to 27 October 1998")]),
        ("Mayor", [("Kai Wegner", "since 27 April 2023")]),
    ]  # fmt: skip


def test_each_leads_to_the_stories_of_that_time_alone(client, germany):
    ((_, (merkel, kohl)), _) = client.get(URL).context["offices"]
    assert (merkel.count, kohl.count) == (1, 0)
    assert [card.title for card in client.get(merkel.url).context["cards"]] == ["In office"]
    assert ">none<" in client.get(URL).content.decode()


@pytest.mark.parametrize(
    ("when", "names"),
    [("1990", ["Helmut Kohl"]), ("1998-10-28", []), ("2005", ["Angela Merkel"]), ("2024-05", ["Kai Wegner"])],
)
def test_a_time_keeps_those_who_held_an_office_on_any_day_of_it(client, germany, when, names):
    assert [name for _, held in told(client, when=when) for name, _ in held] == names


def test_a_time_that_cannot_be_read_is_told_beside_the_field(client, germany):
    content = client.get(URL, {"when": "soonish"}).content.decode()
    assert 'id="when-fault"' in content
    assert 'value="soonish"' in content
    assert "Angela Merkel" in content


def test_the_page_of_a_country_names_who_is_in_office_leaders_first(client, germany):
    OfficeFactory(holder=person("Friedrich Merz"), title="Chancellor", of=germany, valid_from=date(2025, 5, 6))
    OfficeFactory(holder=person("Ada Roe"), title="Health Minister", of=germany, valid_from=date(2025, 6, 6))
    page = client.get("/countries/germany/")
    assert [(title, who.name) for title, who, _ in page.context["in_office"]] == [
        ("Chancellor", "Friedrich Merz"),
        ("Health Minister", "Ada Roe"),
        ("Mayor", "Kai Wegner"),
    ]
    assert f'<a href="{URL}">All offices and who held them</a>' in page.content.decode()


def test_the_page_of_a_person_tells_the_offices_with_the_stories_of_their_time(client, germany):
    content = client.get("/people/angela-merkel/").content.decode()
    assert "22 November 2005 to 8 December 2021" in content
    assert "1 story of that time" in content


def test_a_country_without_a_known_office_has_no_such_page_and_no_panel(client, germany):
    country("Oman")
    assert client.get("/countries/oman/offices/").status_code == 404
    assert "In office" not in client.get("/countries/oman/").content.decode()
    assert client.get("/countries/atlantis/offices/").status_code == 404


def test_a_holder_who_is_no_longer_kept_as_a_name_is_left_out(client, germany):
    kohl = germany.office_holders.get(holder__name="Helmut Kohl").holder
    kohl.status = "retired"
    kohl.save()
    assert [name for _, held in told(client) for name, _ in held] == ["Angela Merkel", "Kai Wegner"]


@pytest.mark.django_db(transaction=True)
def test_the_page_takes_at_most_four_statements_however_many_held_office(client):
    state = country("Germany")
    for number in range(12):
        OfficeFactory(
            holder=person(f"Person {number}"), title="Chancellor", of=state, valid_from=date(2000 + number, 1, 1)
        )
    client.get("/stories/?q=steel")  # the names are read once for each version of the gazetteer
    with CaptureQueriesContext(connection) as queries:
        assert client.get(URL).status_code == 200
    assert len(queries) <= 4


def test_a_story_tells_what_a_person_was_on_its_day_and_not_before_or_after(client, germany):
    merkel = germany.office_holders.get(holder__name="Angela Merkel").holder
    roe, told = person("Ada Roe"), {}
    for day in (date(2005, 11, 21), date(2005, 11, 22), date(2021, 12, 8), date(2021, 12, 9)):
        made = story(f"On {day}", merkel, roe, edition=EditionFactory(date=day))
        told[day.year, day.day] = "Chancellor, Germany" in client.get(made.get_absolute_url()).content.decode()
    assert told == {(2005, 21): False, (2005, 22): True, (2021, 8): True, (2021, 9): False}


def test_a_code_and_a_merged_name_lead_to_the_page_that_is_meant(client, germany):
    EntityIdentifierFactory(entity=germany, scheme="iso3166-1-alpha2", value="DE")
    EntityFactory(
        kind="country", name="Federal Republic", slug="federal-republic", status="merged", merged_into=germany
    )
    for slug in ("de", "federal-republic"):
        assert client.get(f"/countries/{slug}/offices/").headers["Location"] == URL
