"""Reads the index's rows, and writes the terms of stories. SQL by hand: the same on both databases, and short.

The rows of postings are written by `changes` alone.
"""

from collections.abc import Iterable, Iterator, Mapping

from django.db import connection

from .cursors import marks, reading

TABLE, STORIES = "briefs_posting", "briefs_indexedstory"
WORD, HEADLINE, FORM, PAIR = "word", "headline", "form", "pair"
PAIR_ABOVE = "pair above"  # pairs that stand in the headline: read from the same rows as all pairs
RESIDENT = (
    "country", "about", "region", "theme", "section", "source", "day", "length", "person", "organisation",
    "medium", "place", "thread", "added",
)  # fmt: skip
KEYS_AT_ONCE = 500
ROWS_AT_ONCE = 2_000
BLOCK_BITS = 19  # story numbers of a row: 524,288
SHELF_BITS = 16  # of a shelf, whose lists hold two bytes a story


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


def rows_of(wanted: Mapping[str, Iterable[bytes]], starts: Iterable[tuple[bytes, int]] = ()):
    """(field, key, chunk, n, blob) of keys by field, and of the `most` most frequent forms that begin with each
    (start, most) of `starts`, as words or as acronyms; in one statement."""
    parts: list[str] = []
    values: list = []
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
    with reading(in_bytes=True) as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return [(field, bytes(key), chunk, n, bytes(blob)) for field, key, chunk, n, blob in cursor.fetchall()]


def numbers_of(field: str, keys: list[bytes]) -> dict[bytes, int]:
    """How many settled stories each key of a field has, of those that any has; none of their sets is read."""
    counts: dict[bytes, int] = {}
    for lot in lots(keys):
        with reading(in_bytes=True) as cursor:
            cursor.execute(f"SELECT key, n FROM {TABLE} WHERE field = %s AND key IN ({marks(lot)})", [field, *lot])  # noqa: S608  (own name)
            for key, n in cursor.fetchall():
                counts[bytes(key)] = counts.get(bytes(key), 0) + n
    return counts


def form_counts(first: bytes, before: bytes):
    """(form, number of stories in one block) of a range of the vocabulary."""
    with reading(in_bytes=True) as cursor:
        cursor.execute(f"SELECT key, n FROM {TABLE} WHERE field = %s AND key >= %s AND key < %s", [FORM, first, before])  # noqa: S608  (own name)
        return [(bytes(key).decode(), n) for key, n in cursor]


def resident_rows(fields: Iterable[str]):
    """(field, key, blob) of whole fields."""
    fields = list(fields)
    with reading(in_bytes=True) as cursor:
        cursor.execute(f"SELECT field, key, blob FROM {TABLE} WHERE field IN ({marks(fields)})", fields)  # noqa: S608  (own name)
        while rows := cursor.fetchmany(ROWS_AT_ONCE):  # a third quicker than one by one
            for field, key, blob in rows:
                yield field, bytes(key).decode(), bytes(blob)


def kept_terms(story: int) -> bytes | None:
    """The packed terms that one story is found by; None where readers may not find it."""
    with reading(in_bytes=True) as cursor:
        cursor.execute(f"SELECT current FROM {STORIES} WHERE story = %s", [story])  # noqa: S608  (own name)
        row = cursor.fetchone()
    return bytes(row[0]) if row and row[0] else None


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
