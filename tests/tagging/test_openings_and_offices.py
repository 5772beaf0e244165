"""Words raised by a sentence's beginning are no name; offices and company tell people."""


def test_a_word_that_only_opens_the_sentence_is_no_body(tagged):
    for sentence in ("Masked supporters attacked the office.", "Twenty-one gunmen fled.", "Armed gang members fled."):
        assert tagged(sentence)["organisations"] == []
    assert tagged("Zemljaci supporters attacked the office.")["organisations"] == ["Zemljaci"]


def test_an_adjective_before_a_known_body_leaves_the_body(tagged):
    assert tagged("Retired Boy Scouts and Turkish-backed Free Syrian Army men met.")["organisations"][-1] == (
        "Free Syrian Army"
    )
    assert tagged("Jailed Kurdistan Workers’ Party leader Abdullah Öcalan wrote.")["organisations"] == [
        "Kurdistan Workers’ Party"
    ]


def test_a_department_of_land_is_no_body(tagged):
    assert tagged("A bus overturned in Huila Department.")["organisations"] == []
    assert tagged("The Plano Police Department said so.")["organisations"] == ["Plano Police Department"]


def test_ground_named_after_a_force_is_no_body(tagged):
    assert tagged("It took off from Vandenmark Air Force Base.")["organisations"] == []
    assert tagged("The Vandenmark Air Force took off.")["organisations"] == ["Vandenmark Air Force"]


def test_two_adjectives_name_a_commission(tagged):
    assert tagged("The Central Election Commission met.")["organisations"] == ["Central Election Commission"]
    assert tagged("The Electoral Commission met.")["organisations"] == []


def test_an_office_taken_makes_a_person(tagged):
    for sentence in (
        "It appoints a government with Kiril Gaburik as Prime Minister.",
        "He becomes president, replacing Kiril Gaburik.",
        "Kiril Gaburik is elected in Narnia.",
    ):
        assert tagged(sentence)["people"] == ["Kiril Gaburik"], sentence
    assert tagged("They hailed Zorvan Quelt as a success.")["people"] == []


def test_names_in_one_list_with_people_are_people(tagged):
    found = tagged("Foreign ministers Ana Belk, Torv Halm and Simo Rask signed it.")["people"]
    assert found == ["Ana Belk", "Torv Halm", "Simo Rask"]
    assert tagged("The railway passes Torv Halm and Zorv Kvelk.")["people"] == []


def test_a_title_inside_a_name_belongs_to_it(tagged):
    assert tagged("Former King Mohammed Zahir Shah died.")["people"] == ["Mohammed Zahir Shah"]
    assert tagged("The court met Sheikh Omar Bramba.")["people"] == ["Omar Bramba"]


def test_a_saints_square_is_nobody(tagged):
    assert tagged("The crowd spoke in Saint Peter’s Square.")["people"] == []
