"""Counting few stories by reading them gives what counting key by key gives, after changes too."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search import groups
from briefs.search.columns import Columns
from briefs.search.groups import Groups

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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sets=some_sets, later=some_sets, changed=some_stories, stories=some_stories, most=st.sampled_from([None, 1, 2]))
@pytest.mark.parametrize("kept_open", [0, 1, 64])
def test_groups_count_like_their_sets_after_changes_and_with_a_new_key(
    sets, later, changed, stories, most, kept_open, monkeypatch
):
    monkeypatch.setattr(groups, "SIZE", 3)
    monkeypatch.setattr(groups, "OPEN", kept_open)
    now = {key: (held - changed) | (later[key] & changed) for key, held in sets.items()} | {"11": changed}
    made = Groups.made(sets).changed(now, set(now))
    told = made.counts(lambda held, _: len(held & stories), lambda key: True, most)
    expected = sorted(counted(now, stories).values(), reverse=True)
    assert sorted((n for n, _ in told), reverse=True)[:most] == expected[:most]


def test_groups_give_up_when_larger_counts_may_still_follow(monkeypatch):
    monkeypatch.setattr(groups, "SIZE", 1)
    made = Groups.made({"7": BitMap(range(9)), "8": BitMap(range(5)), "9": BitMap([3])})

    def told(stories, patience):
        return made.counts(lambda held, _: len(held & BitMap(stories)), lambda key: True, 1, patience)

    assert told(range(9), 3) == [(9, "7")]
    assert told([3], 3) is None
    assert sorted(told([3], 4)) == [(1, "7"), (1, "8"), (1, "9")]


def test_after_too_many_changes_the_columns_are_to_be_made_anew():
    columns = Columns.made({"7": BitMap([1])}, 10_000)
    assert columns.with_changes({"7": BitMap([1])}, range(5_000)) is not None
    assert columns.with_changes({"7": BitMap([1])}, range(5_001)) is None
