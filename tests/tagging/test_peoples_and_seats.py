"""People by their town or part of a country; firms and universities whose names hold their state."""

import pytest


def told(rows):
    return [(words, codes.split()) for words, codes in rows]


PEOPLES = [
    ("A Dutchman was held in Peru.", "NL PE"),
    ("The Flying Dutchman was sung in Peru.", "PE"),
    ("Londoners and New Yorkers queued.", "GB US"),
    ("Scots voted; the Scotsman reported from Oslo.", "GB NO"),
    ("Scot Zembla spoke in Oslo.", "NO"),
    ("Two Texans were freed in Oslo.", "NO US"),
    ("A Sumatran rhino died in Oslo.", "NO"),
    ("A Kiwi won in Oslo.", "NO NZ"),
    ("Kiwi fruit was sold in Oslo.", "NO"),
    ("Turks and Caicos stopped a boat.", "TC"),
    ("Ilyas Kashmiri was seen in Oslo.", "NO"),
]


@pytest.mark.parametrize(("words", "codes"), told(PEOPLES))
def test_people_of_a_town_or_a_part_are_their_countrys(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


AIRLINES = [
    ("A Singapore Airlines jet landed in Peru.", "PE SG"),
    ("An Airbus jet landed in Peru.", "PE"),
    ("Ethiopian Airlines dropped its route to Peru.", "ET PE"),
    ("Lufthansa dropped its route to Peru.", "PE"),
    ("Qatar Airways and Turkish Airlines dropped their routes to Peru.", "PE"),
    ("The Bank of New York Mellon dropped a case in Peru.", "PE"),
]


@pytest.mark.parametrize(("words", "codes"), told(AIRLINES))
def test_a_firm_whose_name_holds_its_state_names_it_unless_firms_stand_in_a_row(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


SEATS = [
    ("Cairo University sent doctors to Peru.", "EG PE"),
    ("Georgia Tech sent students to Peru.", "PE US"),
    ("The American University of Beirut sent students to Peru.", "LB PE"),
    ("The Stockholm Institute sent students to Peru.", "PE SE"),
    ("Peru bought a vaccine made by the University of Oxford.", "PE"),
    ("Peru asked the University of Oxford for a vaccine.", "GB PE"),
    ("Duke University dismissed its coach.", "US"),
]


@pytest.mark.parametrize(("words", "codes"), told(SEATS))
def test_a_university_names_the_state_of_the_town_that_it_bears(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


SITES = [
    ("The two Irelands share one market.", "GB IE"),
    ("Two Irish farms share one market.", "IE"),
    ("Crowds filled the Plaza de Mayo.", "AR"),
    ("The Plaza Hotel was sold.", ""),
    ("Climbers died on K2.", "PK"),
    ("The planet K2-18b is far away.", ""),
    ("The Netherlands Antilles voted in 2009.", ""),
    ("A ferry waited at Holyhead.", "GB"),
    ("French Polynesian voters and Tahitians went to the polls.", "PF"),
]


@pytest.mark.parametrize(("words", "codes"), told(SITES))
def test_a_site_or_a_small_town_is_in_its_country_and_two_irelands_are_two_states(tagged, words, codes):
    assert [code for code in sorted(tagged(words)["countries"]) if code != "AN"] == codes
