"""Counts how much is done, so that a test of growth needs no clock."""

import sys


def steps(work):
    """How many lines of Python are run."""
    count, before = 0, sys.gettrace()

    def step(frame, event, argument):
        nonlocal count
        count += event == "line"
        return step

    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def grows_evenly(work_of, size):
    """Whether twice as much takes about twice as many steps; `work_of(size)` is what to run."""
    work_of(size)()  # what is made once and kept is no part of it
    return steps(work_of(2 * size)) < 2.5 * steps(work_of(size))
