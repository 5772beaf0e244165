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
    tags = tagger.tag(TaggableText("", "Bolivia’s Congress overrode the veto."))
    assert [hit.entity for hit in tags.entities] == ["bolivia"]


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


def test_a_house_where_something_happens_is_no_body_and_one_that_acts_is(tagged):
    assert tagged("A shooting at Bluewater High School left two dead.")["organisations"] == []
    assert tagged("The Bluewater High School massacre was remembered.")["organisations"] == []
    assert tagged("Bluewater High School sued the builder.")["organisations"] == ["Bluewater High School"]


def test_a_department_in_a_title_is_no_body(tagged):
    assert tagged("The Secretary of Health and Human Services, Ann Miller, resigned.")["organisations"] == []
    assert tagged("The Bureau of Health and Human Services closed.")["organisations"] != []


def test_a_state_before_a_body_tells_which_one(tagged):
    assert tagged("Venezuela’s Supreme Tribunal ruled.")["organisations"] == ["Supreme Tribunal"]
    assert tagged("The Supreme Tribunal of honour met.")["organisations"] == []
    assert tagged("France’s Health Ministry warned.")["organisations"] == []
    assert tagged("The Trade Tribunal was full.")["organisations"] == []


def test_words_that_describe_a_known_body_are_no_part_of_its_name(tagged):
    for words in ("The US-backed Free Syrian Army", "The NGO Human Rights Watch", "Striking Verizon Communications"):
        (name,) = tagged(f"{words} staff left.")["organisations"]
        assert name == words.removeprefix("The ").split(" ", 1)[1]


def test_initials_explained_once_are_no_second_body(tagged):
    story = "The Workers’ Union of Ruritania (WUR) struck. WUR leaders spoke. The FQLT did not."
    assert tagged(story)["organisations"] == ["Workers’ Union of Ruritania", "FQLT"]


def test_initials_that_open_the_name_of_a_place_or_an_event_are_no_body(tagged):
    assert tagged("They met at QXZ Stadium after the QRJ Music Awards.")["organisations"] == []
    assert tagged("They met at QXZ after dark.")["organisations"] == ["QXZ"]


def test_an_instrument_or_a_law_with_initials_is_no_body(tagged):
    assert tagged("The Very Large Telescope (VLT) saw it.")["organisations"] == []


def test_a_cup_or_a_hall_that_bears_a_firms_name_is_not_the_firm(tagged):
    assert tagged("They sang in the Ericsson Globe Arena and won the Volvo China Open.")["organisations"] == []
    assert tagged("Barclays Bank and Ericsson paid.")["organisations"] == ["Barclays", "Ericsson"]


def test_a_people_beside_a_noun_for_bodies_is_no_body(tagged):
    assert tagged("Dogon militia and Christian-oriented groups fled.")["organisations"] == []


def test_a_legal_form_after_a_comma_makes_a_body(tagged):
    assert tagged("The monkeys fled from Omega Rosetta, Inc. near the coast.")["organisations"] == ["Omega Rosetta"]
    assert tagged("They fled from Omega Rosetta, including two calves.")["organisations"] == []


def test_a_surname_that_is_a_head_too_is_a_persons_after_a_role(tagged):
    assert tagged("The inquiry named senators and representative Zaldo Co as well.")["organisations"] == []
    assert tagged("The inquiry named Zaldo Co as well.")["organisations"] == ["Zaldo Co"]


def test_a_legislature_is_a_body_with_a_name_of_its_own_only(tagged):
    assert tagged("The New York State Legislature passed it.")["organisations"] == ["New York State Legislature"]
    assert tagged("The Legislature passed it.")["organisations"] == []


def test_a_particle_of_names_is_a_firms_legal_form_in_capitals_only(tagged):
    assert tagged("The judges convicted Hassam Ag Abdoul Azim.")["organisations"] == []
    assert tagged("The judges convicted Zemla Werke AG.")["organisations"] == ["Zemla Werke AG"]


def test_a_high_court_is_a_body_and_a_high_committee_no_more_than_any(tagged):
    assert tagged("Ireland’s High Court ruled.")["organisations"] == ["High Court of Ireland"]
    assert tagged("High officers of a court resigned.")["organisations"] == []
