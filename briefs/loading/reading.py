"""Files become parsed editions with the checksum of their own text, or a result that says why not."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from briefs.parsing import Document, Hints, Limits, ParsingError, parse_document, read_document

from .outcomes import Incoming, LoadOptions, Result

logger = logging.getLogger(__name__)


def limits(folder: Path | None = None) -> Limits:
    """The bounds that the settings give; symbolic links may not leave the folder."""
    return Limits(max_bytes=settings.BRIEFS_MAX_FILE_BYTES, folder=folder)


def incoming_of_path(path: Path, folder: Path | None, options: LoadOptions) -> Iterator[Incoming | Result]:
    """The editions of a file."""
    try:
        document = read_document(path, limits(folder))
    except ParsingError as error:
        yield Result(str(path), "failed", str(error))
        return
    yield from incoming_of_document(document, options, str(path))


def incoming_of_document(document: Document, options: LoadOptions, file: str = "") -> Iterator[Incoming | Result]:
    """The editions of a text; `file` is the name under which results speak of it."""
    file = file or document.name
    try:
        editions = parse_document(document, Hints(options.source, options.date))
    except ParsingError as error:
        yield Result(file, "failed", str(error))
        return
    except Exception as error:  # a layout's fault must not stop the other files
        logger.exception("Parsing %s failed", file)
        what = f"{type(error).__name__}: {str(error)[:200]}"
        yield Result(file, "failed", f"{file} could not be taken apart ({what}). Please report it with the file.")
        return
    for ordinal, parsed in enumerate(editions):
        yield Incoming(file, document, parsed, checksum_of(document, ordinal))


def checksum_of(document: Document, ordinal: int) -> str:
    """The document's checksum; for its second edition and further ones, one of their own."""
    return hashlib.sha256(f"{document.sha256}:{ordinal}".encode()).hexdigest() if ordinal else document.sha256
