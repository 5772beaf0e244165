"""Dates of editions, as printed."""

from datetime import date


def date_in_file_name(name: str) -> date | None:
    return None
