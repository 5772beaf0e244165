"""Foreign Policy's Morning Brief of 2019 and later: a top story, then briefs with a head in their line."""

from datetime import date

import pytest

from tests.parsing.small_editions import read

BRIEF = """Morning Brief
Foreign Policy’s flagship daily newsletter with what’s coming up around the world today.
Quarriers Block the Harbor
By Example Author, a newsletter writer.
May 24, 2021, 5:48 AM

{greeting}

If you would like to receive Morning Brief in your inbox every weekday, please sign up here.

Quarry Strike Reaches the Sea

Workers of three quarries closed the harbor of Quarria for a second day and asked the prime minister to come.

What happens next? The cabinet meets tonight, and the union votes on Thursday.

What We’re Following Today

**Two mayors.** Both candidates took the oath in Brindle, one in the town hall and one outside of it.

The court will hear them on Friday.

ADVERTISEMENT

Keep an Eye On

A bridge for Mexico. Work on the crossing begins after nine years of planning.

Odds and Ends

A goat that lived in the post office for a month was returned to its owner with its stamps.

That’s it for today.

For more on these stories, visit our page and send your tips.
"""
GREETING = "Here is today’s Foreign Policy brief: a harbor closes, two mayors are sworn in, and a goat goes home."


@pytest.fixture
def edition():
    return read(BRIEF.format(greeting=GREETING))


def test_title_and_date_are_those_of_the_page(edition):
    assert (edition.title, edition.date) == ("Quarriers Block the Harbor", date(2021, 5, 24))
    assert (edition.layout, edition.source) == ("foreign policy newsletter", "foreign-policy-morning-brief")


def test_top_story_stands_under_its_headline_and_briefs_have_a_head_in_their_line(edition):
    told = [(story.section.value, story.headline, story.body[:9], story.body[-9:]) for story in edition.stories]
    assert told == [
        ("lead", "Quarry Strike Reaches the Sea", "Workers o", "Thursday."),
        ("brief", "Two mayors.", "Both cand", "n Friday."),
        ("brief", "A bridge for Mexico.", "Work on t", "planning."),
        ("brief", "", "A goat th", "s stamps."),
    ]
    assert edition.stories[1].section_title == "What We’re Following Today"


def test_every_line_is_claimed_and_what_follows_the_farewell_is_no_story(edition):
    assert edition.unclaimed == ()
    assert not edition.doubts


def test_the_day_may_stand_below_the_greeting():
    text = BRIEF.replace("May 24, 2021, 5:48 AM\n", "").format(greeting=f"{GREETING}\n\nMay 24, 2021")
    edition = read(text)
    assert (edition.date, edition.stories[0].headline) == (date(2021, 5, 24), "Quarry Strike Reaches the Sea")


def test_what_is_more_from_the_publisher_is_no_story():
    end = "More from Foreign Policy\n\nA photograph of a goat and of its stamps, in the office of the post."
    edition = read(BRIEF.replace("That’s it for today.", end).format(greeting=GREETING))
    assert edition.stories[-1].body.endswith("with its stamps.")


def test_page_without_the_greeting_is_not_taken_for_one():
    assert read(BRIEF.format(greeting="")).layout != "foreign policy newsletter"


WORLD = """FOREIGN POLICY | WORLD BRIEF

June 6, 2023

Welcome back to World Brief, where we’re looking at a closed harbor, two mayors, and a goat.

Have feedback? Hit reply to let me know your thoughts.

Quarry Strike Reaches the Sea

Workers of three quarries closed the harbor of Quarria for a second day and asked the prime minister to come.

Today’s Most Read

• Why the Strike Will Be Long by Sample Author

The World This Week

Tuesday, June 13: Brindle elects a mayor.

What We’re Following

Two mayors. Both candidates took the oath in Brindle, one in the town hall and one outside of it.

“Not a merger”? Two ferry lines said that they would join forces and drop their suits against each other.

That’s it for today. For more from FP, visit our page or sign up for our other newsletters.

Unsubscribe | View in browser
"""


def test_the_world_brief_is_read_and_named_by_its_top_story():
    edition = read(WORLD)
    assert (edition.layout, edition.title) == ("foreign policy newsletter", "Quarry Strike Reaches the Sea")
    assert [(str(story.section), story.headline) for story in edition.stories] == [
        ("lead", "Quarry Strike Reaches the Sea"),
        ("ahead", ""),
        ("brief", "Two mayors."),
        ("brief", "“Not a merger”?"),
    ]
    assert not edition.unclaimed
    assert not edition.doubts


def test_what_is_most_read_is_none_of_the_news():
    told = " ".join(story.body for story in read(WORLD).stories)
    assert "Be Long" not in told
    assert "sign up" not in told
