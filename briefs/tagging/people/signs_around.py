"""What the words before and after a capitalised run say for a person."""

from briefs.tagging.people.offices_taken import becomes_something, takes_an_office
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import Owners
from briefs.tagging.text.words_of_people import APPOINTED, APPOSITION, ROLES, SAID_AFTER, SAID_BEFORE, TITLES

_WEAK_VERBS = frozenset("is was has had will would".split())


def around(owners: Owners, indexes: list[int]) -> list[tuple[str, float]]:
    """What the words before and after speak for."""
    reasons = (_before(owners.reading, indexes[0], indexes[-1]), _after(owners.reading, indexes[0], indexes[-1]))
    return [reason for reason in reasons if reason is not None]


def _before(reading: Reading, first: int, last: int) -> tuple[str, float] | None:
    if not first:
        return None
    words, before = reading.words, reading.words[first - 1]
    gap = reading.text[before.end : words[first].start]
    if before.folded in ROLES and (
        (gap == " " and not before.capital) or (gap == ", " and reading.text[words[last].end :][:1] in {",", "."})
    ):
        return "role before", 3.0
    if gap == " " and (before.folded in APPOINTED or _is_named_as(reading, before, last)):
        return "appointed", 2.0
    if gap == " " and before.folded.endswith("year old"):
        return "age before", 2.0
    if takes_an_office(reading, first):
        return "office taken", 2.0
    if gap == ", " and before.capital and before.folded in TITLES and first > 1 and words[first - 2].capital:
        return "title before", 2.0
    return ("verb before", 0.5) if gap == " " and before.folded in SAID_BEFORE else None


def _after(reading: Reading, first: int, last: int) -> tuple[str, float] | None:
    if last + 1 == len(reading.words):
        return None
    end, after = reading.words[last].end, reading.words[last + 1]
    tail = reading.folded[end : end + 2]
    is_next = tail[:1] == " " and after.start == end + 1
    if is_next and becomes_something(reading, last):
        return "office taken", 2.0
    if is_next and after.folded in SAID_AFTER and not after.capital:
        return "verb after", 1.0 if after.folded in _WEAK_VERBS else 2.0
    if tail == ", " and (_is_apposition(after) or _is_enclosed_before_verb(reading, first, after)):
        return "apposition", 2.0
    return ("age", 1.0) if tail.startswith(" (") and after.text.isdigit() else None


def _is_named_as(reading: Reading, before: Word, last: int) -> bool:
    """ "names Orsola Brambilla as", not "a ship named Orsola Brambilla"."""
    return before.folded in {"name", "names", "named", "elect", "elects"} and reading.word_after(
        reading.words[last].end
    ) in {"as", "to"}


def _is_apposition(word: Word) -> bool:
    """ "…, a former", "…, 34", "…, chairman of", "…, CEO of"."""
    if word.capital:
        return word.shouted and word.folded in ROLES
    return word.folded in APPOSITION or word.folded in ROLES or word.text.isdigit()


def _is_enclosed_before_verb(reading: Reading, first: int, after: Word) -> bool:
    """ "the council's secretary, Armen Grigoryan, said"."""
    start = reading.words[first].start
    return reading.text[max(0, start - 2) : start] == ", " and after.folded in SAID_AFTER and not after.capital
