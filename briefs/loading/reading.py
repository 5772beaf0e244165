"""Files become parsed editions with the checksum of their own text, or a result that says why not."""

import hashlib
import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from django.conf import settings

from briefs.parsing import (
    DateOrigin,
    Document,
    Hints,
    Limits,
    Lines,
    ParsedEdition,
    ParsedStory,
    ParsingError,
    parse_document,
    read_document,
)
from briefs.parsing.decoding import readable
from briefs.parsing.layouts.jsonl import stream_jsonl
from briefs.parsing.mailboxes import STANDARD_INPUT, documents_from_stream, documents_of_mailbox, is_mailbox
from briefs.parsing.reading import document_kind

from . import given
from .columns import story_keys
from .outcomes import Incoming, LoadOptions, Result

logger = logging.getLogger(__name__)


def limits(folder: Path | None = None) -> Limits:
    """The bounds that the settings give; symbolic links may not leave the folder."""
    return Limits(
        max_line=settings.BRIEFS_MAX_LINE_CHARS,
        max_lines=settings.BRIEFS_MAX_LINES,
        max_ratio=settings.BRIEFS_MAX_GZIP_RATIO,
        max_bytes=settings.BRIEFS_MAX_FILE_BYTES,
        folder=folder,
    )


def incoming_of_path(path: Path, folder: Path | None, options: LoadOptions) -> Iterator[Incoming | Result]:
    """The editions of a file; those of a JSONL file one after the other, however many."""
    try:
        if document_kind(path.name) == "jsonl" and path.is_file():
            check_place(path, folder)
            hints = Hints(options.source, options.date)
            for parsed in stream_jsonl(path, limits(folder), hints):
                yield incoming_of_records(parsed, readable(path), readable(path.name))
            return
        for document in documents_of_path(path, folder):
            if isinstance(document, ParsingError):
                yield Result(readable(path), "failed", readable(str(document)))
                continue
            is_file = document.name == readable(path.name)
            yield from incoming_of_document(document, options, readable(path) if is_file else document.name)
    except ParsingError as error:
        yield Result(readable(path), "failed", readable(str(error)))


def documents_of_path(path: Path, folder: Path | None) -> Iterator[Document | ParsingError]:
    """A file's one text; each mail of a mailbox; what a program hands over, if the path is “-”."""
    if str(path) == STANDARD_INPUT:
        yield from documents_from_stream(sys.stdin.buffer, limits())
    elif is_mailbox(path):
        check_place(path, folder)
        yield from documents_of_mailbox(path, limits(folder))
    else:
        yield read_document(path, limits(folder))


def check_place(path: Path, folder: Path | None) -> None:
    """Refuse a link that leads out of the folder; ParsingError says so."""
    if folder and not path.resolve().is_relative_to(folder.resolve()):
        raise ParsingError(f"{path.name} is a link to a place outside of {folder}; copy the file there instead.")


def incoming_of_records(parsed: ParsedEdition, file: str, name: str) -> Incoming:
    """An edition of interchange records: its text is a line for each story, then what is no story."""
    records = [record_line(parsed, story) for story in parsed.stories]
    text = "\n".join([*records, *(line.text for line in parsed.unclaimed)])
    if given.edition_block(parsed) and parsed.date_origin in (DateOrigin.FILE_NAME, DateOrigin.COMMAND):
        parsed = replace(parsed, date=None, date_origin=DateOrigin.NONE)  # the archive knew of no date
    stories = [replace(story, lines=Lines(place, place)) for place, story in enumerate(parsed.stories, start=1)]
    unclaimed = [replace(line, line=len(stories) + place) for place, line in enumerate(parsed.unclaimed, start=1)]
    checksum = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    checksum = given.edition_columns_of(parsed).get("checksum", checksum)
    document = Document(name, text, (), checksum, "jsonl")
    parsed = replace(parsed, stories=tuple(stories), unclaimed=tuple(unclaimed))
    return Incoming(file, document, parsed, checksum, story_keys(parsed))


def record_line(parsed: ParsedEdition, story: ParsedStory) -> str:
    """A story's words as one line of JSON; what editors decided is kept in rows of its own, not here."""
    record = {
        "source": parsed.source,
        "date": parsed.date.isoformat() if parsed.date_origin == DateOrigin.RECORD else None,
        "edition_title": parsed.title,
        "id": story.id,
        "section": str(story.section),
        "section_title": story.section_title,
        "headline": story.headline,
        "parts": [[str(part.kind), part.text, part.speaker, part.role] for part in story.parts],
        "credit": story.credit,
        "url": story.url,
    }
    return json.dumps({name: value for name, value in record.items() if value}, ensure_ascii=False)


def incoming_of_document(document: Document, options: LoadOptions, file: str = "") -> Iterator[Incoming | Result]:
    """The editions of a text; `file` is the name under which results speak of it."""
    file = file or document.name
    try:
        editions = parse_document(document, Hints(options.source, options.date), limits())
    except ParsingError as error:
        yield Result(file, "failed", str(error))
        return
    except Exception as error:  # a layout's fault must not stop the other files
        logger.exception("Parsing %s failed", file)
        what = f"{type(error).__name__}: {str(error)[:200]}"
        yield Result(file, "failed", f"{file} could not be taken apart ({what}). Please report it with the file.")
        return
    checksums = [checksum_of(document, ordinal) for ordinal in range(len(editions))]
    for checksum, parsed in zip(checksums, editions, strict=True):
        siblings = frozenset(checksums) - {checksum}
        yield Incoming(file, document, parsed, checksum, story_keys(parsed), siblings)


def checksum_of(document: Document, ordinal: int) -> str:
    """The document's checksum; for its second edition and further ones, one of their own."""
    return hashlib.sha256(f"{document.sha256}:{ordinal}".encode()).hexdigest() if ordinal else document.sha256
