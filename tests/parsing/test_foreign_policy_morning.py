"""Foreign Policy's Morning Brief: news under regions, after a teaser that repeats it."""

from datetime import date

import pytest

from tests.parsing.small_editions import read

BRIEF = """Morning Brief, Monday, July 23
Turkey EXAMPLE/Getty Images The ruling party took almost half of the vote, far more than five years ago, and ...
By Example Author, a former web editor at Foreign Policy.
July 23, 2007, 1:42 PM
{name}
EXAMPLE/Getty Images
Turkey
The ruling party took almost half of the vote, far more than five years ago.
Kurdish deputies are back in parliament for the first time since the early 1990s.
Middle East
A former prime minister makes his first trip to Jerusalem and Ramallah as an envoy.
Today’s Agenda
- Mongolia's prime minister is in Tokyo.
More from Foreign Policy
The Quiet Boom in Cross-Border Rail
Fifty years of freight policy explain why one corridor works and the next does not.
"""


@pytest.fixture
def edition():
    return read(BRIEF.format(name="Turkey"))


def test_each_paragraph_under_a_region_is_a_story_without_a_headline(edition):
    assert edition.layout == "foreign policy morning brief"
    told = [(story.section.value, story.section_title, story.headline, story.body[:10]) for story in edition.stories]
    assert told == [
        ("brief", "Turkey", "", "The ruling"),
        ("brief", "Turkey", "", "Kurdish de"),
        ("brief", "Middle East", "", "A former p"),
        ("ahead", "Today’s Agenda", "", "Mongolia's"),
    ]


def test_title_and_day_are_read_though_the_title_has_no_year(edition):
    assert (edition.title, edition.date) == ("Morning Brief, Monday, July 23", date(2007, 7, 23))


def test_teaser_and_further_articles_are_no_news_and_no_line_is_lost(edition):
    assert edition.unclaimed == ()
    assert [one.kind for one in edition.furniture if one.text.startswith("More from")] == ["after the edition"]


def test_without_a_name_that_stands_twice_it_is_another_layouts():
    assert read(BRIEF.format(name="Greece")).layout != "foreign policy morning brief"
