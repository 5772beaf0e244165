"""Headlines that lost their line where nothing asked for one, and paragraphs that were printed twice."""

import pytest

from tests.parsing.small_editions import REGIONS, by_region, headlines, read

STORY = "Voters turned down all eight proposals of the president (El Universo), among them one on extradition."
PLAIN = by_region()


def test_a_headline_before_its_story_in_one_line_is_found_without_a_heading_above():
    edition = by_region(more=f"Voters Reject New Rules for Courts and Prisons {STORY}")
    assert headlines(edition)[2] == "Voters Reject New Rules for Courts and Prisons"
    assert edition.stories[2].body == STORY


def test_the_same_behind_a_regions_name_and_a_colon():
    edition = by_region(more=f"AMERICAS: Voters Reject New Rules for Courts and Prisons {STORY}")
    assert (edition.stories[2].section_title, headlines(edition)[2]) == (
        "AMERICAS",
        "Voters Reject New Rules for Courts and Prisons",
    )


def test_one_that_is_only_likely_raises_a_doubt():
    edition = by_region(more="Court Frees Writer Kim Sample was seen in Lusaka on Monday (Times) with her two sons.")
    assert len(edition.stories) == 3
    assert any("run into" in doubt for doubt in edition.doubts)


@pytest.mark.parametrize(
    "start",
    [
        "The Commonwealth Heads of Government Meeting",
        "Prime Minister Ali Sample and Foreign Minister Jo Sample",
        "Judges of the Supreme Court in Cairo",
    ],
)
def test_names_at_the_beginning_of_a_paragraph_are_no_headline(start):
    edition = by_region(more=f"{start} turned down all eight proposals of the president (El Universo) on Monday.")
    assert (len(edition.stories), edition.doubts) == (3, ())


def test_a_paragraph_printed_twice_in_a_story_is_told_once():
    paragraph = "Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand."
    edition = by_region(more=paragraph)
    assert edition.stories[1].body == paragraph
    assert "repeated paragraph" in [claimed.kind for claimed in edition.furniture]
    assert edition.unclaimed == ()


def test_a_short_line_may_come_twice():
    twice = by_region(more="Nobody was hurt (AP).\n\nNobody was hurt (AP).")
    assert twice.stories[1].body.count("Nobody was hurt") == 2


@pytest.mark.parametrize("line", ["[Image]", "Advertisement", "Photo: A street. Credit: AP"])
def test_a_line_of_the_page_below_the_headline_of_a_second_top_story_does_not_hide_it(line):
    edition = by_region(f"Labour Keeps Door Open\n\n{line}\n\nDelegates in Liverpool backed a motion (Guardian).")
    assert headlines(edition)[1] == "Labour Keeps Door Open"
    assert headlines(read(REGIONS.format(between="", more="", end="."))) == headlines(PLAIN)
