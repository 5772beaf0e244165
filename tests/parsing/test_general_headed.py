"""The careful general layout: headed text becomes stories, the rest is listed."""

from datetime import date
from pathlib import Path

import pytest

from briefs.parsing import document_from_text, parse_document, read_document
from tests.parsing.small_editions import furniture

FERRY = "A ferry with 80 passengers ran aground off the north mole on Tuesday night."
FEES = "The high court ruled that the harbour board must publish its fees within a month."


def read(text):
    [edition] = parse_document(document_from_text("x.txt", text))
    return edition


def test_markdown_headings_make_sections_and_stories_and_strays_are_listed():
    [edition] = parse_document(read_document(Path(__file__).parent / "editions" / "general" / "headed.md"))
    assert (edition.title, edition.date) == ("Harbour Morning Note", date(2017, 5, 3))
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("At sea", "Ferry aground in fog"),
        ("At sea", "Fees must be published"),
    ]
    assert {"Share this note", "Forward to a friend"} <= furniture(edition)
    assert [unclaimed.text for unclaimed in edition.unclaimed] == ["High water at noon"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("FERRY AGROUND\n", "FEES TO BE PUBLISHED\n"),
        ("1. Ferry aground\n", "2. Fees to be published\n"),
        ("Ferry aground\n\n", "Fees to be published\n\n"),
    ],
)
def test_capitals_numbers_and_lines_set_apart_are_headings(first, second):
    edition = read(f"Harbour note\n3 May 2017\n\n{first}{FERRY}\n\n{second}{FEES}\n")
    assert [story.body for story in edition.stories] == [FERRY, FEES]
    assert (edition.date, edition.unclaimed) == (date(2017, 5, 3), ())


def test_it_says_that_it_is_not_certain():
    edition = read(f"Harbour note\n\nFERRY AGROUND\n{FERRY}\n\nFEES\n{FEES}\n")
    assert any("little certainty" in warning for warning in edition.warnings)


def test_prose_without_headings_is_no_edition():
    edition = read(f"{FERRY}\n\n{FEES}\n")
    assert edition.stories == ()
    assert edition.error


def test_a_copyright_and_a_word_to_subscribers_are_no_part_of_the_last_story():
    foot = "Copyright Harbour Note. All rights reserved.\n\nYou get this because you signed up at our site.\n"
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY AGROUND\n{FERRY}\n\nFEES\n{FEES}\n\n{foot}")
    assert edition.stories[-1].body == FEES
    assert edition.unclaimed == ()


def test_a_short_sentence_after_a_paragraph_goes_on_with_its_story():
    edition = read(
        f"Harbour note\n\nFERRY AGROUND\n\n{FERRY}\n\nNobody was hurt in the fog.\n\nFEES\n\n{FEES}\n\nAha.\n"
    )
    assert edition.stories[0].body == f"{FERRY}\n\nNobody was hurt in the fog."
    assert [line.text for line in edition.unclaimed] == ["Aha."]


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


UNDERLINED = f"""The Harbour Letter
==================
Issue 112 — 4 March 2022

{{intro}}

AT SEA
======

Ferry aground in fog
--------------------
Photo: A still from the pilot's boat. Credit: The pilot
By our correspondent in Oban
{FERRY}

Page 1 of 3

Fees must be published
----------------------
{FEES}

{{feature}}
-----------------
A bridge is a ship that has decided to stay where it is, and to be walked on.
"""


def underlined(intro="Good morning.", feature="QUOTE OF THE WEEK"):
    return read(UNDERLINED.format(intro=intro, feature=feature))


def test_lines_with_a_rule_right_below_are_headings():
    edition = underlined()
    assert (edition.title, edition.date) == ("The Harbour Letter", date(2022, 3, 4))
    assert [(story.section_title, story.headline, story.body) for story in edition.stories] == [
        ("AT SEA", "Ferry aground in fog", FERRY),
        ("AT SEA", "Fees must be published", FEES),
    ]
    assert [line.text for line in edition.unclaimed] == ["Good morning."]


def test_a_heading_of_something_else_is_a_story_again():
    assert [story.headline for story in underlined(feature="Bridges of the week").stories][2:] == [
        "Bridges of the week"
    ]


def test_a_paragraph_under_the_title_is_no_story():
    intro = "Good morning to all who read this, from a quay where it rains today."
    edition = underlined(intro=intro)
    assert len(edition.stories) == 2
    assert intro in [line.text for line in edition.unclaimed]


def test_what_follows_the_word_advertisement_is_no_part_of_the_story_before_it():
    offer = "Buy a coat that keeps you dry on any quay of this coast, and pay nothing for its hood."
    edition = read(f"Harbour note\n\nFERRY AGROUND\n\n{FERRY}\n\nAdvertisement\n\n{offer}\n\nFEES\n\n{FEES}\n")
    assert [story.body for story in edition.stories] == [FERRY, FEES]
    assert offer in [line.text for line in edition.unclaimed]


def test_the_day_under_each_headline_is_no_headline_and_no_story():
    told = "Divers found the lost bell of the old harbour after eleven days of looking for it."
    text = "HARBOUR DIGEST\n\nTuesday, 12 November 2019\n\n" + "\n\n".join(
        f"{head}\n\n{day} November 2019\n\n{told}"
        for head, day in (("Bell found", 12), ("Storm ends", 11), ("Ferry back", 12))
    )
    [edition] = parse_document(document_from_text("", text))
    assert [(story.headline, story.body) for story in edition.stories] == [
        (head, told) for head in ("Bell found", "Storm ends", "Ferry back")
    ]
    assert (edition.date, edition.unclaimed) == (date(2019, 11, 12), ())


@pytest.mark.parametrize("top", ["Harbour Brief3 May 2017", "Harbour BriefMay 3, 2017"])
def test_a_date_that_was_glued_to_the_title_is_the_date(top):
    edition = read(f"{top}\n\nFERRY AGROUND\n{FERRY}\n\nFEES\n{FEES}\n")
    assert edition.date == date(2017, 5, 3)
    assert edition.title.startswith("Harbour Brief ")
    assert edition.unclaimed == ()


def test_where_to_get_a_program_is_no_line_of_the_last_story():
    offer = "Get the Harbour Note app for your telephone."
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY AGROUND\n{FERRY}\n\nFEES\n{FEES}\n\n{offer}\n")
    assert edition.stories[-1].body == FEES
