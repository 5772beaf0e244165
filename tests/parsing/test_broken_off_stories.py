"""Where a story cannot be whole, or holds what is none of it, an editor is asked."""

import pytest

from briefs.parsing.layouts._furniture import ends_the_edition
from tests.parsing.small_editions import by_region, read


@pytest.mark.parametrize("end", ["", " and", " for th", ", but 40", " after the poll by A"])
def test_a_last_story_that_breaks_off_raises_a_doubt(end):
    assert any("breaks off" in doubt for doubt in by_region(end=end).doubts)


def test_the_words_at_which_a_story_breaks_off_are_told_in_one_line():
    day = "The Daily\n\nMonday, 16 December 2024\n\nTop of the Agenda\n\nHarbor Talks Open\n\nEnvoys met yesterday.\n\n"
    text = day + "Across the Globe\n\nVote in Fiji. Fiji passed a budget.\n\nit was a long line without an end\n"
    (doubt,) = [doubt for doubt in read(text).doubts if "breaks off" in doubt]
    assert "get. it was a long" in doubt


@pytest.mark.parametrize("end", [".", "?", ".”", " (Reuters)."])
def test_a_last_story_that_ends_raises_none(end):
    assert by_region(end=end).doubts == ()


@pytest.mark.parametrize("mark", ["**", "<br>", "</p>"])
def test_marks_of_a_page_inside_a_story_raise_a_doubt(mark):
    body = f"A second court (Ahram) in Tanta let two{mark} printers go home on the very same day."
    assert any("words of the page" in doubt for doubt in by_region(more=body).doubts)
    assert by_region(more=body.replace(mark, " < 3")).doubts == ()


@pytest.mark.parametrize(
    "more", ["Fares Rise in Giza\n\n(Ahram).", "Fares Rise in Giza\n\nBuses (Ahram) cost more and"]
)
def test_a_story_that_is_only_a_source_or_breaks_off_raises_a_doubt(more):
    assert by_region(more=more).doubts


def test_text_that_goes_on_after_its_source_raises_a_doubt():
    body = (
        "The weekly sold out in Alexandria on the day. (El Tiempo) and domestic stories were told to the court (Ahram)."
    )
    assert any("after its source" in doubt for doubt in by_region(more=body).doubts)
    assert by_region(more=body.replace(". (El Tiempo) and", " (El Tiempo) and")).doubts == ()


@pytest.mark.parametrize(
    "mark", ["[…] Read the rest at the publisher’s site.", "... Continue reading", "[...] View the whole brief"]
)
def test_a_copy_that_sends_readers_to_the_rest_ends_there(mark):
    edition = by_region(end=f".\n{mark}\n\nWhy chips matter")
    assert edition.stories[-1].body.endswith("without a majority.")
    assert edition.unclaimed == ()


def test_dots_inside_a_sentence_send_nobody_anywhere():
    assert not ends_the_edition("“They wait ... view or no view, they wait for the count,” he said.")
    assert not ends_the_edition("…and then the ministers read the text once more.")
