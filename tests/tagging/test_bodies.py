"""Organisations by list, head noun, initials; cited media; credits."""

import pytest

from briefs.tagging.values import TaggableText


def test_a_head_noun_makes_a_body(tagged):
    assert tagged("The Bank of Ruritania raised rates.")["organisations"] == ["Bank of Ruritania"]


def test_initials_in_brackets_name_the_body(tagged):
    found = tagged("The Ruritanian Union of Free Bakers (RUFB) went on strike.")
    assert found["organisations"] == ["Ruritanian Union of Free Bakers"]


def test_a_noun_beside_it_makes_a_body(tagged):
    assert tagged("The ruling Zemljaci party won.")["organisations"] == ["Zemljaci"]
    assert tagged("Kurdish rebels and Islamist militants fled.")["organisations"] == []


def test_unknown_capitals_are_a_body_and_measures_are_not(tagged):
    assert tagged("The talks with the FQLT failed.")["organisations"] == ["FQLT"]
    assert tagged("GDP and HIV figures were published by the CEO.")["organisations"] == []


def test_a_body_goes_by_all_its_spellings(tagged):
    for words in ("UN World Food Programme", "World Food Program", "WFP"):
        assert len(tagged(f"The {words} sent lorries.")["organisations"]) == 1


def test_a_longer_unknown_name_hides_the_known_one(tagged):
    found = tagged("The Ruritania Freedom National Liberation Army seized a bridge.")
    assert found["organisations"] == ["Ruritania Freedom National Liberation Army"]


def test_another_states_congress_is_not_the_american_one(tagger):
    tags = tagger.tag(TaggableText("", "Brazil’s Congress overrode the veto."))
    assert [hit.entity for hit in tags.entities] == ["brazil"]


def test_a_cited_medium_is_a_source_and_no_tag(tagger, tagged):
    sentence = "Troops left, three officials told Reuters."
    (hit,) = tagger.tag(TaggableText("", sentence)).entities
    assert (hit.entity, hit.role) == ("reuters", "source")
    assert tagged(sentence)["organisations"] == []


def test_a_medium_that_acts_is_a_body(tagged):
    assert tagged("A judge restored the Associated Press’s access.")["organisations"] == ["Associated Press"]


def test_credits_in_brackets_tag_nothing(tagged):
    found = tagged("The envoy left (Times of India), and talks ended. (Ops/Embassy Canberra telcon, Reuters)")
    assert found["countries"] == found["organisations"] == []


def test_a_stroke_parts_two_media_or_stands_in_the_name_of_one(tagged):
    for credit in ("(RFE/RL)", "(AP/Reuters)", "(RFE/RL, AFP)"):
        assert tagged(f"Parliament elected a premier {credit}, ending a caretaker’s rule.")["organisations"] == []
    assert tagged("Envoys met (NATO/European Union) and left.")["organisations"] != []


def test_a_name_in_brackets_is_no_credit(tagged):
    assert tagged("Fighters of the Kurdistan Workers’ Party (PKK) left.")["organisations"] == [
        "Kurdistan Workers’ Party"
    ]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("A bomb exploded in Cauca Department.", []),
        ("The Houston Fire Department came.", ["Houston Fire Department"]),
        ("Officers of the Louisville Police Department came.", ["Louisville Police Department"]),
        ("A rocket left Cape Canaveral Air Force Station.", []),
        ("The Cannon House Office Building was closed.", []),
        ("Masked supporters attacked fans.", []),
        ("He wrote about Masked supporters.", ["Masked"]),
        ("Real Madrid won the Champions League.", ["Real Madrid"]),
    ],
)
def test_places_competitions_and_participles_are_no_bodies(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies
