"""Counting few stories by reading them gives what counting key by key gives, after changes too."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.columns import Columns

KEYS = ["7", "8", "9", "10"]
some_stories = st.sets(st.integers(0, 40)).map(BitMap)
some_sets = st.fixed_dictionaries(dict.fromkeys(KEYS, some_stories))


def counted(sets, stories):
    return {key: n for key, held in sets.items() if (n := len(held & stories))}


@given(sets=some_sets, stories=some_stories)
def test_stories_read_one_by_one_count_like_sets(sets, stories):
    assert Columns.made(sets, 41).counts(stories) == counted(sets, stories)


@given(sets=some_sets, later=some_sets, changed=some_stories, stories=some_stories)
def test_stories_that_changed_count_as_they_are_now(sets, later, changed, stories):
    now = {key: (held - changed) | (later[key] & changed) for key, held in sets.items()} | {"11": changed}
    assert Columns.made(sets, 41).with_changes(now, changed).counts(stories) == counted(now, stories)


def test_after_too_many_changes_the_columns_are_to_be_made_anew():
    columns = Columns.made({"7": BitMap([1])}, 10_000)
    assert columns.with_changes({"7": BitMap([1])}, range(5_000)) is not None
    assert columns.with_changes({"7": BitMap([1])}, range(5_001)) is None
