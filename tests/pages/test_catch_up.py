"""Catching up: all that is new and nothing else, each story once, under what it belongs to, and what is still open."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs.views import catch_up
from tests.factories import EditionFactory, EntityFactory, TopicFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/catch-up/"


def told(day, headline, *entities, **fields):
    return story(headline, *entities, edition=EditionFactory(date=date(2025, 4, day)), **fields)


def groups(response):
    """(name, headlines) of each group."""
    return [(group.name, [card.title for card in group.cards]) for group in response.context["groups"]]


def shown(response):
    return [title for _, titles in groups(response) for title in titles]


def test_the_day_that_is_named_is_included_and_the_day_before_is_not(client):
    iran = country("Iran")
    for day in (7, 8, 9):
        told(day, f"Day {day}", iran)
    assert groups(client.get(URL, {"from": "2025-04-08"})) == [("Iran", ["Day 8", "Day 9"])]


def test_a_story_of_two_countries_and_a_running_story_stands_once(client):
    iran, oman = country("Iran"), country("Oman")
    talks = EntityFactory(kind="thread", name="Nuclear talks")
    told(8, "Talks begin", iran, oman, talks)
    told(9, "Talks end", oman, iran, talks)
    told(9, "Oil flows", oman, iran)
    response = client.get(URL, {"from": "2025-04-08", "country": ["iran", "oman"]})
    assert sorted(shown(response)) == ["Oil flows", "Talks begin", "Talks end"]
    assert groups(response)[0] == ("Nuclear talks", ["Talks begin", "Talks end"])


def test_a_story_of_two_running_stories_stands_under_the_one_with_more_of_these(client):
    large, small = EntityFactory(kind="thread", name="Large"), EntityFactory(kind="thread", name="A small one")
    told(8, "Both", small, large)
    told(9, "Large alone", large)
    assert groups(client.get(URL, {"from": "2025"})) == [("Large", ["Both", "Large alone"])]


def test_a_story_stands_under_a_chosen_country_before_the_one_it_is_about(client):
    told(8, "Iran hosts", country("Iran"))
    made = told(9, "Oman hosts", country("Oman"))
    tag = made.entity_tags.model.objects.create(
        story=made, entity=country("Iraq", aliases=False), role="mention", salience=0.1
    )
    from briefs import search

    search.refresh([made])
    assert groups(client.get(URL, {"from": "2025", "country": "iraq"})) == [(tag.entity.name, ["Oman hosts"])]
    assert ("Oman", ["Oman hosts"]) in groups(client.get(URL, {"from": "2025"}))


def test_stories_without_a_country_stand_last(client):
    told(8, "Nowhere")
    told(9, "Somewhere", country("Zambia"))
    assert groups(client.get(URL, {"from": "2025"})) == [("Zambia", ["Somewhere"]), ("About no country", ["Nowhere"])]


def test_themes_and_countries_narrow_what_is_told(client):
    trade, iran = TopicFactory(name="Trade"), country("Iran")
    told(8, "Wanted", iran, topics=[trade])
    told(8, "Other theme", iran)
    told(8, "Other country", country("Oman"), topics=[trade])
    assert shown(client.get(URL, {"from": "2025", "country": "iran", "theme": "trade"})) == ["Wanted"]


def test_going_on_from_a_page_tells_what_came_since_and_nothing_twice(client):
    iran = country("Iran")
    told(8, "Known", iran)
    first = client.get(URL, {"from": "2025-04-08", "country": "iran"})
    told(8, "Same day, loaded later", iran)
    told(3, "Older, loaded later", iran)
    second = client.get(first.context["next_time"])
    assert shown(first) == ["Known"]
    assert shown(second) == ["Older, loaded later", "Same day, loaded later"]
    assert shown(client.get(second.context["next_time"])) == []


def test_a_page_has_a_limit_and_says_so_and_the_next_one_goes_on(client, monkeypatch):
    monkeypatch.setattr(catch_up, "SIZE", 2)
    iran = country("Iran")
    for day in range(1, 6):
        told(day, f"Day {day}", iran)
    found, address = [], f"{URL}?from=2025-04"
    while address:
        response = client.get(address)
        found += shown(response)
        assert "5 stories; here are" in response.content.decode()
        address = response.context["next_page"]
    assert found == [f"Day {day}" for day in range(1, 6)]
    assert client.get(f"{URL}?from=2025-04&page=4").status_code == 404


def test_the_page_ends_with_what_is_still_expected(client):
    iran, oman, iraq = country("Iran"), country("Oman"), country("Iraq")
    ahead = {"section": "ahead", "body": "Talks are due."}
    told(1, "", iran, oman, event_date=date(2025, 4, 12), **ahead)
    told(2, "", iran, iraq, event_date=date(2025, 4, 9), **ahead)
    told(1, "", iran, event_date=date(2025, 4, 3), **ahead)
    told(9, "", country("Ghana"), event_date=date(2025, 4, 30), **ahead)
    told(10, "Talks held", iran, iraq)
    events = client.get(URL, {"from": "2025-04-08", "country": "iran"}).context["events"]
    assert [(item.day.day, item.state) for item in events] == [(12, "no edition since")]


def test_a_new_look_ahead_item_is_told_at_the_end_even_when_it_was_answered(client):
    iran, oman = country("Iran"), country("Oman")
    told(8, "", iran, oman, section="ahead", body="Talks are due.", event_date=date(2025, 4, 9))
    told(9, "Talks held", iran, oman)
    response = client.get(URL, {"from": "2025-04-08"})
    assert shown(response) == ["Talks held"]
    assert [(item.state, len(item.outcomes)) for item in response.context["events"]] == [("reported", 1)]


def test_withdrawn_stories_and_drafts_are_not_told(client):
    told(8, "Gone", country("Iran"), status="withdrawn")
    story("Draft", country("Oman"), edition=EditionFactory(date=date(2025, 4, 8), status="draft"))
    assert shown(client.get(URL, {"from": "2025"})) == []


def test_without_a_day_the_page_asks_and_offers_the_archives_own_last_days(client):
    told(8, "One", country("Iran"), topics=[TopicFactory(name="Trade")])
    response = client.get(URL, {"country": "iran"})
    content = response.content.decode()
    assert "is_answer" not in response.context
    assert 'name="country" value="iran" checked' in content
    assert "/catch-up/?country=iran&from=2025-04-02" in [url for _, url in response.context["starts"]]
    assert shown(client.get(response.context["starts"][0][1])) == ["One"]


def test_an_empty_archive_asks_too(client):
    assert client.get(URL).status_code == 200
    assert "Nothing new." in client.get(URL, {"from": "2025"}).content.decode()


def test_nothing_new_names_the_archives_last_day(client):
    told(8, "One", country("Iran"))
    content = client.get(URL, {"from": "2025-05"}).content.decode()
    assert "Nothing new." in content
    assert "latest story is of 8 April 2025" in content


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("from=soon", "“soon” is not a date"),
        ("from=2025&country=atlantis", "“atlantis” is not a country"),
        ("after=x", "“x” is not a whole number"),
        ("from=2025&nonsense=1", "“nonsense” is not a filter"),
    ],
)
def test_what_cannot_be_read_is_told(client, asked, sentence):
    response = client.get(f"{URL}?{asked}")
    assert response.status_code == 200
    assert sentence in response.content.decode()


def test_the_way_to_it_leads_with_the_filters_of_a_list(client):
    told(8, "One", country("Iran"))
    assert client.get("/stories/?country=iran&sort=oldest").context["catch_up"] == "/catch-up/?country=iran"
    for address in ("/", "/stories/", "/countries/iran/"):
        assert 'href="/catch-up/' in client.get(address).content.decode()


def test_other_filters_of_a_list_stay_in_the_form(client):
    told(8, "One", EntityFactory(kind="person", name="Ali Tariff"))
    content = client.get(URL, {"from": "2025", "person": "ali-tariff", "after": "1"}).content.decode()
    assert '<input type="hidden" name="person" value="ali-tariff">' in content
    assert '<input type="hidden" name="after"' not in content


def test_it_takes_as_many_queries_for_many_stories_as_for_one(client):
    counts = []
    for numbers in (range(1, 3), range(3, 12)):
        for day in numbers:
            told(day, f"Day {day}", country(f"Land {day}"), country(f"Other {day}"))
            told(day, "", country(f"New {day}"), section="ahead", body="Due.", event_date=date(2025, 4, day + 1))
        with CaptureQueriesContext(connection) as queries:
            client.get(URL, {"from": "2025-04"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_list_can_be_narrowed_to_what_came_after_a_story(client):
    old = told(8, "Old", country("Iran"))
    told(3, "New", country("Oman"))
    response = client.get("/stories/", {"after": old.pk})
    assert [card.title for card in response.context["cards"]] == ["New"]
    assert response.context["title"] == f"Stories received after story {old.pk:,}"
    assert [(chip.kind, chip.remove) for chip in response.context["chips"]] == [("Received after", "/stories/")]
    assert client.get("/stories.json", {"after": "x"}).status_code == 400
    assert client.get("/stories.json", {"after": old.pk}).json()["count"] == 1


def test_a_question_that_no_story_holds_is_asked_with_less_and_the_page_says_so(client):
    told(8, "Volcano erupts")
    told(9, "Volcano sleeps")
    told(9, "Farmers vote")
    asked = {"from": "2025-04-08", "q": "what did the volcano do"}
    response = client.get(URL, asked)
    assert shown(response) == ["Volcano erupts", "Volcano sleeps"]
    assert "No story holds all of these words. These hold “volcano”." in response.content.decode()
    assert shown(client.get(response.context["less"])) == shown(response)
    assert shown(client.get(URL, {**asked, "match": "all"})) == []
