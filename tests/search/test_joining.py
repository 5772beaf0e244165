"""Phrases that postings alone can tell, because their middle words stand once in the headline or once below it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.analysis import stem
from briefs.search.index.blobs import from_shelf, pack_shelf, unpack_shelf
from briefs.search.index.fresh import Fresh
from briefs.search.index.joining import surely_holding
from briefs.search.index.store import PAIR, WORD
from briefs.search.index.terms import GAP, found_by, make_terms

WORDS = ("prime", "minister", "ministers", "said", "oil")
some_text = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
PHRASE = ("prime", "minister", "said")


class Held:
    """Postings of a few stories, given as (headline, body)."""

    def __init__(self, *texts):
        terms = {number: make_terms([above], [below], []) for number, (above, below) in enumerate(texts)}
        self.fresh = Fresh({number: found_by(one) for number, one in terms.items()})
        self.lines = {number: (one.headline, one.body) for number, one in terms.items()}

    def of(self, field, key):
        entries = self.fresh.entries(field, key)
        if field != WORD:
            return BitMap(entries)
        return {number: BitMap([one for place, one in entries if place == number]) for number, _ in entries}

    def surely(self, *words):
        """(stories that surely hold the phrase, stories that do)."""
        candidates = BitMap.intersection(*(self.of(PAIR, " ".join(two)) for two in itertools.pairwise(words)))
        held = {n for n, lines in self.lines.items() if f" {' '.join(words)} " in f" {f' {GAP} '.join(lines)} "}
        return set(surely_holding([(word,) for word in words], candidates, self)), held


@pytest.mark.parametrize(
    "texts",
    [
        ("Prime minister said", "The prime minister said that oil …"),
        ("Oil", "The prime minister said so"),
        ("The prime minister said so", "oil"),
        ("Minister", "The prime minister said so"),
        ("Prime minister said", "A minister, said a prime"),
    ],
)
def test_a_phrase_is_sure_where_its_middle_word_stands_once_above_or_once_below(texts):
    assert Held(texts).surely(*PHRASE) == ({0}, {0})


@pytest.mark.parametrize(
    "texts",
    [
        ("Prime minister", "The minister said so"),
        ("The minister said", "Our prime minister"),
        ("Oil", "The minister said that a prime minister"),
        ("Prime minister, minister said", "oil"),
    ],
)
def test_words_that_stand_side_by_side_in_two_places_are_no_sure_phrase(texts):
    assert Held(texts).surely(*PHRASE) == (set(), set())


def test_a_phrase_whose_middle_word_stands_twice_below_must_be_read():
    assert Held(("Oil", "The prime minister said that a minister")).surely(*PHRASE) == (set(), {0})


@given(st.lists(st.tuples(some_text, some_text), max_size=8), st.lists(st.sampled_from(WORDS), min_size=3, max_size=4))
def test_what_is_sure_is_true(texts, words):
    surely, held = Held(*texts, ("oil", " ".join(words))).surely(*words)
    assert surely <= held


@given(st.dictionaries(st.integers(0, 2**32 - 1), st.dictionaries(st.integers(0, 65_535), st.booleans(), min_size=1)))
def test_a_shelf_gives_back_its_places_and_those_of_the_headline(shelf):
    blob = pack_shelf(shelf)
    assert unpack_shelf(blob) == shelf
    for mark, places in shelf.items():
        assert set(from_shelf(blob, mark)) == set(places)
        assert set(from_shelf(blob, mark, is_above=True)) == {place for place, is_above in places.items() if is_above}
    assert not len(from_shelf(blob, 2**31)) or 2**31 in shelf


def test_a_shelf_of_an_earlier_program_has_nothing_in_the_headline():
    old = pack_shelf({5: {1: True, 9: False}})[:-1]
    assert unpack_shelf(old) == {5: {1: False, 9: False}}
    assert list(from_shelf(old, 5)) == [1, 9]
    assert not len(from_shelf(old, 5, is_above=True))


def test_one_stem_of_several_words_counts_them_together():
    assert stem("minister") == stem("ministers")
    assert Held(("Oil", "The prime minister said that ministers")).surely(*PHRASE) == (set(), {0})
