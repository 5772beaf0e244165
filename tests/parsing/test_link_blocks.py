"""Blocks of links with their label are no news; a headline, a list of news or an opinion under such a label stays."""

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.page_lines import page_lines_of

NEWS = "Envoys of five states met in Quito on Monday and agreed to open the river to ships again before the summer."
TITLES = "The Bottleneck Years\nWhat a Treaty Can and Cannot Do"
BRIEF = f"""Daily News Brief
April 8, 2025

Top of the Agenda

{NEWS}

Across the Globe

Bridge opens in Riga. The mayor of Riga opened a bridge over the Daugava that took four years to build.

%s

Quake near Lima. A quake near Lima hurt ten people on Tuesday, the civil guard of the region said in a note.
"""


def claimed(block):
    """The numbers of the lines of a block, counted from 1, that belong to no news."""
    lines = (NEWS, "", *block.split("\n"), "", NEWS)
    return [number - 2 for number in page_lines_of(lines)]


@pytest.mark.parametrize(
    "block",
    [
        f"Related\n{TITLES}",
        f"Further reading:\n{TITLES}",
        f"More on CFR.org\n{TITLES}",
        "## Suggested Reading\n\n• The Bottleneck Years\n\n• What a Treaty Can and Cannot Do",
        "Read more:\n\n[The Bottleneck Years](https://example.org/1)\n\n<https://example.org/2>",
        "Opinion\n- The Bottleneck Years\n- Why the River Matters (Harbour Review)",
        "**More reading**\nThe Bottleneck Years, by Dana Sample\nIs a Treaty Enough?",
    ],
)
def test_a_label_over_nothing_but_links_is_furniture_with_them(block):
    full = [number for number, line in enumerate(block.split("\n"), start=1) if line]
    assert claimed(block) == full
    [edition] = parse_document(document_from_text("", BRIEF % block))
    assert [story.body.count("\n") for story in edition.stories] == [0, 0, 0]
    assert (edition.unclaimed, edition.doubts) == ((), ())


@pytest.mark.parametrize(
    "block",
    [
        f"Related\n{TITLES}\n{NEWS}",  # a headline with its story is among them
        f"Related\n\nBridge Opens in Riga\n\n{NEWS}",
        "Related\nA single title that may be a headline",
        "Trending\n- A court in Lima ruled for the miners.\n- The Bottleneck Years",  # news in a list
        f"Opinion\nA Treaty in Tatters\nBy Dana Sample\n\n{NEWS}",  # a column under its title
        "Analysis\nThe Bottleneck Years\nWhat a Treaty Can Do",  # daily briefs are known by this label
        "Europe\nBridge Opens in Riga\nQuake Near Lima",
        "More on the bridge was told on Monday.\nThe Bottleneck Years\nWhat a Treaty Can Do",
    ],
)
def test_what_may_be_news_under_a_label_is_left_to_the_layouts(block):
    assert claimed(block) == []


def test_the_label_of_all_that_stands_behind_the_text_is_left_and_a_repeated_one_is_taken():
    block = ("Related Coverage", *TITLES.split("\n"), "")
    assert page_lines_of((NEWS, "", *block, NEWS)) == ()
    assert page_lines_of((NEWS, "", *block, NEWS, "", *block, NEWS)) == (3, 4, 5, 9, 10, 11)
