"""Editions on one line: where a state's name heads a story, and where comment and the page's own words are cut out."""

import pytest

from tests.parsing.small_editions import headlines, read

FLAT = (
    "Council on Foreign Relations Daily News Brief May 4, 2017 TOP OF THE AGENDA Envoy Sees Opening in Yemen The envoy "
    "told reporters (AFP) that both sides, among them President Donald J. Trump, on trade a man of few words, had "
    "accepted a plan.{lead} EUROPE Voters Tired of Cuts Polls in Greece show the two big parties (Skai) without a "
    "majority. AMERICAS Peru Lowers Fares Buses will cost less (Andina) from the first day of July on.{more}"
)


def flat(lead="", more=""):
    return read(f"Blog of Sample\n\n{FLAT.format(lead=lead, more=more)}\n\nShare on Facebook\n")


def test_the_small_page_is_read_as_it_stands():
    edition = flat()
    assert headlines(edition) == ["Envoy Sees Opening in Yemen", "Voters Tired of Cuts", "Peru Lowers Fares"]
    assert edition.stories[0].body.endswith("had accepted a plan.")
    assert edition.unclaimed == ()


def test_a_state_before_a_sentence_is_a_story_and_before_a_headline_a_section():
    told = flat(more=" UNITED STATES: Divers collected pieces of a balloon off South Carolina (CNN) on Monday.")
    assert headlines(told)[3] == "UNITED STATES"
    headed = flat(more=" UNITED STATES: Senate Passes Arms Bill Senators voted on Monday (CNN) for a law on rifles.")
    assert headlines(headed)[3] == "Senate Passes Arms Bill"


@pytest.mark.parametrize(
    "aside",
    [
        " CFR’s Conflict Tracker follows the fighting in the south.",
        " This Backgrounder explains who shares the water of the river.",
        " ANALYSIS ‘It is not over,’ Jo Sample argues in Foreign Affairs.",
    ],
)
def test_what_points_to_background_is_in_no_story(aside):
    edition = flat(lead=aside)
    assert edition.stories[0].body.endswith("had accepted a plan.")
    assert len(edition.stories) == 3


@pytest.mark.parametrize("end", ["Click here to subscribe", "Forward to a friend | Unsubscribe"])
def test_the_pages_end_is_no_part_of_the_last_story(end):
    assert flat(more=f" {end}").stories[-1].body.endswith("first day of July on.")


def test_headings_of_regions_in_small_letters_are_found_before_headlines_with_longer_prepositions():
    text = FLAT.replace("EUROPE Voters Tired of Cuts", "Europe Voters Tire amid Cuts").replace(
        "AMERICAS Peru Lowers", "Americas Peru after Strike Lowers"
    )
    edition = read(f"Blog of Sample\n\n{text.format(lead='', more='')}\n")
    assert headlines(edition)[1:] == ["Voters Tire amid Cuts", "Peru after Strike Lowers Fares"]


def test_a_region_that_begins_a_sentence_is_no_heading():
    edition = flat(lead=" Europe hopes that the port reopens before the winter begins.")
    assert len(edition.stories) == 3


def test_headings_in_small_letters_make_a_page_on_one_line_as_sure_as_those_in_capitals():
    small = flat().confidence
    page = FLAT.format(lead=" Middle East Court Frees Editor Judges in Cairo let him go (Ahram) on bail.", more="")
    page = (
        page.replace("EUROPE", "Europe")
        .replace("AMERICAS", "Americas")
        .replace("TOP OF THE AGENDA", "Top of the Agenda")
    )
    edition = read(f"Blog of Sample\n\n{page}\n\nShare on Facebook\n")
    assert edition.confidence == small
    assert edition.doubts == ()


def test_a_heading_in_small_letters_is_found_before_initials_and_before_short_headlines():
    page = FLAT.format(lead="", more="").replace("EUROPE", "Europe").replace("AMERICAS", "Americas")
    for headline in ("U.S. Senate Calls Vote", "Mayor Sample Charged"):
        told = page.replace("Voters Tired of Cuts", headline)
        assert headlines(read(f"Blog of Sample\n\n{told}\n"))[1] == headline
