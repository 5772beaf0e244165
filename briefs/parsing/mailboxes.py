"""Mails that come without a file of their own: the mails of an mbox file, and one that a program hands over."""

import hashlib
import mailbox
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .limits import Limits
from .reading import document_from_bytes
from .values import Document, ParsingError

MESSAGE_ID = re.compile(rb"(?im)^Message-ID:\s*<?([^\s>]{1,150})")
HEADER_BYTES = 50_000
STANDARD_INPUT = "-"


def is_mailbox(path: Path) -> bool:
    """Whether a file's name says that it is a mailbox, with mails one after the other."""
    return path.suffix.lower() == ".mbox"


def documents_of_mailbox(path: Path, limits: Limits) -> Iterator[Document | ParsingError]:
    """Each mail of an mbox file as a document, or the error that says why it is none; the others still come.

    ParsingError where the file holds no mail.
    """
    mails = mailbox.mbox(path, create=False)
    try:
        keys = mails.keys()
        if not keys:
            raise ParsingError(f"{path.name} holds no mail; each must begin with a line “From …”.")
        for key in keys:
            yield _mail(path.name, mails.get_bytes(key), limits)
    finally:
        mails.close()


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
