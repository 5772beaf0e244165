"""A second top story, a paragraph between two stories, a headline right under the page's own lines."""

import pytest

from tests.parsing.small_editions import by_region, headlines, read


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


def test_a_sponsors_line_without_a_name_does_not_take_the_headline():
    text = (
        "Council on Foreign Relations Daily News Brief\nApril 5, 2016\nSponsored by\nEnvoy Sees Opening in Yemen\n"
        "The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks, "
        "and that they would meet in the capital by the end of June.\n"
        "EUROPE\nVoters Tired of Cuts\nPolls show the two big parties (Kathimerini) without a majority.\n"
        "AMERICAS\nPeru Lowers Fares\nBuses will cost less (Andina) from the first day of July on.\n"
    )
    assert headlines(read(text))[0] == "Envoy Sees Opening in Yemen"
