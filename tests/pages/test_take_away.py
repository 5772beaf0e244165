"""A list as one file to keep: the same stories in the same order, all that is public in them, no network."""

import re
from datetime import date

import pytest

from briefs.views import story_list, take_away
from tests.factories import EditionFactory, SourceFactory, TopicFactory, country, person
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(client):
    """Three stories of three days, two of them about Iran."""
    iran, trade = country("Iran", "IR"), TopicFactory(name="Trade")
    for day, names in ((7, [iran]), (8, [country("Ghana")]), (9, [iran, person("Ada Lovelace")])):
        story(f"Day {day}", *names, topics=[trade], edition=EditionFactory(date=date(2025, 4, day)))
    return client


def file_of(client, **asked):
    response = client.get("/stories.html", asked)
    assert response.status_code == 200
    return response.content.decode()


def titles_in(text):
    return re.findall(r'<h2 dir="auto"><a href="[^"]+">([^<]+)</a></h2>', text)


def test_file_holds_the_stories_of_the_page_in_its_order(three):
    asked = {"country": "iran", "sort": "oldest"}
    text = file_of(three, **asked)
    assert titles_in(text) == headlines(three.get("/stories/", asked)) == ["Day 7", "Day 9"]
    assert "<title>Stories about Iran</title>" in text
    assert "2 stories, taken from" in text


def test_it_is_offered_under_the_list_and_comes_as_a_download(three):
    assert "/stories.html?country=iran" in three.get("/stories/", {"country": "iran"}).content.decode()
    headers = three.get("/stories.html").headers
    assert headers["Content-Disposition"].startswith('attachment; filename="stories-')
    assert headers["X-Total-Count"] == "3"


def test_nothing_in_it_is_fetched_from_anywhere(three):
    text = file_of(three)
    assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text
    assert not re.findall(r"<(?:link|img|iframe|script[^>]+src|source|object)\b", text)
    assert not re.findall(r"@import|url\(", text)


def test_index_names_the_stories_of_each_name(three):
    text = file_of(three, sort="oldest")
    assert re.search(r'<li>Iran <a href="#s1">1</a>, <a href="#s3">3</a></li>', text)
    assert re.search(r'<li>Ada Lovelace <a href="#s3">3</a></li>', text)
    assert re.search(r'<li>Trade <a href="#s1">1</a>, <a href="#s2">2</a>, <a href="#s3">3</a></li>', text)


def test_a_longer_list_comes_in_several_files(three, monkeypatch):
    monkeypatch.setattr(take_away, "MOST_STORIES", 2)
    assert "Stories 1 to 2 of 3" in file_of(three, sort="oldest")
    second = file_of(three, sort="oldest", page="2")
    assert titles_in(second) == ["Day 9"]
    assert 'id="s3"' in second
    assert three.get("/stories.html", {"page": "3"}).status_code == 404


@pytest.mark.parametrize(("policy", "shows_start", "shows_end"), [("extract", True, False), ("facts", False, False)])
def test_what_a_source_withholds_is_not_in_it(client, policy, shows_start, shows_end):
    held = EditionFactory(source=SourceFactory(name="Careful Brief", display_policy=policy))
    story("Held", country("Oman"), edition=held, body=f"Openly said. {'Then more. ' * 40}Secretly meant.")
    text = file_of(client)
    assert ("Openly said" in text, "Secretly meant" in text) == (shows_start, shows_end)
    assert "Held" in text


def test_text_of_a_story_cannot_become_markup(client):
    story(
        "A <script>alert(1)</script> headline", country("Oman"), body="Body </article><script>alert(2)</script> text."
    )
    text = file_of(client)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_a_wrong_address_gets_a_sentence_and_400(three):
    response = three.get("/stories.html", {"country": "nowhere"})
    assert (response.status_code, response.headers["Content-Type"]) == (400, "text/plain; charset=utf-8")


@pytest.mark.django_db(transaction=True)  # inside a transaction names are read anew each time
def test_many_stories_take_as_few_statements_as_one(three, django_assert_max_num_queries):
    file_of(three, q="steel")  # the names are read once for each version of the gazetteer
    with django_assert_max_num_queries(4):
        file_of(three)


def test_a_file_that_holds_not_all_says_so_and_leads_to_the_next(three, monkeypatch):
    monkeypatch.setattr(take_away, "MOST_STORIES", 2)
    first, last = file_of(three, sort="oldest"), file_of(three, sort="oldest", page=2)
    assert "Stories 1 to 2 of 3" in first
    assert 'href="http://testserver/stories.html?sort=oldest&amp;page=2"' in first
    assert titles_in(last) == ["Day 9"]
    assert "another file" not in last


def test_the_list_says_beside_the_link_that_one_file_will_not_hold_all(three, monkeypatch):
    told = "2 stories at a time"
    assert told not in three.get("/stories/").content.decode()
    monkeypatch.setattr(story_list, "MOST_STORIES", 2)
    assert told in three.get("/stories/", {"sort": "oldest"}).content.decode()
    assert told not in three.get("/stories/", {"country": "iran"}).content.decode()
