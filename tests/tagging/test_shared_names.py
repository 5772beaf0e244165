"""Names that bodies of several states share, and how a body's or a person's name is shown."""

from datetime import date

from briefs.tagging.tagger import Tagger
from briefs.tagging.values import AliasRule, EntityRule, TaggableText

ALIASES = (
    AliasRule(1, "Ruritania", "ruritania", "name"),
    AliasRule(2, "Strelsau", "ruritania", "capital"),
    AliasRule(3, "Elbonia", "elbonia", "name"),
    AliasRule(4, "FFP", "free-farmers-party", "acronym", context={"of_state": True}),
    AliasRule(5, "FFP", "fund-for-peace", "acronym", context={"of_state": True}),
    AliasRule(6, "Reform Party", "reform-party", "name"),
    AliasRule(7, "Reform Party", "reform-party-of-ruritania", "short", context={"of_state": True}),
)
ENTITIES = (
    EntityRule("ruritania", "country", "Ruritania"),
    EntityRule("elbonia", "country", "Elbonia"),
    EntityRule("free-farmers-party", "organisation", "Free Farmers' Party", state="ruritania"),
    EntityRule("fund-for-peace", "organisation", "Fund for Peace", state="elbonia"),
    EntityRule("reform-party", "organisation", "Reform Party", state="elbonia"),
    EntityRule("reform-party-of-ruritania", "organisation", "Reform Party of Ruritania", state="ruritania"),
)


def bodies(body):
    hits = Tagger(ENTITIES, ALIASES, (), ()).tag(TaggableText("", body)).entities
    return [hit.entity for hit in hits if hit.kind == "organisation"]


def test_a_shared_name_is_the_body_whose_state_the_story_names():
    assert bodies("In Strelsau the FFP won.") == ["free-farmers-party"]
    assert bodies("Elbonia banned the FFP.") == ["fund-for-peace"]


def test_a_shared_name_without_its_state_is_nobody_known():
    assert bodies("The FFP won.") == []


def test_the_state_named_more_often_decides_between_two_bodies():
    assert bodies("Elbonia and Ruritania met; Ruritania let the FFP speak.") == ["free-farmers-party"]


def test_a_body_that_owns_the_name_gives_way_only_to_a_state_named_more_often():
    assert bodies("The Reform Party won.") == ["reform-party"]
    assert bodies("In Ruritania the Reform Party won.") == ["reform-party-of-ruritania"]
    assert bodies("Elbonia watched Ruritania as the Reform Party won.") == ["reform-party"]


def test_acronyms_of_parties_follow_the_country(tagged):
    day = date(2013, 2, 6)
    assert tagged("In Bangladesh the BNP called a strike.", day=day)["organisations"] == [
        "Bangladesh Nationalist Party"
    ]
    assert tagged("In England the BNP won a seat.", day=day)["organisations"] == ["British National Party"]


def test_a_body_is_shown_as_the_story_names_it_in_full(tagged):
    assert tagged("Medecins Sans Frontieres left.")["organisations"] == ["Medecins Sans Frontieres"]
    assert tagged("UNMISS counted the dead.")["organisations"] == ["UNMISS"]
    assert tagged("MSF left.")["organisations"] == ["Doctors Without Borders"]


def test_a_person_is_shown_with_the_storys_accents(tagged):
    day = date(2010, 5, 1)
    assert tagged("Prime Minister Johanna Sigurdardottir of Iceland spoke.", day=day)["people"] == [
        "Johanna Sigurdardottir"
    ]
    assert tagged("Iceland's Sigurdardottir spoke.", day=day)["people"] == ["Jóhanna Sigurðardóttir"]


def test_desk_language_for_governments_is_no_body(tagged):
    assert tagged("GOI and GSL forces met the MFA; Super Bowl XXXVII ended.")["organisations"] == []
    assert tagged("The talks with the GXLT failed.")["organisations"] == ["GXLT"]


def test_a_faith_before_the_word_party_is_no_body(tagged):
    assert tagged("The Sunni party left; the Zemljaci party stayed.")["organisations"] == ["Zemljaci"]


def test_a_known_short_name_stays_beside_the_long_one(tagged):
    found = tagged("The Revolutionary Armed Forces of Colombia (FARC) freed a hostage.")["organisations"]
    assert found == ["FARC"]


def test_several_ministers_by_surname_are_people(tagged):
    found = tagged("Iran's FMs Mottaki and Zarif met.", day=date(2010, 5, 17))["people"]
    assert "Manouchehr Mottaki" in found


def test_a_quarter_and_a_fire_are_no_people(tagged):
    assert tagged("Families in Sheikh Jarrah fled the Esperanza Fire.")["people"] == []


def test_another_spelling_of_a_name_has_its_rule(tagged):
    assert tagged("Labor Day sales in Australia rose.")["organisations"] == []
    assert tagged("Labor won the election in Australia.")["organisations"] == ["Australian Labor Party"]


def test_a_surname_that_is_a_firm_stands_after_an_initial(tagged):
    assert tagged("Roy E. Disney, the head of a studio, died.")["people"] == ["Roy E. Disney"]
