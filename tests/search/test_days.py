"""The days of stories by number: as they sort, whatever the years and whatever changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from briefs.search.answering.order import few_by_date
from briefs.search.index.days import days_by_story, with_days

any_day = st.dates()


def by_day(dated):
    sets = {"none": BitMap([0])}
    for story, day in dated.items():
        sets.setdefault(day.isoformat(), BitMap()).add(story)
    return sets


@given(
    dated=st.dictionaries(st.integers(1, 30), any_day, min_size=1), later=st.dictionaries(st.integers(1, 40), any_day)
)
def test_stories_stand_in_the_order_of_their_days_after_changes_too(dated, later):
    made = days_by_story(by_day(dated), 31)
    days = with_days(made, {story: [("day", day.isoformat())] for story, day in later.items()})
    now = dated | later
    if days is None:  # made anew by the next version
        days = days_by_story(by_day(now), 41)
    stories = BitMap(now)
    assert few_by_date(days, stories, is_newest=True) == sorted(now, key=lambda story: (-now[story].toordinal(), story))
    assert few_by_date(days, stories, is_newest=False) == sorted(now, key=lambda story: (now[story], story))


@pytest.mark.parametrize(
    ("day", "kind"),
    [("1899-12-31", "I"), ("1900-01-01", "H"), ("2078-12-31", "H"), ("2079-01-01", "I"), ("none", "H")],
)
def test_two_bytes_a_story_do_for_the_days_since_1900(day, kind):
    assert days_by_story({day: BitMap([1])}, 2).typecode == kind


@pytest.mark.parametrize("day", ["1899-12-31", "0001-01-01", "2500-01-01"])
def test_a_day_outside_of_them_has_the_array_made_anew(day):
    days = days_by_story({"2024-01-01": BitMap([1])}, 2)
    assert with_days(days, {1: [("day", day)]}) is None
    assert with_days(days, {2_000_000: [("day", "2024-01-01")]}) is None


def test_a_changed_version_leaves_the_old_days_as_they_were_and_forgets_one_taken_away():
    old = days_by_story({"2024-01-01": BitMap([1]), "2024-01-02": BitMap([2])}, 3)
    new = with_days(old, {1: [("day", "2024-01-05")], 2: []})
    assert few_by_date(old, BitMap([1, 2]), is_newest=True) == [2, 1]
    assert few_by_date(new, BitMap([1, 2]), is_newest=True) == [1, 2]
    assert new[2] == 0
