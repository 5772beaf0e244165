"""What stands under a diary's name in a letter of no known layout is to come, and is no story."""

import pytest

from briefs.parsing import Section
from tests.parsing.small_editions import furniture, read

NEWS = """The Noon Wire
3 June 2014

1. Ferry aground in fog

A ferry with 80 passengers ran aground off the north mole on Tuesday night.

2. Court opens the books

The high court ruled that the harbour board must publish its fees within a month.

{name}
- The council meets at noon.
- The pilots vote on Friday.

{end}
"""


def read_with(name, end=""):
    return read(NEWS.format(name=name, end=end))


@pytest.mark.parametrize("name", ["Flagging", "AGENDA", "Coming up", "What to watch", "The week ahead:"])
def test_each_item_is_one_of_what_is_to_come(name):
    edition = read_with(name)
    assert [story.body for story in edition.stories if story.section == Section.AHEAD] == [
        "The council meets at noon.",
        "The pilots vote on Friday.",
    ]
    assert len(edition.stories) == 4


def test_what_stands_below_the_list_is_none_of_it():
    edition = read_with("Flagging", "The Noon Wire is written by Kim Sample and edited by Jo Example.")
    assert len(edition.stories) == 4
    assert "The Noon Wire is written by Kim Sample and edited by Jo Example." in furniture(edition)


@pytest.mark.parametrize(
    "line",
    [
        "Harbour House, 31 Quay Street, Sydney NSW 2000",
        "Harbour Council, 4 Long Pier Road, London SW1A 2AA",
        "Harbour Council | 12 Pier Road | London SW1A 2AA",
        "Harbour Council, Hafenplatz 3-4, 10719 Berlin",
        "27 rue des Quais, 75740 Paris Cedex 15",
        "Newsroom: +44 20 7946 0000",
        "Newsletter abbestellen",
        "-- ends --",
    ],
)
def test_a_publishers_own_lines_are_no_news(line):
    assert line in furniture(read_with("Flagging", line))


@pytest.mark.parametrize(
    "line",
    ["Police moved 300 people to 12 Quay Street.", "The road ends at 4000 metres", "A fire at Hafenplatz 3 in 2010"],
)
def test_a_place_in_the_news_is_no_imprint(line):
    assert line not in furniture(read_with("Flagging", line))
