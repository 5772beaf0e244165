"""News that must not be lost, cut or dated wrongly; where that cannot be told, an editor is asked."""

from datetime import date

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.layouts._credits import split_credits
from briefs.parsing.layouts._days import day_in

REGIONS = """Daily News Brief
May 4, 2012

Top of the Agenda

Envoy Sees Opening in Yemen

The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June.

{between}

Middle East

Court Frees Editor in Cairo

Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand.

{more}

Europe

Voters Tired of Cuts in Athens

Polls in Greece show the two big parties (Kathimerini) without a majority{end}
"""


def read(text, name=""):
    [edition] = parse_document(document_from_text(name, text))
    return edition


def by_region(between="", more="", end="."):
    return read(REGIONS.format(between=between, more=more, end=end))


def headlines(edition):
    return [story.headline for story in edition.stories]


def test_a_second_top_story_with_a_source_is_a_story():
    second = (
        "Floods Close Port of Beira\n\nThe harbour was shut on Thursday (Lusa) after the Pungwe broke its banks again."
    )
    assert headlines(by_region(second))[:2] == ["Envoy Sees Opening in Yemen", "Floods Close Port of Beira"]


def test_a_second_top_story_may_come_after_the_analysis():
    second = (
        "Analysis\n\n“A line,” writes Dana Sample in the Example Times.\n\n"
        "Floods Close Port of Beira\n\nThe harbour was shut on Thursday (Lusa) after the Pungwe broke its banks again."
    )
    assert "Floods Close Port of Beira" in headlines(by_region(second))


def test_a_promotion_under_the_top_story_is_none():
    promotion = "The Rivers of Southern Africa\n\nThis Backgrounder explains who shares the Zambezi’s water."
    assert len(by_region(promotion).stories) == 3


def test_a_short_paragraph_between_two_stories_belongs_to_the_first():
    edition = by_region(more="The weekly will be printed again.")
    assert edition.stories[1].body.endswith("printed again.")
    assert edition.unclaimed == ()


@pytest.mark.parametrize("more", ["How much do you know about Egypt?", "Why It Matters: a new episode on food."])
def test_a_question_or_a_named_thing_between_two_stories_belongs_to_none(more):
    assert more not in by_region(more=more).stories[1].body


@pytest.mark.parametrize("end", ["", " and", " for th", ", but 40", " after the poll by A"])
def test_a_last_story_that_breaks_off_raises_a_doubt(end):
    assert any("breaks off" in doubt for doubt in by_region(end=end).doubts)


@pytest.mark.parametrize("end", [".", "?", ".”", " (Reuters)."])
def test_a_last_story_that_ends_raises_none(end):
    assert by_region(end=end).doubts == ()


@pytest.mark.parametrize("mark", ["**", "<br>", "</p>"])
def test_marks_of_a_page_inside_a_story_raise_a_doubt(mark):
    body = f"A second court (Ahram) in Tanta let two{mark} printers go home on the very same day."
    assert any("words of the page" in doubt for doubt in by_region(more=body).doubts)
    assert by_region(more=body.replace(mark, " < 3")).doubts == ()


@pytest.mark.parametrize(
    "more", ["Fares Rise in Giza\n\n(Ahram).", "Fares Rise in Giza\n\nBuses (Ahram) cost more and"]
)
def test_a_story_that_is_only_a_source_or_breaks_off_raises_a_doubt(more):
    assert by_region(more=more).doubts


def test_text_that_goes_on_after_its_source_raises_a_doubt():
    body = (
        "The weekly sold out in Alexandria on the day. (El Tiempo) and domestic stories were told to the court (Ahram)."
    )
    assert any("after its source" in doubt for doubt in by_region(more=body).doubts)
    assert by_region(more=body.replace(". (El Tiempo) and", " (El Tiempo) and")).doubts == ()


def test_a_top_story_on_broken_lines_without_a_heading_over_it_is_read():
    text = (
        "Daily News Brief\nApril 5, 2016\nBlog Facebook Twitter Linkedin Youtube RSS\n\n"
        "Envoy Sees Opening in Yemen\n\n"
        "The envoy told reporters in Sanaa that both sides had accepted a plan for\n"
        "June (AFP), the first that they share. Hundreds came to hear him outside the\n"
        "Old City on Monday.\n\n"
        "EUROPE\n\nVoters Tired of Cuts in Athens\n\n"
        "Polls show the two big parties (Kathimerini) without a majority.\n\n"
        "AMERICAS\n\nPeru Lowers Fares\n\nBuses will cost less (Andina) from the first day of July on.\n"
    )
    assert headlines(read(text))[0] == "Envoy Sees Opening in Yemen"


def test_a_line_that_ends_in_a_small_word_goes_on_though_the_next_has_a_capital():
    more = (
        "Fares Rise in Giza\n\nBuses and Trams Cost More (Ahram) in Giza, Cairo, Tanta and three towns of\nUpper Egypt."
    )
    assert by_region(more=more).stories[2].body.endswith("towns of Upper Egypt.")


def test_a_printed_title_stands_where_no_top_story_is_marked():
    text = "# World Note\n\n15 April 2013\n\n" + "\n\n".join(
        f"## {region}\n\n### Ferry Sinks off {place}\n\nForty people were saved (Lusa) by a boat that came by."
        for region, place in [("Americas", "Recife"), ("Europe", "Lisbon"), ("Africa", "Beira")]
    )
    assert read(text, "note.md").title == "World Note"
    assert by_region().title == "Envoy Sees Opening in Yemen"


def test_numbers_of_bold_headlines_are_no_part_of_them():
    text = "Presidential Daily Brief\nJune 30, 2016\n\nIMPORTANT\n\n" + "\n\n".join(
        f"**{number}. Ferry Sinks off {place}**\n\nForty people were saved by a boat that came by on its way home."
        for number, place in enumerate(["Recife", "Lisbon", "Beira"], start=1)
    )
    assert headlines(read(text))[0] == "Ferry Sinks off Recife"


def test_a_sponsors_line_without_a_name_does_not_take_the_headline():
    text = (
        "Council on Foreign Relations Daily News Brief\nApril 5, 2016\nSponsored by\nEnvoy Sees Opening in Yemen\n"
        "The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks, "
        "and that they would meet in the capital by the end of June.\n"
        "EUROPE\nVoters Tired of Cuts\nPolls show the two big parties (Kathimerini) without a majority.\n"
        "AMERICAS\nPeru Lowers Fares\nBuses will cost less (Andina) from the first day of July on.\n"
    )
    assert headlines(read(text))[0] == "Envoy Sees Opening in Yemen"


def test_a_captions_date_is_not_the_editions():
    caption = "Soldiers stand on the quay of the port of Hodeidah in Yemen, on the morning of March 2, 2011."
    text = REGIONS.format(between="", more="", end=".").replace("May 4, 2012", caption)
    assert read(text).date is None
    assert read(text.replace(caption, "Daily News Brief, May 4, 2012")).date == date(2012, 5, 4)


@pytest.mark.parametrize("text", ["18 April 2019", "Thursday, 18 April 2019", "April 18, 2019", "April18,2019"])
def test_a_month_that_ends_in_l_keeps_its_day(text):
    assert day_in(text) == date(2019, 4, 18)


def test_a_misread_one_is_still_a_day():
    assert day_in("April l, 2019") == date(2019, 4, 1)


def test_a_remark_in_brackets_is_no_source():
    assert split_credits("The governor met him at the bridge. (See Vladivostok 102.)")[1] == []
    assert split_credits("The governor met him at the bridge. (Seoul Times)")[1] == ["Seoul Times"]


HIGHLIGHTS = """From: OpsAlert
Sent: Mon Feb 14 05:01:44 2011
Subject: Morning Press Highlights 02/14/I (U)

EXECUTIVE SECRETARIAT
Operations Center

S/ES-O Morning Press Highlights
Monday, February 14, 2011
0500
EST

SOUTH AND CENTRAL
ASIA
INDIA/NEPAL
The two governments agreed to build a bridge over the Mahakali and to share its cost. (The Hindu)

EUROPE
ITALY
Trains stood still for a day after drivers asked for more pay. (ANSA)

Morning Press Highlights alerts senior officials to overseas
and domestic press stories.
Drafted: ABSample
"""


def test_a_region_on_two_lines_is_one_heading():
    edition = read(HIGHLIGHTS)
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("South and Central Asia", "INDIA/NEPAL"),
        ("Europe", "ITALY"),
    ]


def test_a_note_about_the_product_on_two_lines_stays_out_of_the_last_story():
    assert read(HIGHLIGHTS).stories[-1].body.endswith("more pay.")


DAY = """Portal:Current events/2021 January 10
January 10, 2021 (Sunday)
Armed conflicts and attacks

Insurgency in the valley
{first}

Politics and elections

2021 Kyrgyz presidential election
Sadyr Japarov wins with about 79 percent of all the votes that were cast. (RFE/RL)
"""


def test_a_line_that_ends_in_a_comma_goes_on_in_the_next():
    first = "Two policemen die when a bomb goes off beside their patrol in Bannu,\nPakistan. (Dawn)"
    assert read(DAY.format(first=first)).stories[0].body.startswith("Two policemen die")


def test_a_topic_that_ends_like_a_story_raises_a_doubt():
    first = "Two policemen die as a bomb goes off in Bannu, a town of Khyber of the\n\nPakistan. (Dawn)"
    assert any("topic reads like news" in doubt for doubt in read(DAY.format(first=first)).doubts)


def test_a_topic_broken_over_two_lines_raises_none():
    text = (
        "Date: '2019-09-10'\nSource_URI: Portal:Current events/2019 September 10\nIntelligence_Payload:\n"
        "  Politics and elections:\n  - September 2019 Israeli legislative election, Proposed annexation of the\n"
        "    Jordan Valley\n  - The prime minister of Israel proposes to annex parts of the valley. (NBC News)\n"
    )
    assert read(text).doubts == ()


def test_sections_in_capitals_may_stand_over_headlines():
    text = (
        "Morning Global Note\n18 April 2019\n\nWORLD\n\nKim Watches a Test\n\n"
        "The state's agency called it a guided rocket; nobody else saw it fly.\n\n"
        "Joko Widodo Leads\n\nUnofficial counts gave him about 55 percent of the votes.\n\n"
        "BUSINESS\n\nPinterest Sets a Price\n\nThe firm is worth less than what investors paid two years before.\n\n"
        "That is all for today. Thanks for reading, and see you tomorrow!\n"
    )
    edition = read(text)
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("WORLD", "Kim Watches a Test"),
        ("WORLD", "Joko Widodo Leads"),
        ("BUSINESS", "Pinterest Sets a Price"),
    ]
    assert "all for today" not in edition.stories[-1].body
    assert edition.date == date(2019, 4, 18)
