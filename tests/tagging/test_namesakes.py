"""Ships, money, laws and people that share a name with a state or with one another."""

from datetime import date

from briefs.tagging.tagger import Tagger
from briefs.tagging.values import AliasRule, EntityRule, TaggableText


def test_a_ship_is_neither_the_state_in_its_name_nor_a_person(tagged):
    tags = tagged("A missile struck the Gibraltar Eagle, a bulk carrier.")
    assert tags["countries"] == tags["people"] == []
    assert tagged("The South Korean ROKS Cheonan sank off Gibraltar.")["countries"] == ["KR", "GI"]


def test_money_is_no_state(tagged):
    assert tagged("The firm paid US$5 million.")["countries"] == []
    assert tagged("The US paid $5 million.")["countries"] == ["US"]


def test_the_hague_is_no_foreign_secretary(tagged):
    assert tagged("The International Criminal Court in The Hague ruled.", day=date(2024, 1, 1))["people"] == []


def test_people_of_one_family_name_are_told_apart(tagged):
    day = date(2024, 12, 5)
    assert tagged("South Korean Defense Minister Kim Yong-hyun resigned. Kim left.", day=day)["people"] == [
        "Kim Yong-hyun"
    ]
    assert tagged("North Korean leader Kim Jong-un spoke. Kim left.", day=day)["people"] == ["Kim Jong Un"]
    assert tagged("Seoul freed Lee Jae-yong, the vice chairman of Samsung.", day=day)["people"] == ["Lee Jae-yong"]


def test_a_surname_after_a_given_name_and_a_particle_is_no_city(tagged):
    assert tagged("Senator Leila de Lima was freed.")["countries"] == []
    assert tagged("The senator flew to Lima.")["countries"] == ["PE"]


def test_a_law_is_no_body_and_a_day_ends_a_name(tagged):
    assert tagged("Firms must obey the Digital Services Act.")["organisations"] == []
    assert tagged("Romania's Bureau of Elections on Friday met.")["organisations"] == ["Bureau of Elections"]


def test_companies_before_the_eu_do_not_bring_their_home(tagged):
    assert tagged("The European Union fined Apple.")["countries"] == []
    assert tagged("Apple fell at the opening.")["countries"] == ["US"]


def test_a_surname_may_ask_for_the_full_name():
    aliases = [
        AliasRule(1, "Ann Lee", "ann-lee", "name"),
        AliasRule(2, "Lee", "ann-lee", "surname", context={"needs_full_name": True}),
    ]
    tagger = Tagger([EntityRule("ann-lee", "person", "Ann Lee")], aliases, [], [])
    alone, first = (TaggableText("", body) for body in ("The storm hit Lee again.", "It was Ann Lee who won."))
    assert tagger.tag(alone).entities == ()
    assert [len(tags.entities) for tags in tagger.tag_edition([first, alone])] == [1, 1]


def test_a_body_of_another_state_is_not_its_namesakes(tagged):
    tags = tagged("The Central Criminal Court of Iraq sentenced him.")
    assert tags["countries"] == ["IQ"]
    assert tags["organisations"] == ["Central Criminal Court of Iraq"]
    assert tagged("The Central Criminal Court sentenced him.")["countries"] == ["GB"]
    assert tagged("The Federal Reserve of the United States met.")["organisations"] == ["U.S. Federal Reserve"]


def test_a_town_behind_a_title_of_power_is_somebodys_surname(tagged):
    assert tagged("Former President Toledo, whose party lost, left.")["countries"] == []
    assert tagged("The mayor of Toledo left.")["countries"] == ["ES"]


def test_a_mine_is_not_in_the_capital_that_it_is_called_like(tagged):
    assert tagged("Men were trapped in the San José copper and gold mine.")["countries"] == []
    assert tagged("Men were trapped in San José, and a gold mine closed.")["countries"] == ["CR"]


def test_two_states_side_by_side_are_not_the_region_that_lists_them(tagged):
    assert tagged("Australia and New Zealand barred the officers.")["countries"] == ["AU", "NZ"]
    assert tagged("The birds of Australasia are studied.")["countries"] == []
