"""Letters that a story explains, rows of sources at its end, and names that a small sign holds together."""

import pytest


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("The Ethiopian Press Agency met. EPA reporters saw it.", "Environmental Protection Agency"),
        ("The Environmental Protection Agency of Ghana met; the EPA spoke.", "Environmental Protection Agency"),
        ("The Electronic Frontier Foundation (EFF) sued.", "Economic Freedom Fighters"),
    ],
)
def test_letters_of_a_body_named_in_full_are_no_better_known_body(tagged, text, another):
    assert another not in tagged(text)["organisations"]


def test_letters_of_a_body_named_in_full_are_no_state(tagged):
    assert tagged("A PRC member of the Popular Resistance Committees fell in Gaza.")["countries"] == ["PS"]
    assert tagged("A PRC member of the embassy fell in Gaza.")["countries"] == ["CN", "PS"]


def test_letters_stay_those_of_a_body_that_is_spelt_otherwise_in_full(tagged):
    found = tagged("The Palestinian Liberation Organisation met. The PLO spoke.")["organisations"]
    assert "Palestine Liberation Organization" in found


def test_a_row_of_sources_before_the_last_full_stop_tags_nothing(tagged):
    assert tagged("The vessel reached the shore (Stuff, RNZ).")["organisations"] == []
    assert tagged("Rain is due on Sunday (Prensa Libre, AP).")["organisations"] == []


def test_a_paper_behind_the_last_bracketed_source_tags_nothing(tagged):
    assert tagged("An element was made. (CBC News) New York Times")["organisations"] == []
    assert tagged("An element was made. (CBC News) Oxfam helped.")["organisations"] == ["Oxfam"]


def test_bodies_in_brackets_are_tagged_where_no_medium_is_among_them_or_the_story_goes_on(tagged):
    assert tagged("Aid came by ship (Oxfam, UNICEF).")["organisations"] == ["Oxfam", "UNICEF"]
    assert "Oxfam" in tagged("Two groups (Oxfam, Guardian Relief) sent aid by ship.")["organisations"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("North Carolina A&T State University closed.", "North Carolina A&T State University"),
        ("The Foreign Ministry of Iran spoke.", "Foreign Ministry of Iran"),
        ("Prima Pramac Racing won.", "Prima Pramac Racing"),
        ("Brindle Electronics was sold.", "Brindle Electronics"),
        ("A plane of Brindle Air was burned.", "Brindle Air"),
        ("They boarded Brindle Air Flight 574.", "Brindle Air"),
    ],
)
def test_a_body_has_its_whole_name(tagged, text, name):
    assert tagged(text)["organisations"] == [name]


def test_a_sum_in_a_currency_names_neither_state_nor_body(tagged):
    found = tagged("The club paid 40 US dollars, 50 CHF and 60 CAD.")
    assert (found["countries"], found["organisations"]) == ([], [])
    assert tagged("The US dollar fell.")["countries"] == ["US"]


def test_the_red_cross_is_the_international_committee_only_where_that_is_named(tagged):
    assert tagged("The Red Cross sent tents.")["organisations"] == ["Red Cross"]
    committee = "International Committee of the Red Cross"
    assert tagged(f"The {committee} met. The Red Cross sent tents.")["organisations"] == [committee]


def test_an_anglo_american_base_is_no_mining_firm(tagged):
    found = tagged("The Anglo-American base was closed.")
    assert (sorted(found["countries"]), found["organisations"]) == (["GB", "US"], [])
    assert tagged("The miner Anglo American spoke.")["organisations"] == ["Anglo American"]


def test_a_causeway_is_not_the_king_whose_name_it_bears(tagged):
    assert tagged("Troops crossed the King Fahd Causeway.")["people"] == []
    assert tagged("Troops greeted King Fahd.")["people"] != []


@pytest.mark.parametrize("thing", ["a Beechcraft King Air", "a MacBook Air", "the Brindle Air and Space Port"])
def test_what_only_ends_in_air_is_no_airline(tagged, thing):
    assert tagged(f"They took {thing} to the north.")["organisations"] == []


def test_the_leader_of_a_gang_is_no_gang(tagged):
    assert tagged("The leader of the gang, Monel Fenix, was told.")["organisations"] == []
    assert tagged("The gang, Monel Fenix, was told.")["organisations"] == ["Monel Fenix"]
