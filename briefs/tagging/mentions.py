"""What is said of one entity in a story: its spans, its rank among the others, and the entries it opens."""

import re
from collections.abc import Iterable, Mapping

from briefs.tagging.reading import Reading
from briefs.tagging.values import EntityRule, Evidence

_IN_A_ROW = re.compile(r"(?:'s?)?(?:,? and (?:the )?|, (?:the )?|-|/| & )")  # "Chile, Peru and the Netherlands"
_ENTRY = re.compile(r"(?:^|\n)[ \t]*[•*–-][ \t]+")  # "• Chile's …"
OPENING = 50  # letters of an entry that say whose it is


class Mentions:
    """Everything said of one entity in a story."""

    def __init__(self, entity: EntityRule):
        self.entity = entity
        self.evidence: list[Evidence] = []
        self.places: list[tuple[int, float]] = []

    def add(self, reading: Reading, start: int, end: int, rule: str, weight_here: float, alias: int | None) -> None:
        """One more span."""
        field, first, last = reading.field_span(start, end)
        self.evidence.append(Evidence(field, first, last, reading.text[start:end], rule, alias=alias))
        self.places.append((start, weight_here))

    def keep_all_but(self, starts: set[int]) -> None:
        """Forget the mentions that begin at these places."""
        kept = [n for n, (start, _weight) in enumerate(self.places) if start not in starts]
        self.evidence = [self.evidence[n] for n in kept]
        self.places = [self.places[n] for n in kept]

    def first_span(self) -> tuple[int, int]:
        """Where the entity is named first."""
        start, number = min((start, number) for number, (start, _weight) in enumerate(self.places))
        return start, start + len(self.evidence[number].text)

    def opens_an_entry(self, reading: Reading) -> bool:
        """Whether one of a story's entries, each behind a dot or dash of its own, begins with the entity."""
        if "\n" not in reading.text:
            return False
        entries = [entry.end() for entry in _ENTRY.finditer(reading.text)]
        return len(entries) > 1 and any(
            0 <= start - entry < OPENING for start, _weight in self.places for entry in entries
        )


def ranked(reading: Reading, mentions: Mapping[str, Mentions]) -> Iterable[tuple[int, Mentions]]:
    """Mentions with their rank of first appearance among entities of their kind; those of one row have the first's."""
    met: dict[str, int] = {}
    before: dict[str, tuple[int, int]] = {}  # by kind: where the last one ended, and its rank
    for own in sorted(mentions.values(), key=lambda own: min(own.places)):
        kind, (start, end) = own.entity.kind, own.first_span()
        rank = met.get(kind, 0)
        met[kind] = rank + 1
        if kind in before and _IN_A_ROW.fullmatch(reading.folded, before[kind][0], start):
            rank = before[kind][1]
        before[kind] = end, rank
        yield rank, own
