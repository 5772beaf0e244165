"""Counting few stories by reading them gives what counting key by key gives, after changes too."""

from types import SimpleNamespace
from unittest import mock

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.answering import counts, inside
from briefs.search.index import groups
from briefs.search.index.columns import Columns, count_at
from briefs.search.index.groups import Groups

KEYS = ["7", "8", "9", "10"]
some_stories = st.sets(st.integers(0, 40)).map(BitMap)
some_sets = st.fixed_dictionaries(dict.fromkeys(KEYS, some_stories))


def counted(sets, stories):
    return {key: n for key, held in sets.items() if (n := len(held & stories))}


def by_key(counts):
    return {key: n for n, key in counts}


def keys_of(sets, stories):
    return {story: [key for key, held in sets.items() if story in held] for story in stories}


@given(sets=some_sets, stories=some_stories)
def test_stories_read_one_by_one_count_like_sets(sets, stories):
    assert by_key(Columns.made(sets, 41).counts(stories)) == counted(sets, stories)


@pytest.mark.parametrize(("many", "kind"), [(255, "B"), (256, "H"), (65_535, "H"), (65_536, "I")])
def test_arrays_are_as_narrow_as_the_number_of_keys_allows(many, kind):
    columns = Columns.made({str(key): BitMap([key]) for key in range(many)}, many)
    assert columns.dense[0].dtype.char == kind
    assert len(columns.counts(BitMap(range(many)))) == many


@given(sets=some_sets, stories=some_stories, most=st.integers(1, 5))
def test_the_best_few_are_those_of_all(sets, stories, most):
    told, every = Columns.made(sets, 41).counts(stories, most), counted(sets, stories)
    assert by_key(told).items() <= every.items()
    assert sorted((n for n, _ in told), reverse=True)[:most] == sorted(every.values(), reverse=True)[:most]


@given(counts=st.lists(st.integers(1, 300) | st.integers(1, 4), min_size=1), place=st.integers(1, 30))
def test_the_count_at_a_place_is_that_of_sorted_counts(counts, place):
    place = min(place, len(counts))
    assert count_at(np.array(counts), place) == sorted(counts, reverse=True)[place - 1]


@given(sets=some_sets, later=some_sets, changed=some_stories, stories=some_stories, most=st.sampled_from([None, 1, 2]))
def test_stories_that_changed_count_as_they_are_now(sets, later, changed, stories, most):
    now = {key: (held - changed) | (later[key] & changed) for key, held in sets.items()} | {"11": changed}
    told, every = (
        Columns.made(sets, 41).with_changes(keys_of(now, changed)).counts(stories, most),
        counted(now, stories),
    )
    assert by_key(told).items() <= every.items()
    assert sorted((n for n, _ in told), reverse=True)[:most] == sorted(every.values(), reverse=True)[:most]


@pytest.mark.parametrize("soon_read", [0, 1_000])
@pytest.mark.parametrize("set_cost", [0, 13, 10_000])  # always key by key, as it comes, always off the stories
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sets=some_sets, stories=some_stories, most=st.sampled_from([None, 1, 2]))
def test_every_way_of_counting_gives_the_same(sets, stories, most, soon_read, set_cost, monkeypatch):
    monkeypatch.setattr(counts, "MANY", 2)
    monkeypatch.setattr(counts, "SOON_READ", soon_read)
    monkeypatch.setattr(counts, "STORIES_OF_SET", set_cost)
    resident = SimpleNamespace(groups={"person": Groups.made(sets)}, columns={"person": Columns.made(sets, 41)})
    archive = SimpleNamespace(resident=resident, everything=BitMap(range(41)))
    base = counts.Base(archive, stories)
    told, every = counts._grouped(archive, "person", base, lambda key: key != "8", most), counted(sets, stories)
    every.pop("8", None)
    assert by_key(told).items() <= every.items()
    assert sorted((n for n, _ in told), reverse=True)[:most] == sorted(every.values(), reverse=True)[:most]


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


def test_counting_down_to_smaller_sets_costs_more_and_more_where_they_are_closed(monkeypatch):
    monkeypatch.setattr(groups, "SIZE", 1)
    monkeypatch.setattr(groups, "OPEN", 2)
    made = Groups.made({"7": BitMap(range(9)), "8": BitMap(range(5)), "9": BitMap([3])})
    assert [made.cost(floor) for floor in (10, 9, 5, 1, 0)] == [0, 1, 2, 2 + groups.CLOSED, 2 + groups.CLOSED]


def test_the_likely_count_of_a_place_is_near_the_true_one_and_none_where_keys_are_fewer():
    columns = Columns.made({str(key): BitMap(range(key, 10_000, 7 + 2 * key)) for key in range(4)}, 10_000)
    assert 650 < columns.likely(BitMap(range(10_000)), 4) < 850  # it is 769
    assert columns.likely(BitMap(range(10_000)), 5) == 0


def test_after_too_many_changes_the_columns_are_to_be_made_anew():
    columns = Columns.made({"7": BitMap([1])}, 10_000)
    assert columns.with_changes(dict.fromkeys(range(5_000), ())) is not None
    assert columns.with_changes(dict.fromkeys(range(5_001), ())) is None


@given(sets=some_sets, base=some_stories)
@pytest.mark.parametrize("least", [0, 0.5, 2])  # of all: from outside, either way, as lists
def test_a_set_is_counted_alike_with_and_without_what_lies_outside_of_it(sets, base, least):
    everything = BitMap.union(base, *sets.values())
    with mock.patch.object(inside, "LEAST", least), mock.patch.object(inside, "LISTED", (0, 2)):
        number = inside.within(everything, base)
        for stories in sets.values():
            expected = len(stories & base)
            assert number(stories, len(stories), inside.outside_of(everything, stories)) == expected
            assert number(stories, len(stories)) == expected


def test_only_sets_that_are_long_lists_keep_what_lies_outside_of_them():
    everything = BitMap(range(6_400))
    kept = [n for n in (99, 100, 399, 400) if inside.outside_of(everything, BitMap(range(n)))]
    assert kept == [100, 399]
    assert inside.outside_of(BitMap(), BitMap()) is None
