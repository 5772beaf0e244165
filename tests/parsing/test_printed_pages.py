"""What a browser prints around its sheets stands in no story, wherever a sheet ends."""

from briefs.parsing import document_from_text
from briefs.parsing.printed_pages import stamps_of
from tests.parsing.accounting import unaccounted_lines
from tests.parsing.small_editions import REGIONS, headlines, read

FOOT = "https://www.example.org/daily-news-brief-may-4-2012                 {}/3"
HEAD = "5/7/2012, 5:44 PM            Envoy Sees Opening in Yemen"


def printed(between="", more="", end="."):
    text = REGIONS.format(between=between, more=more, end=end)
    sentence = "that both sides had accepted a plan for talks in June."
    broken = f"that both\n{FOOT.format(1)}\n{HEAD}\nsides had accepted a plan for talks in June."
    assert sentence in text
    return f"{HEAD}\n\n" + text.replace(sentence, broken) + f"\n{FOOT.format(2)}\n"


def test_a_sentence_goes_on_over_the_end_of_a_sheet():
    lead = read(printed()).stories[0]
    assert lead.body == "The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June."


def test_the_stamps_are_named_furniture_and_no_line_is_lost():
    text = printed()
    edition = read(text)
    assert [one.text for one in edition.furniture if one.kind == "printed page"] == [
        " ".join(line.split()) for line in (HEAD, FOOT.format(1), HEAD, FOOT.format(2))
    ]
    assert unaccounted_lines(document_from_text("", text), edition) == []


def test_the_day_of_printing_is_not_the_editions():
    assert str(read(printed()).date) == "2012-05-04"
    assert headlines(read(printed()))[0] == "Envoy Sees Opening in Yemen"


def test_dates_and_addresses_that_no_browser_printed_stay():
    assert (
        stamps_of(["5/7/2012 Envoy Sees Opening", "Text.", "https://www.example.org/page", "5/8/2012 Voters tired"])
        == ()
    )


def test_a_title_over_each_sheet_counts_by_its_time_where_no_foot_is_printed():
    assert stamps_of([HEAD, "Text.", "", HEAD, "More text."]) == (1, 4)


def test_a_sign_of_no_width_before_a_stamp_does_not_hide_it():
    assert stamps_of(["\u200b" + HEAD, "Text.", "", "\u200b" + HEAD, "More text."]) == (1, 4)
