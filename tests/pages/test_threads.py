"""Running stories as readers see them: in order, from each of their stories, and in every list."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from briefs import search
from briefs.curation import put_into_thread, reject, start_thread
from tests.factories import EditionFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db


@pytest.fixture
def brexit():
    """Three stories of three days, put into a running story in another order."""
    told = [
        story(headline, edition=EditionFactory(date=date(2016, 6, day)))
        for headline, day in (("The vote", 24), ("The campaign", 20), ("The resignation", 29))
    ]
    thread = start_thread("Brexit", note="How Britain left.")
    put_into_thread(thread, told)
    return thread


def headlines(response):
    return [card.title for card in response.context["cards"]]


def test_a_running_story_is_told_from_its_beginning(client, brexit):
    response = client.get("/threads/brexit/")
    assert headlines(response) == ["The campaign", "The vote", "The resignation"]
    content = response.content.decode()
    assert "How Britain left." in content
    assert "20 June 2016" in content


def test_a_story_says_where_it_stands_and_leads_on(client, brexit):
    vote = brexit.stories.get(headline="The vote")
    response = client.get(vote.get_absolute_url())
    (part,) = response.context["parts"]
    assert (part.number, part.count) == (2, 3)
    assert (part.before.headline, part.after.headline) == ("The campaign", "The resignation")
    assert "Part 2 of 3 of the running story" in " ".join(response.content.decode().split())


def test_a_story_in_none_says_nothing_of_them(client, brexit):
    alone = story("Something else")
    assert client.get(alone.get_absolute_url()).context["parts"] == []


def test_a_story_taken_out_is_not_told_any_more(client, brexit):
    reject(brexit.tags.get(story__headline="The vote"))
    assert headlines(client.get("/threads/brexit/")) == ["The campaign", "The resignation"]


def test_the_index_begins_with_what_went_on_last(client, brexit):
    later = start_thread("Catalonia")
    put_into_thread(later, [story("A vote is held", edition=EditionFactory(date=date(2017, 10, 1)))])
    start_thread("Nothing yet")
    courses = client.get("/threads/").context["courses"]
    assert [one.row.name for one in courses] == ["Catalonia", "Brexit"]
    assert (courses[1].count, courses[1].first.headline, courses[1].latest.headline) == (
        3, "The campaign", "The resignation",
    )  # fmt: skip


def test_an_archive_without_running_stories_says_so(client):
    assert "No running story has been put together yet" in client.get("/threads/").content.decode()


@pytest.mark.parametrize("form", ["", ".json", ".csv", ".atom"])
def test_every_list_is_filtered_by_it(client, brexit, form):
    story("Something else")
    content = client.get(f"/stories{form or '/'}", {"thread": "brexit"}).content.decode()
    assert "The campaign" in content
    assert "Something else" not in content


def test_a_list_names_it_and_the_words_can(client, brexit):
    assert client.get("/stories/", {"thread": "brexit"}).context["title"] == "Stories in the running story Brexit"
    assert search.find(search.StoryQuery(words="thread:brexit vote")).count == 1
    assert client.get("/stories.json", {"thread": "grexit"}).status_code == 400


def test_it_stands_in_json_and_not_among_the_tags_of_a_card(client, brexit):
    (told, *_) = client.get("/stories.json", {"thread": "brexit"}).json()["results"]
    assert [one["name"] for one in told["threads"]] == ["Brexit"]
    assert "/threads/brexit/" not in client.get("/stories/").content.decode().split('class="cards')[1]


def test_what_is_still_to_come_stands_at_its_end(client, brexit):
    due = story("The hearing", section="ahead", event_date=timezone.localdate() + timedelta(days=9))
    over = story("The speech", section="ahead", event_date=timezone.localdate() - timedelta(days=9))
    put_into_thread(brexit, [due, over])
    assert client.get("/threads/brexit/").context["due"] == [due]


def test_a_merged_one_leads_on_and_a_retired_one_is_gone(client, brexit):
    brexit.status = "retired"
    brexit.save()
    assert client.get("/threads/brexit/").status_code == 404


def test_it_is_no_country_and_has_no_other_address(client, brexit):
    country("Iran")
    assert client.get("/countries/brexit/").status_code == 404
    assert client.get("/threads/iran/").status_code == 404


def test_putting_stories_in_is_no_correction(client, brexit):
    assert "Brexit" not in client.get(reverse("briefs:corrections")).content.decode()
