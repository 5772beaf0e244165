"""The same set for machines: Atom, JSON, CSV."""

import csv
import io
import json
from datetime import date

import feedparser
import pytest

from tests.factories import EditionFactory, SourceFactory, TopicFactory, country
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(client):
    """Three stories of three days, two of them about Iran."""
    iran, trade = country("Iran", "IR"), TopicFactory(name="Trade")
    for day, names in ((7, [iran]), (8, [country("Ghana")]), (9, [iran])):
        story(f"Day {day}", *names, topics=[trade], edition=EditionFactory(date=date(2025, 4, day)))
    return client


def rows(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def test_page_feed_json_and_csv_give_the_same_stories_in_the_same_order(three):
    asked = {"country": "iran", "sort": "oldest"}
    told = headlines(three.get("/stories/", asked))
    assert told == ["Day 7", "Day 9"]
    assert [one["headline"] for one in three.get("/stories.json", asked).json()["results"]] == told
    assert [one["headline"] for one in rows(three.get("/stories.csv", asked))] == told
    assert [one.title for one in feedparser.parse(three.get("/stories.atom", asked).content).entries] == told


def test_json_holds_counts_facets_and_histogram_of_the_same_set(three):
    told = three.get("/stories.json", {"country": "IR"}).json()
    assert told["count"] == 2
    assert told["query"]["parameters"] == {"country": ["iran"]}
    assert told["facets"]["country"] == [
        {"value": "iran", "label": "Iran", "count": 2, "selected": True},
        {"value": "ghana", "label": "Ghana", "count": 1, "selected": False},
    ]
    assert sum(bar["count"] for bar in told["histogram"]) == 2
    assert told["messages"] == []


def test_a_result_names_key_address_edition_and_tags(three):
    result = three.get("/stories.json", {"country": "ghana"}).json()["results"][0]
    assert result["url"].startswith("http://testserver/stories/2025-04-08/day-8")
    assert result["key"].startswith("key-")
    assert result["countries"] == [{"slug": "ghana", "name": "Ghana", "role": "about"}]
    assert result["themes"][0]["slug"] == "trade"
    assert result["source"] == {"slug": "example-brief", "name": "Example Brief"}


def test_json_pages_hold_up_to_a_hundred(three):
    assert len(three.get("/stories.json", {"page_size": 2}).json()["results"]) == 2
    assert len(three.get("/stories.json", {"page_size": 2, "page": 2}).json()["results"]) == 1
    assert three.get("/stories.json", {"page_size": 101}).status_code == 400
    assert three.get("/stories.json", {"page_size": 2, "page": 3}).status_code == 404


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
@pytest.mark.parametrize("address", ["country=atlantis", "from=never", "colour=red", "sort=best", "page=0"])
def test_a_wrong_parameter_is_answered_with_400_and_a_sentence(client, kind, address):
    response = client.get(f"/stories.{kind}?{address}")
    assert response.status_code == 400
    text = response.json()["messages"][0] if kind == "json" else response.content.decode().strip()
    assert text.endswith(".")


def test_ids_in_feeds_outlive_a_renamed_slug(client):
    made = story("One")
    before = feedparser.parse(client.get("/stories.atom").content).entries[0]
    made.slug = "another"
    made.save()
    after = feedparser.parse(client.get("/stories.atom").content).entries[0]
    assert before.id == after.id == f"tag:testserver,2025:story/{made.pk}"
    assert after.link.endswith("/another/")


def test_feeds_name_their_list_and_are_well_formed_with_control_characters(client):
    story("One \x0b two & <three> \ufffe \uffff", body="Text \x00 more".replace("\x00", "\x01"))
    feed = feedparser.parse(client.get("/stories.atom", {"q": "one"}).content)
    assert not feed.bozo
    assert feed.feed.title == "Stories matching “one”"
    assert feed.feed.link == "http://testserver/stories/?q=one"


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_of_csv_is_a_formula(client, sign):
    story(f"{sign} is no formula")
    (row,) = rows(client.get("/stories.csv"))
    assert not row["headline"].startswith(("=", "+", "-", "@", "\t"))
    assert sign.strip() in row["headline"]


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
def test_a_source_that_shows_an_extract_keeps_the_rest(client, kind):
    held = EditionFactory(source=SourceFactory(name="Careful Brief", display_policy="extract"))
    story("A headline", edition=held, body="Begins " + "and goes on " * 60 + "to its secret end.")
    content = client.get(f"/stories.{kind}").content.decode()
    assert "Begins and goes on" in content
    assert "secret end" not in content


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
def test_a_source_that_shows_facts_keeps_all_its_text(client, kind):
    held = EditionFactory(source=SourceFactory(name="Shy Brief", display_policy="facts"))
    story("A headline", edition=held, body="Secret words.")
    content = client.get(f"/stories.{kind}").content.decode()
    assert "A headline" in content
    assert "Secret words" not in content


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
def test_files_answer_304_while_nothing_changes(client, kind):
    story("One")
    etag = client.get(f"/stories.{kind}")["ETag"]
    assert client.get(f"/stories.{kind}", headers={"if-none-match": etag}).status_code == 304
    story("Two")
    assert client.get(f"/stories.{kind}", headers={"if-none-match": etag}).status_code == 200


def test_messages_on_the_words_are_told_to_machines_too(client):
    story("Oil is dear")
    told = client.get("/stories.json", {"q": "oil zeppelins"}).json()
    assert told["count"] == 1
    assert "No story holds all" in told["messages"][0]
    assert json.dumps(told)


@pytest.mark.parametrize("path", ["/stories.atom", "/stories.csv", "/stories.json", "/ahead.ics"])
def test_a_file_of_ten_stories_takes_as_many_statements_as_one_of_one(client, path, django_assert_max_num_queries):
    for number in range(1, 11):
        story(f"Story {number}", section="ahead", event_date=date(2025, 4, number))
    client.get(path, {"date": "2025-05"})
    with django_assert_max_num_queries(8):
        assert client.get(path).status_code == 200
