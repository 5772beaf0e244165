"""A known surname that is somebody else's: his given name, another age's, a firm's."""

from datetime import date

import pytest


def test_a_known_surname_in_front_of_another_name_is_a_given_name(tagged):
    found = tagged("Police arrest Cameron James Stout in Missouri.", day=date(2015, 3, 17))
    assert found["people"] == ["Cameron James Stout"]
    assert tagged("Saleh Mohammed al-Aoofi is killed.", day=date(2005, 8, 18))["people"] == ["Saleh Mohammed al-Aoofi"]


def test_a_family_name_in_front_is_the_same_person(tagged):
    found = tagged("Prime Minister Koizumi Junichiro dissolves the House.", day=date(2003, 10, 10))
    assert found["people"] == ["Junichiro Koizumi"]
    assert tagged("President Lula da Silva spoke.", day=date(2023, 5, 1))["people"] == ["Luiz Inácio Lula da Silva"]


def test_a_surname_of_another_age_is_nobody_unless_something_tells_of_its_bearer(tagged):
    bare = "Citing Roe v. Wade, the judges blocked the law."
    assert tagged(bare, day=date(2022, 8, 2))["people"] == []
    in_senegal = "Wade returned to Senegal."
    assert tagged(in_senegal, day=date(2022, 8, 2))["people"] == ["Abdoulaye Wade"]
    assert tagged("Wade said that he would run.", day=date(2006, 8, 2))["people"] == ["Abdoulaye Wade"]


def test_a_body_of_the_state_tells_of_its_former_leader(tagged):
    sentence = "The CIA paid rebels, Bush wrote in a book."
    assert tagged(sentence, day=date(2019, 5, 1))["people"] == ["George W. Bush"]


@pytest.mark.parametrize("name", ["Bausch & Lomb", "Simon & Garfunkel", "Angus & Robertson"])
def test_two_names_with_an_ampersand_are_nobody(tagged, name):
    assert tagged(f"The papers of {name} were sold.")["people"] == []
    assert tagged("The papers of Simon Garfunkel were sold.")["people"] == ["Simon Garfunkel"]


def test_what_somebody_is_by_faith_or_people_is_no_part_of_the_name(tagged):
    assert tagged("The Dutch Muslim Mohammed Bouyeri is charged.")["people"] == ["Mohammed Bouyeri"]
    assert tagged("They elect Sunni Arab Ahmed al-Hassani.")["people"] == ["Ahmed al-Hassani"]
    assert tagged("The Norwegian Christian Lous Lange won.")["people"] == ["Christian Lous Lange"]


def test_a_royal_family_is_nobody(tagged):
    assert tagged("The Bahrain Royal Family called off the race.")["people"] == []
