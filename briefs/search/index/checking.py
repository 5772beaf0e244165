"""Compares the index with the rows that it mirrors, and says in words what differs.

Memory grows with the vocabulary, not with the stories: of each row of the index only a sum of its entries is kept.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from pyroaring import BitMap

from briefs.models import IndexedStory, Posting, Story

from .blobs import unpack, unpack_classes, unpack_shelf
from .changes import Changes, rows_touched
from .recipe import OUTDATED, is_outdated
from .records import terms_of
from .store import PAIR, WORD
from .terms import found_by, unpack_terms

MOST_SAID = 20
AT_ONCE = 2_000
SALT, MODULUS = 7, 2**61


def check(progress=lambda done, of: None) -> list[str]:
    """One sentence for each fault, at most twenty; an empty list when index and rows agree."""
    if is_outdated():
        return [OUTDATED]
    faults: list[str] = []
    _check_stories(faults, progress)
    if not faults:
        _check_postings(faults)
    return faults[:MOST_SAID]


def _check_stories(faults, progress):
    """Every story that readers may find has its terms, as its row gives them now; no other has any."""
    ids = BitMap(Story.objects.published().order_by().values_list("pk", flat=True).iterator(AT_ONCE))
    known = BitMap(
        IndexedStory.objects.filter(current__isnull=False).order_by().values_list("story", flat=True).iterator(AT_ONCE)
    )
    faults += [f"Story {story} is indexed but readers may not find it." for story in known - ids]
    for done, lot in enumerate(batched(ids, 500)):
        kept = {row.story: row.current for row in IndexedStory.objects.filter(story__in=lot)}
        for story, terms in terms_of(lot).items():
            if not kept.get(story):
                faults.append(f"Story {story} is not indexed.")
            elif unpack_terms(bytes(kept[story])) != terms:
                faults.append(f"Story {story} has changed since it was indexed.")
        progress(min((done + 1) * 500, len(ids)), len(ids))


def _check_postings(faults):
    """Every posting says what the settled terms say, neither more nor less."""
    expected = _expected()
    rows = Posting.objects.order_by().values_list("field", "key", "chunk", "n", "blob")
    for field, key, chunk, n, blob in rows.iterator(AT_ONCE):
        entries = _entries(field, bytes(blob))
        if expected.pop((field, bytes(key), chunk), None) != _sum(entries) or n != len(entries):
            faults.append(f"The posting {field} {bytes(key)!r} {chunk} holds other stories than the archive.")
    faults += [f"The posting {field} {key!r} {chunk} is missing." for field, key, chunk in sorted(expected)]


def _expected() -> dict[tuple[str, bytes, int], int]:
    """{row of the index: sum of its entries}, from the terms of the stories, some at a time."""
    sums: dict[tuple[str, bytes, int], int] = defaultdict(int)
    rows = IndexedStory.objects.order_by("story").values_list("story", "stamp", "current", "settled")
    for lot in batched(rows.iterator(AT_ONCE), AT_ONCE):
        changes = Changes()
        for story, stamp, current, settled in lot:
            blob = settled if stamp else current
            if blob:
                changes.add(story, found_by(unpack_terms(bytes(blob))))
        for field, keys in changes.added.items():
            for row, (_, entries) in rows_touched(field, keys, {}).items():
                sums[field, *row] = (sums[field, *row] + _sum(set(entries))) % MODULUS
    return dict(sums)


def batched(items, size) -> Iterator[list]:
    """The items in lists of at most `size`, without holding them all."""
    items = iter(items)
    while lot := list(islice(items, size)):
        yield lot


def _sum(entries) -> int:
    """A number that stands for a set of entries: that of two sets without common entries is the sum of theirs."""
    return sum(hash((entry, SALT)) for entry in entries) % MODULUS


def _entries(field, blob):
    if field == WORD:
        return {(number, story) for number, stories in unpack_classes(blob).items() for story in stories}
    if field == PAIR:
        return {(mark, *place) for mark, places in unpack_shelf(blob).items() for place in places.items()}
    return set(unpack(blob))
