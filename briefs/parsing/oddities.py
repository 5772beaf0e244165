"""Warnings about a text that is left as it is printed."""

from .values import ParsedEdition


def oddities_of(edition: ParsedEdition) -> list[str]:
    return []
