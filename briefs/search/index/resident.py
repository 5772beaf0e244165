"""The sets of stories that each process keeps in memory: tags, days, lengths, and what follows from them.

A `Resident` never changes. `changed` makes the next one: sets that changed stories touch are made anew, all
others are shared, so that an edition costs the same whatever the size of the archive.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from pyroaring import BitMap

from .columns import Columns
from .days import days_by_story, is_day, with_days
from .groups import Groups
from .packed import Packed

NOTHING = BitMap()
EVERY = "every"  # a field of one key: all stories
GROUPED = ("person", "organisation")  # fields of thousands of keys
READ = ("country", "theme", *GROUPED)  # fields that are also kept by story
SPARSE = 4  # numbers for each story above which nothing is kept by number


def spread(keys):
    """A story's (field, key) pairs with those that follow from them: that it is there, its month and its year."""
    if keys:
        yield EVERY, ""
    for field, key in keys:
        yield field, key
        if field == "day" and is_day(key):
            yield "month", key[:7]
            yield "year", key[:4]


def joined_by(bitmaps, letters) -> dict[str, BitMap]:
    """Bitmaps united by the first letters of their names: days to months, months to years."""
    groups = defaultdict(list)
    for name, stories in bitmaps.items():
        if name[:1].isdigit():
            groups[name[:letters]].append(stories)
    united = {name: BitMap.union(*group) for name, group in groups.items()}
    for stories in united.values():
        stories.run_optimize()  # loaded in order of time they are one run, which takes no room
    return united


def named(field: str, keys_of) -> dict[int, list[str]]:
    """{story: its keys of one field} from {story: (field, key) pairs}."""
    return {story: [key for one, key in pairs if one == field] for story, pairs in keys_of.items()}


def _with(sets, new):
    return sets.with_changes(new) if isinstance(sets, Packed) else {**sets, **new}


class United(NamedTuple):
    """The stories of a theme with its subtopics, or of all that lies in a region."""

    names: object  # of which gazetteer
    pairs: frozenset[tuple[str, str]]  # the (field, key) pairs that were united
    stories: BitMap


class Resident:
    """Field -> key -> stories, at one version."""

    def __init__(self, fields: dict[str, Mapping[str, BitMap]]):
        self.fields = fields
        self.united: dict[tuple[str, int], United] = {}  # by facet and number of the value: see `counts`

    @classmethod
    def made(cls, fields) -> "Resident":
        """From the fields that the index keeps; the others are worked out."""
        months = joined_by(fields["day"], 7)
        sections = fields["section"].values()
        every = BitMap.union(*sections) if sections else BitMap()
        return cls({**fields, "month": months, "year": joined_by(months, 4), EVERY: {"": every}})

    def changed(self, before: dict[int, list], after: dict[int, list]) -> "Resident":
        """With stories that had the (field, key) pairs of `before` and have those of `after`; {story: pairs}."""
        touched = defaultdict(lambda: ([], []))
        for side, keys_of in ((0, before), (1, after)):
            for story, keys in keys_of.items():
                for pair in spread(keys):
                    touched[pair][side].append(story)
        new = defaultdict(dict)
        for (field, key), (gone, come) in touched.items():
            new[field][key] = (self.fields[field].get(key, NOTHING) - BitMap(gone)) | BitMap(come)
        made = Resident({field: _with(sets, new[field]) for field, sets in self.fields.items()})
        self._hand_on(made, touched, after)
        return made

    def _hand_on(self, made, touched, after):
        """Give the next version what was worked out for this one and still holds."""
        made.united = {name: kept for name, kept in self.united.items() if touched.keys().isdisjoint(kept.pairs)}
        known = self.__dict__
        if "groups" in known:
            made.groups = {
                field: groups.changed(made.fields[field], {key for one, key in touched if one == field})
                for field, groups in self.groups.items()
            }
        if "columns" in known:
            changed = {field: columns.with_changes(named(field, after)) for field, columns in self.columns.items()}
            if all(changed.values()):
                made.columns = changed
        if known.get("day_of") and (days := with_days(self.day_of, after)):
            made.day_of = days
        if "days_in" in known and all(key in self.fields["day"] for field, key in touched if field == "day"):
            made.days_in = self.days_in

    def stories(self, field: str, key) -> BitMap:
        """The stories of a key, as in ("country", 12)."""
        return self.fields[field].get(str(key), NOTHING)

    @property
    def everything(self) -> BitMap:
        return self.fields[EVERY][""]

    @cached_property
    def groups(self) -> dict[str, Groups]:
        """The fields of thousands of keys, in groups for counting."""
        return {field: Groups.made(self.fields[field]) for field in GROUPED}

    @cached_property
    def columns(self) -> dict[str, Columns]:
        """Fields by story; none where numbers are too sparse."""
        length = self.numbers
        return {field: Columns.made(self.fields[field], length) for field in READ} if length else {}

    @property
    def numbers(self) -> int:
        """How long an array by story number is; 0 where numbers are too sparse for one."""
        last = self.everything.max() if self.everything else 0
        return 0 if last > SPARSE * len(self.everything) + 1_000_000 else last + 1

    @cached_property
    def days_in(self) -> dict[str, list[str]]:
        """Month -> the names of its days that have or had stories, oldest first; months in order."""
        months = defaultdict(list)
        for day in sorted(day for day in self.fields["day"] if is_day(day)):
            months[day[:7]].append(day)
        return dict(months)

    @cached_property
    def months_in(self) -> dict[str, list[str]]:
        """Year -> its months, oldest first; years in order."""
        years = defaultdict(list)
        for month in self.days_in:
            years[month[:4]].append(month)
        return dict(years)

    @cached_property
    def day_of(self) -> array | None:
        """Story number -> its day as a number, 0 for none; None where numbers are too sparse."""
        return days_by_story(self.fields["day"], self.numbers) if self.numbers else None
