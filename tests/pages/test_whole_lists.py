"""A list as one file holds all of its stories, however many, and reads them in portions."""

import csv
import io
import re

import pytest

from briefs.views import whole_lists
from tests.factories import EditionFactory
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def seven(client, monkeypatch):
    """Seven stories, read two at a time."""
    monkeypatch.setattr(whole_lists, "ROWS_AT_ONCE", 2)
    monkeypatch.setattr(whole_lists, "NUMBERS_AT_ONCE", 3)
    edition = EditionFactory()
    for number in range(7):
        story(f"Oil {'and oil ' * number}{number}", edition=edition if number % 2 else EditionFactory())
    return client


def headlines_of(text):
    return [row["headline"] for row in csv.DictReader(io.StringIO(text))]


@pytest.mark.parametrize("asked", [{}, {"sort": "oldest"}, {"q": "oil"}, {"q": "oil", "sort": "newest"}])
def test_it_holds_every_story_once_in_the_order_of_the_page(seven, asked):
    response = seven.get("/stories.csv", asked)
    assert response.streaming
    assert headlines_of(response.getvalue().decode()) == headlines(seven.get("/stories/", asked))
    assert response.headers["X-Total-Count"] == "7"


@pytest.mark.parametrize(("kind", "start"), [("bib", "@article"), ("ris", "TY  - NEWS")])
def test_so_do_citations(seven, kind, start):
    text = seven.get(f"/stories.{kind}").getvalue().decode()
    assert len(re.findall(f"^{start}", text, re.MULTILINE)) == 7


@pytest.mark.parametrize("kind", ["csv", "bib", "ris"])
def test_a_page_of_it_is_no_stream(seven, kind):
    response = seven.get(f"/stories.{kind}", {"page_size": 2, "page": 4})
    assert not response.streaming
    assert response.content.decode().count("http://testserver/stories/") == 1
    assert seven.get(f"/stories.{kind}", {"page_size": 2, "page": 5}).status_code == 404


def test_memory_holds_one_portion(seven, monkeypatch):
    sizes = []
    read = whole_lists.story_rows
    monkeypatch.setattr(whole_lists, "story_rows", lambda ids, names: sizes.append(len(ids)) or read(ids, names))
    seven.get("/stories.csv").getvalue()
    assert sizes == [2, 2, 2, 1]


def test_a_story_withdrawn_while_the_file_is_on_its_way_is_not_in_it(seven):
    response = seven.get("/stories.csv", {"sort": "oldest"})
    last = story("Oil at last")
    type(last).objects.exclude(pk=last.pk).filter(headline__endswith="6").update(status="withdrawn")
    told = headlines_of(response.getvalue().decode())
    assert len(told) == 6
    assert not any(headline.endswith(("6", "last")) for headline in told)


def test_nothing_found_is_a_head_line(seven):
    assert seven.get("/stories.csv", {"q": "zeppelin"}).getvalue().decode().startswith("id,key,date,headline")
    assert seven.get("/stories.bib", {"q": "zeppelin"}).getvalue() == b""


def test_whole_lists_are_limited_apart_from_their_pages(seven, settings):
    settings.RATE_LIMITS, settings.RATES = True, {"whole": "1/hour"}
    assert [seven.get("/stories.csv").status_code for _ in range(2)] == [200, 429]
    assert seven.get("/stories.csv", {"page_size": 2}).status_code == 200
    assert seven.get("/stories.bib").headers["RateLimit-Limit"] == "1"
