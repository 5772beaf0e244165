"""Forces, chambers and firms under the other names that news has for them."""

import pytest

from briefs.tagging.values import TaggableText


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Two Turkish Army soldiers were killed.", "turkish-land-forces"),
        ("The Parliament of Iraq met.", "council-of-representatives-of-iraq"),
        ("The Ministry of Defence of Russia denied it.", "russian-ministry-of-defence"),
        ("The police met the Zurich Insurance Group.", "zurich-insurance"),
    ],
)
def test_other_names_lead_to_the_body(tagger, sentence, body):
    assert body in {hit.entity for hit in tagger.tag(TaggableText("", sentence)).entities}


def test_an_arabic_article_may_be_small(tagged):
    name = "Al-Aqsa Martyrs' Brigades"
    assert tagged("The al-Aqsa Martyrs' Brigades claimed it.")["organisations"] == [name]
    assert tagged("The new shining path leads home.")["organisations"] == []


def test_letters_that_states_share_are_those_of_the_state_named(tagged):
    assert "National Intelligence Service" in tagged("South Korea's NIS warned Seoul.")["organisations"]
    assert "Aam Aadmi Party" not in tagged("The Australian Associated Press (AAP) will close.")["organisations"]


def test_a_firm_that_is_a_word_needs_its_business_beside_it(tagged):
    assert tagged("The restaurant chain Subway sells sandwiches.")["organisations"] == ["Subway"]
    assert tagged("The Subway was closed after the flood.")["organisations"] == []


def test_an_exchange_stands_in_the_town_of_its_name(tagged):
    assert tagged("The Moscow Exchange suspended all trading.")["countries"] == ["RU"]


def test_a_congress_of_something_is_not_that_of_the_united_states(tagged):
    found = tagged("The Congress of the Republic rejected the curfew.")
    assert (found["organisations"], found["countries"]) == (["Congress of the Republic"], [])
    own = tagged("The Congress of the United States rejected the bill.")
    assert (own["organisations"], own["countries"]) == (["U.S. Congress"], ["US"])


def test_a_vaccine_is_not_of_the_town_that_is_in_its_name(tagged):
    assert tagged("Kenya receives the Oxford–AstraZeneca vaccine.")["countries"] == ["KE"]
    assert tagged("Kenya receives a professor from Oxford.")["countries"] == ["KE", "GB"]


def test_a_central_african_nation_may_be_any(tagged):
    assert tagged("The staff left the Central African nation.")["countries"] == []
    assert tagged("The Central African army left.")["countries"] == ["CF"]


def test_hackers_called_anonymous_are_a_body(tagged):
    assert tagged("Anonymous says that its hackers took the documents.")["organisations"] == ["Anonymous"]
    assert tagged("Anonymous letters came to the bank.")["organisations"] == []


def test_a_publisher_with_two_names_is_somebody_unless_business_is_spoken_of(tagged):
    assert tagged("They freed Vetrivel Jaseeharan, the publisher of a monthly.")["organisations"] == []
    assert tagged("The shares of Zembla Tales, the publisher of comics, fell.")["organisations"] == ["Zembla Tales"]


def test_a_date_is_no_armed_group_and_letters_of_a_neighborhood_no_body(tagged):
    assert tagged("The election was held on 17 November.")["organisations"] == []
    assert tagged("Greek police seek the leaders of 17 November.")["organisations"] != []
    assert tagged("A riot was declared in the SODO neighborhood.")["organisations"] == []
    assert tagged("The SODO rebels marched.")["organisations"] == ["SODO"]
