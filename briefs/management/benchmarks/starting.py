"""What a new process costs: its first page, its first suggestion, and how much it grows over a hundred pages."""

import os
import pickle
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

from django.db import connections

from briefs import search
from briefs.search import StoryQuery

from .asking import Asker, whole_page

PAGES = 120


def started() -> dict[str, float]:
    """{"first page", "first suggestion": milliseconds of the clock, "memory": MB}, of a process that just began."""
    queries = apart(questions)
    before, began = peak_memory(), time.perf_counter()
    whole_page(StoryQuery())
    first, began = (time.perf_counter() - began) * 1_000, time.perf_counter()
    search.suggest("fra")
    suggested = (time.perf_counter() - began) * 1_000
    for query in queries:
        whole_page(query)
    for query in (*queries[:2], StoryQuery()):
        search.find(query).facet("person", 10)
    return {"first page": first, "first suggestion": suggested, "memory": peak_memory() - before}


def questions() -> list[StoryQuery]:
    """Random questions; the vocabulary that they are made from is no part of what an archive needs."""
    asker = Asker()
    return [asker.query() for _ in range(PAGES)]


def apart(work: Callable[[], Any]) -> Any:
    """What `work()` gives, or raises, in a process of its own, so that its memory does not count with this one's."""
    _hang_up()
    out, into = os.pipe()
    if not os.fork():
        with os.fdopen(into, "wb") as pipe:
            try:
                told = work(), None
            except Exception as error:
                told = None, error
            pickle.dump(told, pipe)
        os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        result, error = pickle.load(pipe)  # noqa: S301  (our own process wrote it)
    os.wait()
    if error:
        raise error
    return result


def peak_memory() -> float:
    """The most memory that this process has had, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def _hang_up() -> None:
    """Close every connection, those that a pool keeps too: two processes must not speak through one."""
    connections.close_all()
    for connection in connections.all(initialized_only=True):
        if connection.vendor == "postgresql":
            connection.close_pool()
