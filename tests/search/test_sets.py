"""Sets of stories by key, the small ones kept as bytes."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.blobs import pack
from briefs.search.sets import Sets, united

STORIES = st.sets(st.integers(0, 2**21), max_size=20) | st.just(set(range(7, 3_000, 2)))


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
    kept["small"], kept["large"] = BitMap(range(0, 200, 2)), BitMap(range(0, 2_000, 2))
    assert [type(one) for one in dict.values(kept)] == [tuple, BitMap]


@given(st.lists(STORIES))
def test_what_is_kept_in_parts_comes_back_whole(parts):
    kept = Sets()
    for part in parts:
        kept.keep("one", pack(BitMap(part)))
    assert set(kept.get("one", ())) == set().union(*parts)


@given(st.lists(STORIES))
def test_the_union_holds_what_any_holds(several):
    assert set(united(map(BitMap, several))) == set().union(*several)
