"""Stories as JSON: the same set as the page, one by id or key, and no more than its source allows."""

import pytest
from django.urls import reverse

from briefs import search
from briefs.api.schemas import StoryRecord
from tests.factories import EditionFactory, StoryFactory

pytestmark = pytest.mark.django_db
LIST = "/api/stories/"


def headlines(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [story["headline"] for story in response.json()["results"]]


def test_stories_stand_newest_first_with_their_count(client, archive):
    response = client.get(LIST)
    assert headlines(response) == ["Talks in Oman", "Oil flows again"]
    assert response.json()["count"] == 2


def test_parameters_mean_what_they_mean_on_the_page(client, archive):
    assert headlines(client.get(LIST, {"country": "iran"})) == ["Talks in Oman"]
    assert headlines(client.get(LIST, {"country": "IQ"})) == ["Oil flows again"]
    assert headlines(client.get(LIST, {"q": "pumping"})) == ["Oil flows again"]
    assert headlines(client.get(LIST, {"not_country": "iran", "from": "2025-04"})) == ["Oil flows again"]
    assert headlines(client.get(LIST, {"sort": "oldest"})) == ["Oil flows again", "Talks in Oman"]


@pytest.mark.parametrize("query", ["", "q=talk", "country=iran&country=iraq&sort=oldest", "theme=diplomacy"])
def test_list_and_stories_json_give_the_same_stories(client, archive, query):
    ours = client.get(LIST, QUERY_STRING=query).json()
    theirs = client.get("/stories.json", QUERY_STRING=query).json()
    assert ours["results"] == theirs["results"]
    assert (ours["count"], ours["query"]) == (theirs["count"], theirs["query"])


def test_every_field_of_a_record_is_described(client, archive):
    record = client.get("/stories.json").json()["results"][0]
    assert set(record) == set(StoryRecord.model_fields)


def test_facets_come_when_they_are_asked_for(client, archive):
    assert client.get(LIST).json()["facets"] == {}
    facets = client.get(LIST, {"facets": "country", "country": "iran"}).json()["facets"]
    assert [(one["value"], one["count"], one["selected"]) for one in facets["country"]] == [
        ("iran", 1, True),
        ("iraq", 1, False),
    ]


def test_pages_lead_to_one_another(client, archive):
    first = client.get(LIST, {"page_size": "1", "facets": "section"}).json()
    assert (first["page"], first["pages"], first["previous"]) == (1, 2, None)
    second = client.get(first["next"]).json()
    assert second["results"][0]["headline"] == "Oil flows again"
    assert (second["next"], list(second["facets"])) == (None, ["section"])
    assert client.get(second["previous"]).json() == first


def test_a_story_is_found_by_id_and_by_key(client, archive):
    by_id = client.get(f"{LIST}{archive['talks'].pk}/").json()
    assert by_id["headline"] == "Talks in Oman"
    assert client.get(f"{LIST}talks/").json() == by_id
    assert client.get(f"{LIST}key:talks/").json() == by_id


def test_a_number_means_the_id_unless_it_is_said_to_be_a_key(client, archive):
    number = str(archive["oil"].pk)
    story = StoryFactory(edition=archive["late"], headline="Keyed", key=number)
    assert client.get(f"{LIST}{number}/").json()["headline"] == "Oil flows again"
    assert client.get(f"{LIST}key:{number}/").json()["id"] == story.pk


def test_a_key_with_a_slash_can_be_asked_for(client, archive):
    StoryFactory(edition=archive["late"], headline="Slashed", key="2025/04/08#3")
    assert client.get(f"{LIST}2025/04/08%233/").json()["headline"] == "Slashed"


def test_a_key_that_several_editions_have_names_their_ids(client, archive):
    other = StoryFactory(edition=archive["early"], key="talks")
    response = client.get(f"{LIST}talks/")
    assert response.status_code == 409
    assert str(other.pk) in response.json()["detail"]


def test_a_story_tells_its_parts_and_the_words_that_caused_its_tags(client, archive):
    told = client.get(f"{LIST}talks/").json()
    assert told["parts"] == [{"kind": "paragraph", "text": "Iran and others talk.", "speaker": "", "role": ""}]
    tags = {tag["slug"]: tag for tag in told["tags"]}
    assert tags["iran"]["evidence"] == [{"field": "body", "start": 0, "end": 4, "text": "Iran"}]
    assert (tags["iran"]["kind"], tags["negotiations"]["kind"]) == ("country", "theme")


def test_a_rejected_tag_is_not_told(client, archive):
    archive["talks"].entity_tags.update(decision="rejected")
    assert [tag["slug"] for tag in client.get(f"{LIST}talks/").json()["tags"]] == ["negotiations"]


@pytest.mark.parametrize(("policy", "shown"), [("extract", "Iran and others talk."), ("facts", "")])
def test_what_a_source_withholds_is_not_told(client, archive, policy, shown):
    archive["source"].display_policy = policy
    archive["source"].save()
    told = client.get(f"{LIST}talks/").json()
    assert (told["parts"], told["body"], told["display_policy"]) == ([], shown, policy)
    assert client.get(LIST).json()["results"][0]["extract"] == shown


def test_a_withdrawn_story_is_gone_with_the_reason(client, archive):
    story = archive["talks"]
    story.status, story.withdrawn_reason = "withdrawn", "It was printed twice."
    story.save()
    search.refresh([story])
    response = client.get(f"{LIST}{story.pk}/")
    assert response.status_code == 410
    assert "printed twice" in response.json()["detail"]
    assert headlines(client.get(LIST)) == ["Oil flows again"]


def test_a_story_of_a_draft_is_not_there(client, archive):
    draft = StoryFactory(edition=EditionFactory(status="draft"))
    assert client.get(f"{LIST}{draft.pk}/").status_code == 404


@pytest.mark.django_db(transaction=True)  # as in production: names are not remembered inside an open transaction
def test_a_list_takes_as_many_statements_for_ten_stories_as_for_two(client, archive, django_assert_max_num_queries):
    client.get(LIST)
    with django_assert_max_num_queries(4):
        client.get(LIST, {"page_size": "2"})
    search.refresh([StoryFactory(edition=archive["late"]) for _ in range(8)])
    client.get(LIST)
    with django_assert_max_num_queries(4):
        assert len(client.get(LIST, {"page_size": "10"}).json()["results"]) == 10


def test_the_address_of_the_list_is_a_promise():
    assert reverse("api:stories") == LIST
