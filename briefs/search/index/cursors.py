"""Cursors for what every page reads.

Django writes values into a statement's text before PostgreSQL sees it, and PostgreSQL answers in text: the bytes of a
common word's stories are then spelled out in digits, which takes longer than to find them, and each statement is
planned anew. A cursor that binds values there reads bytes as bytes and, where the connection allows it, prepares what
it is asked often. On SQLite it is Django's own.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_TEXT, _BINARY = 0, 1  # PostgreSQL's numbers of the formats


@contextmanager
def reading(in_bytes: bool = False) -> Iterator:
    """Django's cursor, made to bind on the server; `in_bytes` where columns of bytes, words and whole numbers are read.

    Values are given as to any cursor; on PostgreSQL a list may be given for `= ANY(%s)`.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            from psycopg import Cursor  # the driver: SQLite does without

            cursor.close()
            cursor.cursor = Cursor(connection.connection)
            cursor.cursor.format = _BINARY if in_bytes else _TEXT
        yield cursor


def marks(values: list) -> str:
    """As many placeholders as values."""
    return ", ".join(["%s"] * len(values))


def one_of(values: list) -> tuple[str, list]:
    """How a statement asks for one of these values, and what it is then given.

    On PostgreSQL the text is the same for any number of values, so that the statement is prepared once.
    """
    if connection.vendor == "postgresql":
        return "= ANY(%s)", [values]
    return f"IN ({marks(values)})", values
