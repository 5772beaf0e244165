"""Headings and notes of the Press Highlights that a scan broke over two lines."""

from tests.parsing.small_editions import read

HIGHLIGHTS = """From: OpsAlert
Sent: Mon Feb 14 05:01:44 2011
Subject: Morning Press Highlights 02/14/I (U)

EXECUTIVE SECRETARIAT
Operations Center

S/ES-O Morning Press Highlights
Monday, February 14, 2011
0500
EST

SOUTH AND CENTRAL
ASIA
INDIA/NEPAL
The two governments agreed to build a bridge over the Mahakali and to share its cost. (The Hindu)

EUROPE
ITALY
Trains stood still for a day after drivers asked for more pay. (ANSA)

Morning Press Highlights alerts senior officials to overseas
and domestic press stories.
Drafted: ABSample
"""


def test_a_region_on_two_lines_is_one_heading():
    edition = read(HIGHLIGHTS)
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("South and Central Asia", "INDIA/NEPAL"),
        ("Europe", "ITALY"),
    ]


def test_a_note_about_the_product_on_two_lines_stays_out_of_the_last_story():
    assert read(HIGHLIGHTS).stories[-1].body.endswith("more pay.")
