"""Signs that a copy set around headings and behind headlines."""

import pytest

from tests.parsing.small_editions import REGIONS, by_region, headlines, read

TEXT = REGIONS.format(between="", more="", end=".")
HEADLINES = ["Envoy Sees Opening in Yemen", "Court Frees Editor in Cairo", "Voters Tired of Cuts in Athens"]


@pytest.mark.parametrize("form", ["[{}]", "*** {} ***", "— {} —", "== {} ==", "|{}|", "({}:)"])
def test_signs_around_a_regions_name_leave_it_a_heading(form):
    text = TEXT
    for name in ("Top of the Agenda", "Middle East", "Europe"):
        text = text.replace(name, form.format(name))
    edition = read(text)
    assert (headlines(edition), edition.unclaimed) == (HEADLINES, ())
    assert [story.section_title for story in edition.stories[1:]] == ["Middle East", "Europe"]


@pytest.mark.parametrize("sign", [":", "."])
def test_a_colon_or_a_full_stop_behind_every_headline_is_no_part_of_it(sign):
    text = TEXT
    for headline in HEADLINES:
        text = text.replace(headline, headline + sign)
    edition = read(text)
    assert (headlines(edition), edition.unclaimed) == (HEADLINES, ())


@pytest.mark.parametrize("sign", [":", "."])
def test_the_same_behind_a_headline_on_the_line_of_its_region(sign):
    text = TEXT.replace("Middle East\n\n", "MIDDLE EAST: ").replace("Europe\n\n", "EUROPE: ")
    for headline in HEADLINES:
        text = text.replace(headline, headline + sign)
    assert headlines(read(text))[1:] == HEADLINES[1:]


@pytest.mark.parametrize("sentence", ["The court was full on that day.", "Cairo Waits (Ahram).", "Tanta Waits."])
def test_a_sentence_above_a_paragraph_stays_a_sentence(sentence):
    more = f"{sentence}\n\nA second court in Tanta (Ahram) let two printers go home on the very same day."
    assert headlines(by_region(more=more)) == HEADLINES


def test_country_lines_of_the_highlights_may_end_with_a_colon_and_labels_of_bullets_stay():
    text = (
        "S/ES-O Morning Press Highlights\nMonday, February 14, 2011\n0500 EST\n\nEUROPE\n\nITALY:\n"
        "Trains stood still for a day after drivers asked for more pay. (ANSA)\n\nSPAIN:\n"
        "The cabinet in Madrid sold a bank to the one that had asked for it first. (El Pais)\n\nDrafted: ABSample\n"
    )
    assert headlines(read(text)) == ["ITALY", "SPAIN"]
