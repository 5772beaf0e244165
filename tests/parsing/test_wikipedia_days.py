"""Day pages of Portal:Current events in every form that they come in."""

from datetime import date
from pathlib import Path

import pytest

from briefs.parsing import document_from_text, parse_document, read_document
from tests.parsing.accounting import unaccounted_lines

FOLDER = Path(__file__).parent / "editions" / "wikipedia"
FILES = sorted(path for path in FOLDER.iterdir())
GUNMEN = "Gunmen cross the lake at night and burn a customs post, killing four officers."


def editions_of(name):
    return parse_document(read_document(FOLDER / name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_claimed(path):
    document = read_document(path)
    for edition in parse_document(document):
        assert edition.unclaimed == ()
        assert unaccounted_lines(document, edition) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_title_source_and_licence_are_the_portals(path):
    for edition in parse_document(read_document(path)):
        assert edition.title == "Portal:Current events"
        assert (edition.source, edition.licence) == ("wikipedia-current-events", "CC-BY-SA-4.0")


@pytest.mark.parametrize("name", ["text.txt", "wikitext.txt", "markdown.md", "page.html"])
def test_story_is_the_same_in_text_wikitext_markdown_and_html(name):
    [edition] = editions_of(name)
    story = edition.stories[0]
    assert edition.date == date(2017, 5, 3)
    assert (story.body, story.headline) == (GUNMEN, "")
    assert story.section_title.startswith("Armed conflicts and attacks › ")
    assert story.credit.startswith("Lake Herald")


def test_topics_and_empty_sections_are_no_stories():
    [edition] = editions_of("text.txt")
    bodies = " ".join(story.body for story in edition.stories)
    assert len(edition.stories) == 4
    assert "Harbour Board Inc." not in bodies
    assert "insurgency" not in bodies


def test_sources_are_credits_and_not_in_the_body():
    [edition] = editions_of("text.txt")
    flood = edition.stories[1]
    assert flood.body.endswith("cleared in time.")
    assert flood.credit == "Radio North; Evening Wire"


def test_story_without_a_full_stop_before_its_source_is_a_story():
    [edition] = editions_of("text.txt")
    assert edition.stories[-1].body.endswith("The board says that it will obey")


def test_lists_like_yaml_are_read_with_quotes_and_escapes():
    [edition] = editions_of("lists.txt")
    assert [story.credit for story in edition.stories] == ["Lake Herald", "Evening Wire; AP", "Court Daily"]
    assert "the army's spokesman" in edition.stories[0].body
    assert "“fees”" in edition.stories[2].body
    assert edition.stories[2].section_title == ""


def test_page_of_several_days_gives_an_edition_a_day():
    editions = editions_of("several_days.txt")
    assert [edition.date for edition in editions] == [date(2017, 5, 4), date(2017, 5, 3)]
    assert [len(edition.stories) for edition in editions] == [1, 2]
    assert editions[1].stories[1].credit == "AP via Coast Times"


def test_page_on_one_line_is_cut_at_days_sections_and_sources_and_says_so():
    editions = editions_of("flat.txt")
    assert [len(edition.stories) for edition in editions] == [5, 1]
    assert any("flattened" in warning for warning in editions[0].warnings)


def test_repeated_item_comes_once():
    text = f"Portal:Current events\nMay 3, 2017 (Wednesday)\nLaw and crime\n- {GUNMEN} (AP)\n- {GUNMEN} (AP)\n"
    [edition] = parse_document(document_from_text("x.txt", text))
    assert len(edition.stories) == 1


def test_time_of_the_last_update_is_not_the_days_date():
    text = "Portal:Current events\nLast update: 2023-12-28 22:06\n\nLaw and crime\n- Fees must be published. (AP)\n"
    [edition] = parse_document(document_from_text("x.txt", text))
    assert edition.date is None


def test_a_day_heading_may_have_words_around_the_date():
    text = "Current events for May 3, 2017\nLaw and crime\n- Fees must be published, a court rules. (AP)\n"
    [edition] = parse_document(document_from_text("x.txt", text))
    assert str(edition.date) == "2017-05-03"


def test_a_block_of_yaml_is_the_story_of_its_item():
    lists = "Date: '2018-10-02'\nEvents:\n  Law and crime:\n  - Lake trial\n  - >-\n"
    lists += "    A court hears\n    the fishermen. (AP)\n"
    lists += "  Science and technology:\n  - |\n    Divers map the lake. (BBC)\n"
    [edition] = parse_document(document_from_text("", f"Portal:Current events\n{lists}"))
    assert [story.body for story in edition.stories] == ["A court hears the fishermen.", "Divers map the lake."]


def test_an_outlet_in_brackets_makes_news_of_a_few_words_and_years_do_not():
    text = "Portal:Current events\nOctober 2, 2018\nLaw and crime\n• Lake State tests four missiles (Yonhap)\n"
    text += "• Battle of the lake (2016–2018)\n  • Both sides of the lake sign a truce. (AP)\n"
    [edition] = parse_document(document_from_text("", text))
    assert [story.credit for story in edition.stories] == ["Yonhap", "AP"]


def test_soft_hyphens_are_in_no_story():
    text = "Portal:Current events\nOctober 2, 2018\nLaw and crime\n• The na\u00adtion votes on a lake. (AP)\n"
    [edition] = parse_document(document_from_text("", text))
    assert edition.stories[0].body == "The nation votes on a lake."


def sections_of(text):
    [edition] = parse_document(document_from_text("", f"Portal:Current events\nOctober 2, 2018\n{text}"))
    return [story.section_title for story in edition.stories]


def test_a_story_stands_under_the_nearest_topic_that_its_depth_shows():
    text = "Law and crime\n• Lake trial\n  • Second lake trial\n    • A court hears the fishermen. (AP)\n"
    text += "    • The court rests for a day. (BBC)\n• A judge retires after forty years. (AP)\n"
    assert sections_of(text) == ["Law and crime › Second lake trial"] * 2 + ["Law and crime"]


def test_without_depth_only_the_story_right_under_a_topic_has_it():
    text = (
        "Law and crime\nLake trial\nA court hears the fishermen. (AP)\nA judge retires after forty years. (AP)\nSport\n"
    )
    assert sections_of(text) == ["Law and crime › Lake trial", "Law and crime"]


OLD_DAY = """{motto}

{day}

{star} A ferry runs aground off {place} with eighty people on board, and all are brought ashore. {first}
{star} Voters in Iceland go to the polls for a new parliament after the cabinet fell in autumn. {second}
{star} Gunmen burn a customs post at the lake at night and kill four of its officers. {second}
{star} The harbour of Bergen freezes over for the first time in thirty years. {first}
"""


@pytest.mark.parametrize(
    ("motto", "day", "star", "place", "first", "second"),
    [
        ("From Wikipedia, the free encyclopedia.", "May 4, 2005 (Wednesday)", "  \u2022", "Oslo", "(BBC)", "(AP) (VG)"),
        (
            "<!-- Newest items last -->",
            "==[[May 4]], [[2005]] (Wednesday)==",
            "*",
            "[[Oslo]]",
            "[http://news.example.org/1 (BBC)]",
            "[http://news.example.org/2 (AP)]",
        ),
    ],
    ids=["page", "wikitext"],
)
def test_a_day_of_the_first_years_has_no_sections(motto, day, star, place, first, second):
    text = OLD_DAY.format(motto=motto, day=day, star=star, place=place, first=first, second=second)
    [edition] = parse_document(document_from_text("day.txt", text))
    assert (edition.layout, edition.date) == ("wikipedia day", date(2005, 5, 4))
    assert [story.credit for story in edition.stories][:1] == ["BBC"]
    assert len(edition.stories) == 4
    assert edition.unclaimed == ()


def test_a_dated_list_of_credited_items_is_no_day_of_the_encyclopedia_without_its_marks():
    text = OLD_DAY.format(
        motto="Port news", day="May 4, 2005", star="\u2022", place="Oslo", first="(BBC)", second="(AP)"
    )
    [edition] = parse_document(document_from_text("day.txt", text))
    assert edition.layout != "wikipedia day"


MIRROR = """The Free Book of Everything

Current events

May 4 2005

  • A ferry sinks on the lake and thirty people drown. (BBC) (Reuters)
  • Harbour dispute
    • Pilots go on strike in the north of the country. (AFP)
  • Judges free an editor after forty days in prison. (CNN)

Last updated: 05-06-2005 09:31:22

{licence}
"""


def test_a_copy_on_another_site_that_names_the_licence_is_read_as_a_day():
    licence = "The contents of this article are licensed from Wikipedia.org under a free licence."
    [edition] = parse_document(document_from_text("x.txt", MIRROR.format(licence=licence)))
    assert (edition.layout, edition.date) == ("wikipedia day", date(2005, 5, 4))
    assert (len(edition.stories), edition.unclaimed) == (3, ())


def test_a_list_under_a_date_that_names_no_licence_is_no_page_of_the_portal():
    [edition] = parse_document(document_from_text("x.txt", MIRROR.format(licence="Printed in the harbour.")))
    assert edition.layout != "wikipedia day"


def test_links_to_the_day_before_and_the_day_after_are_no_day():
    text = (
        FOLDER / "text.txt"
    ).read_text().rstrip() + "\n\nMay 3, 2020 ← → May 5, 2020\n\nThis mail is for its reader.\n"
    [edition] = parse_document(document_from_text("x.txt", text))
    [same] = editions_of("text.txt")
    assert (edition.date, len(edition.stories)) == (same.date, len(same.stories))


BROKEN = """Portal:Current events/2022 September 8
September 8, 2022 (Thursday)
edit history watch

Disasters and accidents

A ferry sinks off the coast of the large island in the north, and
eleven people are missing. (BBC)
The parliament of the islands votes to delay the next general
election amid objections by its critics, who accuse {Prime}
Minister Sample of a "power grab". (Reuters)

Retrieved from "https://en.wikipedia.org/w/index.php?title=Portal:Current_events&oldid=1"
"""


@pytest.mark.parametrize("prime", ["Prime", "the First"])
def test_a_sentence_that_a_page_broke_before_a_capital_goes_on(prime):
    [edition] = parse_document(document_from_text("", BROKEN.replace("{Prime}", prime)))
    assert [story.body[:9] for story in edition.stories] == ["A ferry s", "The parli"]


def test_a_topic_that_fills_its_line_does_not_go_on():
    topic = "Parliament of the Islands, Elections in the Islands, Sample Affair"
    text = BROKEN.replace("{Prime}", "Prime").replace("The parliament of", f"{topic}\nThe parliament of")
    [edition] = parse_document(document_from_text("", text))
    assert [story.body[:9] for story in edition.stories] == ["A ferry s", "The parli"]


def test_the_second_paragraph_of_an_item_goes_on_with_it_and_a_topic_does_not():
    text = MIRROR.format(licence="The contents of this article are licensed from Wikipedia.org under a free licence.")
    parted = text.replace(
        "sinks on the lake and thirty people drown.",
        "sinks on the lake and thirty people drown there.\n\nA judge opens an inquiry at once.",
    )
    [edition] = parse_document(document_from_text("x.txt", parted))
    assert [len(story.parts) for story in edition.stories] == [1, 1, 1]
    assert edition.stories[0].body.endswith("drown there. A judge opens an inquiry at once.")
    sourced = text.replace("(BBC) (Reuters)", "(BBC) (Reuters)\n\nA judge opens an inquiry at once. (AFP)")
    [edition] = parse_document(document_from_text("x.txt", sourced))
    assert len(edition.stories) == 4


OTHERS = """The week in Quarria

September 12th 2019

Business and economy

The bank of Quarria cut its rate to two percent and promised to buy bonds again.

{more}
"""


@pytest.mark.parametrize(
    ("more", "is_own"), [("", False), ("Law and crime\n\nA judge in Brindle freed a mayor.", True)]
)
def test_a_day_and_one_section_alone_are_no_page_of_the_encyclopedia(more, is_own):
    [edition] = parse_document(document_from_text("", OTHERS.format(more=more)))
    assert edition.layout == "wikipedia day"
    assert bool(edition.source and edition.licence) == is_own
    assert (edition.title == "The week in Quarria") != is_own
    assert edition.doubts or is_own
