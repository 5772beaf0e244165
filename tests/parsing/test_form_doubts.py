"""Signs in the form that two things were read as one, or that a page's words were read as news."""

import pytest

from briefs.parsing import document_from_text, parse_document
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, read
from tests.parsing.test_doubts import EDITOR, doubts
from tests.parsing.test_page_lines import CABLE

NEXT = "A judge let go of the second editor, too."


@pytest.mark.parametrize(
    "editor",
    [
        f"{EDITOR} {NEXT} (Ahram) Ministers met in Quito.",
        f"{EDITOR} {NEXT} (Ahram) (AFP) Ministers met in Quito.",
        f"{EDITOR}Ministers met in Quito.",
        f"{EDITOR} He saw (Ahram)Ministers met in Quito.",
        f"{EDITOR} Ecuador: Ministers met in Quito.",
        f"{EDITOR} SRI LANKA: Monks met in Kandy.",
        f"{EDITOR} Kim Sample is a senior fellow at the Sample Institute.",
        f"{EDITOR} Copyright 2012 The Sample Company.",
        f"{EDITOR} Editor’s note: the day was wrong.",
        f"EGYPT: {EDITOR}",
        f"Most Popular\n\n{EDITOR}",
    ],
)
def test_it_raises_a_doubt(editor):
    assert doubts(editor)


@pytest.mark.parametrize(
    "editor",
    [
        f"{EDITOR} The editor (Ahram) said so. Most popular is a daily of the same house.",
        f"{EDITOR} Kim Sample, a senior fellow at the Sample Institute, wrote to the court.",
        f"{EDITOR} The law on copyright of 2002 stands.",
        f"{EDITOR} He asked for one thing: Ministers should meet the U.S.Senate.",
        f"{EDITOR} The reason is plain. His lawyer: Ministers met.",
    ],
)
def test_news_that_only_sounds_like_it_raises_none(editor):
    assert doubts(editor) == ()


def test_a_line_in_capitals_behind_a_source_raises_one_among_cables():
    text = CABLE.format(inside="", between="").replace("\n\nEGYPT\n", " EGYPT ")
    [edition] = parse_document(document_from_text("", text))
    assert "another story may begin" in " ".join(edition.doubts)
    [whole] = parse_document(document_from_text("", CABLE.format(inside="", between="")))
    assert whole.doubts == ()


def cables(text):
    [edition] = parse_document(document_from_text("", text))
    return " ".join(edition.doubts)


def test_a_regions_name_that_ran_into_a_countrys_raises_one_among_cables():
    text = CABLE.format(inside="", between="")
    assert "heading may stand in a headline" in cables(text.replace("\nEGYPT\n", "\nAFRICA EGYPT\n"))
    assert cables(text.replace("\nEGYPT\n", "\nSOUTH AFRICA\n")) == ""


SAHEL = """
SUDAN
Lawmakers in Khartoum met for one day and put off the vote on borders. (AFP)

CHAD
Two herders died in a fight over a well near Abeche, and the governor closed the road. (RFI)

MALI
Rain washed away the bridge at Kayes. (Reuters)

NIGER
The price of millet doubled within a month, traders in Zinder told aid groups. (BBC)
"""


def test_the_only_second_paragraph_among_cables_of_countries_raises_one():
    text = CABLE.format(inside="", between="") + SAHEL
    assert cables(text) == ""
    assert "second paragraph" in cables(text.replace("\nCHAD\n", "\n"))


@pytest.mark.parametrize("joint", [" EGYPT: A court put off", " (AP) EGYPT: A court put off"])
def test_a_countrys_brief_inside_another_raises_one(joint):
    assert doubts(f"{EDITOR}{joint} the trial of forty-three workers of aid groups until April.")
    assert doubts(f"{EDITOR} The RULING: a court put off the trial of forty-three workers until April.") == ()


def test_a_sections_name_before_a_headline_raises_one():
    assert doubts(
        f"{EDITOR}\n\nSub-Saharan Africa Gunmen Kill Six in Mali\n\n{NEXT} The vote is in May (AFP), he said."
    )


def test_a_line_in_capitals_behind_a_source_without_a_stop_raises_one_too():
    text = CABLE.format(inside="", between="").replace(". (Al-Ahram)", " (Al-Ahram)").replace("\n\nEGYPT\n", " EGYPT ")
    assert "(Al-Ahram) EGYPT A" in cables(text)


def test_a_paragraph_without_an_end_raises_one_unless_its_source_ends_it():
    rest = "The charges stand, the court (Ahram) said, and the weekly will be printed again on Monday."
    assert "has no end" in " ".join(doubts(f"{EDITOR[:-1]}\n\n{rest}"))
    assert doubts(f"{EDITOR}\n\n{rest}") == ()


@pytest.mark.parametrize(
    ("line", "is_doubted"),
    [
        ("You may now lean back and rest, and so will we.", True),
        ("The envoy told the rebels: “You have lost, and we will wait for you no more.”", False),
        ("What we know. Two men were held near the border with a map of the dam.", False),
        ("Me Too marches filled My Lai on Sunday, the editor of the weekly said.", False),
        ("The minister said that they had waited long enough for an answer.", False),
    ],
)
def test_a_line_that_speaks_to_readers_in_a_story_is_doubted(line, is_doubted):
    doubts = read(GLOBE.format(lead=f"{GLOBE_LEAD}\n\n{line}", more="")).doubts
    assert any("speak to readers" in doubt for doubt in doubts) == is_doubted
