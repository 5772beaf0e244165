"""What programs put around every line is taken off: "> " of mails, " |" of tables, the numbers of lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

QUOTED = re.compile(r"[ \t]?(?:>[ \t]?){1,9}")
NUMBER = re.compile(r"[ \t]*(?P<number>\d{1,5})(?: ?[:|][ \t]?|[ \t]|$)")
BLANKS = " \t\u00a0\r\f"
LEAST = 5
"""So many lines must be framed: fewer are a quotation or a row of links."""
WRAPPED = 55
"""A line that was wrapped is at least so long."""
SHARE = 0.8
"""Part of the lines that end in a bar where the whole text is a table of one column, or bear their number."""


def unframed(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines as they were before a program numbered, quoted or boxed them, as many as before."""
    return _without_bars(_without_quoting(_without_numbers(lines)))


def _without_numbers(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines without the numbers at their left where nearly all have one and it counts them, from 1 on each page."""
    hits = {index: hit for index, line in enumerate(lines) if (hit := NUMBER.match(line))}
    full = sum(bool(line.strip()) for line in lines)
    if len(hits) < LEAST or len(hits) < SHARE * full:
        return tuple(lines)
    steps = [
        int(hits[index]["number"]) in (1, int(hits[before]["number"]) + 1, int(hits[before]["number"]) + index - before)
        for before, index in pairwise(hits)
    ]
    if sum(steps) < SHARE * len(steps):
        return tuple(lines)
    return tuple(line[hits[index].end() :] if index in hits else line for index, line in enumerate(lines))


def _without_quoting(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines without leading ">" where most from the first to the last such line have one."""
    quoted = [index for index, line in enumerate(lines) if line.lstrip(" \t").startswith(">")]
    if len(quoted) < LEAST:
        return tuple(lines)
    within = lines[quoted[0] : quoted[-1] + 1]
    apart = sum(bool(line.strip()) and not _goes_on(above) for above, line in pairwise(("", *within)))
    if len(quoted) < SHARE * apart:
        return tuple(lines)
    return tuple(QUOTED.sub("", line, count=1) if line.lstrip(" \t").startswith(">") else line for line in lines)


def _goes_on(above: str) -> bool:
    """Whether a line is so long that a program may have broken it, and lost the mark of what is below."""
    return len(above.rstrip()) >= WRAPPED


def _without_bars(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines without the bars before and behind them where nearly all have such and no second cell."""
    full = sum(bool(line.strip()) for line in lines)
    cells = [_only_cell(line) for line in lines]
    if sum(cell is not None for cell in cells) < max(LEAST, SHARE * full):
        return tuple(lines)
    return tuple(line if cell is None else cell for cell, line in zip(cells, lines, strict=True))


def _only_cell(line: str) -> str | None:
    """What stands between the bars at a line's ends; None if there are no bars or other cells."""
    bare = line.strip(BLANKS)
    if not (bare.startswith("|") or bare.endswith("|")):
        return None
    cell = bare.strip(f"{BLANKS}|")
    if "|" in cell:
        return None
    inner = bare.lstrip("|") if bare.startswith("|") else line.lstrip("\n")
    return inner[: len(inner) - len(inner.lstrip(BLANKS))].replace("|", "") + cell if cell else ""
