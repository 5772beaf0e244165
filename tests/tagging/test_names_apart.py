"""Names told from things that bear them, from parts of longer names, and by the words around them."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    "words", ["A Boeing 737-800 landed.", "An Airbus A320 fell.", "They met at the Aviva Stadium."]
)
def test_a_thing_that_bears_a_firms_name_is_not_the_firm(tagged, words):
    assert tagged(words)["organisations"] == []


@pytest.mark.parametrize("words", ["Boeing fell 3 percent.", "Boeing sold 50 aircraft.", "In 2011 Boeing won."])
def test_a_figure_near_a_firm_is_no_model(tagged, words):
    assert tagged(words)["organisations"] == ["Boeing"]


def test_a_firms_longer_name_is_no_second_body(tagged):
    assert tagged("Brookfield Property Partners sold a mall.")["organisations"] == ["Brookfield"]
    assert tagged("Ruritania Property Partners sold a mall.")["organisations"] == ["Ruritania Property Partners"]


def test_a_ministry_by_its_state_alone_is_the_government(tagged):
    found = tagged("The Turkish Foreign Ministry and the Iraqi Parliament protested.")
    assert found["organisations"] == []
    assert tagged("The Ministry of Magic of Ruritania protested.")["organisations"] != []


def test_another_states_senate_is_a_body_of_one_word(tagged):
    assert tagged("Paraguay's president spoke before the Senate.")["organisations"] == ["Senate of Paraguay"]
    assert tagged("Paraguay's delegates met at the World Jewish Philatelic Congress.")["organisations"] != ["Congress"]


def test_an_apposition_says_what_a_name_is(tagged):
    assert tagged("The boards of Zembla, the Franco-Belgian municipal lender, met.")["organisations"] == ["Zembla"]
    assert tagged("The streets of Zembla, the old village, were empty.")["organisations"] == []


def test_a_person_in_apposition_is_no_body(tagged):
    assert tagged("He met Markus Ederer, the bloc's recalled ambassador.")["organisations"] == []


def test_given_names_that_are_things_are_names_before_a_surname(tagged):
    assert "Bill Graham" in tagged("The cabinet has Bill Graham in Foreign Affairs.")["people"]
    assert tagged("The Senate passed the Farm Bill.")["people"] == []


def test_an_airport_named_after_a_person_is_no_person(tagged):
    assert tagged("Robin Hood Airport Doncaster opened.")["people"] == []
    assert tagged("Robin Hood opened it.")["people"] == ["Robin Hood"]


def test_a_website_is_a_body(tagged):
    assert tagged("Police arrested two men of the website Bawabet Zembla.")["organisations"] == ["Bawabet Zembla"]
    assert tagged("Police arrested two men with the name Bawabet Zembla.")["organisations"] == []


def test_a_korean_name_may_begin_like_a_park(tagged):
    assert tagged("Seoul mayor Park Won-soon left.")["people"] == ["Park Won-soon"]
    assert tagged("They met in Park Street.")["people"] == []


def test_a_settlement_is_no_person(tagged):
    assert tagged("Mud swept away the village of Bento Rodrigues.")["people"] == []
    assert tagged("Mud swept away the house of Bento Rodrigues.")["people"] == ["Bento Rodrigues"]


def test_an_unknown_given_name_before_a_known_surname_is_another_person(tagged):
    day = date(2015, 10, 1)
    found = tagged("Nepal's K.P. Sharma Oli is to succeed Sushil Koirala.", day=day)["people"]
    assert "Sushil Koirala" in found
    assert "Girija Prasad Koirala" not in found


def test_a_family_name_shows_a_person_that_no_title_shows(tagged):
    assert "Zorvan Hakobyan" in tagged("Deputies cheered as Zorvan Hakobyan became speaker.")["people"]
    assert tagged("Deputies cheered as Zorvan Blimpor opened.")["people"] == []


def test_titles_of_the_desk_are_no_part_of_a_name(tagged):
    day = date(2010, 5, 17)
    assert tagged("EU HR Ashton said no.", day=day)["people"] == ["Catherine Ashton"]


def test_a_vietnamese_name_after_a_role_is_no_firm(tagged):
    assert tagged("A court jailed developer Truong Thi Blim.")["organisations"] == []
    assert tagged("A court fined developer Zembla.")["organisations"] == ["Zembla"]
