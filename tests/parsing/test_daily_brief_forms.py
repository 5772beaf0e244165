"""Every form of the daily brief since 2009, told in our own words, against what it holds."""

import json
import re
from pathlib import Path

import pytest

from briefs.parsing import Section, document_from_text, parse_document, read_document
from tests.parsing.accounting import unaccounted_lines

EDITIONS = sorted(
    path for path in (Path(__file__).parent / "editions" / "daily_brief").iterdir() if path.suffix in (".txt", ".md")
)


def plain(text):
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip().rstrip(".\"') ").casefold()


@pytest.fixture(params=EDITIONS, ids=lambda path: path.stem)
def told(request):
    """An edition file's labels, its document and what was read from it."""
    document = read_document(request.param)
    [edition] = parse_document(document)
    return json.loads(request.param.with_suffix(".json").read_text("utf-8")), document, edition


def news(edition):
    return [story for story in edition.stories if story.section != Section.AHEAD]


def test_date_title_and_source_are_as_printed(told):
    labels, _, edition = told
    assert str(edition.date) == str(labels["date"])
    assert plain(labels["title"]) in plain(edition.title)
    assert edition.source == labels["source"]


def test_headlines_come_in_order(told):
    labels, _, edition = told
    assert [plain(story.headline) for story in news(edition)] == [
        plain(headline) for headline, _, _ in labels["stories"]
    ]


def test_stories_start_and_end_where_they_do_in_print(told):
    labels, _, edition = told
    for story, (_, first, last) in zip(news(edition), labels["stories"], strict=True):
        assert plain(story.body).startswith(plain(first))
        assert plain(story.body).endswith(plain(last))


def test_nothing_of_the_page_leaks_into_a_story(told):
    labels, _, edition = told
    bodies = " ".join(f"{story.headline} {story.body}" for story in edition.stories)
    assert [text for text in labels["not_in_stories"] if text in bodies] == []


def test_look_ahead_items_are_stories_of_their_own(told):
    labels, _, edition = told
    ahead = [story.body for story in edition.stories if story.section == Section.AHEAD]
    if "ahead" in labels:
        assert ahead == labels["ahead"]


def test_every_line_is_accounted_for_and_none_is_left_over(told):
    _, document, edition = told
    assert edition.unclaimed == ()
    assert unaccounted_lines(document, edition) == []


REPRINT = """North Korea Tests the Council

by CFR.org Staff

April 6, 2009

The Security Council met on Sunday and condemned the launch of a rocket over Japan (NYT), but its members did not agree
on what to do next.

BACKGROUND:

A CFR Backgrounder looks at the talks among six states.

ELSEWHERE:

ITALY: An earthquake struck L’Aquila before dawn (ANSA) and killed at least ninety people in their sleep.

FIJI: The government of the commodore has put off elections again (Fiji Times), this time for five years.

{end}
"""


def test_a_reprint_that_says_what_it_is_an_excerpt_of_is_sure_and_its_title_heads_its_top_story():
    end = "This is an excerpt of the Daily News Brief. The full version is available on CFR.org."
    [edition] = parse_document(document_from_text("", REPRINT.format(end=end)))
    assert (edition.title, edition.doubts) == ("North Korea Tests the Council", ())
    [unsure] = parse_document(document_from_text("", REPRINT.format(end="")))
    assert unsure.confidence < edition.confidence


def test_a_section_and_a_site_above_a_reprint_are_not_its_title():
    end = "This is an excerpt of the Daily News Brief. The full version is available on CFR.org."
    page = f"World | Council on Foreign Relations\n\n{REPRINT.format(end=end)}"
    [edition] = parse_document(document_from_text("", page))
    assert edition.title == "North Korea Tests the Council"
