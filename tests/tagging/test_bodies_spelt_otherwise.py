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
