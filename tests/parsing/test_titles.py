"""Which line above the stories is the edition's title, where a site or a publisher stands on top."""

from datetime import date

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.layouts._titles import title_among, title_of_reprint

PAGE = """{site}
{menu}
{title}
November 3, 2010
{note}

Top of the Agenda: Dockers Vote to End Strike in Valparaiso

Members of the port workers' union accepted an offer of six percent (La Tercera), and the first ships were unloaded
at night. The lockout had cost the port a tenth of its traffic.

EUROPE: Bucharest Cuts Wages

The cabinet lowered the pay of teachers (Mediafax) by a quarter, and the unions called for a march on Friday.

ASIA: Manila Buys Rice

The grain agency ordered half a million tons (Inquirer) from Vietnam before the monsoon.
"""
MENU = "Home  |  Essays  |  Reprints  |  About"
NOTE = "This is an excerpt of the Daily News Brief of the Council on Foreign Relations."


def read(text):
    [edition] = parse_document(document_from_text("page.txt", text))
    return edition


def page(title, note=NOTE, site="The Reading Room", menu=MENU):
    return read(PAGE.format(site=site, menu=menu, title=title, note=note))


def test_a_reprint_is_called_what_its_page_calls_it_not_what_the_site_is_called():
    assert page("Valparaiso at Work Again").title == "Valparaiso at Work Again"


def test_a_site_with_a_section_behind_it_is_no_title():
    news = "Guns fired on the island at noon, and the world looked on."
    assert title_of_reprint(["The Sample Weekly | World", "Shells on the Island"], news) == "Shells on the Island"
    assert title_of_reprint(["Guns | The Island", "Shells at Noon"], news) == "Guns | The Island"


def test_a_brief_that_is_no_reprint_is_called_by_its_first_headline():
    edition = page("Valparaiso at Work Again", note="Daily News Brief of the Council on Foreign Relations")
    assert edition.title == "Dockers Vote to End Strike in Valparaiso"


def test_a_reprint_without_a_headline_of_its_own_keeps_the_first():
    assert page("", menu="").title == "Dockers Vote to End Strike in Valparaiso"


@pytest.mark.parametrize(
    "lines",
    [
        ["Global Square", "Shells on the Island", "Why a rock matters"],
        ["Home > World > Partners", "Shells on the Island"],
        ["Gazette.com Blogs", "By Kim Tailor", "Shells on the Island"],
    ],
)
def test_the_headline_of_a_reprint_is_the_line_that_shares_words_with_its_news(lines):
    assert title_of_reprint(lines, "Guns fired on the island at noon.") == "Shells on the Island"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["EMBASSY OF RURITANIA", "Press Section", "DAILY PRESS DIGEST"], "DAILY PRESS DIGEST"),
        (["United Nations", "Highlights of the Noon Hour"], "Highlights of the Noon Hour"),
        (["Skip to content", "View online", "Harbour Playbook"], "Harbour Playbook"),
        (["Latest News", "Ferry Aground | Harbour Times", "Harbour Times", "Ferry Aground"], "Ferry Aground"),
        (["Harbour Note", "A daily summary for friends of the coast"], "Harbour Note"),
        (["Harbour Note", "What the mole costs"], "Harbour Note"),
        (["United Nations"], "United Nations"),
        (["Home > News > Today"], ""),
    ],
)
def test_the_title_is_no_publishers_name_and_no_word_of_the_page(lines, title):
    assert title_among(lines) == title


def test_a_headed_text_under_its_publishers_name_is_called_by_its_own():
    ferry = "A ferry with 80 passengers ran aground off the north mole on Tuesday night."
    edition = read(
        "UNITED NATIONS\nOffice of the Speaker\nHIGHLIGHTS OF THE NOON HOUR\nFRIDAY, 10 MARCH 2017\n\n"
        f"FERRY AGROUND\n\n{ferry}\n\nMOLE CLOSED\n\n{ferry}\n"
    )
    assert (edition.title, edition.date) == ("HIGHLIGHTS OF THE NOON HOUR", date(2017, 3, 10))
    assert [story.headline for story in edition.stories] == ["FERRY AGROUND", "MOLE CLOSED"]


FIELDS = """---
title: "Frozen Money"
date: 2026-01-14T10:12:00-05:00
tags:
- news
---

{heading}## Top of the Agenda

Sudan’s army and its rivals accepted a truce of ten days yesterday so that food can reach Kordofan, the UN said.

## Across the Globe

**Peru votes.** The runoff for president was too close to call after four fifths of the ballots were counted.

**Fares in Lima.** Buses will cost less from the first day of July on, the ministry of transport said.
"""


@pytest.mark.parametrize(("heading", "title"), [("", "Frozen Money"), ("# Cold Cash\n\n", "Cold Cash")])
def test_fields_above_a_markdown_text_give_its_date_and_where_no_heading_does_its_title(heading, title):
    [edition] = parse_document(document_from_text("x.md", FIELDS.format(heading=heading)))
    assert (edition.title, edition.date) == (title, date(2026, 1, 14))
    assert edition.unclaimed == ()


def test_a_rule_over_prose_makes_no_fields_of_it():
    text = FIELDS.format(heading="").replace("tags:\n- news\n", "and so it goes on for long\n")
    [edition] = parse_document(document_from_text("x.md", text))
    assert edition.title != "Frozen Money"
