"""How much of a file is read at most."""

from dataclasses import dataclass
from pathlib import Path

from .values import ParsingError

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a file; `folder`, if given, is the one that symbolic links may not leave.

    A line of an edition has at most `max_line` characters (whole editions flattened to one line
    have about twenty thousand), a file at most `max_lines` lines (a year of days has about thirty
    thousand); the other bounds are bytes. `max_bytes` is for one edition (text, Markdown, HTML),
    after unpacking; interchange JSONL holds many editions and may be as long as
    `max_jsonl_bytes`. A packed file may grow to `max_ratio` times its size. Every edition of a
    file keeps its whole text: together at most `max_kept` characters.
    """

    max_line: int = 300_000
    max_lines: int = 50_000
    max_ratio: int = 100
    max_kept: int = 500 * MEGABYTE
    max_bytes: int = 20 * MEGABYTE
    max_jsonl_bytes: int = 1024 * MEGABYTE
    folder: Path | None = None

    def check_growth(self, name: str, packed: int, unpacked: int) -> None:
        """Refuse a packed file that grows without end; ParsingError names the limit."""
        if unpacked > MEGABYTE and unpacked > self.max_ratio * packed:
            raise ParsingError(
                f"{name} unpacks to more than {self.max_ratio} times its size, the limit (BRIEFS_MAX_GZIP_RATIO); "
                f"unpack it and look at it, then load what is inside."
            )
