"""How much of a file is read at most."""

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a file; `folder`, if given, is the one that symbolic links may not leave.

    A line of an edition has at most `max_line` characters (whole editions flattened to one line
    have about twenty thousand); the other bounds are bytes. `max_bytes` is for one edition (text,
    Markdown, HTML), after unpacking; interchange JSONL
    holds many editions and may be as long as `max_jsonl_bytes`.
    """

    max_line: int = 300_000
    max_bytes: int = 20 * MEGABYTE
    max_jsonl_bytes: int = 1024 * MEGABYTE
    folder: Path | None = None
