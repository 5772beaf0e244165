"""Headlines that begin a bullet, stand between stars or count up, and lines beside the news of other briefs."""

from datetime import date

import pytest

from tests.parsing.small_editions import by_region, headlines, read

MINE = "Mine Disaster. Police said that none of the miners could have lived through a second blast (Herald)."
PLAN = "Irish Plan. The government in Dublin publishes four years of cuts (Times), the price of a rescue."
LONG = "Police said on Friday that none of the miners could have lived (Herald). A second blast had shaken the coast."


def test_bullets_with_a_short_first_sentence_are_stories_with_that_headline():
    edition = by_region(more=f"ELSEWHERE:\n\n• {MINE}\n\n• {PLAN}\n")
    assert headlines(edition)[2:4] == ["Mine Disaster.", "Irish Plan."]
    assert edition.stories[2].body.startswith("Police said")


def test_where_most_bullets_begin_with_news_a_short_sentence_is_no_headline():
    edition = by_region(more=f"ELSEWHERE:\n\n• {LONG}\n\n• {LONG} Twice.\n\n• {MINE}\n")
    assert headlines(edition)[2:5] == ["", "", ""]
    assert edition.stories[4].body.startswith("Mine Disaster. Police")


NEWS = "The ferry ran aground off the north mole on Tuesday night, and all eighty passengers were brought to land."


def test_lines_between_stars_are_headlines():
    advertisement = "ADVERTISEMENT\nSwitch your savings to the Tyne Mutual today."
    top = "The Courier\nMORNING BRIEFING\n20 September 2022\n\nGood morning. It rains in the west, dry in the east."
    text = f"{top}\n\n*Ferry aground in fog*\n{NEWS}\n\n{advertisement}\n\n*Fees are a secret*\n{NEWS} Again.\n"
    assert headlines(read(text)) == ["Ferry aground in fog", "Fees are a secret"]


def test_a_starred_sentence_is_no_headline():
    text = f"# Ferry aground\n\n*By our own reporter.*\n\n{NEWS}\n\n# Fees\n\n{NEWS} Again.\n"
    assert headlines(read(text, "x.md")) == ["Ferry aground", "Fees"]


def test_counted_headlines_under_regions_are_no_bullets_of_a_daily_brief():
    stories = "".join(
        f"{region}\n\n{number}. Ferry aground near {town}\n{NEWS} (AP)\n\n"
        for number, (region, town) in enumerate([("EUROPE", "Riga"), ("ASIA", "Dili"), ("AFRICA", "Accra")], start=1)
    )
    edition = read(f"DAILY PRESS DIGEST\n15 December 2003\n\n{stories}")
    assert headlines(edition) == [f"Ferry aground near {town}" for town in ("Riga", "Dili", "Accra")]


def test_announcements_are_no_news():
    lunch = "We will host a lunch on June 25, and all may come."
    text = f"# Ferry aground\n\n{NEWS}\n\n# Fees\n\n{NEWS}\n\n# Announcements\n\n{lunch}\n"
    assert headlines(read(text, "x.md")) == ["Ferry aground", "Fees"]


@pytest.mark.parametrize("line", ["Posted at 10:12 AM | Permalink | Comments (3)", "Posted by Edna on Friday"])
def test_a_blogs_line_below_the_post_ends_the_edition(line):
    edition = by_region(end=f".\n\n{line}\n\nComments\n\nThis was a good brief, and I read it each morning with care.")
    assert edition.stories[-1].headline == "Voters Tired of Cuts in Athens"
    assert "good brief" not in edition.stories[-1].body


def test_a_day_before_its_month_ends_a_line_as_a_date():
    text = (
        f"World in Brief\nYour digest for Tuesday, 16 April 2019\n\nEUROPE:\n• {MINE}\n• {PLAN}\n\nAFRICA:\n• {MINE}\n"
    )
    assert read(text).date == date(2019, 4, 16)


DAY = """From Wikipedia, the free encyclopedia

Current events: December 27, 2004

This is an archived version of the current events page.
{above}
* Rescuers in Indonesia and India count twenty thousand dead from an earthquake. (BBC)
* A suicide bomber kills thirteen people in front of a house in Baghdad. (Reuters)
* Light of the strongest flash ever seen reaches Earth from a magnetar. (NASA)
"""


def test_an_early_day_of_wikipedia_has_no_sections_and_its_items_are_stories():
    edition = read(DAY.format(above="-"))
    assert (edition.title, edition.date, len(edition.stories)) == ("Portal:Current events", date(2004, 12, 27), 3)
    assert not any("archived" in story.body for story in edition.stories)


def test_a_headline_right_above_a_marked_text_ends_a_credit_that_lost_its_bracket():
    text = (
        "SENSITIVE BUT UNCLASSIFIED\nOperations Center\nAfternoon Brief\nFriday, December 18, 2009\n1500 EST\n"
        "TROOPS SAID TO HOLD OIL WELL\n(SBU) Embassy Baghdad comments eleven soldiers crossed to a well. "
        "(Ops/Embassy Baghdad e-mail, AFP\nACTIVIST RETURNS TO WESTERN SAHARA\n"
        "(SBU) The activist ended a hunger strike of 32 days after Morocco agreed to let her go home. (El Pais)\n"
    )
    assert headlines(read(text)) == ["TROOPS SAID TO HOLD OIL WELL", "ACTIVIST RETURNS TO WESTERN SAHARA"]


PAGE = """# Talks in Abu Dhabi

Welcome to the Daily News Brief.

## Top of the Agenda

More on:

- China
- Trade

The two sides will lower most of their new tariffs for ninety days, their negotiators announced this morning.

## Across the Globe

**Talks in Abu Dhabi.** Negotiators ended a second day of meetings with an exchange of prisoners.

**Minerals club.** Fifty states were asked to join a trading bloc with price floors.

*The games open tomorrow in Milan. Our guide is [here](https://www.example.org/games).*
"""


def test_tags_in_a_list_and_a_note_in_italics_stand_in_no_story_of_the_page():
    edition = read(PAGE, "2026-02-05.md")
    assert [story.body.split()[0] for story in edition.stories] == ["The", "Negotiators", "Fifty"]
    assert not any("games" in story.body for story in edition.stories)
