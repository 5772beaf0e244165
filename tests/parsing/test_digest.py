"""Digests known by their names: numbered, with a date behind the headline, or without headlines."""

import pytest

from briefs.parsing import document_from_text, parse_document
from tests.parsing.small_editions import headlines, read

NUMBERED = """THE PRESIDENTIAL DAILY BRIEF
June 24, 2016

IMPORTANT

1. Voters Choose to Leave the Union
The pound fell to its lowest in thirty years, and the prime minister will go by October.
Sources: BBC, FT
harbour_12345.jpg

2. Rebels Sign Cease-Fire in Bogota
They will hand their arms to the United Nations after five decades of war.
Source: El Tiempo

INTRIGUING

1. Whales Sing Lower
The pitch of blue whales has dropped for decades, and nobody can say why that is.
"""
EVENING = """The Evening: A Vote in Tokyo
September 29, 2021

Party Chooses a Leader in Tokyo

A former minister won the vote and will lead the cabinet from next week, as the paper reports.

Dive Deeper: "What It Means," by Dana Sample of CSIS.

Lava Reaches the Sea

The stream from the volcano fell into the Atlantic and sent up steam, as an agency reports.

In That Number

1.8 million

Number of people who lost their power in a storm, says the paper of the place.
"""
LISTED = """UN Daily Briefs

Syrians open talks in Geneva31 October 2019
The envoy welcomed 150 members of the committee and asked all of them for patience.

Convoy reaches the port31 October 2019
The agency brought supplies to people who had been cut off from the town for months.
"""
REPORTED = """FPI Overnight Brief
July 16, 2009

Iran

The Sample Post reports that “the leader of the opposition will attend the prayers on Friday.”

An agency reports that “the head of the commission has resigned,” without a reason.

Russia

The Sample Times reports that “a teacher was found shot in a wood,” hours after she vanished.
"""


def edition_of(text):
    [edition] = parse_document(document_from_text("", text))
    return edition


@pytest.mark.parametrize(
    ("text", "source", "day", "stories"),
    [
        (NUMBERED, "ozy-presidential-daily-brief", "2016-06-24", 3),
        (EVENING, "csis-the-evening", "2021-09-29", 2),
        (LISTED, "un-daily-briefs", "2019-10-31", 2),
        (REPORTED, "fpi-overnight-brief", "2009-07-16", 3),
        (REPORTED.replace("FPI", "FDD’s"), "fdd-overnight-brief", "2009-07-16", 3),
    ],
)
def test_a_digest_is_known_by_its_name(text, source, day, stories):
    edition = edition_of(text)
    assert (edition.source, str(edition.date), len(edition.stories)) == (source, day, stories)
    assert not edition.unclaimed


def test_numbers_sources_and_pictures_are_in_no_story():
    first, *_ = edition_of(NUMBERED).stories
    assert first.headline == "Voters Choose to Leave the Union"
    assert first.body.endswith("will go by October.")


def test_sections_over_headlines_are_kept():
    assert [story.section_title for story in edition_of(NUMBERED).stories] == ["IMPORTANT", "IMPORTANT", "INTRIGUING"]


def test_a_date_behind_a_headline_is_cut_off():
    assert [story.headline for story in edition_of(LISTED).stories] == [
        "Syrians open talks in Geneva",
        "Convoy reaches the port",
    ]


def test_paragraphs_under_a_country_stand_alone_in_a_digest_of_reports():
    edition = edition_of(REPORTED)
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("Iran", ""),
        ("Iran", ""),
        ("Russia", ""),
    ]


def test_the_same_stories_under_an_unknown_name_are_left_to_other_layouts():
    assert edition_of(NUMBERED.replace("THE PRESIDENTIAL DAILY BRIEF", "Notes of a reader")).layout != "digest"


def test_numbers_of_bold_headlines_are_no_part_of_them():
    text = "Presidential Daily Brief\nJune 30, 2016\n\nIMPORTANT\n\n" + "\n\n".join(
        f"**{number}. Ferry Sinks off {place}**\n\nForty people were saved by a boat that came by on its way home."
        for number, place in enumerate(["Recife", "Lisbon", "Beira"], start=1)
    )
    assert headlines(read(text))[0] == "Ferry Sinks off Recife"


def test_a_feature_or_an_advertisement_between_stories_is_none():
    text = "The Presidential Daily Brief\nJune 30, 2016\n\nIMPORTANT\n\n"
    story = "{0}. Ferry Sinks off {1}\n\nForty people were saved by a boat that came by from {1} at night.\n\n"
    offer = "SPONSORED CONTENT\n\nOur courses for people who lead others begin in the month of May.\n\n"
    edition = read(text + story.format(1, "Recife") + offer + story.format(2, "Lisbon"))
    assert headlines(edition) == ["Ferry Sinks off Recife", "Ferry Sinks off Lisbon"]
    assert edition.unclaimed == ()


ADDRESSED = """The Evening CSIS: Ice, Rails & More Email not displaying correctly?
September 29, 2016

Ice
The strait opened two weeks early, and the first ferry crossed on Monday, as an agency reports.

Recommended op-ed: “What the Ice Tells,” by Dana Sample for the Sample Times.

{heading}
{text}
"""


def addressed(heading="Rails Across the Steppe", text="Ministers signed for a line of 900 kilometres in Almaty."):
    return edition_of(ADDRESSED.format(heading=heading, text=text))


def test_a_headline_of_one_short_word_begins_a_story_and_a_hint_to_read_on_ends_none():
    edition = addressed()
    assert (edition.source, headlines(edition)) == ("csis-the-evening", ["Ice", "Rails Across the Steppe"])
    assert "promotion" in [one.kind for one in edition.furniture]


def test_a_notice_behind_the_title_is_no_part_of_it():
    assert addressed().title == "The Evening CSIS: Ice, Rails & More"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Your Questions", "Do you want to know how ports are run? The best question will be answered in the autumn."),
        (
            "A Course on Ports",
            "Join our course of two days on ports and rails, and look behind the news of the region.",
        ),
        ("CSIS Executive Education", "Two days on ports and rails give a look behind the headlines of the region."),
    ],
)
def test_what_calls_on_the_reader_is_no_news(heading, text):
    edition = addressed(heading, text)
    assert headlines(edition) == ["Ice"]
    assert edition.unclaimed == ()


def test_a_story_that_gives_an_address_to_write_to_waits_for_an_editor():
    edition = addressed(text="Whoever has seen the plans of the line may write to news@example.org before Friday.")
    assert any("words of the page" in warning for warning in edition.warnings)


EARLY = """{title}
Sign up to receive the Early Edition in your inbox here.

A guide on weekdays to what happened over the past 24 hours. Here’s today’s news.

{heading}
A court in Accra freed two editors after forty days, their lawyer said. Dana Sample reports for the Sample Post

The port of Beira opened again yesterday. An agency reports.
"""


@pytest.mark.parametrize("heading", ["", "COURTS, PORTS AND THE PRESS OF AFRICA\n"])
def test_each_paragraph_behind_the_opening_line_is_a_story_with_or_without_headings(heading):
    edition = edition_of(EARLY.format(title="The Early Edition: October 28, 2022", heading=heading))
    assert (edition.source, str(edition.date)) == ("just-security-early-edition", "2022-10-28")
    assert [story.body[:7] for story in edition.stories] == ["A court", "The por"]
    assert {story.section_title for story in edition.stories} == {heading.strip()}
    assert edition.unclaimed == ()


def test_where_the_title_is_lost_the_invitation_names_the_digest():
    assert edition_of(EARLY.format(title="", heading="")).title == "the Early Edition"


@pytest.mark.parametrize(
    "call", ["Read this OZY profile of whales.", "OZY’s podcast looks at the men who hunted them."]
)
def test_what_a_digest_offers_below_a_story_is_no_part_of_it(call):
    edition = edition_of(f"{NUMBERED}\n{call}\n")
    assert edition.stories[-1].body.endswith("nobody can say why that is.")


def test_comment_under_a_heading_of_ideas_is_no_news_and_the_next_country_is():
    idea = "\nIdeas\n\nDana Sample in the Example Review: a decade of half-measures.\n"
    text = f"{REPORTED}{idea}\nPeru\n\nAFP reports that “the runoff will be held in June.”\n"
    edition = edition_of(text)
    assert [story.section_title for story in edition.stories][-1] == "Peru"
    assert not any("half-measures" in story.body for story in edition.stories)


DASHED = """FPI Overnight Brief
Thursday, 2 September 2010

Middle East

The two leaders sit down in the capital today for the first talks in twenty months. – New York Times

Gunmen wounded two farmers on the eve of the talks. – Associated Press

Editorial: What this means stands here […] and goes on for a while. – Wall Street Journal

Dana Sample writes: The talks come too late. – The Hill

ENDS

Foreign Policy Initiative is a body without profit under some section of the law.
"""


def test_a_source_behind_a_dash_ends_the_news_and_is_its_credit():
    edition = edition_of(DASHED)
    assert [story.credit for story in edition.stories] == ["New York Times", "Associated Press"]
    assert edition.stories[1].body == "Gunmen wounded two farmers on the eve of the talks."
    assert edition.unclaimed == ()


def test_a_sentence_behind_a_dash_is_news():
    edition = edition_of(DASHED.replace("– Associated Press", "– Both will live."))
    assert edition.stories[1].body.endswith("– Both will live.")


def test_the_name_of_an_image_between_a_numbered_headline_and_its_text_is_passed_over():
    text = NUMBERED.replace("Leave the Union\n", "Leave the Union\nharbour_1.jpg\n").replace("harbour_12345.jpg\n", "")
    edition = edition_of(text)
    assert headlines(edition) == headlines(edition_of(NUMBERED))
    assert edition.stories[0].body.startswith("The pound fell")
    assert not any("harbour" in story.body for story in edition.stories)


def test_the_last_word_of_a_line_of_the_page_is_no_story():
    edition = edition_of(f"{REPORTED}\n\nInitiative.\n")
    assert not any(story.body == "Initiative." for story in edition.stories)
    assert [line.text for line in edition.unclaimed] == ["Initiative."]


@pytest.mark.parametrize("name", ["2. rebels bogota getty 542341880", "storm clouds", "2. ![rebels in bogota](b.jpg)"])
def test_what_a_picture_was_called_in_its_file_is_no_news(name):
    text = NUMBERED.replace("\n2. Rebels", f"\n{name}\n\n2. Rebels").replace("\nINTRIGUING", "\nIntriguing")
    edition = read(text.replace("\n1. Whales", f"\n{name}\n\n1. Whales"))
    assert headlines(edition) == headlines(read(NUMBERED))
    assert [story.section_title for story in edition.stories] == ["IMPORTANT", "IMPORTANT", "Intriguing"]
    assert edition.unclaimed == ()


@pytest.mark.parametrize(
    "end",
    [
        "Contact us | Privacy | Unsubscribe",
        "Share the Brief on Facebook | Tweet | Forward to a friend",
        "Want more? Sign up",
    ],
)
def test_a_menu_below_the_last_story_is_the_pages(end):
    edition = read(f"{NUMBERED}\n{end}\n")
    assert edition.unclaimed == ()
    assert edition.stories[-1].body == read(NUMBERED).stories[-1].body


def test_a_row_of_names_with_bars_between_is_no_menu():
    edition = read(f"{NUMBERED}\nThe minister | His deputy | Unsubscribe\n")
    assert [line.text for line in edition.unclaimed] == ["The minister | His deputy | Unsubscribe"]


def test_a_number_that_is_left_out_tells_a_lost_headline():
    assert read(NUMBERED).doubts == ()
    third = NUMBERED.replace("INTRIGUING\n\n1. Whales", "3. Whales")
    assert read(third).doubts == ()
    assert any(
        "number 3 comes after 1" in doubt for doubt in read(third.replace("2. Rebels Sign", "Rebels Sign")).doubts
    )


def test_a_second_paragraph_where_a_digest_prints_one_tells_a_lost_headline():
    assert not any("lost its headline" in doubt for doubt in read(EVENING).doubts)
    lost = EVENING.replace("Lava Reaches the Sea\n\n", "")
    assert any("lost its headline" in doubt for doubt in read(lost).doubts)


def test_reports_above_the_first_country_raise_a_doubt():
    assert read(REPORTED).doubts == ()
    lost = REPORTED.replace("\nJuly 16, 2009\n\nIran\n", ": July 16, 2009\n\nwww.example.org\n")
    lost = lost.replace("on Friday.", "on Friday, unless it rains.")
    assert any("before the first story" in doubt for doubt in read(lost).doubts)


COMMENTARY = """Today's Headlines and Commentary

Thursday, August 4, 2022

A court in Oslo freed two sailors who had been held since May, reports the Harbour Herald. They left by train.

{second}

ICYMI: Yesterday on the Site

Dana Sample wrote about a decision on the border of two states, and what it may mean for those who cross it.
"""


def test_a_digest_without_headings_begins_with_its_first_paragraph():
    second = "The parliament of Peru refused a new cabinet, writes the Coast Wire, and a second vote is due on Monday."
    [edition] = parse_document(document_from_text("", COMMENTARY.format(second=second)))
    assert (edition.source, str(edition.date)) == ("lawfare-headlines-and-commentary", "2022-08-04")
    assert [story.body.split()[0] for story in edition.stories] == ["A", "The"]
    assert edition.unclaimed == ()
