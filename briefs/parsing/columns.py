"""Sheets printed in two columns, saved as text: the left column comes before the right one.

A printer's text keeps both columns in one line, with blanks between them. Where many lines begin anew at one place and
both sides are sentences that go on from line to line, the lines of such a run are parted there.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from .printed_pages import FOOT, HEAD

GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
OPEN = re.compile(r"[\w,;–—-]$")
"""How a line ends whose sentence goes on on the next sheet."""
LISTED = re.compile(r"[•▪*+-] ")
NEAREST, FURTHEST = 24, 90
"""The right column begins at no place before or behind these."""
LEAST_BOTH = 6
"""So many lines of a run have words on both sides."""
GOING_ON = 0.3
"""Of a column's lines at least so many go on in small letters."""
LEAST_WIDTH = 20
"""The usual line of a column is at least so long."""


def in_one_column(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, those of two columns one column after the other; all as they are where there is but one.

    What the columns broke is whole again, for their lines are too short to tell where a paragraph ends.
    """
    place = _place_of_right(lines)
    if not place:
        return tuple(lines)
    runs = [(fits, list(run)) for fits, run in groupby(lines, key=lambda line: _fits(line, place))]
    if not any(fits and _are_columns(run, place) for fits, run in runs):
        return tuple(lines)
    return tuple(_one_after_another(runs, place))


def _one_after_another(runs: Sequence[tuple[bool, list[str]]], place: int) -> list[str]:
    """The columns of each sheet in turn; a sentence may go on over the sheet's end."""
    told: list[str] = []
    broken = -1
    for fits, run in runs:
        parted = _parted(run, place) if fits else []
        if parted and broken >= 0:
            told[broken] = f"{told[broken]} {parted.pop(0)}"
        told += parted or run
        if parted:
            broken = len(told) - 1 if OPEN.search(told[-1]) else -1
            told.append("")
    return told


def _place_of_right(lines: Sequence[str]) -> int:
    """Where the most lines begin anew behind a gap, 0 if too few do."""
    starts = Counter(hit.end() for line in lines for hit in GAP.finditer(line, 0, FURTHEST))
    places = [(count, place) for place, count in starts.items() if NEAREST <= place <= FURTHEST]
    count, place = max(places, default=(0, 0))
    return place if count >= LEAST_BOTH else 0


def _fits(line: str, place: int) -> bool:
    """Whether a line leaves the gap before the right column free, and is none of a browser's."""
    is_stamp = FOOT.fullmatch(line.strip()) or HEAD.fullmatch(line.strip())
    return not (line[place - 2 : place].strip() or is_stamp)


def _halves(run: Sequence[str], place: int) -> tuple[list[str], list[str]]:
    return [line[:place].strip() for line in run], [line[place:].strip() for line in run]


def _are_columns(run: Sequence[str], place: int) -> bool:
    """Whether both halves of a run are sentences that go on from line to line."""
    left, right = _halves(run, place)
    both = sum(bool(one and other) for one, other in zip(left, right, strict=True))
    return both >= LEAST_BOTH and _is_prose(left) and _is_prose(right)


def _is_prose(column: Sequence[str]) -> bool:
    told = [line for line in column if line]
    goes_on = sum(line[:1].islower() for line in told)
    return goes_on >= GOING_ON * len(told) and sorted(map(len, told))[len(told) // 2] >= LEAST_WIDTH


def _parted(run: Sequence[str], place: int) -> list[str]:
    """The left halves of a run, then its right ones; none of a run that has but one."""
    left, right = _halves(run, place)
    if not (any(left) and any(right)):
        return []
    return "\n".join((*_whole(left), "", *_whole(right))).strip("\n").split("\n")


def _whole(column: Sequence[str]) -> list[str]:
    """The lines of a column, each with those that it goes on in: the next word had no room in it."""
    width, told = max(map(len, column)), [""]
    last = ""
    for line in column:
        has_no_room = last and line and len(last) + 1 + len(line.split(" ", 1)[0]) > width
        if has_no_room and not LISTED.match(line):
            told[-1] = f"{told[-1]} {line}"
        else:
            told.append(line)
        last = line
    return told[1:]
