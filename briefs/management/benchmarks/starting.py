"""What a new process costs: its first page, its first suggestion, and how much it grows over a hundred pages."""

import os
import pickle
import resource
import sys
import time

from django.db import connections

from briefs import search
from briefs.search import StoryQuery

from .asking import Asker, whole_page

PAGES = 120


def started() -> dict[str, float]:
    """{"first page", "first suggestion": milliseconds of the clock, "memory": MB}, of a process that just began."""
    queries = queries_made_apart(PAGES)
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


def queries_made_apart(count: int) -> list[StoryQuery]:
    """Random questions, made in a process of their own: the vocabulary that they are made from is not the archive's."""
    connections.close_all()
    out, into = os.pipe()
    if not os.fork():
        try:
            with os.fdopen(into, "wb") as pipe:
                asker = Asker()
                pickle.dump([asker.query() for _ in range(count)], pipe)
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        queries = pickle.load(pipe)  # noqa: S301  (our own process wrote it)
    os.wait()
    return queries


def peak_memory() -> float:
    """The most memory that this process has had, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)
