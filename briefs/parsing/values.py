"""What a parsed edition is made of: frozen values with line numbers, no database.

Line numbers count from 1 and both ends of a range are included, as an editor's text
window shows them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ParsingError(ValueError):
    """The document cannot be read at all; the message is a sentence with a remedy."""


class PartKind(StrEnum):
    """What one piece of a story is in print."""

    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    BULLET = "bullet"
    QUOTE = "quote"


class Section(StrEnum):
    """Where in an edition a story stands."""

    LEAD = "lead"
    BRIEF = "brief"
    AHEAD = "ahead"


class DateOrigin(StrEnum):
    """Where an edition's date was read, the most trusted first."""

    LINE = "line"
    MAIL_HEADER = "mail header"
    FILE_NAME = "file name"
    COMMAND = "command"
    RECORD = "record"  # an interchange record that says its own date
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Lines:
    """An unbroken run of source lines, counted from 1, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, subhead, bullet or quotation of a story."""

    kind: PartKind
    text: str
    lines: Lines
    speaker: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class ParsedStory:
    """One story as printed.

    `headline` is empty where none is printed. `id` is the input's own (JSONL) or empty; then
    `stable_key` stands in. `given` holds tags and other fields that an interchange record
    brings along, untouched.
    """

    section: Section
    section_title: str
    headline: str
    parts: tuple[Part, ...]
    lines: Lines
    credit: str = ""
    event_date: date | None = None
    url: str = ""
    id: str = ""
    given: dict = field(default_factory=dict, hash=False, compare=False)

    @property
    def body(self) -> str:
        """The running text, parts parted by a blank line; pull quotes stand apart from it."""
        return "\n\n".join(part.text for part in self.parts if part.kind != PartKind.QUOTE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines of the page that belong to no story: title, caption, navigation, licence box …"""

    kind: str
    lines: Lines
    text: str


@dataclass(frozen=True, slots=True)
class UnclaimedLine:
    """A line that nothing claimed; an edition that has one is never published unseen."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ParsedEdition:
    """One edition, every line of it accounted for.

    `layout` is the name of the layout that read it ("" if none knew the text: then there are
    no stories and `error` says so). `confidence` runs from 0 to 1. `source` is a slug, empty
    where the text does not tell; it is guessed where headings alone tell it, and `source_name` is what a record
    calls it. `doubts` are warnings for which an editor should look before readers do.
    `beside` are the titles of other editions of that source and day in the same file, which are not this one.
    """

    layout: str
    confidence: float
    title: str
    date: date | None
    date_origin: DateOrigin = DateOrigin.NONE
    published_at: datetime | None = None
    source: str = ""
    source_name: str = ""
    is_source_guessed: bool = False
    licence: str = ""
    url: str = ""
    stories: tuple[ParsedStory, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    unclaimed: tuple[UnclaimedLine, ...] = ()
    warnings: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    error: str = ""
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, ready to parse.

    `text` is the verbatim source with line ends as "\\n"; `lines` what the layouts read (the
    same split at line ends, or the lines that a page or a mail shows). `sha256` is of the bytes.
    `notes` are sentences about what reading had to mend (encoding, byte-order mark, NUL);
    `stamps` the numbers of the lines that a browser printed around its sheets, `page_lines` of those that a page sets
    between its stories: no layout sees either.
    """

    name: str
    text: str
    lines: tuple[str, ...] = field(hash=False)  # the text has told already; a hash of every line takes long
    sha256: str
    kind: str  # "text", "html", "markdown", "mail", "jsonl"
    notes: tuple[str, ...] = ()
    stamps: tuple[int, ...] = ()
    page_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller knows better than the text: from the command line, empty if not said."""

    source: str = ""
    date: date | None = None
