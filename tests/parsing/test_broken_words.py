"""Words that a line's end broke, and pictures beside a heading."""

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.layouts._broken_lines import joined
from briefs.parsing.leftovers import without_leftovers
from tests.parsing.small_editions import by_region

AFTERNOON = """U.S. Department of State
Afternoon Brief
Tuesday, March 6, 2012

COURT STOPS WORK ON NEW SETTLE-
MENTS

(SBU) Judges told builders in the valley to wait for a ruling. (AP)

CLINIC OPENS IN GOMA

(SBU) Nurses treated forty people on the first day. (AFP)
"""


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("the new settle-", "ments grow"), "the new settlements grow"),
        (("fled to Port-", "au-Prince"), "fled to Port-au-Prince"),
        (("the fight for re-", "election"), "the fight for re-election"),
        (("by telephone and e-", "mail"), "by telephone and e-mail"),
        (("in pre-", "and post-war years"), "in pre- and post-war years"),
        (("between 10-", "20 people"), "between 10-20 people"),
        (("voters are unde-", "cided"), "voters are undecided"),
        (("talks in al-", "Qusayr"), "talks in al-Qusayr"),
        (("a well-", "meant plan"), "a well-meant plan"),
    ],
)
def test_a_hyphen_at_a_lines_end_goes_only_from_a_word_that_has_none(lines, text):
    assert joined(lines) == text


def test_a_headline_broken_inside_a_word_is_whole_again():
    [edition] = parse_document(document_from_text("x.txt", AFTERNOON))
    assert edition.stories[0].headline == "COURT STOPS WORK ON NEW SETTLEMENTS"


def test_a_soft_hyphen_at_a_lines_end_joins_the_halves():
    mended, notes = without_leftovers(["They saw the settle\u00ad", "  ments grow", "and left."])
    assert mended == ("They saw the", "  settlements grow", "and left.")
    assert notes


def test_a_soft_hyphen_inside_a_line_moves_nothing():
    lines = ("They saw the settle\u00adments", "grow.")
    assert without_leftovers(lines)[0] == lines


@pytest.mark.parametrize(
    "adorned", ["{} ↓", "↓ {}", "▲ {}", "\U0001f1f8\U0001f1e9 {}", "{} \u2b07\ufe0f", "## \U0001f4cc {}"]
)
def test_arrows_and_flags_beside_a_heading_are_none_of_its_words(adorned):
    plain = "## Sudan" if "#" in adorned else "Sudan"
    assert without_leftovers([adorned.format("Sudan")])[0] == (plain,)


@pytest.mark.parametrize("line", ["→ The port opened again.", "A → B", "☆ Two die in Kyiv", "→"])
def test_an_arrow_that_lists_or_links_stays(line):
    assert without_leftovers([line])[0] == (line,)


def test_headlines_of_countries_with_arrows_are_read():
    more = "Africa\n\nSouth Sudan ↓\n\nSoldiers in Juba (AFP) closed the border for a week.\n\n"
    assert [story.headline for story in by_region(more=more).stories][2] == "South Sudan"
