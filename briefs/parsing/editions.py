"""One document becomes its editions: the surest layout reads, this module completes and checks."""

from dataclasses import replace
from datetime import date

from . import layouts
from .dates import date_in_file_name
from .lines import pieces_of
from .oddities import oddities_of
from .values import DateOrigin, Document, Hints, ParsedEdition, UnclaimedLine

NO_LAYOUT = "No known layout fits this text; it is kept without stories. Check that it is a news brief, or add a layout."


def parse_document(document: Document, hints: Hints | None = None) -> list[ParsedEdition]:
    """The editions of a document, usually one; an edition printed twice comes once."""
    hints = hints or Hints()
    scores = layouts.ranked(document)
    if not scores:
        return [_finished(_unknown(document), document, hints)]
    confidence, layout = scores[0]
    doubts = layouts.doubts(scores)
    editions = []
    for edition in layout.parse(document, hints):
        edition = replace(edition, confidence=confidence, warnings=(*doubts, *edition.warnings))
        editions.append(_finished(edition, document, hints))
    return _each_once(editions)


def _unknown(document: Document) -> ParsedEdition:
    """An edition that keeps the text and says that nobody can read it."""
    unclaimed = tuple(UnclaimedLine(piece.line, piece.text) for piece in pieces_of(document))
    title = unclaimed[0].text[:200] if unclaimed else ""
    return ParsedEdition("", 0.0, title, None, unclaimed=unclaimed, error=NO_LAYOUT)


def _finished(edition: ParsedEdition, document: Document, hints: Hints) -> ParsedEdition:
    """Source and date from name and command where the text has none; all warnings together."""
    edition = _dated(edition, document, hints)
    warnings = [*document.notes, *edition.warnings, *_date_warnings(edition, hints), *oddities_of(edition)]
    return replace(edition, source=hints.source or edition.source, warnings=tuple(dict.fromkeys(warnings)))


def _dated(edition: ParsedEdition, document: Document, hints: Hints) -> ParsedEdition:
    """The date from the file name, else from the command, if the text says none."""
    if edition.date:
        return edition
    if found := date_in_file_name(document.name):
        return replace(edition, date=found, date_origin=DateOrigin.FILE_NAME)
    if hints.date:
        return replace(edition, date=hints.date, date_origin=DateOrigin.COMMAND)
    return edition


def _date_warnings(edition: ParsedEdition, hints: Hints) -> list[str]:
    if edition.date is None:
        return ["The text shows no date of its own; give one with --date or in the file's name."]
    warnings = []
    if hints.date and hints.date != edition.date:
        warnings.append(f"The {edition.date_origin} says {edition.date}, the command {hints.date}; the {edition.date_origin} was believed.")
    if edition.date > date.today():
        warnings.append(f"The date {edition.date} lies in the future.")
    return warnings


def _each_once(editions: list[ParsedEdition]) -> list[ParsedEdition]:
    """Editions whose source, date, title and stories' words are the same are one."""
    seen: dict[tuple, ParsedEdition] = {}
    for edition in editions:
        words = tuple((story.headline, story.body) for story in edition.stories)
        seen.setdefault((edition.source, edition.date, edition.title, words), edition)
    return list(seen.values())
