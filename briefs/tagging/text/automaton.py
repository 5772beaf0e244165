"""Every alias and phrase of a tagger in one pyahocorasick automaton.

Keys are folded names with hyphens as spaces; edges are letters and digits only, so "U.S.-Iran",
"(WFP)" and "anti-American" match. A key's payload is everything that this text could mean.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick

from briefs.tagging import folding
from briefs.tagging.values import AliasRule, EntityRule, PhraseRule

PLURAL_NEEDS_NONE = ("ese", "ish", "ch", "ss", "s", "burkinabe", "malagasy", "lao", "thai", "khmer", "french", "dutch")
SPOKEN_LETTERS = 5  # of the initials of a body that may be written like a word
WORDS_BY_THEMSELVES = frozenset({"Arena", "Asala", "Cites", "Irena", "Model", "Parnas", "Serap", "Swift"})
GLUE_WORDS, GLUE_LETTERS, GLUED_WORD_LETTERS = 2, 10, 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one key means: an alias or a phrase, with the plain text that decides its case."""

    plain: str
    any_case: bool
    acronym: bool  # matched to the letter, never by capitals alone
    alias: AliasRule | None = None
    phrase: PhraseRule | None = None
    entity: EntityRule | None = None
    surname_too: bool = False  # a place of one word, which may be somebody's surname


class Found(NamedTuple):
    """One key found at a place, edges checked, case not yet."""

    start: int
    end: int
    patterns: tuple[Pattern, ...]


class Matcher:
    """The automaton and the walk over a folded text."""

    def __init__(self, patterns: Iterable[tuple[str, Pattern]]):
        by_key: dict[str, list[Pattern]] = {}
        for key, pattern in patterns:
            by_key.setdefault(key, []).append(pattern)
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        for key, meant in by_key.items():
            self._automaton.add_word(key, _payload(key, meant))
        if by_key:
            self._automaton.make_automaton()
        self._is_empty = not by_key

    def find(self, folded: str) -> Iterator[Found]:
        """All keys with clean edges, in order of their ends."""
        if self._is_empty:
            return
        size = len(folded)
        for last, (length, patterns, wild, glue) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            if end == size or not folded[end].isalnum() or not folded[last].isalnum():
                yield Found(start, end, patterns)
                continue
            tail = end
            while tail < size and folded[tail].isalnum():
                tail += 1
            if wild:
                yield Found(start, tail, wild)
            elif glue and tail - end >= GLUED_WORD_LETTERS:
                yield Found(start, end, patterns)


def _payload(key: str, meant: list[Pattern]) -> tuple:
    """Length, what the key means, what it means as the beginning of a word, whether it may be glued."""
    wild = tuple(pattern for pattern in meant if pattern.phrase and pattern.phrase.wildcard)
    glue = key.count(" ") >= GLUE_WORDS - 1 and len(key) >= GLUE_LETTERS and any(pattern.alias for pattern in meant)
    ordered = sorted(meant, key=_generality) if len(meant) > 1 else meant
    return len(key), tuple(ordered), wild, glue


def _generality(pattern: Pattern) -> tuple[int, bool]:
    """What a name means under a rule or in its days comes before what it means otherwise."""
    alias = pattern.alias
    return (-len(alias.context), alias.valid_from is None and alias.valid_to is None) if alias else (0, True)


def alias_patterns(aliases: Iterable[AliasRule], entities: dict[str, EntityRule]) -> Iterator[tuple[str, Pattern]]:
    """Keys of all aliases; demonyms also in the plural, prefixes without their hyphen.

    A town that is named along with its country has no keys of its own.
    """
    aliases = list(aliases)
    named_along = {key for alias in aliases for key in alias.context.get("also", ())}
    for alias in aliases:
        entity = entities.get(alias.entity)
        if alias.entity and (entity is None or (entity.kind == "place" and alias.entity in named_along)):
            continue
        for plain in filter(None, (" ".join(folding.plain(text).split()) for text in _texts(alias))):
            any_case, surname_too = alias.case == "any", _may_be_surname(alias, plain)
            pattern = Pattern(plain, any_case, _is_acronym(plain), alias=alias, entity=entity, surname_too=surname_too)
            yield plain.lower(), pattern


def _may_be_surname(alias: AliasRule, plain: str) -> bool:
    return alias.kind in {"name", "short", "capital", "place"} and plain.isalpha() and not plain.isupper()


def _texts(alias: AliasRule) -> tuple[str, ...]:
    if alias.kind == "demonym" and not alias.text.lower().endswith(PLURAL_NEEDS_NONE):
        return alias.text, alias.text + "s"
    return (alias.text.rstrip("-"),) if alias.kind == "prefix" else (alias.text,)


def _is_acronym(plain: str) -> bool:
    return plain.isupper() and " " not in plain


def phrase_patterns(phrases: Iterable[PhraseRule]) -> Iterator[tuple[str, Pattern]]:
    """Keys of all phrases."""
    for phrase in phrases:
        plain = " ".join(folding.plain(phrase.text).split())
        if plain:
            yield plain.lower(), Pattern(plain, phrase.case == "any", phrase.case == "exact", phrase=phrase)


def case_fits(pattern: Pattern, written: str) -> bool:
    """Whether the plain text as written may stand for the pattern.

    Names must agree to the letter, apart from a first letter raised at the start of a
    sentence or lowered in an Arabic article, or be all capitals and longer than three letters;
    people's third words may differ.
    A body's letters may be written as they are spoken ("Unifil").
    """
    if pattern.any_case or written == pattern.plain:
        return True
    if pattern.acronym:
        return _is_spoken(pattern, written)
    if written[1:] == pattern.plain[1:] and _first_letter_fits(pattern.plain, written[0]):
        return True
    if pattern.entity is not None and pattern.entity.kind == "person" and _capitals_alike(pattern.plain, written):
        return True
    return written.isupper() and sum(map(str.isalpha, written)) > 3


def _first_letter_fits(plain: str, first: str) -> bool:
    """Raised at the start of a sentence, or lowered in an Arabic article: "al-Aqsa Martyrs' Brigades"."""
    return (first.isupper() and first.lower() == plain[0]) or (first == "a" and plain.startswith("Al "))


def _is_spoken(pattern: Pattern, written: str) -> bool:
    """ "Unifil" for UNIFIL: five letters or more of a body, and no word by themselves."""
    return (
        len(written) >= SPOKEN_LETTERS and written == pattern.plain.capitalize() and written not in WORDS_BY_THEMSELVES
        and pattern.entity is not None and pattern.entity.kind in {"organisation", "company", "armed_group"}
    )  # fmt: skip


def _capitals_alike(plain: str, written: str) -> bool:
    """ "Kim Jong-un" and "Kim Jong Un": spelt alike, first and second word in capitals, later ones as they like."""
    parts = written.split()
    return len(parts) > 2 and written.lower() == plain.lower() and parts[0][0].isupper() and parts[1][0].isupper()
