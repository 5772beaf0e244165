"""The State Department's released briefs, in our own words with the mess of real scans."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from briefs.parsing import DateOrigin, PartKind, document_from_text, parse_document, read_document
from tests.parsing.accounting import unaccounted_lines

FOLDER = Path(__file__).parent / "editions" / "state"
FILES = sorted(FOLDER.glob("*.txt"))


def edition_of(name):
    [edition] = parse_document(read_document(FOLDER / f"{name}.txt"))
    return edition


def kinds(edition):
    return {piece.kind for piece in edition.furniture}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_claimed(path):
    document = read_document(path)
    [edition] = parse_document(document)
    assert edition.unclaimed == ()
    assert unaccounted_lines(document, edition) == []


def test_country_lines_are_headlines_even_misread_or_on_two_lines():
    headlines = [story.headline for story in edition_of("press_highlights_covered").stories]
    assert headlines == ["NORWAY", "UNITED KENDGOM/ICELAND", "JAPAN", "OMAN", "PANAMA/COSTA RICA"]


def test_region_headings_give_the_section_even_misread_or_unknown():
    sections = [story.section_title for story in edition_of("press_highlights_covered").stories]
    assert sections == ["Europe", "Europe", "East Asia and Pacific", "Middle East", "International Waters"]


def test_credit_stays_out_of_the_body_even_without_one_of_its_brackets():
    stories = edition_of("press_highlights_covered").stories
    assert [story.credit for story in stories] == ["Coast Times", "Coast Times", "Rail News", "Port Daily", ""]
    assert not any("Daily" in story.body or "Times" in story.body for story in stories)


def test_words_broken_at_a_line_end_are_mended_only_where_certain():
    [body] = [story.body for story in edition_of("press_highlights_covered").stories if "herring" in story.body]
    assert "over international waters" in body
    assert "the counter-claims" in body


def test_page_stamp_within_a_story_does_not_part_it():
    [story] = [story for story in edition_of("press_highlights_covered").stories if story.headline == "JAPAN"]
    assert story.body == "A bridge on the northern island was opened to trains. International freight follows in May."


@pytest.mark.parametrize(("word", "is_read"), [("zio", False), ("again", True)])
def test_an_unknown_word_alone_at_the_top_of_a_page_is_a_speck_and_a_known_one_is_text(word, is_read):
    text = (FOLDER / "press_highlights_covered.txt").read_text(encoding="utf-8")
    stamp = text.rindex("Case No.", 0, text.index("International freight"))
    top = text.index("\n", stamp) + 1
    [edition] = parse_document(document_from_text("", f"{text[:top]}\n\n{word}\n{text[top:].lstrip()}"))
    [story] = [story for story in edition.stories if story.headline == "JAPAN"]
    assert (word in story.body.split()) == is_read
    assert story.body.endswith("International freight follows in May.")


def test_covering_mail_makes_no_story():
    edition = edition_of("press_highlights_covered")
    assert sum("Fishing boats" in story.body for story in edition.stories) == 1
    assert "covering mail" in kinds(edition)


def test_date_comes_from_the_line_under_the_title_not_from_stamp_or_subject():
    edition = edition_of("press_highlights_covered")
    assert (edition.date, edition.date_origin) == (date(2011, 3, 4), DateOrigin.LINE)
    assert edition.published_at == datetime(2011, 3, 4, 5, tzinfo=timezone(timedelta(hours=-5)))


def test_mail_header_dates_an_edition_whose_title_is_lost():
    edition = edition_of("overnight_without_masthead")
    assert (edition.date, edition.date_origin) == (date(2011, 3, 8), DateOrigin.MAIL_HEADER)
    assert len(edition.stories) == 2


def test_misread_day_gives_way_to_the_mail_that_fits_the_weekday():
    text = (FOLDER / "afternoon_twice.txt").read_text().replace("Tuesday, March 6, 2012", "Tuesday, March 8, 2012")
    [edition] = parse_document(document_from_text("x.txt", text))
    assert (edition.date, edition.date_origin) == (date(2012, 3, 6), DateOrigin.MAIL_HEADER)


def test_update_with_bullets_is_one_story():
    first, *_ = edition_of("overnight_update").stories
    assert first.headline == "FLOOD UPDATE"
    assert [part.kind for part in first.parts] == [PartKind.BULLET, PartKind.BULLET]
    assert first.parts[1].text == "ROMANIA: Two villages on the Danube were cleared in the night."
    assert first.credit == "Ops/Embassy Belgrade telcon; Ops/Embassy Bucharest e-mail, AP"


def test_headline_on_two_lines_is_one_and_markings_are_dropped():
    story = edition_of("overnight_update").stories[1]
    assert story.headline == "FISHERMEN BLOCK HARBOUR OF MARSEILLE OVER PRICE OF FUEL AND LANDING FEES"
    assert "(SBU)" not in story.body
    assert "(U)" not in story.body


def test_abbreviation_in_brackets_at_the_end_is_no_credit():
    story = edition_of("overnight_update").stories[1]
    assert story.parts[0].text.endswith("Committee (NFC).")


def test_notes_to_all_readers_are_in_no_story():
    edition = edition_of("overnight_update")
    assert not any("Travellers" in story.body or "website" in story.body for story in edition.stories)
    assert {"closing note", "website note"} <= kinds(edition)


def test_number_of_the_day_stays_in_the_title_misread_or_not():
    edition = edition_of("overnight_update")
    assert (edition.title, edition.source) == ("Overnight Brief No. 3", "state-overnight-brief")


def test_edition_that_stands_twice_in_a_file_comes_once():
    edition = edition_of("afternoon_twice")
    assert [story.headline for story in edition.stories] == [
        "GHANA OPENS SECOND BRIDGE OVER VOLTA",
        "FIRE IN LISBON MARKET HALL",
    ]
    assert "repeated story" in kinds(edition)


@pytest.mark.parametrize("name", ["press_highlights_covered", "overnight_update", "afternoon_twice"])
@pytest.mark.parametrize("change", ["no blanks", "no indents", "both", "double spaced"])
def test_stories_do_not_hang_on_blank_lines_or_indents(name, change):
    text = (FOLDER / f"{name}.txt").read_text()
    lines = text.split("\n")
    if change in ("no indents", "both"):
        lines = [line.strip() for line in lines]
    if change in ("no blanks", "both"):
        lines = [line for line in lines if line.strip()]
    changed = ("\n\n" if change == "double spaced" else "\n").join(lines)
    [edition] = parse_document(document_from_text("x.txt", changed))
    expected = [story.headline for story in edition_of(name).stories if story.headline != "PANAMA/COSTA RICA"]
    assert [story.headline for story in edition.stories][: len(expected)] == expected


def test_other_texts_are_not_taken_for_a_brief():
    text = "The Overnight Brief was late, said the clerk.\n\nNOTHING ELSE\n\nSo he went home again that night."
    assert not any(edition.source.startswith("state-") for edition in parse_document(document_from_text("x.txt", text)))


def test_another_publishers_overnight_brief_is_not_the_departments():
    text = "FPI Overnight Brief\nJuly 16, 2009\n\nIran\n\nA newspaper reports that “the vote was fair.”\n"
    assert "overnight brief" not in {edition.layout for edition in parse_document(document_from_text("x.txt", text))}


SMALL = """From: OpsAlert
Sent: Fri Mar 18 05:02:40 2011
Subject: Morning Press Highlights 03/18/I (U)

                             Morning Press Highlights
                                                Friday, March 18, 2011
                                                        0500 EDT
                                         {region}
MALI
{text}

                                         AFRICA
CHAD
The lake rose by a metre in one night, and fishermen moved to the hills. (Lake Post)
"""


def small(text, region="WESTERN HEMISPHERE"):
    [edition] = parse_document(document_from_text("", SMALL.format(text=text, region=region)))
    return edition


def test_a_sentence_in_brackets_at_the_end_is_no_credit():
    story = small('The ministry protested. (It called the plan "regrettable.")').stories[0]
    assert (story.credit, story.body[-2:]) == ("", '")')
    assert small("The ministry protested. (The Lake Post)").stories[0].credit == "The Lake Post"


def test_a_stamp_broken_over_two_lines_is_in_no_story():
    stamp = "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc\nNo. C05773479 Date: 11/30/2015"
    story = small(f"The ministry said that\n\n{stamp}\n\nit would protest. (The Lake Post)").stories[0]
    assert story.body == "The ministry said that it would protest."


def test_a_region_may_be_set_in_small_letters():
    assert [story.section_title for story in small("It rained. (AP)", "Middle East").stories] == [
        "Middle East",
        "Africa",
    ]
    assert [story.headline for story in small("It rained. (AP)", "Middle East").stories] == ["MALI", "CHAD"]


def test_capitals_right_above_a_marked_text_are_a_headline_whatever_ends_before_them():
    text = "Overnight Brief\nFriday, March 18, 2011\n0530 EDT\nLAKE RISES IN CHAD\n(SBU) Men moved to the hills\n"
    text += "COURT FREES AN EDITOR\n(SBU) Judges let him go, press said. (AP)\nDrafted: ABSample\n"
    [edition] = parse_document(document_from_text("", text))
    assert [story.headline for story in edition.stories] == ["LAKE RISES IN CHAD", "COURT FREES AN EDITOR"]
    [same] = parse_document(document_from_text("", text.replace("(SBU) Judges", "Judges")))
    assert len(same.stories) == 1


@pytest.mark.parametrize(
    ("line", "is_region"), [("SOUTH AFRICA", False), ("NORTH AFRICA", True), ("N0RTH AFRLCA", True)]
)
def test_a_country_whose_name_is_like_a_region_s_is_a_headline(line, is_region):
    text = f"It rained. (AP)\n\n{line}\nGABON\nThe wind fell. (AP)"
    assert ("North Africa" in [story.section_title for story in small(text).stories]) == is_region
