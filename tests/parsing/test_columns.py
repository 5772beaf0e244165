"""A sheet of two columns is read one column after the other; a table and a letterhead are not."""

import textwrap
from itertools import zip_longest

from briefs.parsing.columns import in_one_column
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, headlines, read

LEFT = f"""Top of the Agenda

{GLOBE_LEAD}

The context. Forty aid groups asked for it in a letter to both sides, which answered only after a week of silence.

• One convoy left Port Sudan at noon with flour for El Obeid."""
RIGHT = """Across the Globe

Peru votes. The runoff for president was too close to call after four fifths of the ballots were counted.

Oslo talks. Ministers of five states met for an hour and said that they would meet once more before the"""
REST = """winter.

Mali mine. Rescuers reached the last of forty diggers near Kayes."""
TOP, FOOT = "4/30/25, 7:12 AM    Brief", "https://example.org/brief   "


def side_by_side(left, right, width=44):
    columns = [
        [line for part in column.split("\n") for line in textwrap.wrap(part, width) or [""]] for column in (left, right)
    ]
    return [f"{one:{width + 2}}{other}".rstrip() for one, other in zip_longest(*columns, fillvalue="")]


def test_the_left_column_is_read_before_the_right_one_and_is_whole_again():
    told = "\n".join(in_one_column(side_by_side(LEFT, RIGHT))).strip()
    assert told == f"{LEFT}\n\n{RIGHT}"


def test_an_edition_of_two_sheets_has_its_stories_in_order():
    head = GLOBE.split("{lead}")[0].split("\n")
    second = side_by_side(REST, "The Day Ahead\n\n• Chad votes.")
    sheets = [TOP, *head, *side_by_side(LEFT, RIGHT), f"{FOOT}1/2", TOP, *second, f"{FOOT}2/2"]
    edition = read("\n".join(sheets))
    assert headlines(edition) == ["", "Peru votes.", "Oslo talks.", "Mali mine.", ""]
    assert edition.stories[2].body.endswith("meet once more before the winter.")


def test_a_table_of_names_and_a_text_of_one_column_stay():
    table = [f"{name:30}{town}" for name, town in [("Ministry of Ports", "Lima"), ("Office of Mines", "Cusco")] * 5]
    assert in_one_column(table) == tuple(table)
    plain = LEFT.split("\n")
    assert in_one_column(plain) == tuple(plain)
    cables = [f"{'':40}NEAR EAST", "SYRIA", *textwrap.wrap(GLOBE_LEAD * 4, 100)]
    assert in_one_column(cables) == tuple(cables)
