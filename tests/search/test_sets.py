"""Sets of stories by key, the small ones kept as bytes."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.sets import MOST_PACKED, Sets, united

STORIES = st.sets(st.integers(0, 2**21), max_size=20) | st.just(set(range(7, 7 + 3 * MOST_PACKED, 2)))


@given(st.dictionaries(st.text("ab", max_size=2), STORIES))
def test_sets_are_a_dictionary_of_bitmaps(plain):
    kept = Sets()
    for key, stories in plain.items():
        kept[key] = BitMap(stories)
    for held in (kept, Sets(kept)):
        assert {key: set(stories) for key, stories in held.items()} == plain
        assert [set(stories) for stories in held.values()] == list(plain.values())
        assert all(set(held[key]) == stories and set(held.get(key)) == stories for key, stories in plain.items())
        assert held.get("none", "nothing") == "nothing"


def test_small_sets_are_kept_as_bytes_and_large_ones_are_not():
    kept = Sets()
    kept["small"], kept["large"] = BitMap(range(MOST_PACKED)), BitMap(range(MOST_PACKED + 1))
    assert [type(one) for one in dict.values(kept)] == [bytes, BitMap]


@given(st.lists(STORIES))
def test_the_union_holds_what_any_holds(several):
    assert set(united(map(BitMap, several))) == set().union(*several)
