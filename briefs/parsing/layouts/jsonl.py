"""Interchange JSONL: one story a line, in and out of any archive.

A record has "source" (a slug or a name; or both, with "source_name"), "date", "edition_title", "id", "section",
"headline" (or "title"), "body" (or "parts"), "url", "licence", "credit", "event_date", "published_at"; whatever else
it holds travels in `ParsedStory.given`. Stories of one source, date and edition title are an edition.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..dates import date_in_file_name
from ..decoding import readable
from ..limits import Limits
from ..values import DateOrigin, Document, Hints, ParsedEdition, ParsingError
from ._record_files import Numbered, numbered_lines, stamp_of
from ._record_groups import ROW, Group, Groups, Key, key_of
from ._records import Record, RecordError, names_from, record_from

NAME = "interchange jsonl"
SOURCE = ""
LOOK_AT = 3
"""So many lines of pasted text are tried before it counts as JSONL."""
BLANK = "\ufeff \t\r\n\0"


def confidence(document: Document) -> float:
    """Certain by the file's name; pasted text is tried."""
    if document.kind == "jsonl":
        return 1.0
    filled = [(number, line) for number, line in enumerate(document.lines[:20], 1) if line.strip()][:LOOK_AT]
    if not filled or not all(line.lstrip().startswith("{") for _, line in filled):
        return 0.0
    return 0.9 if all(isinstance(_tried(line, number), Record) for number, line in filled) else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """All editions of a document that is in memory already."""
    return list(_editions(document.name, lambda: enumerate(document.lines, 1), hints))


def stream_jsonl(path: Path, limits: Limits | None = None, hints: Hints | None = None) -> Iterator[ParsedEdition]:
    """The editions of a file (.jsonl or .jsonl.gz), one after the other, in flat memory.

    The file is read twice: first for the last line of each edition, so that one whose lines
    stand apart still comes whole and once. ParsingError if it is too long, no gzip file, or
    changes meanwhile, or is empty; what was yielded before is whole.
    """
    path, limits = Path(path), limits or Limits()
    before = stamp_of(path)
    for edition in _editions(readable(path.name), lambda: numbered_lines(path, limits), hints or Hints()):
        if stamp_of(path) != before:
            raise ParsingError(f"{path.name} changed while it was read; load it again when it is complete.")
        yield edition


def _editions(name: str, lines: Callable[[], Iterable[Numbered]], hints: Hints) -> Iterator[ParsedEdition]:
    last = _last_lines(lines(), name, hints)
    titles: defaultdict[tuple, set[str]] = defaultdict(set)
    for source, day, title in last:
        titles[source, day].add(_title(source, title))
    for edition in _taken_apart(name, lines, hints, last):
        yield replace(edition, beside=frozenset(titles[edition.source, edition.date] - {edition.title}))


def _taken_apart(name: str, lines: Callable, hints: Hints, last: dict[Key, int]) -> Iterator[ParsedEdition]:
    groups = Groups(name, hints, last)
    for number, line in lines():
        record = _tried(line, number)
        if not isinstance(record, Record):
            groups.pass_over(number, line, record)
            continue
        if groups.complete:
            yield _edition(*groups.complete, name)
        groups.take(number, record)
    for key, group in groups.left():
        yield _edition(key, group, name)
    if not groups.is_any and not groups.early.bad:
        raise ParsingError(f"{name} is empty; there is nothing to load.")
    if not groups.is_any:
        yield _nothing(name, groups.early)


def _last_lines(lines: Iterable[Numbered], name: str, hints: Hints) -> dict[Key, int]:
    """The number of the last line of each edition."""
    last: dict[Key, int] = {}
    for number, line in lines:
        if line and (names := names_from(line.strip(BLANK))):
            last[key_of(*names, name, hints)] = number
    return last


def _tried(line: str | None, number: int) -> Record | str | None:
    """The record of a line, why it is none, or None for a blank line."""
    if line is None:
        return "it is too long or is not UTF-8"
    if not line.strip(BLANK) or is_row(line):
        return None
    try:
        return record_from(line.strip(BLANK), number)
    except RecordError as error:
        return str(error)


def is_row(line: str) -> bool:
    """Whether a line is a row of an archive, whole, and no story."""
    try:
        return line.startswith(ROW) and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _edition(key: Key, group: Group, name: str) -> ParsedEdition:
    source, day, title = key
    records = group.records
    return ParsedEdition(
        layout=NAME,
        confidence=1.0,
        title=_title(source, title),
        date=day,
        date_origin=_origin(records[0], day, name),
        published_at=next((record.published_at for record in records if record.published_at), None),
        source=source,
        source_name=next((record.source_name for record in records if record.source == source), ""),
        licence=next((record.licence for record in records if record.licence), ""),
        stories=tuple(record.story for record in records),
        unclaimed=tuple(group.bad),
        warnings=tuple(group.warnings),
    )


def _title(source: str, title: str) -> str:
    return title or source.replace("-", " ").capitalize()


def _origin(record: Record, day: date | None, name: str) -> DateOrigin:
    if day is None:
        return DateOrigin.NONE
    if record.day:
        return DateOrigin.RECORD
    return DateOrigin.FILE_NAME if date_in_file_name(name) else DateOrigin.COMMAND


def _nothing(name: str, group: Group) -> ParsedEdition:
    """What to say of a file without a single story."""
    error = f'{name} holds no story; each line must be a JSON object with "date" and "body".'
    return ParsedEdition(NAME, 1.0, name, None, unclaimed=tuple(group.bad), warnings=tuple(group.warnings), error=error)
