"""Headed texts of any kind: mails, fields on top, lists under sections, pages, quotations, rules."""

from datetime import date

import pytest

from briefs.parsing import DateOrigin, PartKind
from tests.parsing.small_editions import headlines, read

FERRY = "A ferry with 80 passengers ran aground off the north mole on Tuesday night."
FEES = "The high court ruled that the harbour board must publish its fees within a month."


def test_a_mails_subject_is_the_title_and_numbers_before_headings_are_none_of_them():
    edition = read(
        "From: Desk <desk@example.org>\nTo: List\nSubject: [brief] The Lunch Brief, 3 June 2014\n"
        f"Date: Tue, 3 Jun 2014 12:01:00 +0200\n\n(1) Ferry aground in fog\n\n{FERRY}\n\n(2) Fees: a ruling\n\n{FEES}\n"
    )
    assert (edition.title, edition.date) == ("The Lunch Brief, 3 June 2014", date(2014, 6, 3))
    assert headlines(edition) == ["Ferry aground in fog", "Fees: a ruling"]


def test_a_mail_without_a_date_of_its_own_has_that_of_its_header():
    head = "From: Desk\nSubject: The Lunch Brief\nDate: Tue, 3 Jun 2014 12:01\n\n"
    edition = read(f"{head}# Ferry aground\n\n{FERRY}\n\n# Fees\n\n{FEES}\n", "x.md")
    assert (edition.date, edition.date_origin) == (date(2014, 6, 3), DateOrigin.MAIL_HEADER)


def test_fields_between_rules_give_title_and_date():
    fields = "---\ntitle: The Daily Note\ndate: 2021-02-02\ntags: [sea]\n---\n\n"
    edition = read(f"{fields}## Ferry aground\n\n{FERRY}\n\n## Fees\n\n{FEES}\n", "x.md")
    assert (edition.title, edition.date, edition.unclaimed) == ("The Daily Note", date(2021, 2, 2), ())


def test_links_and_stress_of_markdown_are_words_and_quotations_stand_apart():
    text = "A [ferry](https://example.org/f) *never* stops here. **Nobody** was hurt.\n\n> “It was fog.”"
    story = read(f"## Ferry aground\n\n{text}\n\n## Fees\n\n{FEES}\n", "x.md").stories[0]
    assert story.body == "A ferry never stops here. Nobody was hurt."
    assert [part.kind for part in story.parts] == [PartKind.PARAGRAPH, PartKind.QUOTE]


@pytest.mark.parametrize("end", ["*Written by the desk.*", "Buy a coat that keeps you dry on any quay of this coast."])
def test_what_stands_below_a_rule_after_the_last_story_is_left_to_an_editor(end):
    edition = read(f"## Ferry aground\n\n{FERRY}\n\n## Fees\n\n{FEES}\n\n---\n\n{end}\n", "x.md")
    assert edition.stories[-1].body == FEES
    assert [line.text for line in edition.unclaimed] == [end]


LISTS = """Morning Wire
Tuesday 5 March 2019

POLITICS
--------
* A minister goes: She left the cabinet over the case of a firm that paid for roads.
* The leader of the opposition landed in the capital and was not arrested at once.

{economy}
-------
* China lowers its target: The premier expects growth of 6 to 6.5 percent this year.
"""


def test_items_of_lists_under_names_of_sections_are_stories():
    edition = read(LISTS.format(economy="ECONOMY"))
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("POLITICS", "A minister goes"),
        ("POLITICS", ""),
        ("ECONOMY", "China lowers its target"),
    ]
    assert edition.stories[0].body == "She left the cabinet over the case of a firm that paid for roads."


def test_items_below_a_headline_belong_to_its_story():
    edition = read(LISTS.format(economy="What the ministers said in Beijing"))
    assert len(edition.stories) == 2
    assert [part.kind for part in edition.stories[0].parts] == [PartKind.BULLET] * 2


def test_a_pages_own_headings_stand_over_short_stories_too():
    page = (
        "<html><title>Nightcap</title><body><h1>Nightcap</h1><p>9 November 2016</p>"
        f"<p>Welcome to a short read for all who could not sleep.</p><h2>Ferry aground</h2><p>{FERRY}</p>"
        "<h2>Tram derails</h2><p>Seven people died.</p></body></html>"
    )
    edition = read(page, "x.html")
    assert (edition.title, edition.date) == ("Nightcap", date(2016, 11, 9))
    assert [story.body for story in edition.stories] == [FERRY, "Seven people died."]


def test_bold_words_of_a_page_are_no_headings():
    page = f"<body><p><b>Ferry aground</b></p><p>{FERRY}</p><p><b>Tram</b></p><p>Seven people died.</p></body>"
    assert "Seven people died." not in [story.body for story in read(page, "x.html").stories]


LINKED = """A morning note of 4 May 2026

{row}

A recap of what the desks of the region wrote on Thursday.

Ferry strike ends

Crews in Zanzibar went back to work after nine days, and the port opened overnight.

Dam in Benin holds

Engineers found no crack in the wall after the flood, the ministry said in Cotonou.
"""


def test_names_of_networks_side_by_side_head_no_story():
    assert headlines(read(LINKED.format(row="Facebook Twitter Print Email"))) == [
        "Ferry strike ends",
        "Dam in Benin holds",
    ]


def test_two_of_them_in_a_headline_do():
    assert "Facebook and Twitter pay" in headlines(read(LINKED.format(row="Facebook and Twitter pay")))


HEADS = """Harbour Letter

{top}IN THE CITY

Ferry aground. {ferry}

Who pays? {fees}

ABROAD

{abroad}
"""


@pytest.mark.parametrize("top", ["", f"Quarry Strike Reaches the Sea\n\n{FERRY}\n\n"])
def test_each_paragraph_with_a_head_under_a_section_is_a_story(top):
    edition = read(HEADS.format(top=top, ferry=FERRY, fees=FEES, abroad=f"Oslo. {FERRY}"))
    told = [(story.section_title, story.headline) for story in edition.stories]
    assert told[-3:] == [("IN THE CITY", "Ferry aground."), ("IN THE CITY", "Who pays?"), ("ABROAD", "Oslo.")]
    assert [headline for _, headline in told[:-3]] == (["Quarry Strike Reaches the Sea"] if top else [])


def test_paragraphs_that_only_sometimes_begin_with_a_short_sentence_are_one_story():
    edition = read(HEADS.format(top="", ferry=FERRY, fees=FEES, abroad=FERRY).replace("Who pays? ", ""))
    assert [story.headline for story in edition.stories] == ["IN THE CITY", "ABROAD"]


def test_a_numbered_list_of_contents_gives_no_headings():
    text = f"1. Ferry aground\n2. Fees ruled out\n\nFerry aground in fog\n\n{FERRY}\n\nFees are ruled out\n\n{FEES}\n"
    assert [story.headline for story in read(text).stories] == ["Ferry aground in fog", "Fees are ruled out"]


LISTED = """Harbour Briefing

June 3, 2014

{top}

• {ferry}

• {fees}

World

• The cabinet of Quarria meets tonight to speak about the strike of the ferry crews.

{last}

• A judge in Brindle put off the trial of a mayor until the end of the summer.
"""


@pytest.mark.parametrize("last", ["U.S.", "Business"])
def test_each_bullet_under_a_section_of_one_word_is_a_story(last):
    text = LISTED.format(top="Today's Top News", ferry=FERRY, fees=FEES, last=last)
    edition = read(text)
    assert (edition.title, edition.date) == ("Harbour Briefing", date(2014, 6, 3))
    assert read(text.replace("Harbour", "Daily")).title == "Daily Briefing"
    assert [story.section_title for story in edition.stories] == ["Today's Top News", "Today's Top News", "World", last]


def test_a_top_story_alone_makes_no_daily_brief_by_region():
    text = f"Friday briefing: Ferry aground\n\nTop story: a ferry in fog. Plus, fees\n\nFerry aground\n\n{FERRY}\n\n"
    edition = read(f"{text}Fees are ruled out\n\n{FEES}\n")
    assert edition.layout == "general headed text"
    assert [story.headline for story in edition.stories] == ["Ferry aground", "Fees are ruled out"]
