"""A heading that a copy lost, misspelt or shares with another form: its stories are read or doubted."""

from datetime import date

import pytest

from briefs.parsing import Section, document_from_text, parse_document

LEAD = """Daily News Brief
May 4, 2012

Top of the Agenda

Envoy Sees Opening in Yemen

The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June.
"""
QUOTE = '\n"Nobody believes in June," writes a columnist in the Aden Post.\n'
REST = """
Middle East

Court Frees Editor in Cairo

Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand.

Europe

Voters Tired of Cuts in Athens

Polls in Greece show the two big parties (Kathimerini) without a majority.
"""
GLOBE = """Daily News Brief

June 20, 2025

Top of the Agenda

The two governments have initialed a draft that covers borders, truces and the return of refugees.

Across the Globe

Strike on Odesa. A wave of drones killed one person and injured fourteen in the Ukrainian port.

Vote in The Hague. Parliament called the deportation of 1944 a genocide by a narrow majority.
"""
AHEAD = "\n• Coffee growers of Brazil meet in Sao Paulo.\n\n• The Seimas of Lithuania debates bonds.\n"


def read(text, name=""):
    [edition] = parse_document(document_from_text(name, text))
    return edition


def headlines(edition):
    return [story.headline for story in edition.stories]


@pytest.mark.parametrize("heading", ["", "\nPcaific Rim\n"])
def test_a_sourced_story_after_the_quotations_is_news_without_its_region(heading):
    story = "\nTyphoon Kills Ten in Japan\n\nRescuers searched houses along the river (NHK) after the storm.\n"
    edition = read(LEAD + QUOTE + heading + story + REST)
    assert headlines(edition)[1] == "Typhoon Kills Ten in Japan"
    assert len(edition.stories) == 4


def test_a_second_top_story_with_a_source_is_told():
    edition = read(
        LEAD + "\nElectors Meet in Paris\n\nThe college met in all towns of the country (Le Monde) and chose.\n" + REST
    )
    assert [story.section for story in edition.stories[:3]] == [Section.LEAD, Section.LEAD, Section.BRIEF]
    assert edition.stories[1].body.startswith("The college met")


def test_a_promotion_without_a_source_is_no_top_story():
    edition = read(
        LEAD + QUOTE + "\nThe New Map of Power\n\nTwo fellows explain in a podcast why maps matter.\n" + REST
    )
    assert len(edition.stories) == 3


def test_a_headline_in_small_letters_stands_right_over_its_paragraph():
    edition = read(
        "MORNING WORLD REPORT\n\n15 May 2023\n\nEUROPE\n\nNeither side wins and they go to a second round\n"
        "No party won half of the vote, the board said.\n\nHelp for Kyiv\nBritain will give hundreds of drones.\n\n"
        "ASIA\n\nStorm Hits Coast\nWinds tore roofs from the camps near the shore.\n"
    )
    assert headlines(edition)[0] == "Neither side wins and they go to a second round"
    assert (edition.title, edition.unclaimed) == ("MORNING WORLD REPORT", ())


def test_bullets_after_the_last_brief_are_what_is_to_come():
    edition = read(GLOBE + AHEAD)
    assert [story.section for story in edition.stories[-2:]] == [Section.AHEAD] * 2
    assert edition.stories[-3].body.endswith("narrow majority.")


def test_bullets_in_the_middle_of_the_briefs_belong_to_their_story():
    first, second = GLOBE.split("\nVote in")
    edition = read(f"{first}{AHEAD}\nVote in{second}")
    assert "Coffee growers" in edition.stories[1].body
    assert headlines(edition)[-1].startswith("Vote in The Hague")


def test_one_shared_heading_makes_no_daily_brief_of_another_bulletin():
    edition = read(
        "# The Harbor Briefing\n\n30 July 2024\n\n## Main story\n\n### Miners reach an agreement\n\n"
        "The miners and the state signed after a strike of seven weeks in the north.\n\n## Around the world\n\n"
        "### Landslides in the hills\n\nWhole hamlets were swept away before dawn, the army said.\n",
        "x.md",
    )
    assert headlines(edition) == ["Miners reach an agreement", "Landslides in the hills"]
    assert edition.date == date(2024, 7, 30)


def test_news_before_the_first_story_raises_a_doubt():
    text = "The premier wants new elections (RUV) after the papers named a firm that he\nowned with his wife.\n"
    assert any("may be news" in doubt for doubt in read(f"Daily News Brief\nMay 4, 2012\n\n{text}\n{REST}").doubts)


def test_a_short_story_with_its_source_is_the_first_though_no_heading_stands_over_it():
    text = "The premier wants new elections (RUV) after the papers named a firm that he\nowned with his wife.\n"
    edition = read(f"Daily News Brief\nMay 4, 2012\n\nIceland Votes\n\n{text}\n{REST}")
    assert (headlines(edition)[0], edition.doubts) == ("Iceland Votes", ())


def test_a_caption_before_the_first_story_raises_none():
    head = (
        "Daily News Brief\nMay 4, 2012\n\nA man walks past posters of the vote in Reykjavik last week. (AP Photo)\n\n"
    )
    assert read(head + LEAD.partition("\n\n")[2] + REST).doubts == ()


def test_a_headline_that_breaks_off_at_a_small_word_goes_on_in_the_next_line():
    edition = read(LEAD.replace("Opening in Yemen", "Opening in\nYemen") + REST)
    assert headlines(edition)[0] == "Envoy Sees Opening in Yemen"
    assert edition.stories[0].body.startswith("The envoy told")


def test_a_headline_that_ends_with_a_small_word_is_not_joined_to_a_paragraph():
    tight = LEAD.replace("Opening in Yemen\n\n", "Talks to Go On\n") + REST
    assert headlines(read(tight))[0] == "Envoy Sees Talks to Go On"


def test_words_left_over_from_a_broken_headline_raise_a_doubt():
    whole = LEAD.replace("Agenda\n\nEnvoy Sees Opening in Yemen", "Agenda: Envoy Sees a Way Out Near Aden")
    assert read(whole + REST).doubts == ()
    broken = whole.replace("Near Aden", "Near\nAden")
    assert any("headline may go on" in doubt for doubt in read(broken + REST).doubts)


def test_a_headline_on_two_lines_is_put_together_and_raises_a_doubt():
    broken = REST.replace("Court Frees Editor in Cairo\n", "Top Court Frees Editor\nCairo Pleased\n")
    edition = read(LEAD + broken)
    assert "Top Court Frees Editor Cairo Pleased" in headlines(edition)
    assert any("put together from two lines" in doubt for doubt in edition.doubts)
    assert read(LEAD + broken.replace("Editor\nCairo", "Editor\n\nCairo")).doubts == ()


def test_the_first_half_of_a_broken_headline_that_stays_apart_raises_a_doubt():
    broken = REST.replace("Court Frees Editor in Cairo\n\n", "Top Court Frees Editor\nCairo Pleased\n")
    assert any("half a headline" in doubt for doubt in read(LEAD + broken).doubts)


@pytest.mark.parametrize("words", ["Drafted: ABCasteel", "Dist: State (all bureaus)", "—CFR expert"])
def test_words_of_a_page_in_a_story_raise_a_doubt(words):
    edition = read(LEAD + REST.replace("the charges stand.", f"the charges stand. {words} and so on."))
    assert any("words of the page" in doubt for doubt in edition.doubts)


def test_a_source_alone_on_a_line_ends_the_paragraph_above_it():
    tight = LEAD.replace("(AFP) that", "that").replace("in June.\n", "in June\n(AFP).\n")
    assert read(tight + REST).stories[0].body.endswith("talks in June (AFP).")


def test_a_page_number_between_paragraphs_is_no_headline():
    edition = read(LEAD + REST.replace("\nCourt Frees", "\nPage 2 of 3\n\nCourt Frees"))
    assert headlines(edition)[1] == "Court Frees Editor in Cairo"
    assert "page number" in [claimed.kind for claimed in edition.furniture]


def test_a_second_top_story_may_have_a_rule_under_its_headline():
    rest = "\nElectors Meet in Paris\n----------\n\nThe college met in all towns of the country (Le Monde) and chose.\n"
    assert headlines(read(LEAD + rest + REST))[1] == "Electors Meet in Paris"


@pytest.mark.parametrize(("words", "is_doubted"), [("VOTE ON LIBYA AIR ZONE", True), ("NATO and the AU", False)])
def test_a_headline_in_capitals_inside_a_story_raises_a_doubt(words, is_doubted):
    edition = read(LEAD + REST.replace("the charges stand.", f"the charges stand, {words} said in June."))
    assert any("words of the page" in doubt for doubt in edition.doubts) == is_doubted


def test_the_first_headline_may_have_a_rule_under_it():
    text = "Iran and six powers agreed on limits to the work of Tehran (IRNA). Sanctions will be lifted step by step, "
    text += "and inspectors may ask to see more places than before."
    head = f"Daily News Brief\nJuly 14, 2015\n\nDeal Reached in Vienna\n----------------\n\n{text}\n"
    assert headlines(read(head + REST))[0] == "Deal Reached in Vienna"
