"""Small traits of daily briefs by region: places under Elsewhere, mails broken by hand with a long line in them."""

import pytest

from briefs.parsing.layouts._asides import is_house_note
from briefs.parsing.layouts._signs import is_headline, run_in_head
from tests.parsing.small_editions import REGIONS, by_region, headlines, read

ELSEWHERE = """Elsewhere

- Sudan: Turnout in the southern referendum passed the sixty percent that make it count (Reuters).
- Judges in Peru sent a former president (Comercio) to prison for the second time this year.
"""
WRAPPED = """Daily News Brief
May 4, 2012

Top of the Agenda

Envoy Sees Opening in Yemen

The envoy told reporters in Sanaa (AFP) that both sides had accepted a
plan for talks in June, and that nobody would be asked to disarm before
they begin in the hall of the old parliament.

Analysis

“{quotation},” writes Robin Sample in the Example Dispatch.

Middle East

Court Frees Editor in Cairo

Judges in Cairo released the editor of a weekly (Ahram) after forty days
in which no charge had been read to him; his paper may be printed again.

Saint Vincent and the Grenadines: La Soufrière erupted again
(Searchlight), and a fifth of the people live in shelters.
"""


def test_a_place_before_news_under_elsewhere_is_its_headline():
    edition = by_region(more=ELSEWHERE)
    told = [(story.headline, story.body.split()[0]) for story in edition.stories if story.section_title == "Elsewhere"]
    assert told == [("Sudan", "Turnout"), ("", "Judges")]


def test_lines_broken_by_hand_are_joined_though_a_quotation_was_pasted_in_whole():
    edition = read(WRAPPED.format(quotation="Nobody will remember who asked first and who asked last " * 2))
    assert edition.stories[0].body.count("\n") == 0
    assert (edition.stories[-1].headline, edition.stories[-1].body.split()[-1]) == (
        "Saint Vincent and the Grenadines",
        "shelters.",
    )


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("This Backgrounder explains the new geography of the Arctic.", True),
        ("This CFR Timeline traces how the alliance grew.", True),
        ("This week the minister explains the new geography of the Arctic.", False),
        ("This Backgrounder explains it. Two hundred people died in the storm, and many more are missing.", False),
    ],
)
def test_one_sentence_on_something_of_the_publishers_own_is_no_news(text, is_note):
    assert is_house_note(text) is is_note


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("“Le Monde” Man Held in Niamey?", True),
        ("“Nobody will ask us again, and nobody did before?”", False),
        ("“Nobody will ask us again.”", False),
    ],
)
def test_a_headline_may_begin_with_a_title_in_quotation_marks(text, is_one):
    assert is_headline(text) is is_one


def test_a_run_in_head_may_begin_with_a_quotation():
    head = run_in_head("“Not for sale,” again. Canada and France opened consulates in Nuuk before the summer began.")
    assert head[0] == "“Not for sale,” again."
    assert (
        run_in_head("“Nothing is for sale here,” the minister told reporters who had asked him about the talks.")
        is None
    )


def test_a_marked_heading_in_small_letters_is_a_headline():
    told = (
        "### Saboteurs cut fibre cables in France\n\nVandals broke into cabinets (Monde) of several firms before dawn."
    )
    assert by_region(more=told).stories[2].headline == "Saboteurs cut fibre cables in France"


def test_a_note_on_a_day_without_an_edition_does_not_date_this_one():
    text = REGIONS.replace("May 4, 2012", "Editor's note: There will be no Daily News Brief on Monday, May 7.")
    assert read(text.format(between="", more="", end=".")).date is None


def test_a_wrapped_paragraph_that_begins_with_its_country_is_no_headline():
    told = (
        "UNITED STATES: A tie in the highest court leaves in place a\n"
        "ruling that bars the president's relief for some\nfour million people (AP)."
    )
    edition = by_region(
        more=f"Africa\n\nClinic Reopens in Goma\n\nNurses in Goma (AFP) treated forty people.\n\n{told}\n\n"
    )
    assert edition.stories[3].body.startswith("A tie in the highest court leaves in place a ruling")


def test_a_bullet_before_a_headline_or_a_countrys_story_is_an_ornament():
    more = "• Iran: Thousands mourned a cleric (IRNA) in Qom, and the bazaar stayed shut for the day."
    listed = REGIONS.format(between="", more=more, end=".").replace("\nCourt Frees", "\n• Court Frees")
    assert headlines(read(listed)) == [*headlines(by_region())[:2], "Iran", "Voters Tired of Cuts in Athens"]


def test_bullets_in_a_row_that_are_only_titles_stay_a_list():
    more = "• Envoy Sees Opening in Yemen\n• Court Frees Editor in Cairo"
    assert headlines(by_region(more=more)) == headlines(by_region())


@pytest.mark.parametrize(
    "end",
    [
        "2 thoughts on “Daily Brief Oct. 4, 2022”\n1. Lena says: October 5, 2022 at 9:12 am",
        "One response to this entry\n\nMarcus\n\nApril 16, 2024 at 11:02 pm",
        "Label: CFR, Libya, politik luar negeri\n\n3 komentar:\nAnonim mengatakan...",
        "This entry was posted in Readings and tagged CFR.",
    ],
)
def test_what_readers_wrote_below_a_brief_is_none_of_it(end):
    letter = "Thanks, the original of this never reached me, and I had looked for it since the morning."
    edition = by_region(end=f".\n\n{end}\n{letter}")
    assert headlines(edition) == headlines(by_region())
    assert letter not in edition.stories[-1].body


def test_news_of_what_people_said_ends_no_brief():
    said = "Two comments by the judge\n\nRulings “take time,” the judge (Ahram) said: the court sits at 9:30 on Monday."
    assert "9:30" in by_region(more=said).stories[1].body


def test_the_beginning_of_a_story_with_dots_behind_it_is_a_teaser():
    teaser = "The envoy told reporters in Sanaa (AFP) that both sides..."
    edition = by_region(between=f"Yemen: {teaser}")
    assert headlines(edition) == headlines(by_region())
    other = "Yemen: The envoy told reporters in Sanaa (AFP) what the two sides had eaten..."
    assert len(by_region(between=other).stories) == len(edition.stories) + 1


def test_news_below_the_pages_end_makes_an_edition_wait():
    news = "Peru: Voters chose a president (AP) in the second round, and the loser asked for a recount."
    assert "below the end" in " ".join(by_region(end=f".\n\nUnsubscribe\n\n{news}").doubts)
    letter = "I have read every issue (well, nearly) for ten years, and I miss the map that came with it."
    assert by_region(end=f".\n\nUnsubscribe\n\n{letter}").doubts == ()


ABOVE = """Council on Foreign Relations Daily News Brief

May 4, 2018

Truce on the River Holds

{above}

AFRICA

Quake Hits Town in Chad

A quake near Lake Chad hurt ten people in two villages, the civil guard of the region said on Friday (BBC).

EUROPE

Fire in Riga Harbor Kills Two

Two sailors died when a fire broke out on a ship in the harbor of Riga that carried grain to Egypt (Reuters).
"""


def test_a_top_story_without_a_heading_and_a_source_is_doubted_and_a_mails_own_words_are_not():
    truce = "Envoys of both sides met in Accra on Monday and agreed to stop the shelling of the river towns for a week."
    own = "If you are unable to see the message below, click here to view it in the browser of your own computer today."
    lost, plain = (read(ABOVE.format(above=above)) for above in (truce, own))
    assert any("what may be news stands before the first story: “Envoys" in doubt for doubt in lost.doubts)
    assert plain.doubts == ()


def test_a_teaser_under_the_title_that_is_said_again_over_its_story_is_not_doubted():
    truce = "Envoys of both sides met in Accra on Monday and agreed to stop the shelling of the river towns for a week."
    again = f"{truce} They will meet again (AP)."
    text = ABOVE.format(above=truce).replace("AFRICA\n", f"AFRICA\n\nTruce on the River Holds\n\n{again}\n")
    assert read(text).doubts == ()
