"""Compares the index with the rows that it mirrors, and says in words what differs."""

from django.db import connection

from briefs.models import IndexedStory, Story

from .blobs import unpack, unpack_classes, unpack_shelf
from .records import terms_of
from .store import PAIR, TABLE, WORD, Changes, lots, rows_touched
from .terms import found_by, unpack_terms

MOST_SAID = 20
AT_ONCE = 20_000


def check(progress=lambda done, of: None) -> list[str]:
    """One sentence for each fault, at most twenty; an empty list when index and rows agree."""
    faults: list[str] = []
    _check_stories(faults, progress)
    if not faults:
        _check_postings(faults)
    return faults[:MOST_SAID]


def _check_stories(faults, progress):
    """Every story that readers may find has its terms, as its row gives them now; no other has any."""
    ids = list(Story.objects.published().order_by("pk").values_list("pk", flat=True))
    known = set(IndexedStory.objects.filter(current__isnull=False).values_list("story", flat=True))
    faults += [f"Story {story} is indexed but readers may not find it." for story in sorted(known - set(ids))]
    for done, lot in enumerate(lots(ids)):
        kept = {row.story: row.current for row in IndexedStory.objects.filter(story__in=lot)}
        for story, terms in terms_of(lot).items():
            if not kept.get(story):
                faults.append(f"Story {story} is not indexed.")
            elif unpack_terms(bytes(kept[story])) != terms:
                faults.append(f"Story {story} has changed since it was indexed.")
        progress(min((done + 1) * 500, len(ids)), len(ids))


def _check_postings(faults):
    """Every posting says what the settled terms say, neither more nor less."""
    expected = Changes()
    for row in IndexedStory.objects.order_by("story").iterator(AT_ONCE):
        blob = row.settled if row.stamp else row.current
        if blob:
            expected.add(row.story, found_by(unpack_terms(bytes(blob))))
    wanted = {}
    for field, keys in expected.added.items():
        for row, (_, entries) in rows_touched(field, keys, {}).items():
            wanted[field, *row] = entries
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT field, key, chunk, n, blob FROM {TABLE}")  # noqa: S608  (own name)
        for field, key, chunk, n, blob in cursor:
            entries = set(wanted.pop((field, bytes(key), chunk), ()))
            if _entries(field, bytes(blob)) != entries or n != len(entries):
                faults.append(f"The posting {field} {bytes(key)!r} {chunk} holds other stories than the archive.")
    faults += [f"The posting {field} {key!r} {chunk} is missing." for field, key, chunk in sorted(wanted)]


def _entries(field, blob):
    if field == WORD:
        return {(number, story) for number, stories in unpack_classes(blob).items() for story in stories}
    if field == PAIR:
        return {(mark, place) for mark, places in unpack_shelf(blob).items() for place in places}
    return set(unpack(blob))
