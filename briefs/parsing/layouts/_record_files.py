"""The lines of an interchange file, one at a time."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedIOBase
from pathlib import Path

from ..limits import Limits
from ..values import ParsingError

Numbered = tuple[int, str | None]
"""A line's number and its text; None for one that is too long or is not UTF-8."""


def stamp_of(path: Path) -> tuple[int, int]:
    """Size and time of change, to see whether a file changes while it is read."""
    try:
        status = path.stat()
    except OSError as error:
        raise ParsingError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    return status.st_size, status.st_mtime_ns


def numbered_lines(path: Path, limits: Limits) -> Iterator[Numbered]:
    """The lines of a plain or packed file; ParsingError if it cannot be read or is too long."""
    try:
        with gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb") as stream:
            packed = path.stat().st_size if path.suffix.lower() == ".gz" else 0
            yield from _decoded_lines(stream, path.name, limits, packed)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ParsingError(f"{path.name} is not a whole gzip file ({error}); pack it again.") from error
    except OSError as error:
        raise ParsingError(f"{path.name} cannot be read: {error.strerror or error}.") from error


def _decoded_lines(stream: BufferedIOBase, name: str, limits: Limits, packed: int) -> Iterator[Numbered]:
    """Numbered lines; a line longer than an edition may be is passed over without keeping it."""
    number, size, is_rest = 0, 0, False
    while data := stream.readline(limits.max_bytes):
        size += len(data)
        if packed:
            limits.check_growth(name, packed, size)
        if size > limits.max_jsonl_bytes:
            raise ParsingError(
                f"{name} holds more than {limits.max_jsonl_bytes >> 20} MB; split it or raise the limit."
            )
        is_whole = data.endswith(b"\n") or len(data) < limits.max_bytes
        if not is_rest:
            number += 1
            yield number, _decoded(data) if is_whole else None
        is_rest = not is_whole


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
