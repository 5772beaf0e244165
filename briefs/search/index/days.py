"""The day of each story as a number, by the story's number: to sort some stories without opening their days."""

from array import array
from collections.abc import Mapping
from datetime import date

from pyroaring import BitMap

EARLIEST, LATEST = "1900-01-01", "2079-01-01"  # two bytes do for the days between
BEFORE = date.fromisoformat(EARLIEST).toordinal() - 1
MOST_NEW = 1_000_000  # numbers between one story and the next above which nothing is kept by number


def days_by_story(sets: Mapping[str, BitMap], length: int) -> array:
    """From the stories of each day; 0 for a story without one. Story numbers are below `length`."""
    dated = {day: stories for day, stories in sets.items() if stories and is_day(day)}
    days = _nothing("H" if all(map(is_near, dated)) else "I", length)
    for day, stories in dated.items():
        _fill(days, day_number(day, days.typecode), stories)
    return days


def is_day(key: str) -> bool:
    """Whether a key of the field of days is one; it has one more for stories without."""
    return key[:1].isdigit()


def is_near(day: str) -> bool:
    """Whether two bytes do for a day."""
    return EARLIEST <= day < LATEST


def day_number(day: str, kind: str) -> int:
    """2025-04-08 as a number of an array of this kind."""
    return date.fromisoformat(day).toordinal() - (BEFORE if kind == "H" else 0)


def with_days(days: array, keys_of: Mapping[int, list]) -> array | None:
    """The array brought up to date with stories' (field, key) pairs; None where it had better be made anew."""
    days = days[:]
    for story, keys in keys_of.items():
        if story >= len(days) + MOST_NEW:
            return None
        if story >= len(days):
            days.extend(_nothing(days.typecode, story + 1 - len(days)))
        day = dict(keys).get("day", "")
        if is_day(day) and days.typecode == "H" and not is_near(day):
            return None
        days[story] = day_number(day, days.typecode) if is_day(day) else 0
    return days


def _nothing(kind, length):
    return array(kind, bytes(array(kind).itemsize * length))


def _fill(days, number, stories):
    """Set the day of some stories; loaded in order of time they stand side by side, and that is quick."""
    first, last = stories.min(), stories.max()
    if last - first + 1 == len(stories):
        days[first : last + 1] = array(days.typecode, [number]) * len(stories)
        return
    for story in stories:
        days[story] = number
