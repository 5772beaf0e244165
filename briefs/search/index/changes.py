"""Changes to the index: story numbers that enter and leave postings, gathered and then written row by row."""

from collections import defaultdict

from django.db import connection
from pyroaring import BitMap

from .blobs import (  # fmt: skip
    pack,
    pack_classes,
    pack_shelf,
    united,
    united_classes,
    united_shelves,
    unpack,
    unpack_classes,
    unpack_shelf,
)
from .cursors import marks
from .store import BLOCK_BITS, FORM, HEADLINE, PAIR, SHELF_BITS, TABLE, WORD, lots, shelf_key
from .terms import shelf_of


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
        for pair, is_above in found.pairs.items():
            pairs[pair].append((story, is_above))
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

    def new_rows(self):
        """(field, key, chunk, n, blob) of what was added, in the order of the table, as if the index were empty."""
        for field in sorted(self.added):
            touched = rows_touched(field, self.added[field], {})
            for row in sorted(touched):
                yield field, *row, *changed(field, None, *touched[row])


def rows_touched(field, added, removed):
    """{(key, chunk): (entries to remove, entries to add)}, entries in the field's own form."""
    touched = defaultdict(lambda: ([], []))
    for side, entries_of in ((0, removed), (1, added)):
        for key, entries in entries_of.items():
            if field == PAIR:
                number, fingerprint = shelf_of(f"{key[0]} {key[1]}")
                for story, is_above in entries:
                    row = shelf_key(number), story >> SHELF_BITS
                    touched[row][side].append((fingerprint, story & 0xFFFF, is_above))
                continue
            name = key.encode()
            for entry in entries:
                story = entry[1] if field == WORD else entry
                touched[name, story >> BLOCK_BITS][side].append(entry)
    return touched


def write_lot(field, lot, changes):
    """Bring some rows of one field up to date: rewritten, made or deleted."""
    with connection.cursor() as cursor:
        there = blobs_of(cursor, field, sorted({key for key, _ in lot}))
        written, emptied = [], []
        for row in lot:
            n, blob = changed(field, there.get(row), *changes[row])
            if n:
                written.append((field, *row, n, blob))
            elif row in there:
                emptied.append((field, *row))
        write_rows(written)
        if emptied:
            cursor.executemany(f"DELETE FROM {TABLE} WHERE field = %s AND key = %s AND chunk = %s", emptied)  # noqa: S608  (own name)


def write_rows(rows):
    """Write (field, key, chunk, n, blob) over what there is of these rows."""
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (field, key, chunk, n, blob) VALUES (%s, %s, %s, %s, %s) "  # noqa: S608  (own name)
            "ON CONFLICT (field, key, chunk) DO UPDATE SET n = excluded.n, blob = excluded.blob",
            rows,
        )


def blobs_of(cursor, field, keys):
    """(key, chunk) -> blob of every row of these keys."""
    sql = f"SELECT key, chunk, blob FROM {TABLE} WHERE field = %s AND key IN ({marks(keys)})"  # noqa: S608  (own name)
    cursor.execute(sql, [field, *keys])
    return {(bytes(key), chunk): bytes(blob) for key, chunk, blob in cursor}


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


def joined(field, blobs):
    """One blob of several that hold different stories, as `changed` gives it."""
    if field == PAIR:
        shelf = united_shelves(blobs)
        return sum(map(len, shelf.values())), pack_shelf(shelf)
    if field == WORD:
        classes = united_classes(blobs)
        return sum(map(len, classes.values())), pack_classes(classes)
    bitmap = united(blobs)
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
    for fingerprint, place, _is_above in removed:
        shelf.get(fingerprint, {}).pop(place, None)
    for fingerprint, place, is_above in added:
        shelf.setdefault(fingerprint, {})[place] = is_above
    return sum(map(len, shelf.values())), pack_shelf(shelf)
