"""`/quotes.json`, `/quotes.csv` and `/quotes.atom`: the quotations of `/quotes/` for machines."""

import csv
import io
from datetime import date

import feedparser
import pytest
from django.core.cache import cache

from briefs.search.answering.rows import story_rows
from briefs.views import whole_lists
from tests.factories import EditionFactory, SourceFactory, person
from tests.pages.making import story
from tests.pages.test_quotes import mention

pytestmark = pytest.mark.django_db
WORDS = "we have never been so near to a peace"


@pytest.fixture
def told(client):
    """Two stories that quote Ada Roe and one that quotes Bo Lind, on three days."""
    roe, lind = person("Ada Roe"), person("Bo Lind")
    for day, who in ((3, roe), (4, lind), (5, roe)):
        body = f"On the {day}th {who.name} said “{WORDS} {day}”."
        edition = EditionFactory(date=date(2024, 5, day))
        mention(story(f"Talks {day}", who, body=body, edition=edition), who, who.name)
    return client


def rows(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def test_page_json_csv_and_feed_tell_the_same_quotations_in_the_same_order(told):
    asked = {"person": "ada-roe", "sort": "oldest"}
    expected = [f"{WORDS} 5", f"{WORDS} 3"]
    assert [one.text for one in told.get("/quotes/", asked).context["said"]] == expected
    assert [one["text"] for one in told.get("/quotes.json", asked).json()["results"]] == expected
    assert [one["text"] for one in rows(told.get("/quotes.csv", asked))] == expected
    entries = feedparser.parse(told.get("/quotes.atom", asked).content).entries
    assert [one.summary for one in entries] == [f"“{words}”" for words in expected]


def test_a_result_names_speaker_words_story_and_source(told):
    (one,) = told.get("/quotes.json", {"person": "bo-lind"}).json()["results"]
    assert one["speaker"] == {
        "slug": "bo-lind",
        "name": "Bo Lind",
        "kind": "person",
        "url": "http://testserver/people/bo-lind/",
    }
    assert one["printed"] == "Bo Lind"
    assert one["story"]["headline"] == "Talks 4"
    assert one["url"].startswith(f"{one['story']['url']}#:~:text=we%20have")
    assert one["source"] == {"slug": "example-brief", "name": "Example Brief"}


def test_pages_count_stories_and_one_after_the_last_is_missing(told):
    pages = [told.get("/quotes.json", {"page_size": 2, "page": page}) for page in (1, 2, 3)]
    assert [page.status_code for page in pages] == [200, 200, 404]
    assert [len(page.json()["results"]) for page in pages[:2]] == [2, 1]
    assert (pages[0].json()["stories"], pages[0].json()["pages"]) == (3, 2)
    assert len(rows(told.get("/quotes.csv", {"page_size": 2, "page": 2}))) == 1


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
@pytest.mark.parametrize("address", ["country=atlantis", "from=never", "colour=red", "sort=best", "page_size=101"])
def test_a_wrong_parameter_is_a_400_with_a_sentence(told, kind, address):
    response = told.get(f"/quotes.{kind}?{address}")
    assert response.status_code == 400
    assert "." in (response.json()["messages"][0] if kind == "json" else response.content.decode())


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
def test_a_copy_that_is_still_right_is_not_sent_again(told, kind):
    copy = told.get(f"/quotes.{kind}")
    assert told.get(f"/quotes.{kind}", headers={"If-None-Match": copy["ETag"]}).status_code == 304
    story("News")
    assert told.get(f"/quotes.{kind}", headers={"If-None-Match": copy["ETag"]}).status_code == 200


@pytest.mark.parametrize("kind", ["json", "csv", "atom"])
def test_each_kind_has_a_limit(told, kind, settings):
    cache.clear()
    settings.RATE_LIMITS, settings.RATES = True, {"search": "1/min", "whole": "1/min"}
    assert [told.get(f"/quotes.{kind}").status_code for _ in range(2)] == [200, 429]


def test_for_the_file_only_stories_that_quote_are_read(told, monkeypatch):
    story("Nobody speaks", body="The treaty ended today.")
    read = []
    monkeypatch.setattr(
        whole_lists, "story_rows", lambda numbers, names: read.extend(numbers) or story_rows(numbers, names)
    )
    assert len(rows(told.get("/quotes.csv"))) == len(read) == 3


def test_a_source_that_may_not_be_shown_in_full_is_not_quoted(told):
    SourceFactory._meta.model.objects.update(display_policy="extract")
    assert told.get("/quotes.json").json()["results"] == rows(told.get("/quotes.csv")) == []


def test_the_page_offers_them_with_its_filters(told):
    content = told.get("/quotes/", {"person": "ada-roe"}).content.decode()
    for kind in ("atom", "csv", "json"):
        assert f'href="/quotes.{kind}?person=ada-roe"' in content


def test_every_entry_of_the_feed_has_an_id_of_its_own(client):
    body = "Ada Roe said “we have never been so near to a peace”. Ada Roe said “this offer comes far too late”."
    roe = person("Ada Roe")
    mention(story("Talks", roe, body=body), roe, "Ada Roe")
    assert len({one.id for one in feedparser.parse(client.get("/quotes.atom").content).entries}) == 2
