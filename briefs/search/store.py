"""The only place that reads and writes the index's rows. SQL by hand: the same on both databases, and short.

Rows are read by key in one statement, and written by the thousand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from django.db import connection
from pyroaring import BitMap

from .blobs import pack, pack_classes, pack_shelf, unpack, unpack_classes, unpack_shelf
from .terms import shelf_of

TABLE, STORIES = "briefs_posting", "briefs_indexedstory"
WORD, HEADLINE, FORM, PAIR = "word", "headline", "form", "pair"
RESIDENT = (
    "country", "about", "region", "theme", "section", "source", "day", "length", "person", "organisation",
    "medium", "place", "thread",
)  # fmt: skip
KEYS_AT_ONCE = 500
BLOCK_BITS = 19  # story numbers of a row: 524,288
SHELF_BITS = 16  # of a shelf, whose lists hold two bytes a story


def block_of(field: str, story: int) -> int:
    """The chunk that a story's number falls in."""
    return story >> (SHELF_BITS if field == PAIR else BLOCK_BITS)


# The joined tables stand in the order in which they are to be read: SQLite keeps to it, PostgreSQL finds it.
_STARTING = f"""SELECT p.field, p.key, p.chunk, p.n, p.blob FROM (
SELECT key FROM (
SELECT key, n FROM {TABLE} WHERE field = %s AND key >= %s AND key < %s UNION ALL
SELECT key, n FROM {TABLE} WHERE field = %s AND key >= %s AND key < %s) AS held
GROUP BY key ORDER BY sum(n) DESC, key LIMIT %s) AS best CROSS JOIN {TABLE} p
WHERE p.field = %s AND p.key = best.key"""  # noqa: S608  (own name)


def shelf_key(number: int) -> bytes:
    return number.to_bytes(2, "big")


def lots(values: Iterable, size: int = KEYS_AT_ONCE) -> Iterator[list]:
    """The values in lists of at most `size`."""
    values = list(values)
    for start in range(0, len(values), size):
        yield values[start : start + size]


def marks(values: list) -> str:
    """As many placeholders as values."""
    return ", ".join(["%s"] * len(values))


def rows_of(wanted: Mapping[str, Iterable[bytes]], starts: Iterable[tuple[bytes, int]] = ()):
    """(field, key, chunk, n, blob) of keys by field, and of the `most` most frequent forms that begin with each
    (start, most) of `starts`, as words or as acronyms; in one statement."""
    parts: list[str] = []
    values: list[str | bytes | int] = []
    for field, keys in wanted.items():
        keys = sorted(keys)
        if keys:
            parts.append(f"SELECT field, key, chunk, n, blob FROM {TABLE} WHERE field = %s AND key IN ({marks(keys)})")  # noqa: S608  (own name)
            values += [field, *keys]
    for start, most in starts:
        parts.append(_STARTING)
        values += [FORM, start, start + b"\xff", FORM, b"^" + start, b"^" + start + b"\xff", most, FORM]
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return [(field, bytes(key), chunk, n, bytes(blob)) for field, key, chunk, n, blob in cursor]


def form_counts(first: bytes, before: bytes):
    """(form, number of stories in one block) of a range of the vocabulary."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT key, n FROM {TABLE} WHERE field = %s AND key >= %s AND key < %s", [FORM, first, before])  # noqa: S608  (own name)
        return [(bytes(key).decode(), n) for key, n in cursor]


def resident_rows(fields: Iterable[str]):
    """(field, key, blob) of whole fields."""
    fields = list(fields)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT field, key, blob FROM {TABLE} WHERE field IN ({marks(fields)})", fields)  # noqa: S608  (own name)
        for field, key, blob in cursor:
            yield field, bytes(key).decode(), bytes(blob)


def keep_terms(rows: Iterable[tuple]) -> None:
    """Write (story, stamp, current, settled) over what is kept of these stories."""
    rows = list(rows)
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {STORIES} (story, stamp, current, settled) VALUES (%s, %s, %s, %s) "  # noqa: S608  (own name)
                "ON CONFLICT (story) DO UPDATE SET stamp = excluded.stamp, current = excluded.current, "
                "settled = excluded.settled",
                rows,
            )


class Changes:
    """Story numbers to add to and to take from postings, gathered and then written in one go."""

    def __init__(self):
        self.added = defaultdict(lambda: defaultdict(list))  # field -> key -> entries
        self.removed = defaultdict(lambda: defaultdict(list))

    def __bool__(self):
        return bool(self.added or self.removed)

    def add(self, story: int, found) -> None:
        """Note everything that a story is found by (`terms.Found`)."""
        self._note(self.added, story, found)

    def remove(self, story: int, found) -> None:
        self._note(self.removed, story, found)

    @staticmethod
    def _note(side, story, found):
        words, headline, forms, pairs = side[WORD], side[HEADLINE], side[FORM], side[PAIR]
        for word, number in found.words.items():
            words[word].append((number, story))
        for word in found.headline:
            headline[word].append(story)
        for form in found.forms:
            forms[form].append(story)
        for pair in found.pairs:
            pairs[pair].append(story)
        for field, key in found.keys:
            side[field][key].append(story)

    def write(self, progress=lambda done, of: None) -> None:
        """Read, change and write each touched row; call it inside the transaction of the rows it mirrors."""
        fields = sorted({*self.added, *self.removed})
        touched = {field: rows_touched(field, self.added[field], self.removed[field]) for field in fields}
        total, done = sum(map(len, touched.values())), 0
        for field, changes in touched.items():
            for lot in lots(sorted(changes)):
                write_lot(field, lot, changes)
                done += len(lot)
                progress(done, total)


def rows_touched(field, added, removed):
    """{(key, chunk): (entries to remove, entries to add)}, entries in the field's own form."""
    touched = defaultdict(lambda: ([], []))
    for side, entries_of in ((0, removed), (1, added)):
        for key, entries in entries_of.items():
            if field == PAIR:
                number, fingerprint = shelf_of(f"{key[0]} {key[1]}")
                for story in entries:
                    row = shelf_key(number), story >> SHELF_BITS
                    touched[row][side].append((fingerprint, story & 0xFFFF))
                continue
            name = key.encode()
            for entry in entries:
                story = entry[1] if field == WORD else entry
                touched[name, story >> BLOCK_BITS][side].append(entry)
    return touched


def write_lot(field, lot, changes):
    """Bring some rows of one field up to date: rewritten, made or deleted."""
    with connection.cursor() as cursor:
        keys = sorted({key for key, _ in lot})
        cursor.execute(
            f"SELECT key, chunk, blob FROM {TABLE} WHERE field = %s AND key IN ({marks(keys)})",  # noqa: S608  (own name)
            [field, *keys],
        )
        there = {(bytes(key), chunk): bytes(blob) for key, chunk, blob in cursor}
        written, emptied = [], []
        for row in lot:
            n, blob = changed(field, there.get(row), *changes[row])
            if n:
                written.append((field, *row, n, blob))
            elif row in there:
                emptied.append((field, *row))
        if written:
            cursor.executemany(
                f"INSERT INTO {TABLE} (field, key, chunk, n, blob) VALUES (%s, %s, %s, %s, %s) "  # noqa: S608  (own name)
                "ON CONFLICT (field, key, chunk) DO UPDATE SET n = excluded.n, blob = excluded.blob",
                written,
            )
        if emptied:
            cursor.executemany(f"DELETE FROM {TABLE} WHERE field = %s AND key = %s AND chunk = %s", emptied)  # noqa: S608  (own name)


def changed(field, blob, removed, added):
    """A row's blob with entries removed and added: (how many stories it holds, the new blob)."""
    if field == PAIR:
        return changed_shelf(blob, removed, added)
    if field == WORD:
        return changed_classes(blob, removed, added)
    bitmap = unpack(blob) if blob else BitMap()
    bitmap -= BitMap(removed)
    bitmap |= BitMap(added)
    return len(bitmap), pack(bitmap)


def changed_classes(blob, removed, added):
    classes = unpack_classes(blob) if blob else {}
    if removed:
        gone = BitMap([story for _, story in removed])
        classes = {number: bitmap - gone for number, bitmap in classes.items()}
    gained = defaultdict(list)
    for number, story in added:
        gained[number].append(story)
    for number, stories in gained.items():
        classes[number] = classes.get(number, BitMap()) | BitMap(stories)
    return sum(map(len, classes.values())), pack_classes(classes)


def changed_shelf(blob, removed, added):
    shelf = unpack_shelf(blob) if blob else {}
    for fingerprint, place in removed:
        shelf.get(fingerprint, set()).discard(place)
    for fingerprint, place in added:
        shelf.setdefault(fingerprint, set()).add(place)
    return sum(map(len, shelf.values())), pack_shelf(shelf)
