"""The archive as one process sees it: tag and day bitmaps, fresh stories, and a few words read lately.

An `Archive` never changes. When the version row says that the index did, `present()` makes the next one:
copies of what fresh stories touch, or all anew after a rebuild. It is read in one statement a request.
"""

import threading
from collections import OrderedDict, defaultdict
from functools import cached_property

from django.db import connection
from pyroaring import BitMap

from briefs.models import IndexedStory, Version

from . import fresh
from .blobs import from_shelf, unpack, unpack_classes
from .store import PAIR, RESIDENT, SHELF_BITS, WORD, form_counts, resident_rows, rows_of, shelf_key
from .terms import shelf_of, typical_length
from .upkeep import INDEX, SETTLED

GAZETTEER = "gazetteer"
CACHED_BYTES = 12_000_000  # of postings of words that each process remembers
NOTHING = BitMap()


class Archive:
    """All that is needed to answer a query, at one version of the index."""

    def __init__(self, stamp, settled, fields, unsettled):
        self.stamp, self.settled = stamp, settled
        self.fields: dict[str, dict[str, BitMap]] = fields  # resident: field -> key -> stories
        self.fresh: fresh.Fresh = unsettled
        self.everything = BitMap.union(*fields["section"].values()) if fields["section"] else BitMap()
        self._words: OrderedDict = OrderedDict()
        self._size = 0

    def stories(self, field: str, key) -> BitMap:
        """The stories with a resident key, as in ("country", 12)."""
        return self.fields[field].get(str(key), NOTHING)

    @cached_property
    def days(self) -> list[tuple[str, BitMap]]:
        """Every day that has stories, oldest first, as ("2025-04-08", stories)."""
        return sorted((day, stories) for day, stories in self.fields["day"].items() if day[:1].isdigit())

    @cached_property
    def months(self) -> dict[str, BitMap]:
        return joined_by(self.days, 7)

    @cached_property
    def years(self) -> dict[str, BitMap]:
        return joined_by(self.months.items(), 4)

    @cached_property
    def days_of(self) -> dict[str, list[tuple[str, BitMap]]]:
        """Month -> its days, oldest first."""
        months = defaultdict(list)
        for day, stories in self.days:
            months[day[:7]].append((day, stories))
        return months

    @cached_property
    def lengths(self) -> list[tuple[int, BitMap]]:
        """Classes of length with their stories, shortest first."""
        return sorted((int(number), stories) for number, stories in self.fields["length"].items())

    @cached_property
    def mean_length(self) -> float:
        words = sum(typical_length(number) * len(stories) for number, stories in self.lengths)
        return words / len(self.everything) if self.everything else 1.0

    def postings(self, wanted: dict[str, set[str]]) -> None:
        """Read the postings of words, headline words, forms and pairs that are not remembered, in one statement."""
        missing = {field: {key for key in keys if (field, key) not in self._words} for field, keys in wanted.items()}
        if not any(missing.values()):
            return
        keys = {field: [key.encode() for key in keys] for field, keys in missing.items() if field != PAIR}
        pairs = {key: shelf_of(key) for key in missing.get(PAIR, ())}
        keys[PAIR] = {shelf_key(shelf) for shelf, _ in pairs.values()}
        rows = defaultdict(list)
        for field, key, chunk, _, blob in rows_of(keys):
            rows[field, key].append((chunk, blob))
        for field, names in missing.items():
            for name in names:
                blobs = rows[field, shelf_key(pairs[name][0]) if field == PAIR else name.encode()]
                self._remember(field, name, self._merged(field, name, blobs, pairs), sum(len(b) for _, b in blobs))

    def _merged(self, field, name, blobs, pairs):
        """Settled postings without hidden stories, and fresh ones: a bitmap, or for words {class: bitmap}."""
        entries = self.fresh.entries(field, name)
        if field == WORD:
            return self._merged_classes(blobs, entries)
        stories = BitMap(entries)
        for chunk, blob in blobs:
            if field == PAIR:
                base = chunk << SHELF_BITS
                stories |= BitMap([base + place for place in from_shelf(blob, pairs[name][1])]) - self.fresh.hidden
            else:
                stories |= unpack(blob) - self.fresh.hidden
        return stories & self.everything

    def _merged_classes(self, blobs, entries):
        classes = defaultdict(BitMap)
        for _, blob in blobs:
            for number, stories in unpack_classes(blob).items():
                classes[number] |= stories
        if self.fresh.hidden:
            for stories in classes.values():
                stories -= self.fresh.hidden
        for number, story in entries:
            classes[number].add(story)
        return {number: kept for number, stories in classes.items() if (kept := stories & self.everything)}

    def _remember(self, field, name, postings, size):
        self._words[field, name] = postings
        self._size += size + 200
        while self._size > CACHED_BYTES and len(self._words) > 200:
            (_, _), dropped = self._words.popitem(last=False)
            bitmaps = dropped.values() if isinstance(dropped, dict) else (dropped,)
            self._size -= 200 + sum(len(bitmap) * 2 for bitmap in bitmaps)

    def posting(self, field: str, key: str):
        """What `postings` has read."""
        try:
            self._words.move_to_end((field, key))
            return self._words[field, key]
        except KeyError:  # dropped meanwhile, or never asked for
            self.postings({field: {key}})
            return self._words[field, key]

    def forms_between(self, first: bytes, before: bytes, most: int) -> list[tuple[str, int]]:
        """(form, number of stories) in a range of the vocabulary, fresh ones included; in their order."""
        counts = defaultdict(int)
        for form, n in form_counts(first, before):
            counts[form] += n
        for form, n in self.fresh.forms().items():
            if first <= form.encode() < before:
                counts[form] += n
        return sorted(counts.items())[:most]


def joined_by(bitmaps, letters) -> dict[str, BitMap]:
    """Bitmaps united by the first letters of their names: days to months, months to years."""
    groups = defaultdict(list)
    for name, stories in bitmaps:
        groups[name[:letters]].append(stories)
    return {name: BitMap.union(*group) for name, group in groups.items()}


# --- the one archive of this process ----------------------------------------------------------------------------------

_archives: dict[str, tuple[Archive, bool]] = {}  # database -> archive, and whether it may be built upon
_lock = threading.Lock()


def versions() -> dict[str, int]:
    """The numbers of index and gazetteer, in one statement."""
    return dict(Version.objects.order_by().values_list("name", "number"))


def version() -> str:
    """A word that changes whenever the archive's stories, their tags or its names do; one statement."""
    return "-".join(f"{name}{number}" for name, number in sorted(versions().items()))


def present(numbers=None) -> Archive:
    """The archive at the version that the database is at."""
    numbers = versions() if numbers is None else numbers
    stamp, settled = numbers.get(INDEX, 0), numbers.get(SETTLED, 0)
    name = str(connection.settings_dict["NAME"])
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
    return _loaded(stamp, settled)


def _loaded(stamp, settled):
    fields = {field: {} for field in RESIDENT}
    for field, key, blob in resident_rows(RESIDENT):
        bitmap = unpack(blob)
        if key in fields[field]:
            bitmap |= fields[field][key]
        fields[field][key] = bitmap
    unsettled = fresh.Fresh.read(_fresh_rows(0))
    if unsettled.hidden:
        for bitmaps in fields.values():
            for stories in bitmaps.values():
                stories -= unsettled.hidden
    add_tags(fields, unsettled.found, copied=None)
    return Archive(stamp, settled, fields, unsettled)


def _fresh_rows(after):
    rows = IndexedStory.objects.filter(stamp__gt=after).order_by("story")
    return rows.values_list("story", "current")


def _advanced(old, stamp):
    """The old archive with the stories that changed since; what they touch is copied, the rest is shared."""
    changed = fresh.read(_fresh_rows(old.stamp))
    hidden, copied = BitMap(changed), set()
    fields = {field: dict(bitmaps) for field, bitmaps in old.fields.items()}
    if hidden.intersect(old.everything):
        for field, bitmaps in fields.items():
            for key, stories in bitmaps.items():
                if stories.intersect(hidden):
                    bitmaps[key] = stories - hidden
                    copied.add((field, key))
    add_tags(fields, changed, copied)
    return Archive(stamp, old.settled, fields, old.fresh.with_changes(changed))


def add_tags(fields, found_by_story, copied):
    """Put fresh stories into the resident bitmaps; with `copied`, bitmaps not in it are copied first."""
    for story, found in found_by_story.items():
        for field, key in found.keys if found else ():
            stories = fields[field].get(key)
            if stories is None:
                stories = fields[field][key] = BitMap()
            elif copied is not None and (field, key) not in copied:
                stories = fields[field][key] = stories.copy()
            if copied is not None:
                copied.add((field, key))
            stories.add(story)
