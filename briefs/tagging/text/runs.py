"""Runs of capitalised words: what may be a name, with what the gazetteer says of each word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefs.tagging.text.lexicon import FUNCTION_WORDS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.spans import Spans
from briefs.tagging.text.words_of_people import PARTICLES

JOINTS = frozenset({" ", "\u00a0", "’s ", "'s ", "' ", "’ ", " & ", ". "})
TITLE_CASE_SHARE = 0.6
# Words that a full stop shortens inside a name: "St. Louis", "Gen. Smith".
_SHORTENED = frozenset("st jr dr mt gen col lt sen gov rep mr mrs ms".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body read off the words, with the rule that found it."""

    start: int
    end: int
    text: str
    kind: str  # person, organisation
    score: float
    rule: str


class Owners:
    """Which match, if any, each word of a reading belongs to."""

    def __init__(self, reading: Reading, matches: Iterable[Match], credits: Spans):
        self.reading = reading
        self._owner: dict[int, Match] = {}
        self._blocked: set[int] = set()
        for match in matches:
            self.own(match)
        if not credits.are_none:
            self._blocked.update(i for i, word in enumerate(reading.words) if credits.cover(word.start, word.end))
        self._silent = headline_is_title_case(reading)
        self._runs: list[list[int]] | None = None

    def runs(self) -> list[list[int]]:
        """Runs of words that may be people's names, found once."""
        if self._runs is None:
            self._runs = list(_person_runs(self))
        return self._runs

    def own(self, match: Match) -> None:
        """Note the words of one match."""
        words = self.reading.words
        index = self.reading.word_index(match.start)
        if index and words[index - 1].end > match.start:
            index -= 1
        while index < len(words) and words[index].start < match.end:
            self._owner[index] = match
            index += 1

    def match_at(self, index: int) -> Match | None:
        """The match that the word belongs to."""
        return self._owner.get(index)

    def spans_of(self, kind: str) -> list[tuple[int, int]]:
        """Where the entities of a kind are named."""
        return sorted({(match.start, match.end) for n, match in self._owner.items() if self.kind_at(n) == kind})

    def is_silent(self, index: int) -> bool:
        """Words that patterns leave alone: credits, lines of capitals, title-case headlines."""
        word = self.reading.words[index]
        return (
            index in self._blocked
            or (self._silent and word.start < self.reading.headline_end)
            or self.reading.is_capitals(word.start)
        )

    def kind_at(self, index: int) -> str:
        """ "" for a free word, "surname" for a known surname, else the kind of entity or "mask"."""
        match = self._owner.get(index)
        if match is None:
            return ""
        if match.pattern.alias.kind == "surname":
            return "surname"
        return match.pattern.entity.kind if match.pattern.entity else "mask"


def body_name(owners: Owners, first: int, last: int, score: float, rule: str) -> Name:
    """The name from its first to its last word."""
    words = owners.reading.words
    start, end = words[first].start, words[last].end
    return Name(start, end, owners.reading.text[start:end], "organisation", score, "organisation: " + rule)


def headline_is_title_case(reading: Reading) -> bool:
    """Whether the headline capitalises most of its longer words, so that capitals tell nothing."""
    longer = [word for word in reading.words if word.end <= reading.headline_end and len(word.text) > 3]
    return len(longer) > 2 and sum(word.capital for word in longer) >= TITLE_CASE_SHARE * len(longer) + 0.5


def joined(reading: Reading, left: Word, right: Word) -> bool:
    """Whether two words may belong to one name."""
    gap = reading.text[left.end : right.start]
    if gap == "&":
        return len(left.text) == 1 or len(right.text) == 1  # "A&T"
    if gap == ". ":
        return len(left.text) == 1 or left.folded in _SHORTENED
    return gap in JOINTS


def _person_runs(owners: Owners) -> Iterator[list[int]]:
    """Indexes of words that stand together in capitals, particles inside, free or known surnames."""
    words = owners.reading.words
    size, index = len(words), 0
    while index < size:
        if not _may_be_name(owners, index) or (words[index].opens and _is_plain_opening(owners, index)):
            index += 1
            continue
        run = [index]
        while (last := _run_goes_on_to(owners, run[-1])) is not None:
            run += range(run[-1] + 1, last + 1)
        yield run
        index = run[-1] + 1


def _run_goes_on_to(owners: Owners, last: int) -> int | None:
    """The index up to which a run that has come to `last` goes on, by a word or by particles; None at its end."""
    reading, following = owners.reading, last + 1
    if following == len(reading.words):
        return None
    pair = reading.words[last], reading.words[following]
    if not joined(reading, *pair) or _has_possessive(reading, *pair):
        return None
    if _may_be_name(owners, following):
        return None if _is_next_sentence(reading, *pair) else following
    return _particles(owners, following)


def _is_plain_opening(owners: Owners, index: int) -> bool:
    """A sentence's first word that only its place has raised."""
    return owners.reading.words[index].folded in FUNCTION_WORDS


def _is_next_sentence(reading: Reading, left: Word, right: Word) -> bool:
    """ "Malcolm X. The film", where a full stop might have been an initial's."""
    has_stop = left.text.endswith(".") or reading.text[left.end : right.start] == ". "
    return has_stop and right.folded in FUNCTION_WORDS


def _has_possessive(reading: Reading, left: Word, right: Word) -> bool:
    return reading.folded[left.end : right.start].startswith("'")


def _may_be_name(owners: Owners, index: int) -> bool:
    word = owners.reading.words[index]
    return word.capital and not owners.is_silent(index) and owners.kind_at(index) in {"", "surname"}


def _particles(owners: Owners, index: int) -> int | None:
    """Index of the name after one to three particles, or None."""
    words = owners.reading.words
    for step in range(index, min(index + 3, len(words) - 1)):
        if words[step].folded not in PARTICLES or words[step].capital:
            return None
        if not joined(owners.reading, words[step], words[step + 1]):
            return None
        if _may_be_name(owners, step + 1):
            return step + 1
    return None
