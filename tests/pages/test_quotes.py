"""`/quotes/`: who said what in a list of stories."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

from briefs.models import Entity, EntityTag
from briefs.views import quotes
from tests.factories import AliasFactory, EditionFactory, EntityFactory, SourceFactory, country, person
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/quotes/"
BODY = "Talks went on in Oslo. President Ada Roe said “we have never been so near to a peace”. Iran was silent."


def mention(made, entity, words):
    """The tag's evidence: where the body names the entity."""
    start = made.body.index(words)
    evidence = [["body", start, start + len(words), words, "alias", None, None]]
    EntityTag.objects.filter(story=made, entity=entity).update(evidence=evidence)


@pytest.fixture
def roe():
    return person("Ada Roe")


@pytest.fixture
def told(roe):
    iran = country("Iran")
    made = story("Talks in Oslo", roe, iran, body=BODY, edition=EditionFactory(date=date(2024, 5, 3)))
    mention(made, roe, "Ada Roe")
    mention(made, iran, "Iran")
    return made


def said(client, **asked):
    return [(one.text, one.who and one.who.name) for one in client.get(URL, asked).context["said"]]


def test_a_quotation_stands_with_the_name_whose_words_it_is(client, told):
    assert said(client) == [("we have never been so near to a peace", "Ada Roe")]
    content = client.get(URL).content.decode()
    assert '<a href="/people/ada-roe/">Ada Roe</a>' in content
    assert f"{told.get_absolute_url()}#:~:text=we%20have%20never%20been%20so%20near%20to" in content


def test_of_a_chosen_person_only_their_own_words_are_told(client, told):
    other = person("Bo Lind")
    made = story("Reply", other, told.entity_tags.get(entity__name="Ada Roe").entity,
                 body="Bo Lind said “this offer comes far too late”, and Ada Roe left.")  # fmt: skip
    mention(made, other, "Bo Lind")
    assert said(client, person="ada-roe") == [("we have never been so near to a peace", "Ada Roe")]
    assert said(client, person="bo-lind") == [("this offer comes far too late", "Bo Lind")]


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ({}, "Who said what: the newest quotations"),
        ({"country": "iran"}, "Who said what in stories about Iran"),
        ({"person": "ada-roe", "date": "2024-05"}, "Who said what in stories about Ada Roe, May 2024"),
    ],
)
def test_the_heading_says_that_quotations_stand_below_and_of_whom(client, told, asked, heading):
    content = client.get(URL, asked).content.decode()
    assert f'<h1 dir="auto">{heading}</h1>' in content
    assert ("1 quotation of Ada Roe in" in content) == ("person" in asked)


def test_the_filters_of_lists_hold(client, told):
    assert len(said(client, country="iran", date="2024-05")) == 1
    assert said(client, date="2023") == []
    assert "No story fits." in client.get(URL, {"date": "2023"}).content.decode()


def test_a_source_that_may_not_be_shown_in_full_is_not_quoted(client, roe):
    edition = EditionFactory(source=SourceFactory(display_policy="extract"))
    mention(story("Talks in Oslo", roe, body=BODY, edition=edition), roe, "Ada Roe")
    assert said(client) == []
    assert "None of these stories quotes anybody" in client.get(URL).content.decode()


def test_a_rejected_tag_speaks_no_words(client, told, roe):
    EntityTag.objects.filter(story=told, entity=roe).update(decision="rejected")
    assert [who for _, who in said(client)] == [None]


def test_a_quotation_printed_apart_stands_with_its_printed_speaker(client):
    shape = [["quote", "The ceilings were the small part of it.", "CFR expert Robin Sample", ""]]
    story("Treaty ends", body="The treaty ended today.", shape=shape)
    content = client.get(URL).content.decode()
    assert "The ceilings were the small part of it." in content
    assert "Robin Sample" in content


@pytest.mark.parametrize(
    ("printed", "who"),
    [
        ("Ada Roe", "Ada Roe"),
        ("President Ada Roe", "Ada Roe"),
        ("Bo Roe", None),
        ("a spokesman for Ada Roe", None),
        ("Robin Sample", None),
    ],
)
def test_the_speaker_of_a_quotation_printed_apart_is_the_story_s_name_if_it_is_one(client, roe, printed, who):
    shape = [["paragraph", 24], ["quote", "The ceilings were the small part of it.", printed, ""]]
    mention(story("Treaty ends", roe, body="Roe ended a treaty today.", shape=shape), roe, "Roe")
    assert said(client) == [("The ceilings were the small part of it.", who)]
    assert len(said(client, person="ada-roe")) == (1 if who else 0)


def test_a_speaker_whose_name_two_tags_share_is_linked_to_neither(client, roe):
    shape = [["paragraph", 24], ["quote", "The ceilings were the small part of it.", "Roe", ""]]
    made = story("Treaty ends", roe, person("Bo Roe"), body="Roe ended a treaty today.", shape=shape)
    EntityTag.objects.filter(story=made).update(evidence=[["body", 0, 3, "Roe", "alias", None, None]])
    assert said(client) == [("The ceilings were the small part of it.", None)]


def test_a_lead_without_a_headline_is_called_as_in_every_list(client):
    shape = [["paragraph", 24], ["quote", "The ceilings were the small part of it.", "Robin Sample", ""]]
    edition = EditionFactory(title="A Treaty Ends")
    story("", body="Roe ended a treaty today.", shape=shape, section="lead", edition=edition)
    assert ">A Treaty Ends</a>" in client.get(URL).content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_page_takes_five_statements_however_many_stories(client, roe):
    for number in range(12):
        mention(story(f"Talks {number}", roe, body=BODY), roe, "Ada Roe")
    client.get("/stories/?q=steel")  # the names are read once for each version of the gazetteer
    with CaptureQueriesContext(connection) as queries:
        assert len(said(client)) == 12
    assert len(queries) <= 5


def test_a_page_beyond_the_last_and_a_wrong_filter_are_told(client, told):
    assert client.get(URL, {"page": 9}).status_code == 404
    assert client.get(URL, {"country": "atlantis"}).status_code == 200
    assert "atlantis" in client.get(URL, {"country": "atlantis"}).content.decode()


def test_a_question_that_no_story_holds_is_asked_with_less_and_page_and_files_say_so(client, told):
    asked = {"q": "what happened at the talks in Oslo"}
    response = client.get(URL, asked)
    assert [one.story for one in response.context["said"]] == [told]
    assert "No story holds all of these words. These hold “talks Oslo”." in response.content.decode()
    assert len(said(client, **asked)) == len(client.get("/quotes.json", asked).json()["results"]) == 1
    assert client.get(response.context["less"]).context["said"]
    assert said(client, **asked, match="all") == []


def test_a_page_with_few_quotations_goes_on_with_the_stories_after_it_as_far_as_it_may(client, told, monkeypatch):
    monkeypatch.setattr(quotes, "SIZE", 2)
    for day in range(10, 17):
        story(f"Nobody speaks {day}", edition=EditionFactory(date=date(2024, 5, day)))
    response = client.get(URL)
    assert [one.story for one in response.context["said"]] == [told]
    assert (response.context["last_row"], response.context["next_page"]) == (8, "")
    assert 'class="pager"' not in (content := response.content.decode())  # pages 2 to 4 would tell it again
    assert "1 quotation in <a" in content
    monkeypatch.setattr(quotes, "MOST_PAGES", 3)
    response = client.get(f"{URL}?page=1&sort=oldest")
    assert response.context["said"] == []
    assert "stories 1 to 6 of" in response.content.decode()
    assert 'rel="next"' in response.content.decode()
    assert [one.story for one in client.get(response.context["next_page"]).context["said"]] == [told]
    assert b"we have never been so near" in client.get("/quotes.atom", {"page_size": 3}).content


def test_a_page_with_enough_quotations_ends_with_its_stories(client, roe, monkeypatch):
    monkeypatch.setattr(quotes, "SIZE", 2)
    monkeypatch.setattr(quotes, "ENOUGH", 2)
    for number in range(5):
        mention(story(f"Talks {number}", roe, body=BODY), roe, "Ada Roe")
    response = client.get(URL)
    assert len(response.context["said"]) == 2
    assert response.context["next_page"].endswith("page=2")


def test_following_is_explained_with_the_address_of_the_same_feed(client, told):
    page = client.get(URL, {"country": "iran", "person": "ada-roe"})
    content = client.get(page.context["follow"]).content.decode()
    assert 'value="http://testserver/quotes.atom?country=iran&amp;person=ada-roe"' in content
    assert 'href="/quotes/?country=iran&amp;person=ada-roe"' in content
    assert "New quotations from these stories" in content
    assert "E-mail address" not in content  # quotations are sent to nobody


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ({"speaker": "Roe"}, "/quotes/?person=ada-roe"),
        ({"speaker": "Ada Roe", "q": "talks", "from": "2024"}, "/quotes/?q=talks&person=ada-roe&from=2024"),
        ({"speaker": "The Guild"}, "/quotes/?organisation=the-guild"),
        ({"speaker": " ", "q": ""}, "/quotes/"),
    ],
)
def test_the_form_leads_to_the_address_of_the_person_or_body_that_was_typed(client, told, typed, leads_to):
    EntityFactory(kind="organisation", name="The Guild", aliases=True)
    AliasFactory(entity=Entity.objects.get(name="Ada Roe"), text="Roe", kind="surname")
    response = client.get(URL, typed)
    assert (response.status_code, response.url) == (302, leads_to)


def test_the_form_holds_what_was_asked_and_keeps_the_rest(client, told):
    page = LexborHTMLParser(client.get(URL, {"person": "ada-roe", "q": "oslo", "country": "iran"}).content)
    sent = {box.attributes["name"]: box.attributes.get("value") for box in page.css(".said-ask input")}
    assert sent == {"speaker": "Ada Roe", "q": "oslo", "country": "iran"}


def test_a_speaker_whom_nobody_knows_stays_in_the_box_with_a_sentence(client, told):
    page = client.get(URL, {"speaker": "Nobody At All"}).content.decode()
    assert 'value="Nobody At All"' in page
    assert "“Nobody At All” is no person or organisation of this archive" in page
    assert (
        "“Nobody At All” is not a person of this archive"
        in client.get(URL, {"person": "Nobody At All"}).content.decode()
    )


def test_those_quoted_most_lead_to_their_words_alone_unless_somebody_was_chosen(client, told):
    other = person("Bo Lind")
    made = story("Reply", other, body="Bo Lind said “this offer comes far too late”.")
    mention(made, other, "Bo Lind")
    assert 'href="/quotes/?person=bo-lind">Bo Lind</a> <span class="count">1</span>' in client.get(URL).content.decode()
    assert "Quoted most" not in client.get(URL, {"person": "bo-lind"}).content.decode()
