"""The headline that a bullet may begin with: a short sentence, or some words and a colon."""

from ._region_start import is_prose
from ._rows import Row
from ._signs import LABELS, has_credit, is_headline, run_in_head

HEAD_WORDS = 8
"""The headline of a bullet has at most so many words."""


def bullet_head(row: Row) -> tuple[str, str] | None:
    """The headline that begins a bullet, without a source in it, and the news behind it."""
    head = (run_in_head(row.text, HEAD_WORDS) or _colon_head(row.text)) if row.is_bullet else None
    return head if head and not has_credit(head[0]) and is_prose(head[1]) else None


def _colon_head(text: str) -> tuple[str, str] | None:
    """A headline before a colon: "Court Frees Editor: Judges in Cairo …"; a label is none."""
    head, _, body = text.partition(": ")
    is_head = 1 < len(head.split()) <= HEAD_WORDS and is_headline(head) and not LABELS.match(head)
    return (head, body) if is_head and body[:1].isupper() else None
