"""The archive as one process sees it: tag and day bitmaps, fresh stories, and a few words read lately.

An `Archive` never changes. When the version row says that the index did, `present()` makes the next one:
copies of what fresh stories touch, or all anew after a rebuild. It is read in one statement a request.
"""

import threading
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from django.db import connection
from pyroaring import BitMap

from briefs.collecting import uncollected
from briefs.models import IndexedStory, Version

from . import fresh
from .blobs import unpack
from .counted import Counted
from .cursors import reading
from .packed import Packed
from .postings import Postings
from .resident import GROUPED, Resident
from .store import RESIDENT, form_counts, resident_rows
from .terms import keys_of, typical_length, unpack_terms
from .upkeep import INDEX, SETTLED

GAZETTEER, SOURCES = "gazetteer", "sources"


class Archive:
    """All that is needed to answer a query, at one version of the index."""

    def __init__(self, stamp: int, settled: int, resident: Resident, unsettled: fresh.Fresh):
        self.stamp, self.settled = stamp, settled
        self.resident = resident
        self.fields, self.stories, self.everything = resident.fields, resident.stories, resident.everything
        self.years, self.months = resident.fields["year"], resident.fields["month"]
        self.fresh = unsettled
        self.postings = Postings(unsettled)
        self.counted = Counted()

    def days_of(self, month: str) -> list[tuple[str, BitMap]]:
        """The days of a month with their stories, oldest first, as ("2025-04-08", stories)."""
        days = self.fields["day"]
        return [(day, days[day]) for day in self.resident.days_in.get(month, ())]

    @cached_property
    def lengths(self) -> list[tuple[int, BitMap]]:
        """Classes of length with their stories, shortest first."""
        return sorted((int(number), stories) for number, stories in self.fields["length"].items())

    @cached_property
    def mean_length(self) -> float:
        """Words of a story; 1 where there are no stories, or only stories without words."""
        words = sum(typical_length(number) * len(stories) for number, stories in self.lengths)
        return words / len(self.everything) if words else 1.0

    def forms_between(self, first: bytes, before: bytes, most: int) -> list[tuple[str, int]]:
        """(form, number of stories) in a range of the vocabulary, fresh ones included; in their order."""
        counts = defaultdict(int)
        for form, n in form_counts(first, before):
            counts[form] += n
        for form, n in self.fresh.forms.items():
            if first <= form.encode() < before:
                counts[form] += n
        return sorted(counts.items())[:most]


def of_names(numbers: dict[str, int]) -> int:
    """The number of the names at these versions; it goes up with the gazetteer's and with the sources'."""
    return numbers.get(GAZETTEER, 0) + numbers.get(SOURCES, 0)


# --- the one archive of this process ----------------------------------------------------------------------------------

_archives: dict[str, tuple[Archive, bool]] = {}  # database -> archive, and whether it may be built upon
_lock = threading.Lock()


def versions() -> dict[str, int]:
    """The numbers of index and gazetteer, in one statement."""
    with reading() as cursor:  # asked by every request: the ORM would take longer than the database
        cursor.execute(f"SELECT name, number FROM {Version._meta.db_table}")  # noqa: S608  (our own table)
        return dict(cursor.fetchall())


def version() -> str:
    """A word that changes whenever the archive's stories, their tags or its names do; one statement."""
    return "-".join(f"{name}{number}" for name, number in sorted(versions().items()))


def present(numbers=None) -> Archive:
    """The archive at the version that the database is at."""
    numbers = versions() if numbers is None else numbers
    stamp, settled = numbers.get(INDEX, 0), numbers.get(SETTLED, 0)
    name = f"{connection.alias} {connection.settings_dict['NAME']}"
    held = _archives.get(name)
    if held and (held[0].stamp, held[0].settled) == (stamp, settled):
        return held[0]
    with _lock:
        held = _archives.get(name)
        if held and (held[0].stamp, held[0].settled) == (stamp, settled):
            return held[0]
        is_open = connection.in_atomic_block  # what is seen now may be rolled back: never build upon it
        old = held[0] if held and held[1] and not is_open else None
        archive = _next(old, stamp, settled)
        _archives[name] = archive, not is_open
        return archive


def _next(old, stamp, settled):
    if old and old.settled == settled and old.stamp < stamp:
        return _advanced(old, stamp)
    with uncollected():
        return _loaded(stamp, settled)


def _loaded(stamp, settled):
    """The archive read anew: what is settled, and the stories that changed since."""
    rows = _fresh_rows(0)
    unsettled = fresh.Fresh.read((story, current) for story, current, _ in rows)
    resident = Resident.made(_fields())
    if rows:
        before = {story: _settled_keys(settled) for story, _, settled in rows}
        resident = resident.changed(before, _keys(unsettled.found))
    return Archive(stamp, settled, resident, unsettled)


def _fields() -> dict[str, Mapping[str, BitMap]]:
    """The resident fields as they are settled; those of thousands of keys stay packed."""
    fields: dict[str, dict[str, BitMap]] = {field: {} for field in RESIDENT}
    packed = defaultdict(list)
    for field, key, blob in resident_rows(RESIDENT):
        if field in GROUPED:
            packed[field].append((key, blob))
        else:
            fields[field][key] = fields[field][key] | unpack(blob) if key in fields[field] else unpack(blob)
    return fields | {field: Packed.read(packed[field]) for field in GROUPED}


def changed_since(stamp: int):
    """A queryset of (story, terms, settled terms) of stories that changed since.

    SQLite walks all stories when it has to sort, or when it is not told that the stamp lies in the partial index.
    """
    fresh_ones = IndexedStory.objects.filter(stamp__gt=0).order_by()
    return fresh_ones.filter(stamp__gt=stamp).values_list("story", "current", "settled")


def _fresh_rows(after):
    return sorted(changed_since(after), key=lambda row: row[0])


def _advanced(old, stamp):
    """The old archive with the stories that changed since."""
    rows = _fresh_rows(old.stamp)
    changed = fresh.read((story, current) for story, current, _ in rows)
    before = _keys({story: old.fresh.found[story] for story, *_ in rows if story in old.fresh.found})
    for story, _, settled in rows:
        if story not in before:
            before[story] = _settled_keys(settled)
    return Archive(stamp, old.settled, old.resident.changed(before, _keys(changed)), old.fresh.with_changes(changed))


def _settled_keys(settled):
    return keys_of(unpack_terms(bytes(settled))) if settled else []


def _keys(found_by_story):
    """{story: (field, key) pairs}; none for stories that readers may not find."""
    return {story: found.keys if found else [] for story, found in found_by_story.items()}
