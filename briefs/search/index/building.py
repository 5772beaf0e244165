"""Makes the whole index at once: each row is written a single time, in the order of the table.

Settled lot after lot, the rows of frequent words would be written anew for each lot, and PostgreSQL keeps every former
state of a row until the transaction ends: eight times the space at a million stories. So what each lot of stories is
found by goes into a database of SQLite's own that nobody else sees, on disk where it does not fit into memory, and is
read from there in order (a sort-based inversion, as in Witten, Moffat and Bell 1999).
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import groupby
from operator import itemgetter

from django.db import connection, transaction

from briefs.collecting import uncollected
from briefs.models import IndexedStory, Posting, Story

from .changes import Changes, joined, write_rows
from .recipe import note_recipe
from .records import terms_of
from .store import keep_terms, lots
from .terms import found_by
from .upkeep import AT_ONCE, INDEX, SETTLED, next_stamp

GATHERING = 0.7  # of the time of a rebuild; the rest is merging
AT_ONCE_WRITTEN = 2_000  # rows

Progress = Callable[[int, int], None]


def rebuild(progress: Progress = lambda done, of: None) -> int:
    """Throw the index away and make it again from the rows; returns how many stories it holds.

    `progress` is told how many stories' worth of the work is done, of how many. Passing files take about as much room
    as the index, where SQLite puts them (`SQLITE_TMPDIR`).
    """
    with transaction.atomic(), uncollected(), closing(sqlite3.connect("")) as parts:
        for name in (INDEX, SETTLED):
            next_stamp(name)
        with connection.cursor() as cursor:
            for model in (Posting, IndexedStory):
                cursor.execute(f"DELETE FROM {model._meta.db_table}")  # noqa: S608  (own name)
        ids = list(Story.objects.published().order_by("pk").values_list("pk", flat=True))
        _gather(parts, ids, progress)
        _merge(parts, len(ids), progress)
        note_recipe()
    return len(ids)


def _gather(parts, ids: list[int], progress: Progress) -> None:
    """Keep the terms of all stories, and put the rows that each lot of them makes into `parts`."""
    parts.execute("CREATE TABLE part (field, key, chunk, n, blob)")
    for done, lot in enumerate(lots(ids, AT_ONCE)):
        changes = Changes()
        for stories in lots(lot):
            found = terms_of(stories)
            for story, terms in found.items():
                changes.add(story, found_by(terms))
            keep_terms((story, 0, terms.pack(), None) for story, terms in sorted(found.items()))
        parts.executemany("INSERT INTO part VALUES (?, ?, ?, ?, ?)", changes.new_rows())
        progress(int(GATHERING * (done * AT_ONCE + len(lot))), len(ids))


def _merge(parts, stories: int, progress: Progress) -> None:
    """Write the rows of `parts`, those of one key and block as one."""
    ((count,),) = parts.execute("SELECT count(*) FROM part")
    seen = 0
    for lot in lots(_merged(parts), AT_ONCE_WRITTEN):
        write_rows([row for row, _ in lot])
        seen += sum(several for _, several in lot)
        progress(int(stories * (GATHERING + (1 - GATHERING) * seen / count)), stories)


def _merged(parts) -> Iterator[tuple[tuple, int]]:
    """((field, key, chunk, n, blob), of how many parts it is made), in order."""
    ordered = parts.execute("SELECT field, key, chunk, n, blob FROM part ORDER BY field, key, chunk")
    for place, group in groupby(ordered, key=itemgetter(0, 1, 2)):
        same = [(n, blob) for *_, n, blob in group]
        yield (*place, *(same[0] if len(same) == 1 else joined(place[0], [blob for _, blob in same]))), len(same)
