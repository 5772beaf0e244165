"""One document becomes its editions: the surest layout reads, this module completes and checks."""

from dataclasses import replace
from datetime import date

from . import layouts
from .counted import without_counts
from .dates import date_in_file_name
from .doubts import doubts_of
from .limits import Limits
from .lines import folded
from .oddities import oddities_of
from .page_lines import KIND as PAGE_LINE
from .printed_pages import KIND as STAMP
from .unread import NO_LAYOUT, unread
from .values import DateOrigin, Document, Furniture, Hints, Lines, ParsedEdition, ParsingError

GUESSED = "Only the headings tell where the text comes from; check its source."

MOST_ALIKE = 50
"""An edition is compared with so many that tell its first story."""


def parse_document(document: Document, hints: Hints | None = None, limits: Limits | None = None) -> list[ParsedEdition]:
    """The editions of a document, usually one; an edition printed twice comes once.

    ParsingError if it is beyond a limit; a text that nobody can read becomes an edition that says so.
    """
    hints, limits = hints or Hints(), limits or Limits()
    _check_number_of_lines(document, limits)
    if too_long := _too_long_line(document, limits):
        return [_finished(unread(document, too_long), document, hints)]
    scores = layouts.ranked(document)
    if not scores:
        return [_with_stamps(_finished(unread(document, NO_LAYOUT), document, hints), document)]
    editions = _each_once(
        [_checked(edition, document, hints, scores) for edition in scores[0][1].parse(document, hints)]
    )
    _check_kept(document, len(editions), limits)
    return [_with_stamps(editions[0], document), *editions[1:]]


def _checked(edition: ParsedEdition, document: Document, hints: Hints, scores: layouts.Scores) -> ParsedEdition:
    """What a layout read, with all that is doubtful about it: the layout's certainty, its own doubts, signs."""
    if document.kind != "jsonl":
        edition = replace(edition, stories=without_counts(edition.stories))
    guessed = (GUESSED,) if edition.is_source_guessed and not hints.source else ()
    doubts = (*layouts.uncertainty(scores), *edition.doubts, *doubts_of(edition, document), *guessed)
    warnings = (*layouts.ties(scores), *edition.warnings)
    return _finished(replace(edition, confidence=scores[0][0], warnings=warnings, doubts=doubts), document, hints)


def _check_number_of_lines(document: Document, limits: Limits) -> None:
    if document.kind != "jsonl" and len(document.lines) > limits.max_lines:
        raise ParsingError(
            f"{document.name or 'The text'} has {len(document.lines):,} lines, more than {limits.max_lines:,}, the "
            f"limit for one file (BRIEFS_MAX_LINES); split it into its editions."
        )


def _check_kept(document: Document, count: int, limits: Limits) -> None:
    if document.kind != "jsonl" and count * len(document.text) > limits.max_kept:
        raise ParsingError(
            f"{document.name or 'The text'} holds {count:,} editions, and each would keep its whole text, more than "
            f"{limits.max_kept >> 20} MB together; split it into its editions."
        )


def _too_long_line(document: Document, limits: Limits) -> str:
    """A sentence on a line too long for an edition, "" if there is none."""
    if document.kind == "jsonl":
        return ""
    for number, line in enumerate(document.lines, start=1):
        if len(line) > limits.max_line:
            return (
                f"Line {number} has {len(line):,} characters, more than {limits.max_line:,} "
                f"(BRIEFS_MAX_LINE_CHARS); break it into lines and load the file again."
            )
    return ""


def _finished(edition: ParsedEdition, document: Document, hints: Hints) -> ParsedEdition:
    """Source and date from name and command where the text has none; all warnings together."""
    edition = _dated(edition, document, hints)
    warnings = [
        *document.notes,
        *edition.doubts,
        *edition.warnings,
        *_date_warnings(edition, hints),
        *oddities_of(edition),
    ]
    source, is_guessed = hints.source or edition.source, edition.is_source_guessed and not hints.source
    told = tuple(dict.fromkeys(warnings))
    return replace(edition, source=source, is_source_guessed=is_guessed, warnings=told)


def _with_stamps(edition: ParsedEdition, document: Document) -> ParsedEdition:
    """The edition with the lines that no layout saw as furniture: a browser's, and a page's between its stories."""
    printed = sorted(set(document.stamps) - set(document.page_lines))
    stamps = [_stamp(document, number, STAMP) for number in printed]
    stamps += [_stamp(document, number, PAGE_LINE) for number in document.page_lines]
    furniture = sorted((*edition.furniture, *stamps), key=lambda claimed: claimed.lines.first)
    return replace(edition, furniture=tuple(furniture))


def _stamp(document: Document, number: int, kind: str) -> Furniture:
    return Furniture(kind, Lines(number, number), folded(document.lines[number - 1]))


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
        warnings.append(
            f"The {edition.date_origin} says {edition.date}, the command {hints.date}; the "
            f"{edition.date_origin} was believed."
        )
    if edition.date > date.today():
        warnings.append(f"The date {edition.date} lies in the future.")
    return warnings


def _each_once(editions: list[ParsedEdition]) -> list[ParsedEdition]:
    """Editions of one source that tell the same stories are one; the copy's lines are its furniture.

    A copy may have lost its title and its date, never say another date.
    """
    kept: list[tuple[ParsedEdition, list[ParsedEdition]]] = []
    telling: dict[tuple[str, str], list[tuple[ParsedEdition, list[ParsedEdition]]]] = {}
    for edition in editions:
        told = [story.body for story in edition.stories] or [edition.title]
        alike = telling.get((edition.source, told[0]), [])[:MOST_ALIKE]
        copies = next((copies for other, copies in alike if _is_copy(edition, other)), None)
        if copies is not None:
            copies.append(edition)
            continue
        kept.append((edition, []))
        for words in set(told):
            telling.setdefault((edition.source, words), []).append(kept[-1])
    return [_with_copies(first, copies) for first, copies in kept]


def _is_copy(edition: ParsedEdition, other: ParsedEdition) -> bool:
    """Whether an edition says nothing that the other does not."""
    if edition.date not in (None, other.date) or not (edition.stories or edition.title == other.title):
        return False
    return {story.body for story in edition.stories} <= {story.body for story in other.stories}


def _with_copies(edition: ParsedEdition, copies: list[ParsedEdition]) -> ParsedEdition:
    covered = [claimed for copy in copies for claimed in _copy(copy)]
    return replace(edition, furniture=(*edition.furniture, *covered)) if covered else edition


def _copy(edition: ParsedEdition) -> tuple[Furniture, ...]:
    """Everything that a second copy of an edition covers."""
    spans = [claimed.lines for claimed in (*edition.stories, *edition.furniture)]
    spans += [Lines(line.line, line.line) for line in edition.unclaimed]
    return tuple(Furniture("same edition again", span, edition.title) for span in spans)
