"""Themes by weighted phrases."""

from briefs.tagging.values import TaggableText


def test_the_longer_phrase_hides_the_word_inside(tagged):
    assert tagged("The trade war over tariffs goes on.")["themes"] == ["trade-and-economic-statecraft"]


def test_words_inside_names_say_nothing(tagged):
    found = tagged("Envoys of the Church of England met in Rome.")
    assert found["themes"] == ["diplomacy"]


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
