"""Mails that come without a file of their own: the mails of an mbox file, and one that a program hands over.

A mail begins with a line "From …" and a header (RFC 4155). Sentences that begin so are no new mail: some
programs write ">From" for them, others leave them as they are.
"""

import gzip
import hashlib
import mmap
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice, pairwise
from pathlib import Path
from typing import BinaryIO

from .limits import Limits
from .reading import document_from_bytes, unpacked
from .values import Document, ParsingError

MESSAGE_ID = re.compile(rb"(?im)^Message-ID:\s*<?([^\s>]{1,150})")
HEADER_BYTES = 50_000
ENDING, PACKED, FIRST = ".mbox", ".gz", b"From "
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*"
_MOMENT = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d"
BEGINS = re.compile(rb"From (?:\S+ +%b[^\n]*\n|[^\n]*\n(?=(?:%b){2}))" % (_MOMENT, _FIELD))
"""The line before a mail: a sender and a moment, or anything above two lines of a header."""
QUOTED = re.compile(rb"(?m)^>(?=>*From )")
NEAR = 4 << 20
"""A second mail shows that a file of another name is a mailbox; it begins within so many bytes."""
STANDARD_INPUT = "-"


def is_mailbox(path: Path) -> bool:
    """Whether a file is a mailbox, with mails one after the other: by its name, or because two begin as in one."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    if any(suffix.lower() == ENDING for suffix in path.suffixes[-2:]):
        return True
    opener = gzip.open if path.suffix.lower() == PACKED else open
    with suppress(OSError, EOFError, zlib.error), opener(path, "rb") as stream:
        start = stream.read(len(FIRST))
        return start == FIRST and len(list(islice(_starts(start + stream.read(NEAR)), 2))) == 2
    return False


def documents_of_mailbox(path: Path, limits: Limits) -> Iterator[Document | ParsingError]:
    """Each mail of an mbox file as a document, or the error that says why it is none; the others still come.

    ParsingError where the file holds no mail.
    """
    with _bytes_of(path, limits) as data:
        starts = list(_starts(data))
        if not starts:
            raise ParsingError(f"{path.name} holds no mail; each must begin with a line “From …”.")
        for start, end in pairwise([*starts, len(data)]):
            mail = data[data.find(b"\n", start, end) + 1 : end]
            mail = mail[:-1] if mail.endswith(b"\n\n") else mail  # the blank line is the mailbox's
            yield _mail(path.name, QUOTED.sub(b"", mail), limits)


def _starts(data: bytes | mmap.mmap) -> Iterator[int]:
    """Where the line “From …” of each mail begins."""
    place = 0
    while place >= 0:
        if BEGINS.match(data, place):
            yield place
        place = data.find(b"\n" + FIRST, place) + 1 or -1


@contextmanager
def _bytes_of(path: Path, limits: Limits) -> Iterator[bytes | mmap.mmap]:
    """The bytes of a file: those of a plain one are never all in memory."""
    if path.suffix.lower() == PACKED:
        yield unpacked(path, limits)
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data


def _mail(box: str, data: bytes, limits: Limits) -> Document | ParsingError:
    name = f"{box}/{_name_of(data)}.eml"
    try:
        _check_size(name, len(data), limits)
        return document_from_bytes(name, data)
    except ParsingError as error:
        return error


def document_from_stream(stream: BinaryIO, limits: Limits) -> Document:
    """A mail, page or text that a program hands over, say a mail server; the same errors as a file."""
    data = stream.read(limits.max_bytes + 1)
    _check_size("The text", len(data), limits)
    document = document_from_bytes("The text", data)
    ending = {"mail": ".eml", "html": ".html"}.get(document.kind, ".txt")
    return document_from_bytes(_name_of(data) + ending, data)


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
