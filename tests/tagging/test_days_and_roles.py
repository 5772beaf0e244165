"""Names that change with the days, and what part an entity has in a story."""

from datetime import date

from briefs.tagging.values import TaggableText


def roles(tagger, body, headline="", day=None):
    return {hit.entity: hit.role for hit in tagger.tag(TaggableText(headline, body, day)).entities}


def test_south_sudan_is_a_country_from_its_first_day(tagged):
    sentence = "Troops of South Sudan crossed the river."
    assert tagged(sentence, day=date(2011, 7, 8))["countries"] == ["SD"]
    assert tagged(sentence, day=date(2011, 7, 9))["countries"] == ["SS"]


def test_states_that_were_are_entities_of_their_own(tagger):
    found = roles(tagger, "Soviet archives from Czechoslovakia and East Germany were opened; Zaire’s were lost.")
    were = {"soviet-union", "czechoslovakia", "east-germany", "zaire"}
    assert set(found) == were | {"germany", "democratic-republic-of-the-congo"}  # the two with one successor


def test_a_state_is_implied_by_its_president_while_in_office(tagger):
    sentence = "Nicolas Sarkozy bought a boat."
    assert roles(tagger, sentence, day=date(2010, 5, 1)).get("france") == "implied"
    assert "france" not in roles(tagger, sentence, day=date(2020, 5, 1))


def test_the_country_in_headline_and_first_sentence_is_what_it_is_about(tagger):
    found = roles(tagger, "Mali expelled the envoy. He flew home by way of Paris.", headline="Mali expels envoy")
    assert found == {"mali": "about", "france": "mention"}


def test_a_story_is_about_all_of_a_row_of_states(tagger):
    found = roles(tagger, "A pact was agreed on Monday.", headline="Chile, Peru and Bolivia share a lake")
    assert found == {"chile": "about", "peru": "about", "bolivia": "about"}
    found = roles(tagger, "A pact was agreed on Monday.", headline="Chile sends Peru a letter on Bolivia")
    assert found == {"chile": "about", "peru": "mention", "bolivia": "mention"}


def test_a_story_in_entries_is_about_the_states_that_open_them(tagger):
    entries = (
        "• Chile opened a mine.\n• Peru closed one.\n• A bank, as three of its clerks told a judge, lent money to Mali."
    )
    found = roles(tagger, entries)
    assert (found["chile"], found["peru"], found["mali"]) == ("about", "about", "mention")
    found = roles(tagger, entries.replace("• ", ""))
    assert (found["chile"], found["peru"]) == ("about", "mention")


def test_a_city_before_another_states_province_gives_way(tagged):
    assert tagged("A trial opened in London, Ontario, on Monday.")["countries"] == ["CA"]
    assert tagged("A trial opened in London on Monday.")["countries"] == ["GB"]


def test_a_story_of_a_company_alone_has_its_home(tagged):
    assert tagged("Boeing recalled its newest jets.")["countries"] == ["US"]
    assert tagged("Boeing recalled its newest jets in Japan.")["countries"] == ["JP"]


def test_a_surname_of_the_cast_is_not_a_place(tagged):
    assert tagged("The author Vernon Jordan spoke. Jordan then left.")["countries"] == []
    assert tagged("The author Vernon Jordan spoke in Jordan.")["countries"] == ["JO"]


def test_a_name_is_the_fathers_until_it_is_the_sons(tagged):
    sentence = "The fortune of Ferdinand Marcos was discussed in Manila."
    assert tagged(sentence, day=date(2006, 3, 1))["people"] == ["Ferdinand Marcos"]
    assert tagged(sentence, day=date(2023, 3, 1))["people"] == ["Ferdinand Marcos Jr."]
    assert tagged(sentence.replace("Marcos", "Marcos Jr."), day=date(2006, 3, 1))["people"] == ["Ferdinand Marcos Jr."]


def test_a_story_is_about_the_foremost_of_the_countries_it_names(tagger):
    headline, lead = "Trader loses billions", "A bank lost billions. "
    assert roles(tagger, lead + "Prosecutors in Paris opened a case.", headline)["france"] == "about"
    found = roles(tagger, lead + "A court in Paris met. Later, and last of all, a judge flew to Mali.", headline)
    assert (found["france"], found["mali"]) == ("about", "about")
    found = roles(tagger, "A bank in France lost billions. A judge flew to Mali.", headline)
    assert (found["france"], found["mali"]) == ("about", "mention")


def test_the_first_half_of_a_pair_of_states_stands_before_a_hyphen(tagged):
    assert tagged("Franco-German talks failed.")["countries"] == ["FR", "DE"]
    assert tagged("They met Franco Brindle.")["countries"] == []


def test_a_surname_is_whose_it_was_in_the_news_on_the_day(tagged):
    text = "PM Ghannouchi promised work to the young of Tunisia."
    assert tagged(text, day=date(2011, 1, 18))["people"] == ["Mohamed Ghannouchi"]
    assert tagged("Ghannouchi spoke in Tunis.", day=date(2015, 1, 18))["people"] == ["Rached Ghannouchi"]


def test_a_title_of_fiji_is_no_name(tagged):
    assert tagged("The council recognised President Ratu Josefa Iloilo.")["people"] == ["Josefa Iloilo"]
