"""Keeps the index true to the rows, inside the transaction that changes them.

A change is cheap: the story's new terms go into one row (`IndexedStory`), marked fresh, and each process reads
fresh rows into memory. Only when many are fresh, or many stories are loaded at once, are they settled into the
postings, thousands at a time.
"""

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.db.models.functions import Greatest

from briefs import busy
from briefs.collecting import uncollected
from briefs.models import IndexedStory, Story, Version

from .changes import Changes
from .recipe import note_recipe
from .records import terms_of
from .store import keep_terms, lots
from .terms import found_by, unpack_terms

INDEX, SETTLED = "index", "index-settled"
MOST_FRESH = 1_000  # stories that each process keeps in memory unsettled
AT_ONCE = 20_000  # stories settled together: about 300 MB of memory


def refresh(stories: Iterable) -> None:
    """Bring the index up to date with rows that changed: stories or their ids. Call it in the rows' transaction."""
    _forward(ids_of(stories))


def forget(story_ids: Iterable[int]) -> None:
    """Take stories out of the index before their rows are deleted."""
    with transaction.atomic():
        _keep(dict.fromkeys(ids_of(story_ids)), next_stamp(INDEX))


def ids_of(stories) -> list[int]:
    if isinstance(stories, models.QuerySet) and stories.model is Story:
        return list(stories.order_by().values_list("pk", flat=True))
    return [getattr(story, "pk", story) for story in stories]


_batch = threading.local()  # `.is_open`: whether this thread loads stories by the thousand


@contextmanager
def batch(progress=None, patience=0) -> Iterator[None]:
    """Within it, `refresh` settles ten times more rarely: for loading thousands of stories.

    Each transaction still leaves the index true to its rows; only the rewriting of postings waits.
    """
    if getattr(_batch, "is_open", False):  # an outer batch does it all
        yield
        return
    _batch.is_open = True
    try:
        yield
    finally:
        _batch.is_open = False
    busy.patiently(partial(_settle_many, progress), patience)


def most_fresh() -> int:
    """The number of unsettled stories that each process may have to keep in memory."""
    most = getattr(settings, "BRIEFS_SEARCH_FRESH", MOST_FRESH)
    return most * 10 if getattr(_batch, "is_open", False) else most


def _forward(ids):
    if not ids:
        return
    with transaction.atomic():
        stamp = next_stamp(INDEX)
        if not IndexedStory.objects.exists():
            note_recipe()
        for lot in lots(ids):
            terms = terms_of(lot)
            _keep({story: terms.get(story) for story in lot}, stamp)
        _settle_many()


def _settle_many(progress=None):
    if IndexedStory.objects.filter(stamp__gt=0).count() > most_fresh():
        settle(progress=progress)


def next_stamp(name: str) -> int:
    """A number above every earlier one, and never the same after a rollback: microseconds where they are ahead."""
    now = time.time_ns() // 1_000
    _, is_new = Version.objects.get_or_create(name=name)
    if is_new and name == INDEX:  # an empty database: nothing that a process knows of an earlier one may count
        next_stamp(SETTLED)
    Version.objects.filter(name=name).update(number=Greatest(F("number") + 1, now))
    return Version.objects.number_of(name)


def _keep(new, stamp):
    """Write the terms (or None) of stories as fresh rows, where they differ from what is kept."""
    there = {row.story: row for row in IndexedStory.objects.filter(story__in=list(new))}
    rows = []
    for story, terms in new.items():
        packed, row = terms.pack() if terms else None, there.get(story)
        old = bytes(row.current) if row and row.current else None
        if packed != old:
            settled = (row.settled if row.stamp else row.current) if row else None
            rows.append((story, stamp, packed, settled))
    keep_terms(rows)


def settle(ids: list[int] | None = None, progress=None) -> None:
    """Write fresh stories, and the stories of `ids` as their rows are now, into the postings."""
    with transaction.atomic():
        next_stamp(INDEX)
        next_stamp(SETTLED)
        fresh = set(IndexedStory.objects.filter(stamp__gt=0).values_list("story", flat=True))
        reread = set(ids or ())
        everything = sorted(fresh | reread)
        with uncollected():
            _settle_lots(everything, reread, progress)


def _settle_lots(everything, reread, progress):
    for done in range(0, len(everything), AT_ONCE):
        _settle_lot(everything[done : done + AT_ONCE], reread)
        if progress:
            progress(min(done + AT_ONCE, len(everything)), len(everything))


def _settle_lot(stories, reread):
    """Settle some stories; those of `reread` get their terms from their rows, others from what is kept."""
    changes, rows, gone = Changes(), [], []
    for lot in lots(stories):
        there = {row.story: row for row in IndexedStory.objects.filter(story__in=lot)}
        read = terms_of([story for story in lot if story in reread])
        for story in lot:
            row = there.get(story)
            old = (row.settled if row.stamp else row.current) if row else None
            packed = _packed(read.get(story)) if story in reread else row.current
            note_change(changes, story, old, packed)
            if packed:
                rows.append((story, 0, packed, None))
            elif row:
                gone.append(story)
    changes.write()
    keep_terms(rows)
    for lot in lots(gone):
        IndexedStory.objects.filter(story__in=lot).delete()


def _packed(terms):
    return terms.pack() if terms else None


def note_change(changes, story, old, new):
    """Note what leaves and what enters the postings when a story's packed terms go from old to new."""
    old, new = bytes(old) if old else None, bytes(new) if new else None
    if old == new:
        return
    if old:
        changes.remove(story, found_by(unpack_terms(old)))
    if new:
        changes.add(story, found_by(unpack_terms(new)))
