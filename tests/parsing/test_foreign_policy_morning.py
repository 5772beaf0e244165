"""Foreign Policy's Morning Brief: news under regions, after a teaser that repeats it."""

import textwrap
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


TWICE = """Morning Brief, {day}
Africa EXAMPLE/AFP Ferry crews in Zanzibar ended a strike of nine days. The port opened overnight. A poll in Mali ...
Africa
{between}
Ferry crews in Zanzibar ended a strike of nine days. The port opened overnight.
Africa
Ferry crews in Zanzibar ended a strike of nine days. The port opened overnight.
A poll in Mali was put off: {told}
Asia
Rice prices in Manila fell for the first time since March.
Yesterday on Passport
The week in numbers for those who like to count
"""
"""The photograph's region tells its news under the photograph, and again below."""


def twice(day="Wednesday, July 25", between="EXAMPLE/AFP", told="the lists are late"):
    return read(TWICE.format(day=day, between=between, told=told))


def test_a_region_whose_photograph_stands_over_the_same_news_is_the_first_and_its_news_comes_once():
    edition = twice()
    assert edition.layout == "foreign policy morning brief"
    assert [story.section_title for story in edition.stories] == ["Africa", "Africa", "Asia"]
    assert "repeated story" in [one.kind for one in edition.furniture]


def test_a_region_named_again_after_other_news_is_no_beginning():
    edition = twice(between="A court in Accra freed two editors.\nA dam in Benin holds.")
    assert edition.layout != "foreign policy morning brief"


def test_news_without_its_full_stop_is_a_story_and_an_editor_looks_at_it():
    edition = twice()
    assert "A poll in Mali was put off: the lists are late" in [story.body for story in edition.stories]
    assert edition.unclaimed == ()
    assert any("breaks off" in warning for warning in edition.warnings)


def test_a_line_in_headline_case_under_a_region_is_left_to_an_editor():
    edition = twice(told="so be it.\nHarvest Hopes Rise in the Sahel After Early Rain")
    assert [line.text for line in edition.unclaimed] == ["Harvest Hopes Rise in the Sahel After Early Rain"]


@pytest.mark.parametrize(("day", "found"), [("Wednesday, July 25", date(2007, 7, 25)), ("Sunday, July 25", None)])
def test_a_day_without_year_is_of_the_one_year_in_which_its_weekday_is_right(day, found):
    assert twice(day).date == found


def test_what_its_blog_told_yesterday_is_no_news_of_today():
    assert twice().furniture[-1].kind == "after the edition"


def test_a_teaser_with_the_first_region_and_its_news_tells_the_layout_though_no_name_stands_():
    once = (
        BRIEF.replace("{name}\n", "").replace("EXAMPLE/Getty Images The", "The").replace("EXAMPLE/Getty Images\n", "")
    )
    edition = read(once)
    assert edition.layout == "foreign policy morning brief"
    assert [story.section_title for story in edition.stories][:3] == ["Turkey", "Turkey", "Middle East"]
    assert read(once.replace("Turkey The ruling party took", "Turkey A party won")).layout != edition.layout


def test_a_wrapped_copy_is_known_by_the_same_signs(edition):
    lines = BRIEF.format(name="Turkey").split("\n")
    wrapped = read("\n\n".join("\n".join(textwrap.wrap(line, 50)) for line in lines))
    assert wrapped.layout == edition.layout
    assert [story.section_title for story in wrapped.stories] == [story.section_title for story in edition.stories]


TOP_NEWS = """FP | Foreign Policy

Morning Brief: Ferry crews end their strike

Posted By Sample Blogger
Monday, June 25, 2012 - 9:15 AM

{top} Ferry crews in Zanzibar ended a strike of nine days on Sunday, and the port opened overnight.

They will vote on the offer tomorrow.

Middle East

* Envoys meet in Ankara at Turkey's request.

* A court in Kuwait voids an election, the second in a year.

Asia

* Three miners were saved in Shanxi.

MORE ON AFRICA, SHIPPING
SHOW COMMENTS (9)

JKSAMPLE 11:02 AM ET June 25
You forgot the hockey.
"""


@pytest.mark.parametrize("top", ["Top news:\n\n", "Top story:"])
def test_later_editions_begin_with_one_story_and_each_bullet_is_another(top):
    edition = read(TOP_NEWS.format(top=top))
    assert (edition.title, edition.date) == ("Morning Brief: Ferry crews end their strike", date(2012, 6, 25))
    assert [(str(story.section), story.section_title, len(story.parts)) for story in edition.stories] == [
        ("lead", top.strip(" :\n"), 2),
        ("brief", "Middle East", 1),
        ("brief", "Middle East", 1),
        ("brief", "Asia", 1),
    ]
    assert not edition.unclaimed
    assert not edition.doubts


def test_readers_comments_are_no_news():
    assert "hockey" not in " ".join(story.body for story in read(TOP_NEWS.format(top="Top news:\n\n")).stories)
