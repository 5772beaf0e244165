"""Unions of many small sets of stories."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.unions import united


@given(st.lists(st.sets(st.integers(0, 2**21), max_size=20)))
def test_the_union_holds_what_any_holds(several):
    assert set(united(map(BitMap, several))) == set().union(*several)
