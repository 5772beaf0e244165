"""The editions of an interchange file while it is read: their records come in any order."""

from dataclasses import dataclass, field
from datetime import date

from ..dates import date_in_file_name
from ..values import Hints, UnclaimedLine
from ._records import Record
from ._source_names import slug_of

ROW = '{"record": '
"""So begins a line of an export that is no story but a name, a theme or a source."""
SHOWN = 200
"""So many characters of a bad line are kept."""

Key = tuple[str, date | None, str]


@dataclass(slots=True)
class Group:
    """The records of one edition, and the bad lines that stand after one of them."""

    records: list[Record] = field(default_factory=list)
    bad: list[UnclaimedLine] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Groups:
    """The editions of a file while it is read: those whose last line is still to come, and one that is complete.

    A complete one waits for the next record, as a bad line between the two belongs to it.
    """

    def __init__(self, name: str, hints: Hints, last: dict[Key, int]):
        self.name, self.hints, self.last = name, hints, last
        self.open: dict[Key, Group] = {}
        self.complete: tuple[Key, Group] | None = None
        self.current = self.early = Group()
        self.is_any = False  # whether any line says something: a story, or a row of an archive

    def pass_over(self, number: int, line: str | None, reason: str | None) -> None:
        """A line without a record: blank or a row of an archive, or bad for a reason."""
        if reason is None:
            self.is_any = self.is_any or (line or "").startswith(ROW)
        else:
            note_bad(self.current, self.name, number, line, reason)

    def take(self, number: int, record: Record) -> None:
        """Put a record to its edition."""
        key = key_of(record.source, record.day, record.edition_title, self.name, self.hints)
        is_first = not self.early.records and bool(self.early.bad)  # bad lines before every record are of its edition
        self.current = self.open.setdefault(key, self.early if is_first else Group())
        self.current.records.append(record)
        self.is_any = True
        self.complete = (key, self.open.pop(key)) if self.last.get(key, number) <= number else None

    def left(self) -> list[tuple[Key, Group]]:
        """What was not given yet when the file ends."""
        return [*([self.complete] if self.complete else []), *self.open.items()]


def key_of(source: str, day: date | None, title: str, name: str, hints: Hints) -> Key:
    """What names an edition; the file's name and the command fill the gaps."""
    return hints.source or source or slug_of(name.split(".")[0]), day or date_in_file_name(name) or hints.date, title


def note_bad(group: Group, name: str, number: int, line: str | None, reason: str) -> None:
    group.bad.append(UnclaimedLine(number, (line or "")[:SHOWN].strip()))
    group.warnings.append(f"{name}, line {number}: the line was left out, {reason}.")
