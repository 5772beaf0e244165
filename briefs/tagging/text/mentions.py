"""What is said of one entity in a story: its spans, its rank among the others, and the entries it opens."""

import re
from collections.abc import Iterator, Mapping

from briefs.tagging.text.reading import Reading
from briefs.tagging.values import EntityRule, Evidence

_IN_A_ROW = re.compile(r"(?:'s?)?(?:,? and (?:the )?|, (?:the )?|-|/| & )")  # "Chile, Peru and the Netherlands"
_ENTRY = re.compile(r"(?:^|\n)[ \t]*[•*–-][ \t]+")  # "• Chile's …"
OPENING = 50  # letters of an entry that say whose it is
LONG_LIST = 4  # names in a row, and more
_EXAMPLES = re.compile(r"\b(?:such as|including|as well as|\w+th \w+ (?:to do so )?after) (?:the )?$")
_COMING = re.compile(r"\bfrom (?:the )?$")
_ACTING = re.compile(r"(?:\b(?:by|between|among|with)|:) (?:the )?$")
_LONGEST_BEFORE = 40  # characters


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


def ranked(reading: Reading, mentions: Mapping[str, Mentions]) -> Iterator[tuple[int, Mentions, bool]]:
    """Mentions with their rank of first appearance among their kind, and whether they only stand in a list.

    Names of one row count as one, and share its rank: "Chile, Peru and Bolivia recall their envoys from Haiti".
    """
    rows: dict[str, list[list[Mentions]]] = {}
    for own in sorted(mentions.values(), key=lambda own: min(own.places)):
        of_its_kind = rows.setdefault(own.entity.kind, [])
        if of_its_kind and _go_on(reading, of_its_kind[-1][-1], own):
            of_its_kind[-1].append(own)
        else:
            of_its_kind.append([own])
    for of_one_kind in rows.values():
        for rank, row in enumerate(of_one_kind):
            is_list = rank > 0 and is_a_mere_list(reading, row[0].first_span()[0], len(row))
            for own in row:
                yield rank, own, is_list and len(own.places) == 1


def _go_on(reading: Reading, one: Mentions, other: Mentions) -> bool:
    """Whether nothing but a comma or "and" stands between two."""
    return _IN_A_ROW.fullmatch(reading.folded, one.first_span()[1], other.first_span()[0]) is not None


def is_a_mere_list(reading: Reading, start: int, size: int) -> bool:
    """Whether a row behind another is of examples ("such as Spain"), of where something comes from, or long."""
    before = reading.folded[max(0, start - _LONGEST_BEFORE) : start]
    if _EXAMPLES.search(before) or (size > 2 and _COMING.search(before)):
        return True
    return size >= LONG_LIST and _ACTING.search(before) is None
