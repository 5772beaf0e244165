"""The daily brief since 2025: top story, run-in heads "Across the Globe", "The Day Ahead".

As an article page of the site, as mail with "Today we’re covering", or as Markdown; and any
other series printed in the same form.
"""

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition, Section
from ._chunks import edition_starts
from ._edition import finished_edition
from ._globe_doubts import heads_under_lines
from ._globe_reader import GlobeReader
from ._globe_signs import LEAST_LEAD
from ._preamble import WELCOME
from ._rows import row_of
from ._sections import AHEAD_NAMES, GLOBE_NAMES, LEAD_NAMES
from ._signs import run_in_head
from ._wrapped import unwrapped

NAME = "daily brief, across the globe"
SOURCE = ""
LITTLE = 0.31
"""A layout that reads any headings is surer of a text that shares but one heading with this form."""


def confidence(document: Document) -> float:
    """Sure by its three headings, less so by the welcome line and run-in heads."""
    texts = {row_of(piece).text.casefold().rstrip(":") for piece in pieces_of(document) if len(piece.text) < 80}
    has_globe, has_lead, has_ahead = (bool(texts & set(names)) for names in (GLOBE_NAMES, LEAD_NAMES, AHEAD_NAMES))
    has_welcome = any(WELCOME.match(line.strip(" |#*")) for line in document.lines if len(line) < 2000)
    if has_globe and not (has_lead or has_ahead or has_welcome or _has_run_in_heads(document)):
        return LITTLE
    if has_globe:
        return 0.6 + 0.2 * has_lead + 0.1 * has_ahead + 0.05 * has_welcome
    if has_welcome and (
        has_ahead or any("we’re covering" in line or "we're covering" in line for line in document.lines)
    ):
        return 0.55 + 0.1 * has_lead
    return 0.0


def _has_run_in_heads(document: Document) -> bool:
    """Whether stories begin as they do in this form, which others share the name of a section with."""
    rows = [row_of(piece) for piece in pieces_of(document)]
    return sum(bool(row.run_in or (len(row.text) > LEAST_LEAD and run_in_head(row.text))) for row in rows) >= 2


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """The editions of a document, nearly always one."""
    pieces = unwrapped(pieces_of(document), has_heads=True)
    rows = [row_of(piece) for piece in pieces]
    starts = edition_starts(rows)
    chunks = zip(starts, [*starts[1:], len(rows)], strict=True)
    readers = [GlobeReader(pieces[start:end], rows[start:end]) for start, end in chunks]
    return [_edition(document, reader) for reader in readers]


def _edition(document: Document, reader: GlobeReader) -> ParsedEdition:
    """What a reader found; without a printed title, what the welcome line says is covered, else the first headline."""
    reader.read()
    reader.draft.doubts += heads_under_lines(reader.draft.stories)
    covering = reader.preamble.covering
    first = next((story.headline for story in reader.draft.stories if story.section == Section.LEAD), "")
    title = reader.preamble.title or covering[:1].upper() + covering[1:] or first
    return finished_edition(NAME, document, reader.draft, reader.preamble, title)
