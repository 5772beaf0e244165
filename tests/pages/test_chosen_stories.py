"""Stories chosen one by one: a list with an address like any other, and the citations of any list."""

import pytest

from tests.factories import country
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/stories/"


def titles(response):
    return {card.title for card in response.context["cards"]}


@pytest.fixture
def stories():
    iran, ghana = country("Iran"), country("Ghana")
    return [story(headline, named) for headline, named in (("One", iran), ("Two", ghana), ("Three", iran))]


def test_only_the_chosen_stories_are_listed_and_filters_narrow_them(client, stories):
    chosen = {"story": [stories[0].pk, stories[1].pk]}
    response = client.get(URL, chosen)
    assert titles(response) == {"One", "Two"}
    assert response.context["title"] == "Stories chosen one by one"
    assert titles(client.get(URL, chosen | {"country": "iran"})) == {"One"}


def test_their_chip_takes_the_choice_away(client, stories):
    (chip,) = client.get(URL, {"story": stories[0].pk}).context["chips"]
    assert (chip.label, chip.remove) == ("1 story", "/stories/")


def test_a_search_within_them_keeps_them(client, stories):
    content = client.get(URL, {"story": stories[0].pk}).content.decode()
    assert f'<input type="hidden" name="story" value="{stories[0].pk}">' in content


@pytest.mark.parametrize("wrong", ["0", "-1", "x", "1.5", "99999999999999", "٣", "2147483648"])
def test_what_is_no_number_is_said(client, stories, wrong):
    response = client.get(URL, {"story": [wrong, stories[0].pk]})
    assert f"“{wrong}” is not the number of a story." in response.context["faults"]
    assert titles(response) == {"One"}
    assert client.get("/stories.json", {"story": wrong}).status_code == 400


def test_a_number_that_no_story_has_finds_nothing(client, stories):
    assert client.get("/stories.json", {"story": 2**31 - 1}).json()["count"] == 0


def test_more_than_an_address_may_name_are_cut_and_said(client, stories):
    faults = client.get(URL, {"story": range(1, 300)}).context["faults"]
    assert faults == ["Only the first 200 of the stories chosen one by one were used."]


def test_nothing_found_names_them_among_the_conditions(client, stories):
    conditions = client.get(URL, {"story": stories[1].pk, "country": "iran"}).context["conditions"]
    assert ("Without the choice of stories one by one", "/stories/?country=iran", 2) in conditions


@pytest.mark.parametrize(("kind", "begins"), [("bib", "@article{"), ("ris", "TY  - NEWS")])
def test_any_list_gives_its_citations_in_its_order(client, stories, kind, begins):
    response = client.get(f"/stories.{kind}", {"country": "iran", "sort": "oldest"})
    text = response.content.decode()
    assert text.count(begins) == 2
    assert text.index("One") < text.index("Three")
    assert "Two" not in text
    assert response["X-Total-Count"] == "2"
    assert f"stories.{kind}" in response["Content-Disposition"]


def test_citations_of_a_wrong_question_are_refused(client, stories):
    assert client.get("/stories.bib", {"country": "atlantis"}).status_code == 400


def test_the_list_leads_to_its_citations(client, stories):
    assert client.get(URL, {"country": "iran"}).context["files"]["ris"] == "/stories.ris?country=iran"
