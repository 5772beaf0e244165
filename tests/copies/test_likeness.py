"""When two texts say the same."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import likeness

STORY = (
    "Delegates from eleven coastal towns met on Tuesday to agree on a common price for herring. The talks had failed "
    "twice since the spring. Fishermen blocked the harbour for three days before they began, and the mayor called the "
    "outcome a relief. A vote on the agreement is expected next month, when the assembly returns from its recess."
)
EDITED = STORY.replace("The talks had failed twice since the spring.", "Earlier rounds broke down over quotas.")
OTHER = (
    "The price of herring was settled after a long dispute between fishing towns along the coast, officials said. "
    "Boats had kept ships from leaving port for most of last week. Lawmakers still need to approve the deal, and "
    "several of them have doubts about what it will cost those who buy fish at the market."
)


def alike(first, second):
    return likeness.likeness(*(likeness.shingles(likeness.words(text)) for text in (first, second)))


def sketched(text):
    return likeness.bands(likeness.sketch(likeness.shingles(likeness.words(text))))


def test_case_accents_quotes_and_signs_make_no_difference():
    assert likeness.words("“São Tomé’s” — vote,  HELD!") == likeness.words('"sao tome\'s" vote held')
    assert likeness.fingerprint(likeness.words("A vote is held")) != likeness.fingerprint(
        likeness.words("No vote is held")
    )


def test_text_with_an_edited_sentence_is_like_and_shares_a_band():
    assert 0.6 < alike(STORY, EDITED) < 1
    assert set(sketched(STORY)) & set(sketched(EDITED))


def test_another_story_of_the_same_event_is_not_like():
    assert alike(STORY, OTHER) < 0.1
    assert not set(sketched(STORY)) & set(sketched(OTHER))


def test_one_wording_for_two_events_is_told_apart_by_names_and_numbers():
    first = "Alaska reports its first case of the new variant of the virus."
    assert likeness.are_told_apart(first, first.replace("Alaska", "Manitoba"))
    assert likeness.are_told_apart("The toll rises to 35 children.", "The toll rises to 38 children.")
    assert not likeness.are_told_apart("The toll rises to 35.", "The toll rises to 35, Lima says.")
    assert not likeness.are_told_apart("Six men are found guilty.", "Six men were found guilty.")


def test_what_differs_is_marked_on_both_sides():
    first, second = likeness.differing("A tax is raised.", "A small tax is lowered.")
    assert first == [("A", False), ("tax is", False), ("raised.", True)]
    assert second == [("A", False), ("small", True), ("tax is", False), ("lowered.", True)]


def test_numbers_are_the_same_in_every_process():
    code = f"from briefs import likeness as l; w = l.words({STORY!r}); print(l.fingerprint(w), l.sketch(l.shingles(w)))"
    told = set()
    for seed in ("1", "2"):
        run = [sys.executable, "-c", code]
        told.add(subprocess.run(run, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}).stdout)
    assert len(told) == 1


@given(st.text())
def test_any_text_can_be_compared(text):
    folded = likeness.words(text)
    found = likeness.shingles(folded)
    assert len(sketched(text)) == (likeness.BANDS if found else 0)
    assert 0 <= likeness.fingerprint(folded) < 2**63
    assert likeness.likeness(found, found) == (1 if found else 0)


@pytest.mark.parametrize("text", ["", "…", "word", "\ud800 lone surrogate here"])
def test_text_of_hardly_a_word_is_no_fault(text):
    assert likeness.differing(text, text) is not None
    assert alike(text, STORY) == 0
