"""Mails that come without a file of their own: those of a mailbox, and those that a program hands over."""

import gzip
import hashlib
import mmap
import re
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice, pairwise
from pathlib import Path
from typing import BinaryIO

from .limits import Limits
from .mail_starts import FIRST, HEADER, Bytes, starts_of
from .reading import document_from_bytes, unpacked
from .values import Document, ParsingError

MESSAGE_ID = re.compile(rb"(?im)^Message-ID:\s*<?([^\s>]{1,150})")
HEADER_BYTES = 50_000
ENDING, PACKED = ".mbox", ".gz"
QUOTED = re.compile(rb"(?m)^>(?=>*From )")
NEAR = 4 << 20
"""A second mail shows that a file of another name is a mailbox; it begins within so many bytes."""
CHUNK = 1 << 20
STANDARD_INPUT = "-"


def is_mailbox(path: Path) -> bool:
    """Whether a file is a mailbox, with mails one after the other: by its name, or because two begin as in one."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    if any(suffix.lower() == ENDING for suffix in path.suffixes[-2:]):
        return True
    opener = gzip.open if path.suffix.lower() == PACKED else open
    with suppress(OSError, EOFError, zlib.error), opener(path, "rb") as stream:
        start = stream.read(HEADER_BYTES)
        return _may_be_mails(start) and _holds_several(start + stream.read(NEAR))
    return False


def _may_be_mails(start: bytes) -> bool:
    """Whether bytes begin as mails do: with a line "From …" or a header."""
    return start.startswith(FIRST) or bool(HEADER.match(start))


def _holds_several(data: Bytes) -> bool:
    return len(list(islice(starts_of(data), 2))) == 2


def documents_of_mailbox(path: Path, limits: Limits) -> Iterator[Document | ParsingError]:
    """Each mail of an mbox file as a document, or the error that says why it is none; the others still come.

    ParsingError where the file holds no mail.
    """
    with _bytes_of(path, limits) as data:
        if next(starts_of(data), None) is None:
            raise ParsingError(f"{path.name} holds no mail; each must begin with a line “From …”.")
        yield from _mails(f"{path.name}/", data, limits)


def _mails(folder: str, data: Bytes, limits: Limits) -> Iterator[Document | ParsingError]:
    """Each mail of a mailbox, or its error; `folder` stands before their names."""
    for start, end in pairwise([*starts_of(data), len(data)]):
        mail = data[start:end]
        if mail.startswith(FIRST):
            mail = QUOTED.sub(b"", mail[mail.find(b"\n") + 1 :])
            mail = mail[:-1] if mail.endswith(b"\n\n") else mail  # the blank line is the mailbox's
        yield _mail(folder, mail, limits)


@contextmanager
def _bytes_of(path: Path, limits: Limits) -> Iterator[Bytes]:
    """The bytes of a file: those of a plain one are never all in memory."""
    if path.suffix.lower() == PACKED:
        yield unpacked(path, limits)
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data


def _mail(folder: str, data: bytes, limits: Limits) -> Document | ParsingError:
    name = f"{folder}{_name_of(data)}.eml"
    try:
        _check_size(name, len(data), limits)
        return document_from_bytes(name, data)
    except ParsingError as error:
        return error


def documents_from_stream(stream: BinaryIO, limits: Limits) -> Iterator[Document | ParsingError]:
    """A mail, page or text that a program hands over, or each of several mails; the same errors as a file."""
    with _bytes_of_stream(stream, limits) as data:
        if _may_be_mails(data[:HEADER_BYTES]) and _holds_several(data):
            yield from _mails("", data, limits)
        else:
            yield _only_document(data[:], limits)


def _only_document(data: bytes, limits: Limits) -> Document:
    _check_size("The text", len(data), limits)
    document = document_from_bytes("The text", data)
    ending = {"mail": ".eml", "html": ".html"}.get(document.kind, ".txt")
    return document_from_bytes(_name_of(data) + ending, data)


@contextmanager
def _bytes_of_stream(stream: BinaryIO, limits: Limits) -> Iterator[Bytes]:
    """All that a stream holds; mails of more than one edition's length are kept in a file meanwhile."""
    data = stream.read(limits.max_bytes + 1)
    if len(data) <= limits.max_bytes or not _may_be_mails(data[:HEADER_BYTES]):
        yield data
        return
    with tempfile.TemporaryFile() as file:
        size = 0
        while data:
            size += file.write(data)
            if size > limits.max_jsonl_bytes:
                raise ParsingError(f"The mails hold more than {limits.max_jsonl_bytes >> 20} MB; hand over fewer.")
            data = stream.read(CHUNK)
        file.flush()
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            yield mapped


def _check_size(name: str, size: int, limits: Limits) -> None:
    if size > limits.max_bytes:
        raise ParsingError(
            f"{name} holds more than {limits.max_bytes / 1e6:g} MB, the limit for one file (BRIEFS_MAX_FILE_BYTES)."
        )


def _name_of(data: bytes) -> str:
    """What tells a mail from all others: its Message-ID, else a checksum."""
    found = MESSAGE_ID.search(data[:HEADER_BYTES])
    told = re.sub(r"[^\w.@+-]", "", found[1].decode("ascii", "ignore")) if found else ""
    return told or hashlib.sha256(data).hexdigest()[:16]
