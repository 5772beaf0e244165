"""Weights of headlines' ends can be fitted again, and what they find is counted truly."""

import pytest

from briefs.management.benchmarks import headline_ends
from briefs.management.benchmarks.headline_ends import Example

BEGINS, SMALL_END = ("beginning", "word of sentences"), ("ending", "small")
BY_HAND = ("beginning", "title before no name")


@pytest.fixture
def zero():
    return dict.fromkeys(headline_ends.present_weights(), 0.0)


def example(*places, right, is_headed=True):
    return Example(places, right, is_headed)


def test_fitting_finds_what_speaks_for_the_right_places(monkeypatch):
    monkeypatch.setattr(headline_ends, "PASSES", 60)
    made = [example([(BEGINS, 1)], [(SMALL_END, 1)], right=0)] * 30
    weights = headline_ends.fitted(made)
    assert weights[BEGINS] > 1 > -1 > weights[SMALL_END]


def test_weights_set_by_hand_are_not_fitted(monkeypatch):
    monkeypatch.setattr(headline_ends, "PASSES", 5)
    weights = headline_ends.fitted([example([(BY_HAND, 1)], [(SMALL_END, 1)], right=0)] * 30)
    assert weights[BY_HAND] == headline_ends.present_weights()[BY_HAND]


def test_sure_mistakes_are_told_from_guesses(zero):
    made = [example([(BEGINS, 1)], [(SMALL_END, 1)], right=1)]
    sure = headline_ends.scored(made, {**zero, BEGINS: 5})[True]
    guess = headline_ends.scored(made, {**zero, BEGINS: 0.1})[True]
    assert (sure.right, sure.silent) == (0, 1)
    assert (guess.right, guess.silent) == (0, 0)


def test_a_headline_before_a_paragraph_is_an_example_with_its_place():
    paragraph = "The government in Paris said that it would send more trains to the coast before the summer."
    (made,) = headline_ends.examples(["Minister Resigns in Greece"], [paragraph], 1, seed=2)
    assert (made.is_headed, made.right > 0) == (True, True)
    assert headline_ends.scored([made], headline_ends.present_weights())[True].right == 1


def test_both_halves_hold_examples_and_the_table_tells_of_the_half_kept_apart(monkeypatch):
    monkeypatch.setattr(headline_ends, "EXAMPLES", 20)
    sets = headline_ends.made_of(headline_ends.SEEDS)
    told = headline_ends.table("in use", sets, headline_ends.present_weights())
    assert len(sets.examples()) > len(sets.for_fitting()) > 20
    assert "seeds, headline and paragraph" in told
