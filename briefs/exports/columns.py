"""Columns of rows as JSON holds them; a related row is named by its slug, never by its number."""

import datetime


def columns(row, names) -> dict:
    """Columns of a row as JSON holds them."""
    return {name: plain(getattr(row, name)) for name in names}


def plain(value):
    """Days and moments as text, what has names in the order of the names, the rest as it is.

    PostgreSQL keeps names in an order of its own, and two exports of one archive should be the same bytes.
    """
    if isinstance(value, dict):
        return {name: plain(value[name]) for name in sorted(value)}
    return value.isoformat() if isinstance(value, datetime.date | datetime.datetime) else value


def slug_of(row) -> str:
    """A related row's slug, or nothing."""
    return row.slug if row else ""
