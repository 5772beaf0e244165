"""Addresses of pages, remembered: a list has a hundred links, and Django works each out anew."""

from functools import lru_cache

from django.urls import reverse


@lru_cache(20_000)
def address_of(page: str, *parts: str) -> str:
    """The path of a page, as in ("country", "iran"); a process is served under one prefix, so it never changes."""
    return reverse(f"briefs:{page}", args=parts)
