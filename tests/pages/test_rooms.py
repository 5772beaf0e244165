"""Indexes A–Z, and the page of one country, person, organisation or theme."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs.world_map import least_of
from tests.factories import AliasFactory, EntityFactory, OfficeFactory, TopicFactory, country, person
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db


def listed(response):
    return [(letter, [(row["name"], row["count"]) for row in rows]) for letter, rows in response.context["letters"]]


def test_an_index_stands_in_order_with_counts_and_without_the_unmentioned(client):
    story("One", country("Åland"), country("Iran"))
    story("Two", country("Ghana", sort_name="Ghana"))
    story("Three", country("Atlantis")).entity_tags.update(decision="rejected")
    country("Zambia")
    from briefs import search

    search.rebuild()
    assert listed(client.get("/countries/")) == [("A", [("Åland", 1)]), ("G", [("Ghana", 1)]), ("I", [("Iran", 1)])]


def test_people_stand_under_their_sort_name(client):
    story("One", person("Angela Merkel", sort_name="Merkel, Angela"))
    assert listed(client.get("/people/")) == [("M", [("Angela Merkel", 1)])]


@pytest.mark.parametrize(
    ("name", "sort_name", "shown"),
    [
        ("Jeanine Áñez", "Anez, Jeanine", "Áñez, Jeanine"),
        ("Riyad al-Mālikī", "Maliki, Riyad al-", "Mālikī, Riyad al-"),
        ("Xi Jinping", "Xi Jinping", "Xi Jinping"),
        ("Luiz Inácio Lula da Silva", "Lula", "Lula"),
        ("Pelé", "King of Football, the", "King of Football, the"),
        ("Angela Merkel", "", "Angela Merkel"),
    ],
)
def test_an_index_shows_names_as_they_are_filed_with_their_accents(client, name, sort_name, shown):
    story("One", person(name, sort_name=sort_name))
    assert f">{shown}</a>" in client.get("/people/").content.decode()


def test_an_index_can_stand_by_the_number_of_stories(client):
    iran = country("Iran")
    story("One", country("Ghana"), iran)
    story("Two", iran)
    assert listed(client.get("/countries/?order=count")) == [("", [("Iran", 2), ("Ghana", 1)])]


def test_armed_groups_and_companies_are_organisations(client):
    story("One", EntityFactory(kind="armed_group", name="Some Front"), EntityFactory(kind="company", name="Big Oil"))
    assert [letter for letter, _ in listed(client.get("/organisations/"))] == ["B", "S"]


def test_themes_hold_their_subtopics(client):
    trade = TopicFactory(name="Trade")
    tariffs = TopicFactory(name="Tariffs", parent=trade)
    story("One", topics=[tariffs])
    (theme,) = client.get("/themes/").context["groups"]
    assert (theme["name"], theme["count"]) == ("Trade", 1)
    assert [topic["name"] for topic in theme["below"]] == ["Tariffs"]


def test_regions_stand_within_their_continents_and_those_of_the_news_apart_and_the_world_not_at_all(client):
    world = EntityFactory(kind="region", name="World", slug="world")
    africa = EntityFactory(kind="region", name="Africa", parent=world)
    south = EntityFactory(kind="region", name="Sub-Saharan Africa", parent=africa)
    west = EntityFactory(kind="region", name="Western Africa", parent=south)
    EntityFactory(kind="region", name="Asia", parent=world)  # no story
    story("One", country("Ghana", parent=west), EntityFactory(kind="region", name="Sahel"))
    page = client.get("/regions/")
    told = [
        (one["name"], [(row["name"], row.get("depth", 0)) for row in one["below"]]) for one in page.context["groups"]
    ]
    assert told == [
        ("Africa", [("Sub-Saharan Africa", 0), ("Western Africa", 1)]),
        ("As the news calls them", [("Sahel", 0)]),
    ]
    assert ">World</a>" not in page.content.decode()
    assert client.get("/regions/africa/").context["trail"] == [("Regions", "/regions/")]
    assert client.get("/regions/world/").status_code == 200


def test_a_region_of_the_news_that_takes_in_no_country_says_that_none_is_counted(client):
    west = EntityFactory(kind="region", name="Western Africa")
    story("One", country("Mali", parent=west), EntityFactory(kind="region", name="Sahel"))
    told = "those of a country in it are not counted"
    assert told in client.get("/regions/sahel/").content.decode()
    assert told not in client.get("/regions/western-africa/").content.decode()
    assert told not in client.get("/countries/mali/").content.decode()


def test_a_region_of_the_news_has_the_stories_of_the_countries_that_it_takes_in(client):
    sahel, mali = EntityFactory(kind="region", name="Sahel"), country("Mali")
    sahel.takes_in.add(mali)
    story("One", mali), story("Two", country("Ghana")), story("Three", sahel)
    page = client.get("/regions/sahel/")
    assert [row.name for row in page.context["members"]] == ["Mali"]
    assert client.get("/stories.json", {"region": "sahel"}).json()["count"] == 2
    assert client.get("/regions/").context["groups"][-1]["below"][0]["count"] == 2


@pytest.mark.parametrize("room", ["countries", "people", "organisations", "regions", "themes"])
def test_an_empty_index_offers_a_way_on(client, room):
    response = client.get(f"/{room}/")
    assert response.status_code == 200
    assert b'href="/stories/"' in response.content


def test_a_page_shows_stories_companions_and_the_first_mention(client):
    iran, oman, trade = country("Iran"), country("Oman"), TopicFactory(name="Trade")
    first = story("Talks", iran, oman, topics=[trade])
    story("Oil", iran)
    story("Elsewhere", oman)
    response = client.get("/countries/iran/")
    assert headlines(response) == ["Oil", "Talks"]
    assert response.context["first"] == first
    company = {
        title: [(value.label, value.count) for value, _ in values] for title, values in response.context["company"]
    }
    assert company["Countries"] == [("Oman", 1)]
    assert company["Themes"] == [("Trade", 1)]


def test_a_companions_link_leads_to_the_stories_they_share(client):
    iran, oman = country("Iran"), country("Oman")
    story("Together", iran, oman)
    story("Alone", iran)
    ((_, ((value, url),)), *_) = client.get("/countries/iran/").context["company"]
    assert client.get(url).context["count"] == value.count == 1


def test_a_page_tells_other_names_and_offices(client):
    held = person("Angela Merkel")
    AliasFactory(entity=held, text="Mutti", kind="short")
    OfficeFactory(holder=held, title="Chancellor", of=country("Germany"))
    content = client.get("/people/angela-merkel/").content.decode()
    assert "Also found as: Mutti" in content
    assert "Chancellor" in content


def test_a_name_whose_days_are_over_is_told_only_where_it_is_a_historic_one(client):
    sudan = country("Sudan")
    for text, kind in (("Sudanese", "demonym"), ("South Sudanese", "demonym"), ("Anglo-Egyptian Sudan", "historic")):
        AliasFactory(entity=sudan, text=text, kind=kind, valid_to=None if text == "Sudanese" else date(2011, 7, 8))
    assert client.get("/countries/sudan/").context["names"] == ["Sudanese", "Anglo-Egyptian Sudan"]


def test_a_merged_name_leads_to_its_survivor(client):
    survivor = person("Abbas Araghchi")
    EntityFactory(kind="person", name="Abbas Araqchi", status="merged", merged_into=survivor)
    response = client.get("/people/abbas-araqchi/")
    assert (response.status_code, response.url) == (301, "/people/abbas-araghchi/")


def test_a_retired_name_and_a_name_in_another_room_are_not_found(client):
    country("Iran")
    country("Zaire", status="retired")
    assert client.get("/people/iran/").status_code == 404
    assert client.get("/countries/zaire/").status_code == 404


def test_places_and_media_have_pages_too(client):
    story("One", EntityFactory(kind="place", name="Suez Canal"))
    response = client.get("/places/suez-canal/")
    assert headlines(response) == ["One"]


def test_a_page_names_its_feed(client):
    story("One", country("Iran"))
    assert 'href="/stories.atom?country=iran"' in client.get("/countries/iran/").content.decode()


@pytest.mark.parametrize("address", ["/countries/", "/people/", "/themes/", "/countries/land-0/"])
def test_pages_take_as_many_queries_for_ten_rows_as_for_one(client, address):
    counts = []
    for numbers in (range(1), range(1, 10)):
        for number in numbers:
            land = country(f"Land {number}")
            story(f"Story {number}", land, person(f"Person {number}"), topics=[TopicFactory()])
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_countries_stand_on_a_map_with_the_counts_of_the_list(client):
    iran = country("Iran", "IR")
    story("One", iran), story("Two", iran, country("Tuvalu", "TV")), story("Three", country("Atlantis"))
    country("Ghana", "GH")  # no story names it
    answer = client.get("/countries/")
    world = answer.context["world"]
    assert [(land.url, land.count, land.shade) for land in world.lands] == [("/countries/iran/", 2, 2)]
    assert world.left_out == ["Atlantis", "Tuvalu"]
    assert world.shades == [(1, 1, 1), (2, 2, 2)]
    assert "<title>Iran: 2 stories</title>" in answer.content.decode()


def test_only_countries_have_a_map_and_only_where_one_is_on_it(client):
    story("One", person("Angela Merkel"), country("Atlantis"))
    assert "<svg" not in client.get("/people/").content.decode()
    assert client.get("/countries/").context["world"] is None


@pytest.mark.parametrize(("highest", "least"), [(1, [1]), (4, [1, 2, 3, 4]), (80, [1, 2, 6, 14, 33]), (0, [])])
def test_shades_grow_by_the_same_factor(highest, least):
    assert least_of(highest) == least


def test_the_head_tells_the_room_that_a_page_lies_in(client):
    told = story("One", country("Iran"))
    for address, room in (("/countries/iran/", "/countries/"), (told.get_absolute_url(), "/stories/")):
        assert f'<a href="{room}" aria-current="true">' in client.get(address).content.decode()
    assert '<a href="/countries/" aria-current="page">' in client.get("/countries/").content.decode()
    assert "aria-current" not in client.get("/").content.decode().split("</nav>")[0]


@pytest.mark.parametrize("name", ["uk", "UK", "GB", "british"])
def test_another_name_of_a_country_leads_to_its_page(client, name):
    kingdom = country("United Kingdom", "GB")
    AliasFactory(entity=kingdom, kind="acronym", text="UK")
    AliasFactory(entity=kingdom, kind="demonym", text="British")
    response = client.get(f"/countries/{name}/")
    assert (response.status_code, response.headers.get("Location")) == (302, "/countries/united-kingdom/")
    assert client.get(f"/people/{name}/").status_code == 404


def test_a_name_of_several_leads_to_neither_page(client):
    for name in ("North Korea", "South Korea"):
        country(name, aliases=["Korea"])
    assert client.get("/countries/korea/").status_code == 404
