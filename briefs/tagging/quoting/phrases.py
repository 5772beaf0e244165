"""Who stands before or behind a verb: the noun phrase of a speaker, read off the tokens around a name."""

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import pairwise

from briefs.tagging.quoting.frame import Names, Token
from briefs.tagging.quoting.words import (
    ARTICLES,
    CONJUNCTIONS,
    DAYS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    REPRESENTATIVES,
    SPEAKERS,
    SUBORDINATORS,
    TITLES,
    UNREAL,
)

LONGEST = 12  # tokens of a phrase
CUTTING = (
    PREPOSITIONS
    | SUBORDINATORS
    | CONJUNCTIONS
    | (FINITE - {"state", "states"})
    | PRONOUNS
    | UNREAL
    | frozenset("that if whether it they we i you this there has have had".split())
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: the span of the words, the first and last token, the key where it is a name that is tagged."""

    start: int
    end: int
    first: int
    last: int
    key: Hashable | None = None
    is_pronoun: bool = False


def ending_at(found: list[Token], at: int, names: Names) -> Subject | None:
    """The speaker whose words end with a token: a tagged name with its titles, or words such as "the ministry"."""
    token = found[at]
    if not token.is_word or token.is_possessive or token.low in DAYS:
        return None
    name = names.ending(token)
    if name is None or not name.speaks:
        return _described(found, at, names)
    first = next((place for place in range(at, -1, -1) if found[place].start <= name.start), at)
    if name.kind == "person" and is_longer_name(found, first, at, names):
        return _described(found, at, names)
    start = title_start(found, first)
    if not may_begin(found, start - 1, names):
        return _described(found, at, names)  # perhaps "a spokesman for" the name
    return Subject(found[start].start, token.end, start, at, name.key)


def is_longer_name(found, first, at, names) -> bool:
    """Whether a surname alone is tagged and another given name stands before it: "Melania" before "Trump"."""
    if first == 0 or first != at:
        return False
    before = found[first - 1]
    known = before.low in TITLES | DAYS | CUTTING or names.cover(before) or before.is_possessive
    return before.is_capital and not known and "-" not in before.text and not before.text.endswith(".")


def title_start(found: list[Token], first: int) -> int:
    """The place of the first word of the titles before a name: "Israeli Prime Minister", "President of Turkey"."""
    at = first - 1
    while at >= 0 and found[at].is_word and first - at <= LONGEST:
        token = found[at]
        if token.low in ("of", "for", "to") and _is_of_title(found, at, first):
            at -= 1
        elif token.low in CUTTING or token.low in DAYS:
            break
        elif token.is_capital or token.is_possessive or any(part in TITLES for part in token.low.split("-")):
            at -= 1
        else:
            break
    return at + 1


def _is_of_title(found, at, first) -> bool:
    """Whether "of" belongs to a title: "President of Turkey X", and not "lawyer of Mr X"."""
    last = found[first - 1]
    inner = at < first - 1 and not last.is_possessive and last.low not in TITLES - {"staff", "party", "council"}
    return inner and at > 0 and found[at - 1].low in TITLES


def may_begin(found: list[Token], before: int, names: Names) -> bool:
    """Whether a subject may begin behind this token: not behind "of", nor as the second of two names."""
    if before < 0 or found[before].quote:
        return True
    token = found[before]
    if not token.is_word:
        return token.text in ",;:—–-(…•*)]’”\"'"
    if token.low in ARTICLES:
        return before == 0 or found[before - 1].low not in CUTTING - SUBORDINATORS - {"and"}
    if token.low in CONJUNCTIONS:
        return _begins_clause(found, before, names)
    if token.low in SUBORDINATORS or token.text.isdigit() or token.low in DAYS:
        return True
    return token.low not in CUTTING and not token.low.endswith(("ing", "ed"))


def _begins_clause(found, conjunction, names) -> bool:
    """Whether "and" joins clauses, not two names."""
    at = conjunction - 1
    if at >= 0 and found[at].text == ",":
        at -= 1
    return at >= 0 and not found[at].is_capital and names.ending(found[at]) is None


def _described(found, at, names) -> Subject | None:
    """Words that name a speaker without a tag: "the ministry", "a spokesman for the group", "Jane Roe"."""
    start, head = _words_back(found, at), found[at]
    if start > 0 and found[start - 1].low in PREPOSITIONS and found[max(0, start - 2)].low in SPEAKERS:
        head = found[start - 2]
        start = _words_back(found, start - 2)
    is_name = head.is_capital and (at > start or names.cover(head))
    if not (head.low in SPEAKERS or is_name) or at - start > LONGEST:
        return None
    if start > 0 and found[start - 1].low in ARTICLES:
        start -= 1
    if not may_begin(found, start - 1, names):
        return None
    return Subject(found[start].start, found[at].end, start, at)


def _words_back(found, at) -> int:
    while at > 0 and found[at - 1].is_word and found[at - 1].low not in CUTTING | ARTICLES | DAYS:
        at -= 1
    return at


def speaks_for(words: list[Token]) -> bool:
    """Whether the words name somebody who speaks for somebody else: "a spokesman for the prime minister"."""
    return any(
        one.low in REPRESENTATIVES and other.low in ("for", "of", "to", "from", "in", "at")
        for one, other in pairwise(words)
    ) or any(one.is_possessive and other.low in REPRESENTATIVES for one, other in pairwise(words))
