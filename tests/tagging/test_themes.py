"""Themes by weighted phrases."""

import pytest

from briefs.tagging.data.sources import GazetteerError
from briefs.tagging.data.taxonomy_source import read_taxonomy
from briefs.tagging.tagger import Tagger
from briefs.tagging.text.words_of_themes import KINDS, TOGETHER
from briefs.tagging.values import PhraseRule, TaggableText, TopicRule


def test_the_longer_phrase_hides_the_word_inside(tagged):
    assert tagged("The trade war over tariffs goes on.")["themes"] == ["trade-and-economic-statecraft"]


def test_no_story_has_more_than_three_themes(tagged):
    body = "war election tariff earthquake vaccine refugee court protest nuclear weapon telescope pope electricity " * 2
    assert len(tagged(body)["themes"]) == 3


def test_evidence_names_its_phrase(tagger):
    (theme, *_rest) = tagger.tag(TaggableText("Quake", "An earthquake shook the town.")).topics
    assert theme.topic == "disasters-and-accidents"
    assert all(piece.phrase is not None for piece in theme.evidence)


def test_a_subtopic_comes_with_its_theme(tagged):
    found = tagged("An earthquake of magnitude seven shook the town.")
    assert found["themes"][0] == "disasters-and-accidents"
    assert "earthquakes-and-volcanoes" in found["subtopics"]


def test_case_matters_where_the_phrase_says_so(tagged):
    assert tagged("Who knew? They asked who came.")["themes"] == []


def test_sport_gives_no_political_theme(tagged):
    found = tagged("The football team beat its rival and won the league title after a penalty shootout.")["themes"]
    assert set(found) <= {"society-and-culture"}


def test_an_idiom_is_no_disaster(tagged):
    found = tagged("A flood of complaints reached the mayor after the council election.")["themes"]
    assert found[0] == "elections"
    assert "disasters-and-accidents" not in found


def test_words_against_a_theme_outweigh_a_word_for_it():
    topic = TopicRule("war", "War")
    phrases = [PhraseRule(1, "attack", "war", 3.0), PhraseRule(2, "chess", "war", -2.0)]
    tagger = Tagger([], [], [topic], phrases)
    assert tagger.tag(TaggableText("", "An attack at dawn.")).topics
    assert not tagger.tag(TaggableText("", "An attack on the king in chess.")).topics


def test_words_against_a_theme_are_no_evidence_for_it():
    phrases = [PhraseRule(1, "attack", "war", 3.0), PhraseRule(2, "match", "war", -0.2)]
    (theme,) = Tagger([], [], [TopicRule("war", "War")], phrases).tag(TaggableText("", "Attack in a match.")).topics
    assert [piece.text for piece in theme.evidence] == ["Attack"]


def test_a_headline_says_more_than_a_later_sentence():
    tagger = Tagger([], [], [TopicRule("war", "War")], [PhraseRule(1, "attack", "war", 2.0)])
    in_headline = tagger.tag(TaggableText("Attack", "It was dawn. All slept.")).topics
    assert in_headline
    assert not tagger.tag(TaggableText("Dawn", "It was dawn. An attack came.")).topics


def test_a_theme_just_below_its_threshold_is_kept_only_alone():
    topics = [TopicRule("war", "War"), TopicRule("law", "Law")]
    tagger = Tagger([], [], topics, [PhraseRule(1, "attack", "war", 4.0), PhraseRule(2, "court", "law", 2.6)])
    assert [hit.topic for hit in tagger.tag(TaggableText("", "The court sat.")).topics] == ["law"]
    assert [hit.topic for hit in tagger.tag(TaggableText("", "An attack on the court.")).topics] == ["war"]


def test_a_theme_of_common_words_needs_two_points_beside_another():
    topics = [TopicRule("law", "Law", threshold=1.4), TopicRule("war", "War")]
    phrases = [PhraseRule(1, "court", "law", 2.0), PhraseRule(2, "judge", "law", 2.2), PhraseRule(3, "war", "war", 4.0)]
    tagger = Tagger([], [], topics, phrases)
    assert [hit.topic for hit in tagger.tag(TaggableText("", "War, said a court.")).topics] == ["war"]
    assert [hit.topic for hit in tagger.tag(TaggableText("", "War, said a judge.")).topics] == ["war", "law"]


def test_a_weight_out_of_range_is_refused(tmp_path):
    text = "version: 1\ndefaults: {}\nmask: []\nthemes: [{slug: war, name: War, keywords: {7: [attack]}}]\n"
    (tmp_path / "taxonomy.yml").write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match="weight 7"):
        read_taxonomy(tmp_path)


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("The panel names six states as violators of religious freedom.", "human-rights"),
        ("Aid workers were kept from the camp.", "humanitarian-and-development"),
        ("They spoke about deforestation.", "climate-and-environment"),
        ("A plant for uranium hexafluoride is ready.", "nuclear-and-wmd"),
    ],
)
def test_a_plain_name_of_a_matter_is_enough_for_its_theme(tagged, sentence, theme):
    assert tagged(sentence)["themes"][:1] == [theme]


def test_a_faint_word_alone_is_no_theme(tagged):
    assert tagged("The band released its seventh album by a body of singers.")["themes"] in (
        [],
        ["society-and-culture"],
    )
    assert tagged("The Acme star shows the sign of hydrogen, found near the end.")["themes"] == []


def test_a_very_strong_theme_does_not_hide_a_sure_one(tagged):
    body = "The court sentenced a man for murder. Human rights groups spoke of torture and of human rights abuses."
    assert set(tagged(body)["themes"]) >= {"law-and-crime", "human-rights"}


def test_a_phrase_written_out_goes_before_the_beginning_of_its_word():
    topics = [TopicRule("war", "War"), TopicRule("law", "Law")]
    phrases = [PhraseRule(1, "charg", "war", 4.0, wildcard=True), PhraseRule(2, "charges", "law", 4.0)]
    tagger = Tagger([], [], topics, phrases)
    assert [hit.topic for hit in tagger.tag(TaggableText("", "He faces charges.")).topics] == ["law"]
    assert [hit.topic for hit in tagger.tag(TaggableText("", "They were charging.")).topics] == ["war"]


def test_a_faint_word_is_no_reason_beside_a_telling_one():
    rules = Tagger([], [], [TopicRule("war", "War", threshold=3)], [
        PhraseRule(1, "shelling", "war", 3.0), PhraseRule(2, "yesterday", "war", 0.6), PhraseRule(3, "part", "war", 0.8)
    ])  # fmt: skip
    (hit,) = rules.tag(TaggableText("", "The shelling went on yesterday in a part of the town.")).topics
    assert [piece.text for piece in hit.evidence] == ["shelling"]


def test_where_only_faint_words_speak_they_are_the_reasons():
    rules = Tagger([], [], [TopicRule("war", "War", threshold=1)], [
        PhraseRule(1, "yesterday", "war", 0.6), PhraseRule(2, "part", "war", 0.8),
    ])  # fmt: skip
    (hit,) = rules.tag(TaggableText("", "The march went on yesterday in a part of the town.")).topics
    assert [piece.text for piece in hit.evidence] == ["yesterday", "part"]


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("The mayor spoke about protests in the north.", "protests-and-unrest"),
        ("An aid convoy has reached the town.", "humanitarian-and-development"),
        ("They spoke about the nuclear arsenal.", "nuclear-and-wmd"),
        ("It was a trade dispute.", "trade-and-economic-statecraft"),
    ],
)
def test_a_longer_phrase_says_no_less_than_the_word_that_names_its_matter(tagged, sentence, theme):
    assert tagged(sentence)["themes"][0] == theme


@pytest.mark.parametrize("sentence", ["The two sides clash.", "The two sides clashed.", "The two sides are clashing."])
def test_a_deed_tells_its_theme_in_the_present_and_in_the_past(tagged, sentence):
    assert tagged(sentence)["themes"] == ["armed-conflict"]


@pytest.mark.parametrize(
    ("sentence", "is_about_arms"),
    [
        ("North Korea fires a ballistic missile into the sea off its east coast.", True),
        ("India test fires a ballistic missile from its east coast.", True),
        ("Two ballistic missiles strike the port, killing three people and injuring sixteen others.", False),
        ("A ballistic missile launched by the Houthis is intercepted over the Red Sea.", False),
    ],
)
def test_missiles_that_are_tested_are_a_matter_of_arms_control_and_those_of_a_war_are_not(
    tagged, sentence, is_about_arms
):
    assert ("nuclear-and-wmd" in tagged(sentence)["themes"]) == is_about_arms


def test_ivory_is_a_matter_of_nature_and_ivory_coast_is_not(tagged):
    assert tagged("Ivory of elephants was on show.")["themes"][0] == "climate-and-environment"
    assert "climate-and-environment" not in tagged("Ivory Coast met the old rival of Ivory Coast.")["themes"]


def test_a_sport_named_at_the_start_is_enough_and_its_words_elsewhere_are_not(tagged):
    assert tagged("In golf, the Spaniard leads after two days.")["themes"] == ["society-and-culture"]
    assert "society-and-culture" not in tagged("The general leads after two days of war.")["themes"]


def test_a_word_written_out_for_one_theme_still_says_what_its_beginning_says_for_another(tagged):
    assert tagged("A mailman was arrested.")["themes"] == ["law-and-crime"]
    assert tagged("A mailman was greeted.")["themes"] == []


@pytest.mark.parametrize(
    ("theme", "together", "apart"),
    [
        ("terrorism", "A bomb on a bus killed five people.", "A bomb fell. Five people were killed on a bus."),
        ("human-rights", "Police raided the weekly and arrested an editor.", "An editor wrote. A thief was arrested."),
        ("migration-and-refugees", "A boat with refugees came.", "A boat came. It had cars and planks on board."),
        ("climate-and-environment", "Loggers cleared a forest.", "Loggers met. A forest grew."),
        ("armed-conflict", "Gangs attacked the airport.", "Gangs were tried. The airport opened."),
    ],
)
def test_two_words_of_one_sentence_tell_what_neither_tells_alone(tagged, theme, together, apart):
    assert theme in tagged(together)["themes"]
    assert theme not in tagged(apart)["themes"]


def test_a_bombed_town_is_war_where_jets_bomb_it(tagged):
    assert tagged("Fighter jets bombed a market town.")["themes"] == ["armed-conflict"]


def test_two_words_far_from_each_other_tell_nothing_together(tagged):
    between = "that the mayor and his two sons had bought from a friend in the north some nine years ago and never used"
    assert "terrorism" not in tagged(f"The bus {between} held a bomb.")["themes"]


def test_two_words_near_each_other_tell_together_however_late_they_come(tagged):
    before = "He said in the hall in the north that he and his two sons had seen it all on that day."
    assert tagged(f"{before} A boat with refugees came.")["themes"] == ["migration-and-refugees"]


def test_words_that_tell_together_are_evidence_as_the_words_from_one_to_the_other(tagger):
    hits = tagger.tag(TaggableText("", "A bomb on a bus killed five.")).topics
    theme = next(hit for hit in hits if hit.topic == "terrorism")
    assert ("bomb on a bus", "words together", None) in [(e.text, e.rule, e.phrase) for e in theme.evidence]


def test_every_pair_is_of_two_kinds_that_have_words_and_speaks_of_a_theme(tagger):
    for kinds, weights in TOGETHER.items():
        assert all(KINDS[kind] for kind in kinds)
        assert all(tagger.topics[theme].parent == "" for theme in weights)
    assert set(KINDS) == {kind for kinds in TOGETHER for kind in kinds}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("The case against the defendants ended in a mistrial.", "law-and-crime"),
        ("A bus veered off the road into a ravine.", "disasters-and-accidents"),
        ("The officers deposed the president and said they had taken power.", "politics-and-government"),
        ("Two recruits died when a man blew himself up at the gate.", "terrorism"),
        ("Loyalists repelled them from the strategic town.", "armed-conflict"),
    ],
)
def test_plain_words_of_courts_crashes_and_coups_tell_the_theme(tagged, text, theme):
    assert theme in tagged(text)["themes"]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("A propane tank explosion at a restaurant in Izmir killed five people.", "terrorism"),
        ("European Union lawmakers struck a deal on new networks.", "economy-and-finance"),
        ("The government foiled an alleged bomb plot in the capital.", "politics-and-government"),
        ("Police raided a station on the coast.", "human-rights"),
    ],
)
def test_words_that_only_look_alike_tell_nothing_together(tagged, text, theme):
    assert theme not in tagged(text)["themes"]


def test_suicide_bombers_are_no_bombers_of_an_air_force(tagged):
    assert tagged("Suicide bombers killed 15 people at a market.")["themes"][0] == "terrorism"
