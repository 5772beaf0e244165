"""A place and a colon at the head of a line, and the names of regions where they were lost or misspelt."""

import pytest

from briefs.parsing import Section
from tests.parsing.small_editions import by_region, headlines, read

HEADLINE = "U.S.: General to Testify\n\nThe former director will speak to two committees (AP) behind closed doors."


def test_a_state_before_a_headline_is_part_of_it_where_regions_stand_alone():
    edition = by_region(more=HEADLINE)
    assert headlines(edition)[2] == "U.S.: General to Testify"
    assert edition.stories[2].body.startswith("The former director")


def test_a_state_before_a_headline_is_a_section_where_regions_stand_before_headlines():
    edition = read(
        "Daily News Brief\nMay 4, 2011\n\nTop of the Agenda: Envoy Sees Opening in Yemen\n\n"
        "The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June.\n\n"
        "EUROPE: Voters Tired of Cuts\n\nPolls show the big parties (Skai) without a majority.\n\n"
        f"{HEADLINE.replace('U.S.', 'UNITED STATES')}\n"
    )
    assert headlines(edition)[2] == "General to Testify"


@pytest.mark.parametrize("slip", ["Eurpoe", "Europa", "Aemricas"])
def test_a_regions_name_with_one_slip_of_the_keys_is_a_heading_all_the_same(slip):
    edition = by_region(more=f"{slip}\n\nPeru Lowers Fares\n\nBuses will cost less (Andina) from July on.")
    assert (edition.stories[2].section_title, headlines(edition)[2]) == (slip, "Peru Lowers Fares")
    assert any("misspelt" in warning for warning in edition.warnings)


@pytest.mark.parametrize("word", ["Europeans", "Prussia", "African"])
def test_another_word_is_no_regions_name(word):
    assert all(story.section_title != word for story in by_region(more=f"{word}\n\nPeru Lowers Fares").stories)


def test_a_short_story_with_a_source_is_news_though_its_region_is_lost():
    story = "Sydney Mourns\n\nSix people died (ABC) in a shop by the sea."
    edition = by_region(f"“Restraint is best,” writes Dana Sample in the Example.\n\n{story}")
    assert headlines(edition)[1] == "Sydney Mourns"


def test_a_country_before_news_after_the_top_story_begins_a_brief():
    edition = by_region("Singapore: Lee Hsien Loong will hand over to his deputy on May 15 (CNA).")
    assert headlines(edition)[:2] == ["Envoy Sees Opening in Yemen", "Singapore"]
    assert edition.stories[1].section == Section.BRIEF


def test_other_words_before_a_colon_go_on_with_the_top_story():
    edition = by_region("Their plan: Nobody leaves the table before the truce (CNA) is signed by all.")
    assert len(edition.stories) == 3


def test_paragraphs_are_stories_where_the_last_section_alone_shows_it():
    edition = read(
        "Foreign Policy Morning Brief\nWednesday, February 7, 2007\n\nTop Story\n\n"
        "Two leaders met in Mecca at the invitation of the king to agree on a common government.\n\n"
        "Europe\n\nLetter bombs went off at the licensing agency in Swansea.\n\n"
        "The president sent more troops to Guerrero, where seven policemen were shot.\n\n"
        "Elsewhere\n\nScientists in New York found a way to grow hair cells.\n"
    )
    assert len(edition.stories) == 4
