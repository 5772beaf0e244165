"""Texts in capitals: which are shouted, and what their words are found by."""

import pytest

from briefs.analysis import is_shouted, stem, tokens


@pytest.mark.parametrize("text", ["OFFICIALS RESIGN", "OFFICIALS OF THE McNAMARA COMMISSION RESIGN"])
def test_a_text_in_capitals_is_shouted_in_spite_of_a_small_letter(text):
    assert is_shouted(text)
    assert stem(tokens(text)[0].form) == stem("official")


@pytest.mark.parametrize("text", ["WHO", "US and UK agree", "NATO AND THE EU Meet", "officials resign", "5-4", ""])
def test_a_text_with_words_in_small_letters_is_not(text):
    assert not is_shouted(text)
