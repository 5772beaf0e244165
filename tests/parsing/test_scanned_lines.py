"""What a scan does to a State Department brief: headlines run into texts, months misread, numbers at a page's foot."""

from datetime import date

import pytest

from briefs.parsing import document_from_text, parse_document

STAMP = "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05779601 Date: 08/31/2015"
BRIEF = """Operations Center
Overnight Brief
{day}

{oman}
(SBU) Judges freed two editors, Embassy Muscat reports. (Ops/Embassy Muscat e-mail)
{foot}{stamp}
TOGO: ROAD REOPENS
(U) Trucks moved between Lome and Kara again. (AFP)

Drafted: JSample
"""


def read(day="June 14, 2012", oman="OMAN: EDITORS FREED", foot=""):
    [edition] = parse_document(document_from_text("x.txt", BRIEF.format(day=day, oman=oman, foot=foot, stamp=STAMP)))
    return edition


@pytest.mark.parametrize("text", ["(SBU) Teachers went back to work, Embassy Ndjamena reports.", "(U) Short."])
def test_a_headline_in_one_line_with_its_marked_text_is_one(text):
    edition = read(oman=f"CHAD: STRIKE ENDS {text} (AP)\n\nOMAN: EDITORS FREED")
    assert [story.headline for story in edition.stories] == [
        "CHAD: STRIKE ENDS",
        "OMAN: EDITORS FREED",
        "TOGO: ROAD REOPENS",
    ]
    assert edition.stories[0].body == text.partition(") ")[2]


def test_a_mark_inside_a_text_makes_no_headline():
    edition = read(oman="CHAD: STRIKE ENDS\nTeachers in Chad (U) went back to work. (AP)\n\nOMAN: EDITORS FREED")
    assert edition.stories[0].body == "Teachers in Chad (U) went back to work."


@pytest.mark.parametrize("day", ["Jurie 14, 2012", "Juue 14, 2012", "JUNE 14, 2012"])
def test_a_misread_month_is_still_the_month(day):
    assert read(day=day).date == date(2012, 6, 14)


def test_a_number_at_a_page_s_foot_is_in_no_story():
    edition = read(foot="14\n")
    assert edition.stories[0].body == "Judges freed two editors, Embassy Muscat reports."
    assert edition.doubts == ()


def test_a_number_in_an_open_sentence_stays():
    edition = read(
        oman="OMAN: SHIP LOST\n(U) The crew of the ship that was lost yesterday numbered\n14\n"
        + STAMP
        + "\nmen. (AP)\n\nOMAN: EDITORS FREED"
    )
    assert edition.stories[0].body.endswith("numbered 14 men.")


MORE = "(SBU) Fishermen in Salalah blocked the port road for an hour, police said. (AP)"


def test_a_marked_text_behind_a_source_has_lost_its_headline():
    edition = read(foot=f"\n{MORE}\n")
    assert [story.headline for story in edition.stories] == ["OMAN: EDITORS FREED", "", "TOGO: ROAD REOPENS"]
    assert any("without a headline" in doubt for doubt in edition.doubts)


def test_paragraphs_of_an_update_are_one_story_unless_its_items_have_bullets():
    update = read(oman="OMAN UPDATE", foot=f"\n{MORE}\n")
    assert [story.headline for story in update.stories] == ["OMAN UPDATE", "TOGO: ROAD REOPENS"]
    listed = read(oman="OMAN UPDATE\n• (SBU) A first item came before. (AFP)\n•", foot=f"\n{MORE}\n")
    assert any("without a headline" in doubt for doubt in listed.doubts)


def test_a_bracket_that_never_closes_before_much_text_raises_a_doubt():
    open_bracket = "(SBU) Judges met in Sohar. (Ops/Embassy Muscat"
    more = "The crew of a lost ship came home, and its owner thanked\nthe coast guard. (AP)"
    lost = read(oman=f"OMAN: COURT MEETS\n{open_bracket}\n{more}\n\nOMAN: EDITORS FREED")
    assert any("bracket never closes" in doubt for doubt in lost.doubts)
    assert read(oman=f"OMAN: COURT MEETS\n{open_bracket}\n\nOMAN: EDITORS FREED").doubts == ()


STRAY = "Worth a call to Muscat today"


@pytest.mark.parametrize("place", ["below the headline", "inside the text", "behind a mark"])
def test_a_line_of_somebody_else_in_a_story_raises_a_doubt(place):
    text = "Judges freed two editors who had been held for a month without a charge, and\ntheir lawyers came. (AP)"
    stray = {
        "below the headline": f"OMAN: COURT MEETS\n\n{STRAY}\n\n{text}",
        "inside the text": "OMAN: COURT MEETS\n" + text.replace("\n", f"\n\n{STRAY}\n\n"),
        "behind a mark": f"OMAN: COURT MEETS\n{STRAY}\n(SBU) {text}",
    }[place]
    assert read(oman=f"{stray}\n\nOMAN: EDITORS FREED").doubts
    assert read(oman=f"OMAN: COURT MEETS\n\n{text}\n\nOMAN: EDITORS FREED").doubts == ()
