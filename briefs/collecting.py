"""Work on very many objects without the collector of cycles going through all of them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector, which takes a fifth of the time of a load and finds nothing; it resumes afterwards.

    For a few thousand stories at a time: what cycles there are is freed between two such spells.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
