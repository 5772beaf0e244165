"""Headed paragraphs after a top story, with neither regions nor sources: briefs, or parts of the top story."""

from tests.parsing.small_editions import read

TEXT = """Daily News Brief

May 4, 2026

Top of the Agenda

Ministers in Brussels agreed on a common fund for the rails of the east{source}.

{region}What the Fund Will Pay

The fund pays for new bridges, for signals and for the wagons that run on both gauges.

The Budget Question

Lawmakers asked last week where the money comes from, and the answer is still to be given.{more}
"""
BARE = "names no region and no source"


def warned(source="", region="", more=""):
    return any(BARE in warning for warning in read(TEXT.format(source=source, region=region, more=more)).warnings)


def test_heads_without_region_or_source_after_the_top_story_make_an_editor_look():
    assert warned()


def test_a_source_in_brackets_anywhere_tells_that_it_is_the_brief_of_old():
    assert not warned(source=" (AFP)")


def test_a_region_over_the_stories_tells_that_they_are_briefs():
    assert not warned(region="Europe\n\n")


def test_stories_that_begin_with_their_country_tell_that_they_are_briefs():
    cambodia = "\n\nCAMBODIA: The assembly voted on Tuesday for a new law on the ports of the south."
    turkey = "\n\nTURKEY: Police in Izmir held eleven people after a march against the price of bread."
    assert not warned(more=cambodia + turkey)
    assert warned(more=cambodia)
