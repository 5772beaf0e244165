"""Towns that are surnames or U.S. posts."""


def test_a_town_after_an_unknown_name_is_a_surname(tagged):
    assert tagged("Sri Lanka said its forces killed Pottu Amman in the north.")["countries"] == ["LK"]


def test_a_town_after_an_unknown_name_counts_if_its_country_is_named(tagged):
    assert set(tagged("Jordan said Sri Lanka sent Pottu Amman a letter.")["countries"]) == {"JO", "LK"}


def test_an_embassy_that_reports_is_not_the_place_of_the_story(tagged):
    assert tagged("Police in the Maldives arrested him. Embassy Colombo has two officers there.")["countries"] == ["MV"]


def test_a_part_of_a_town_is_the_town(tagged):
    assert tagged("Shops closed in Greater Amman on Friday.")["countries"] == ["JO"]


def test_the_national_security_agency_of_another_state_is_not_the_american_one(tagged):
    found = tagged("Bahrain's inquiry said that the National Security Agency acted with impunity in Manama.")
    assert found["countries"] == ["BH"]
