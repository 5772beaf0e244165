"""Dates as they are printed, and only where they are printed."""

from datetime import date, datetime, timedelta, timezone

import pytest

from briefs.parsing import DateOrigin, Hints, document_from_text, parse_document
from briefs.parsing.dates import date_at_end, date_in_file_name, date_of_line, date_without_year
from briefs.parsing.event_dates import event_date
from briefs.parsing.layouts._days import day_in
from briefs.parsing.mail_headers import date_in_mail_header
from tests.parsing.small_editions import REGIONS, read

BRIEF = (
    "{}\n\nTop of the Agenda\n\nPolls Close in Chile\n\nVoters in Chile chose a president (AP) on June 5, "
    "2024.\n\nEurope\n\nA Train Stops in Rome\n\nIt stood for an hour (Reuters).\n\nITALY: It was late "
    "(ANSA).\n"
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("April 8, 2025", date(2025, 4, 8)),
        ("April 8, 2025 10:54 am (EST)", date(2025, 4, 8)),
        ("Sept. 20, 2022", date(2022, 9, 20)),
        ("Spet. 7, 2022", date(2022, 9, 7)),
        ("June 15th, 2011", date(2011, 6, 15)),
        ("Feburary 3, 2012", date(2012, 2, 3)),
        ("Rabu, 23 Maret 2011", date(2011, 3, 23)),
        ("Wednesday, December 15, 2010", date(2010, 12, 15)),
        ("2025-04-08", date(2025, 4, 8)),
        ("| August 29, 2022 |", date(2022, 8, 29)),
    ],
)
def test_a_line_with_a_date_and_nothing_else_dates_the_edition(line, day):
    assert date_of_line(line)[0] == day


@pytest.mark.parametrize(
    "line",
    [
        "Tehran, Iran, November 15, 2024.",
        "February 31, 2025",
        "Market 12, 2024",
        "On April 8, 2025 it rained",
        "sample 2018-04-17 22:05",
        "May",
        "",
    ],
)
def test_captions_sentences_stamps_and_impossible_days_do_not(line):
    assert date_of_line(line) is None


def test_the_printed_time_keeps_its_printed_zone():
    zone = timezone(timedelta(hours=-5))
    assert date_of_line("April 8, 2025 10:54 am (EST)")[1] == datetime(2025, 4, 8, 10, 54, tzinfo=zone)
    assert date_of_line("April 8, 2025 12:05 pm (EDT)")[1].isoformat() == "2025-04-08T12:05:00-04:00"
    assert date_of_line("April 8, 2025 10:54 am")[1] is None


def test_titles_headers_and_file_names_are_read():
    assert date_at_end("CFR – Daily news brief Sept. 20, 2022") == date(2022, 9, 20)
    assert date_at_end("Daily News BriefAugust 29, 2022") == date(2022, 8, 29)
    assert date_in_mail_header("Date: Wed, 15 Dec 2010 08:33:12 -0500") == date(2010, 12, 15)
    assert date_in_file_name("cfr_20250408_x.txt") == date(2025, 4, 8)
    assert date_in_file_name("brief-june-15-2011.txt") == date(2011, 6, 15)
    assert date_in_file_name("brief_24_July_2023_table.txt") == date(2023, 7, 24)
    assert date_in_file_name("brief_july_24_2023.txt") == date(2023, 7, 24)
    assert date_in_file_name("000_e77519ce7f48632a.txt") is None


def test_a_weekday_settles_the_year_only_where_one_year_fits():
    assert date_without_year("Friday March 11", {2009, 2010, 2011}) == date(2011, 3, 11)
    assert date_without_year("Friday March 11", {2011, 2016}) is None
    assert date_without_year("Monday March 11", {2011}) is None


def test_the_line_is_trusted_before_file_name_and_command():
    document = document_from_text("2020-01-02.txt", BRIEF.format("April 8, 2025"))
    [edition] = parse_document(document, Hints(date=date(2019, 1, 1)))
    assert (edition.date, edition.date_origin) == (date(2025, 4, 8), DateOrigin.LINE)
    assert any("2019-01-01" in warning for warning in edition.warnings)


def test_without_a_line_the_file_name_then_the_command_count_but_never_the_running_text():
    text = BRIEF.format("Council on Foreign Relations Daily News Brief")
    [named] = parse_document(document_from_text("2020-01-02.txt", text), Hints(date=date(2019, 1, 1)))
    [told] = parse_document(document_from_text("a.txt", text), Hints(date=date(2019, 1, 1)))
    [none] = parse_document(document_from_text("a.txt", text))
    assert (named.date, named.date_origin) == (date(2020, 1, 2), DateOrigin.FILE_NAME)
    assert (told.date, told.date_origin) == (date(2019, 1, 1), DateOrigin.COMMAND)
    assert (none.date, none.date_origin) == (None, DateOrigin.NONE)
    assert any("no date" in warning for warning in none.warnings)


def test_future_and_impossible_dates_are_said():
    [future] = parse_document(document_from_text("a.txt", BRIEF.format("April 8, 2099")))
    [impossible] = parse_document(document_from_text("a.txt", BRIEF.format("February 31, 2024")))
    assert any("future" in warning for warning in future.warnings)
    assert impossible.date is None
    assert any("no day of the calendar" in warning for warning in impossible.warnings)


EDITION_DAY = date(2025, 4, 8)  # A Tuesday.


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ministers meet in Rome on Saturday.", date(2025, 4, 12)),
        ("South Korea votes on June 3.", date(2025, 6, 3)),
        ("Tomorrow, the court rules.", date(2025, 4, 9)),
        ("Today, the court rules.", EDITION_DAY),
        ("Talks resume on January 5.", date(2026, 1, 5)),
        ("Mark Rutte visits Japan.", None),
        ("Talks run from Monday to Friday.", None),
        ("It is the first vote since March 2.", None),
        ("The deal that was signed on Monday is debated.", None),
        ("The summit of May 3–5 is prepared.", None),
        ("March winds may 20 times return.", None),
    ],
)
def test_look_ahead_items_get_a_day_only_where_the_words_are_certain(text, day):
    assert event_date(text, EDITION_DAY) == day


def test_a_captions_date_is_not_the_editions():
    caption = "Soldiers stand on the quay of the port of Hodeidah in Yemen, on the morning of March 2, 2011."
    text = REGIONS.format(between="", more="", end=".").replace("May 4, 2012", caption)
    assert read(text).date is None
    assert read(text.replace(caption, "Daily News Brief, May 4, 2012")).date == date(2012, 5, 4)


@pytest.mark.parametrize("text", ["18 April 2019", "Thursday, 18 April 2019", "April 18, 2019", "April18,2019"])
def test_a_month_that_ends_in_l_keeps_its_day(text):
    assert day_in(text) == date(2019, 4, 18)


def test_a_misread_one_is_still_a_day():
    assert day_in("April l, 2019") == date(2019, 4, 1)


def test_the_date_of_a_pages_posting_is_believed_last_and_doubted():
    posted = "Posted: Saturday, May 5, 2012 11:20 am"
    text = REGIONS.format(between="", more="", end=".")
    assert read(f"{posted}\n{text}").date == date(2012, 5, 4)
    edition = read(text.replace("May 4, 2012", posted))
    assert (edition.date, len(edition.doubts)) == (date(2012, 5, 5), 1)
    assert read(text.replace("May 4, 2012", "Posted by admin in 2012")).date is None


MORNING = """FP Passport
Morning Brief: Friday, January 19
{posted}
Top Story

Two leaders met in Mecca at the invitation of the king to agree on a common government.

Asia

China shot down a satellite of its own with a missile, officials in Washington said.

Europe

A storm killed at least twenty-seven people in the north of the continent on Thursday.
"""


@pytest.mark.parametrize(
    ("posted", "day"),
    [("Submitted on Fri, 01/19/2018", date(2018, 1, 19)), ("", date(2007, 1, 19)), ("On 01/19/2016", None)],
)
def test_the_year_of_a_weekday_is_that_of_the_pages_posting_or_of_the_briefs_time(posted, day):
    assert read(MORNING.format(posted=posted)).date == day


def test_a_date_with_its_hour_behind_a_writers_name_ends_the_line():
    assert date_at_end("By Staff | August 10, 2008, 10:14 AM") == date(2008, 8, 10)
    assert date_at_end("By Staff | August 10, 2008 10:14") == date(2008, 8, 10)
    assert date_at_end("By Staff | August 10, 2008, 10 people") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20/03/2025", date(2025, 3, 20)),
        ("Thu 20/3/2025", date(2025, 3, 20)),
        ("5.3.2025", date(2025, 3, 5)),
        ("03/20/2025", date(2025, 3, 20)),
        ("4/4/2025", date(2025, 4, 4)),
        ("03/05/2025", None),
        ("31.2.2025", None),
        ("On 20/03/2025", None),
        ("20/03/2025 and later", None),
    ],
)
def test_a_date_in_numbers_counts_where_day_and_month_cannot_change_places(text, day):
    found = date_of_line(text)
    assert (found and found[0]) == day


def test_a_text_that_nobody_can_read_keeps_its_date():
    [edition] = parse_document(
        document_from_text("", "The Note\nAugust 16th, 2021\n\nIt rained on the harbour all day.")
    )
    assert (edition.title, edition.date, edition.layout) == ("The Note", date(2021, 8, 16), "")
