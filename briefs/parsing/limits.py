"""How much of a file is read at most."""

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds in bytes; `folder`, if given, is the one that symbolic links may not leave.

    `max_bytes` is for one edition (text, Markdown, HTML), after unpacking; interchange JSONL
    holds many editions and may be as long as `max_jsonl_bytes`.
    """

    max_bytes: int = 20 * MEGABYTE
    max_jsonl_bytes: int = 1024 * MEGABYTE
    folder: Path | None = None
