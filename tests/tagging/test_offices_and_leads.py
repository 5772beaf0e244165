"""Offices around a name, governments by their head's name, and what counts as a story's first sentence."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("The Minister for Justice, Equality and Defence Orla Brambell resigned.", ["Orla Brambell"]),
        ("Secretary of Health and Human Services Thomas Quarles met doctors.", ["Thomas Quarles"]),
        ("The commissioner for human rights said so.", []),
        ("Poet Linda Vexley read to children.", ["Linda Vexley"]),
        ("The Poet Tree closed.", []),
        ("Members elect Wang Delun Chairman of the assembly.", ["Wang Delun"]),
        ("Members met Chairman Wang Delun in the assembly.", ["Wang Delun"]),
        ("Police shot the attacker, a man, and the gunman, Dahir Adanow.", ["Dahir Adanow"]),
        ("The award went to the Copa del Mar.", []),
    ],
)
def test_an_office_is_no_part_of_the_name(tagged, sentence, people):
    assert tagged(sentence)["people"] == people


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("The Biden administration sold jets to Israel.", ["IL", "US"]),
        ("Joe Biden sold a house to a man from Israel.", ["IL"]),
        ("Merkel's government sold jets to Israel.", ["DE", "IL"]),
    ],
)
def test_a_government_by_its_heads_name_names_its_country(tagged, sentence, countries):
    assert sorted(tagged(sentence)["countries"]) == countries


def test_a_label_before_a_colon_is_no_first_sentence(tagged):
    body = "Trial of a bomber in Mali: The court jailed two men, and the judge spoke at length about Peru."
    assert tagged(body)["about"] == ["ML", "PE"]
    assert tagged(body.replace("Mali:", "Mali.").replace("length about", "length, later of"))["about"] == ["ML"]


def test_two_parties_joined_by_and_are_two(tagged):
    found = tagged("The Quarry Citizens' Party and Brindle Union won seats.")["organisations"]
    assert found == ["Quarry Citizens' Party", "Brindle Union"]
    assert tagged("The Quarry and Brindle Union won seats.")["organisations"] == ["Quarry and Brindle Union"]


def test_a_namesake_with_another_given_name_is_somebody_else(tagged):
    assert "Maurice Greene" in tagged("Maurice Greene of the United States won the dash.")["people"]


def test_the_oslo_accords_do_not_name_norway(tagged):
    assert tagged("Palestine will freeze the Oslo accords.")["countries"] == ["PS"]
    assert sorted(tagged("Palestine will open an Oslo office.")["countries"]) == ["NO", "PS"]
