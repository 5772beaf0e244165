"""Editions, entities, topics and facets as JSON."""

import pytest

from briefs import search
from tests.factories import (
    AliasFactory,
    EditionFactory,
    EntityFactory,
    OfficeFactory,
    RedirectFactory,
    StoryFactory,
    TopicFactory,
    country,
    tagged,
)

pytestmark = pytest.mark.django_db


def answer(client, address, **parameters):
    response = client.get(address, parameters)
    assert response.status_code == 200, response.content
    return response.json()


def test_editions_stand_newest_first_and_leave_out_drafts(client, archive):
    EditionFactory(status="draft")
    told = answer(client, "/api/editions/")
    assert [(one["title"], one["stories"]) for one in told["results"]] == [("Tuesday", 1), ("Monday", 1)]


def test_editions_are_found_by_source_and_date(client, archive):
    EditionFactory(source__name="Other Brief", date="2025-04-08", title="Other")
    told = answer(client, "/api/editions/", source="example-brief", date="2025-04-08")
    assert [one["title"] for one in told["results"]] == ["Tuesday"]
    assert answer(client, "/api/editions/", date="2024")["count"] == 0


def test_an_edition_holds_its_stories_in_printed_order(client, archive):
    StoryFactory(edition=archive["late"], headline="Second", position=9_999)
    StoryFactory(edition=archive["late"], headline="Gone", status="withdrawn")
    told = answer(client, f"/api/editions/{archive['late'].pk}/")
    assert [one["headline"] for one in told["results"]] == ["Talks in Oman", "Second"]


@pytest.mark.parametrize("number", ["0", "-1", "999999999999999999999999", "9" * 30])
def test_an_edition_that_is_not_there_gets_a_sentence(client, archive, number):
    response = client.get(f"/api/editions/{number}/")
    assert response.status_code == 404
    assert "No published edition" in response.json()["detail"]


def test_entities_are_counted_over_the_stories_that_readers_see(client, archive):
    search.refresh([tagged(StoryFactory(status="withdrawn"), archive["iran"])])
    told = answer(client, "/api/entities/", kind="country")
    assert [(one["slug"], one["count"]) for one in told["results"]] == [("iran", 1), ("iraq", 1)]


def test_places_and_media_are_counted_too(client, archive):
    place = EntityFactory(kind="place", name="Muscat")
    search.refresh([tagged(archive["talks"], place)])
    told = answer(client, "/api/entities/", kind="place")
    assert [(one["slug"], one["count"]) for one in told["results"]] == [("muscat", 1)]
    assert answer(client, "/api/entities/muscat/")["first"]["headline"] == "Talks in Oman"


@pytest.mark.parametrize(
    ("prefix", "slugs"), [("ira", ["iran", "iraq"]), ("Åla", ["aland"]), ("ala", ["aland"]), ("%", [])]
)
def test_a_prefix_knows_no_case_and_no_accents(client, archive, prefix, slugs):
    EntityFactory(name="Åland", slug="aland")
    assert [one["slug"] for one in answer(client, "/api/entities/", prefix=prefix)["results"]] == slugs


def test_the_most_told_of_can_stand_first(client, archive):
    search.refresh([tagged(StoryFactory(), archive["iraq"])])
    told = answer(client, "/api/entities/", order="count", page_size="1")
    assert [(one["slug"], one["count"]) for one in told["results"]] == [("iraq", 2)]


def test_an_entity_tells_names_codes_offices_and_its_first_and_latest_story(client, archive):
    later = tagged(StoryFactory(edition=archive["late"], headline="Later", position=99_999), archive["iran"])
    search.refresh([later])
    told = answer(client, "/api/entities/iran/")
    assert told["identifiers"] == [{"scheme": "iso3166-1-alpha2", "value": "IR"}]
    assert [alias["text"] for alias in told["aliases"]] == ["Iran"]
    assert (told["count"], told["count_about"]) == (2, 2)
    assert {told["first"]["id"], told["latest"]["id"]} == {archive["talks"].pk, later.pk}
    office = OfficeFactory(holder=EntityFactory(kind="person", name="Jo Example"), of=archive["iran"])
    assert answer(client, f"/api/entities/{office.holder.slug}/")["offices"][0]["of"]["slug"] == "iran"
    (held,) = answer(client, "/api/entities/iran/")["office_holders"]
    assert (held["title"], held["holder"]["slug"]) == ("President", "jo-example")


def test_an_entity_without_stories_has_no_first_one(client, archive):
    country("Chile", "CL")
    told = answer(client, "/api/entities/chile/")
    assert (told["count"], told["first"], told["latest"]) == (0, None, None)


def test_a_code_a_merged_slug_and_an_old_slug_lead_on(client, archive):
    EntityFactory(name="Persia", status="merged", merged_into=archive["iran"])
    RedirectFactory(old_path="/countries/teheran-land/", new_path="/countries/iran/")
    for slug in ("IR", "persia", "teheran-land"):
        response = client.get(f"/api/entities/{slug}/")
        assert (response.status_code, response.headers["Location"]) == (301, "/api/entities/iran/"), slug
    assert client.get("/api/entities/nowhere/").status_code == 404


def test_a_retired_entity_is_gone(client, archive):
    EntityFactory(name="Atlantis", status="retired")
    assert client.get("/api/entities/atlantis/").status_code == 410


def test_topics_stand_in_their_tree_with_counts(client, archive):
    told = answer(client, "/api/topics/")["results"]
    assert [(one["slug"], one["count"]) for one in told] == [("diplomacy", 1)]
    assert [(one["slug"], one["count"]) for one in told[0]["subtopics"]] == [("negotiations", 1)]


def test_a_topic_tells_what_lies_above_and_below(client, archive):
    TopicFactory(name="Old talks", status="merged", merged_into=TopicFactory(name="New talks"))
    assert answer(client, "/api/topics/negotiations/")["parent"]["slug"] == "diplomacy"
    told = answer(client, "/api/topics/diplomacy/")
    assert [one["slug"] for one in told["subtopics"]] == ["negotiations"]
    assert told["latest"]["headline"] == "Talks in Oman"
    assert client.get("/api/topics/old-talks/").headers["Location"] == "/api/topics/new-talks/"
    assert client.get("/api/topics/nothing/").status_code == 404


def test_facets_count_the_stories_of_the_question(client, archive):
    told = answer(client, "/api/facets/", q="pumping", facets=["country", "year"])
    assert told["count"] == 1
    assert [one["value"] for one in told["facets"]["country"]] == ["iraq"]
    assert list(told["facets"]) == ["country", "year"]
    assert sum(bar["count"] for bar in told["histogram"]) == 1
    assert len(answer(client, "/api/facets/")["facets"]) == 10


def test_another_name_leads_on_and_filters(client):
    AliasFactory(entity=country("United Kingdom", "GB"), kind="acronym", text="UK")
    assert client.get("/api/entities/uk/").headers["Location"].endswith("/api/entities/united-kingdom/")
    assert client.get("/api/stories/", {"country": "uk"}).status_code == 200
    assert client.get("/api/stories/", {"country": "uq"}).status_code == 400
