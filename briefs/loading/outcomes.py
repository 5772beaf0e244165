"""What goes into the loader and what it says afterwards."""

import datetime
from dataclasses import dataclass, field

from briefs.parsing import Document, ParsedEdition


@dataclass(frozen=True)
class LoadOptions:
    """What the caller asked for: a source slug, a date for texts without one, drafts only; and who asks.

    `patience`: for how many seconds a held or absent database is tried again.
    """

    source: str = ""
    date: datetime.date | None = None
    draft: bool = False
    user: object = None
    patience: float = 0
    arguments: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Incoming:
    """One parsed edition on its way into the archive; `checksum` is of its own text, `keys` are its stories'.

    `siblings` are the checksums of the other editions that its file holds.
    """

    file: str
    document: Document
    parsed: ParsedEdition
    checksum: str
    keys: tuple[str, ...]
    siblings: frozenset[str] = frozenset()


@dataclass
class Result:
    """What became of one edition of one file; `outcome` is created, updated, unchanged or failed.

    `message` holds sentences for the editor: why it failed or is a draft, what was odd; `differences` what a stored
    edition gets that it did not have.
    """

    file: str
    outcome: str
    message: str = ""
    edition_id: int | None = None
    status: str = ""
    stories: int = 0
    withdrawn: int = 0
    error: str = ""
    parsed: ParsedEdition | None = None
    differences: list[str] = field(default_factory=list)

    @property
    def is_failure(self) -> bool:
        """Whether the exit status tells of it: not readable, or of no known layout."""
        return self.outcome == "failed" or bool(self.error)


@dataclass
class Summary:
    """Counts over a whole call of the loader."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    drafts: int = 0
    unread: int = 0
    stories: int = 0

    def count(self, result: Result) -> None:
        setattr(self, result.outcome, getattr(self, result.outcome) + 1)
        self.drafts += result.status == "draft"
        self.unread += bool(result.error) and result.outcome != "failed"
        self.stories += result.stories

    @property
    def is_success(self) -> bool:
        return not (self.failed or self.unread)

    def __str__(self):
        editions = self.created + self.updated + self.unchanged
        told = f"{_counted(editions, 'edition', 'editions')} with {_counted(self.stories, 'story', 'stories')}: "
        told += f"{self.created} created, {self.updated} updated, {self.unchanged} unchanged; "
        told += f"{_counted(self.drafts, 'draft', 'drafts')}, {_counted(self.failed, 'file', 'files')} failed"
        return told + (f", {self.unread} of no known layout." if self.unread else ".")


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
