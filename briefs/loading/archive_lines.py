"""The lines of an export that are no stories, read by kind."""

import json
from pathlib import Path

from briefs.parsing import Limits, ParsingError
from briefs.parsing.layouts._record_files import numbered_lines
from briefs.parsing.reading import document_kind

PREFIX = '{"record": '


def is_export(path: Path) -> bool:
    """Whether a file is an export with rows of its own, which stand before its stories."""
    if document_kind(path.name) != "jsonl" or not path.is_file():
        return False
    try:
        return next(numbered_lines(path, Limits()), (1, ""))[1].startswith(PREFIX)
    except (ParsingError, AttributeError):
        return False


def records_of(path: Path, limits: Limits) -> dict[str, list[dict]]:
    """The lines of a file that are no stories, by kind; those that cannot be read are left to the story reader."""
    found: dict[str, list[dict]] = {}
    for _number, line in numbered_lines(path, limits):
        if line and line.startswith(PREFIX):
            try:
                record = json.loads(line)
            except (ValueError, RecursionError):
                continue
            found.setdefault(str(record["record"]), []).append(record)
    return found
