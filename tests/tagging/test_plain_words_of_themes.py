"""The plain words of a newsroom tell their theme, and two words together what neither tells alone."""

import pytest

from briefs.tagging.values import TaggableText


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("The soldiers staged a coup.", "armed-conflict"),
        ("The soldiers staged a coup.", "politics-and-government"),
        ("The museum showed a painter’s works.", "society-and-culture"),
        ("Doctors treated a patient for typhoid.", "health"),
        ("The government froze assets of two men.", "trade-and-economic-statecraft"),
        ("Tenants spoke against rent increases.", "economy-and-finance"),
        ("Police used excessive force.", "human-rights"),
        ("A motion of censure was due.", "politics-and-government"),
        ("Deepfakes spread on phones.", "technology-and-science"),
        ("Two elephants fell in a wetland.", "climate-and-environment"),
        ("A quake shook the hills.", "disasters-and-accidents"),
        ("He was granted asylum by Quito.", "diplomacy"),
        ("The coin is legal tender.", "economy-and-finance"),
        ("They were torturing him.", "human-rights"),
        ("He cannot illegally enter the port.", "migration-and-refugees"),
    ],
)
def test_a_plain_word_of_a_newsroom_tells_its_theme(tagged, sentence, theme):
    assert theme in tagged(sentence)["themes"]


def test_nationalists_are_no_nationalised_industry(tagged):
    assert tagged("Nationalist songs were sung.")["themes"] == []
    assert tagged("The mills were nationalised.")["themes"] == ["economy-and-finance"]


def test_a_note_of_protest_brings_no_crowd(tagged):
    assert tagged("Lima lodged a protest with the consul.")["themes"] == ["diplomacy"]
    assert "protests-and-unrest" in tagged("Lima saw a protest beside the consul.")["themes"]


def test_a_campaign_for_money_is_no_election(tagged):
    assert tagged("The college began a fundraising campaign.")["themes"] == []
    assert tagged("The party began its campaign.")["themes"] == ["elections"]


def test_returned_fire_is_no_blaze(tagged):
    assert tagged("Seoul returned fire at sea.")["themes"] == ["armed-conflict"]
    assert "disasters-and-accidents" in tagged("A fire broke out at sea.")["themes"]


def test_soldiers_who_dissent_are_no_dissidents_whose_rights_are_at_stake(tagged):
    assert "human-rights" not in tagged("Dissident soldiers took a bridge.")["themes"]
    assert "human-rights" in tagged("A dissident wrote of prison.")["themes"]


@pytest.mark.parametrize(
    ("theme", "together", "apart"),
    [
        ("economy-and-finance", "The factory made clothes.", "The factory was big. Its clothes were new."),
        ("armed-conflict", "The cable was severed.", "The cable was long. A bridge was severed."),
        ("politics-and-government", "The king flees.", "The king slept. A hen flees."),
        (
            "human-rights",
            "The opponent, a critic, was poisoned, activists say.",
            "An opponent slept. A hen was poisoned, activists say.",
        ),
        ("human-rights", "Activists tell of tortured protesters.", "Activists tell of protesters. A hen was tortured."),
        ("human-rights", "Activists saw that marchers were beaten.", "Activists saw marchers. A hen was beaten."),
        ("human-rights", "Dissidents were freed.", "Dissidents wrote. A hen was freed."),
        ("diplomacy", "The envoy welcomed his guests.", "The envoy slept. A hen was welcomed."),
        ("trade-and-economic-statecraft", "Jakarta bans some imports.", "Jakarta bans tyres. Imports came."),
    ],
)
def test_two_plain_words_of_one_sentence_tell_the_theme(tagger, theme, together, apart):
    def reasons(text):
        topics = tagger.tag(TaggableText("", text)).topics
        return {piece.rule for hit in topics if hit.topic == theme for piece in hit.evidence}

    assert "words together" in reasons(together)
    assert "words together" not in reasons(apart)


@pytest.mark.parametrize(
    "text",
    [
        "A poem on a papyrus was read for the first time.",
        "The painting was sold at auction for two million euros.",
        "Archaeologists opened a sarcophagus near the temple.",
        "The bowler told the basketball players of his years in cricket.",
    ],
)
def test_the_arts_and_sport_are_told_by_their_plain_names(tagged, text):
    assert tagged(text)["themes"][:1] == ["society-and-culture"]


def test_a_poet_in_prison_is_a_matter_of_the_law_first(tagged):
    assert tagged("A court sentenced a man to nine years in prison for a poem.")["themes"][0] == "law-and-crime"


@pytest.mark.parametrize(("one", "other"), [("defence secretary", "defense secretary"), ("burn tyres", "burn tires")])
def test_a_phrase_says_the_same_on_both_sides_of_the_ocean(tagger, one, other):
    def told(text):
        return [(hit.topic, hit.score) for hit in tagger.tag(TaggableText("", text)).topics]

    assert told(f"They {one} in the town.") == told(f"They {other} in the town.")
