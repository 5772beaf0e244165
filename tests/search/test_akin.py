"""Words of like meaning: they count in whole sentences, for the order alone."""

import pytest

from briefs.analysis import SMALL_WORDS
from briefs.search.query import Match
from briefs.search.reading.akin import _AKIN, akin_to, akin_words

from .sentences import found, indexed

pytestmark = pytest.mark.django_db

SENTENCE = "which celebrated author of verse was honoured on the island of the north"


def test_a_story_with_words_of_like_meaning_comes_before_one_without():
    poet, mayor = indexed("The island has a poet of its own.", "The island has a mayor of its own.")
    order = found(SENTENCE).ids()
    assert order.index(poet) < order.index(mayor)
    mayor, poet = indexed("The coast has a mayor of its own.", "The coast has a poet of its own.")
    assert found("northern coast of its own").ids()[:2] == [poet, mayor]  # few words: the newest leads


def test_no_story_is_found_by_a_word_of_like_meaning():
    island, poem = indexed("The island sleeps.", "Poems, poems, poems!")
    assert island in found(SENTENCE).ids()
    assert poem not in found(SENTENCE).ids()


def test_few_words_and_words_that_must_all_be_there_ask_for_nothing_more():
    assert found(SENTENCE).reading.akin
    assert not found("author of verse").reading.akin
    assert not found(SENTENCE, Match.ALL).reading.akin


def test_a_word_is_not_like_itself_and_small_words_are_like_none():
    assert all(one not in others for one, others in _AKIN.items())
    assert not SMALL_WORDS & _AKIN.keys()
    assert akin_to(("vers",)) == ["poem", "poetri", "poet"]
    assert akin_words(None) == ()
