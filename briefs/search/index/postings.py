"""The postings of words as one process reads them: by key, many in one statement, the last ones remembered."""

from array import array
from collections import OrderedDict, defaultdict
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from pyroaring import BitMap

from ..limits import limit
from .blobs import from_shelf, united, united_classes
from .fresh import Fresh
from .store import FORM, PAIR, PAIR_ABOVE, SHELF_BITS, WORD, rows_of, shelf_key
from .terms import shelf_of

PREFIX = "prefix"  # what a word with a star finds
REMEMBERED_BYTES = 12_000_000  # of postings of words that each process remembers
FEWEST_REMEMBERED = 200
BYTES_OF_STORY = 2  # of a set that was worked out


class Beginning(NamedTuple):
    """What a word with a star finds: in its most frequent forms, when there are more than may be searched."""

    stories: BitMap
    is_limited: bool


class Postings:
    """Bitmaps of words, headline words, forms, pairs and beginnings of words at one version of the index."""

    def __init__(self, fresh: Fresh):
        self.fresh = fresh
        self._held: OrderedDict = OrderedDict()  # (field, key) -> postings, size in bytes
        self._size = 0

    def read(self, wanted: dict[str, set[str]]) -> None:
        """Read what is not remembered of the keys by field, in one statement."""
        missing = {field: {key for key in keys if (field, key) not in self._held} for field, keys in wanted.items()}
        if not any(missing.values()):
            return
        apart = (PAIR, PAIR_ABOVE, PREFIX)
        keys = {field: [key.encode() for key in keys] for field, keys in missing.items() if field not in apart}
        pairs = {key: shelf_of(key) for field in (PAIR, PAIR_ABOVE) for key in missing.get(field, ())}
        keys[PAIR] = [shelf_key(shelf) for shelf in {shelf for shelf, _ in pairs.values()}]
        most = limit("QUERY_MAX_PREFIX") + 1
        starts = [(start.encode(), most) for start in missing.get(PREFIX, ())]
        rows = defaultdict(dict)
        for field, key, chunk, n, blob in rows_of(keys, starts):
            rows[field, key][chunk] = n, blob
        for field, names in missing.items():
            for name in names:
                self._read(field, name, rows, pairs)

    def _read(self, field, name, rows, pairs):
        if field == PREFIX:
            self._remember(field, name, self._beginning(name, rows), 2_000)
            return
        if field == PAIR_ABOVE and not self.of(PAIR, name):
            self._remember(field, name, BitMap(), 0)
            return
        held = rows[(PAIR, shelf_key(pairs[name][0])) if name in pairs else (field, name.encode())]
        blobs = [(chunk, blob) for chunk, (_, blob) in held.items()]
        self._remember(field, name, self._merged(field, name, blobs, pairs), sum(len(blob) for _, blob in blobs))

    def _merged(self, field, name, blobs, pairs):
        """Settled postings without hidden stories, and fresh ones: a bitmap, or for words {class: bitmap}."""
        entries, hidden = self.fresh.entries(field, name), self.fresh.hidden
        if field == WORD:
            return _with_classes(blobs, hidden, entries)
        if name in pairs:
            stories = _on_shelves(blobs, pairs[name][1], field == PAIR_ABOVE)
        else:
            stories = united(blob for _, blob in blobs)
        return (stories - hidden if hidden else stories) | BitMap(entries)

    def _beginning(self, start, rows):
        """The stories of the most frequent forms that begin so; fresh stories' forms are counted with them."""
        most, begun = limit("QUERY_MAX_PREFIX"), (start.encode(), b"^" + start.encode())
        settled = {key: chunks for (field, key), chunks in rows.items() if field == FORM and key.startswith(begun)}
        fresh = {form.encode(): n for form, n in self.fresh.forms.items() if form.removeprefix("^").startswith(start)}
        forms = settled.keys() | fresh.keys()
        if is_limited := len(forms) > most:
            counts = {form: sum(n for n, _ in settled.get(form, {}).values()) + fresh.get(form, 0) for form in forms}
            forms = set(sorted(forms, key=lambda form: (-counts[form], form))[:most])
        found = united(blob for form in settled.keys() & forms for _, blob in settled[form].values())
        entries = [story for form in fresh.keys() & forms for story in self.fresh.entries(FORM, form.decode())]
        return Beginning((found - self.fresh.hidden) | BitMap(entries), is_limited)

    def _remember(self, field, name, postings, size):
        self._held[field, name] = postings, size + 200
        self._size += size + 200
        while self._size > REMEMBERED_BYTES and len(self._held) > FEWEST_REMEMBERED:
            _, (_, dropped) = self._held.popitem(last=False)
            self._size -= dropped

    def worked_out(self, field: str, key, work: Callable[[], BitMap]) -> BitMap:
        """What `work()` gives, remembered as postings are that were read."""
        if held := self._held.get((field, key)):
            return held[0]
        stories = work()
        self._remember(field, key, stories, len(stories) * BYTES_OF_STORY)
        return stories

    def of(self, field: str, key: str):
        """What `read` has read: a bitmap, for words {class: bitmap}, for beginnings a `Beginning`."""
        try:
            self._held.move_to_end((field, key))
            return self._held[field, key][0]
        except KeyError:  # dropped meanwhile, or never asked for
            self.read({field: {key}})
            return self._held[field, key][0]


def _on_shelves(blobs, mark, is_above):
    """The stories of a pair, or those with it in the headline."""
    found = [(chunk, from_shelf(blob, mark, is_above)) for chunk, blob in blobs]
    numbers = [places.astype(np.uint32) + (chunk << SHELF_BITS) for chunk, places in found if len(places)]
    return BitMap(array("I", np.concatenate(numbers).tobytes())) if numbers else BitMap()


def _with_classes(blobs, hidden, entries):
    """{class: stories} of a word, its blobs united."""
    classes = united_classes(blob for _, blob in blobs)
    if hidden:
        classes = {number: stories - hidden for number, stories in classes.items()}
    fresh = defaultdict(list)
    for number, story in entries:
        fresh[number].append(story)
    for number, stories in fresh.items():
        classes[number] = classes.get(number, BitMap()) | BitMap(stories)
    return {number: stories for number, stories in classes.items() if stories}
