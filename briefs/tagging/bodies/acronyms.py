"""Unknown groups of capitals, three to ten letters: "the FDLR said". A body more often than not."""

import re
from collections.abc import Iterator

from briefs.tagging.bodies.longer_names import BODIES
from briefs.tagging.people.person_signs import looks_named
from briefs.tagging.text.lexicon import EVENT_NOUNS, PLACE_NOUNS
from briefs.tagging.text.reading import Word
from briefs.tagging.text.runs import Name, Owners
from briefs.tagging.text.spans import Spans
from briefs.tagging.text.words_of_bodies import ACRONYMS_THAT_ARE_NO_BODY, THINGS
from briefs.tagging.text.words_of_people import TITLE_PARTS, TITLES

# Desk language for governments ("GOI", "ROYG") and numerals ("XXXVII").
_NO_NAME = re.compile(r"^(?:GO[A-Z]{1,2}|GSL|ROYG|RTG|GRM|[IVXLC]{3,8})$")
_EXPLAINED = re.compile(r" \((?:the )?([A-Z][A-Za-z&-]{1,6})[,)]")
_ON_THE_AIR = re.compile(r"\b(?:said on|says on|told|tells) $")
_HAS_IT = re.compile(r" (?:reports|reported|says|writes|wrote)(?=[.,;\n]|$)")
_NO_BODIES = EVENT_NOUNS | PLACE_NOUNS | {"series", "act", "awards"}
_LONG = 7  # letters of an acronym that might be a thing's: "NASA's MESSENGER"
_ACRONYM = re.compile(r"^(?:[A-Z]{3,10}|[A-Z]{2,5}-[A-Z]{1,5}|[A-Z]{2,4}[a-z][A-Z]{1,3})s?$")


def find_acronyms(owners: Owners, taken: list[Name]) -> Iterator[Name]:
    """Acronyms that nothing else claims; one beside a figure or another one in a row is left alone."""
    reading, words = owners.reading, owners.reading.words
    claimed = Spans((name.start, name.end) for name in taken)
    introduced = _introduced(owners, claimed)
    for index, word in enumerate(words):
        if not _reads_as_one(word) or owners.kind_at(index) or owners.is_silent(index):
            continue
        if claimed.touch(word.start, word.end) or _beside_figures(reading, index) or _bears_another_name(words, index):
            continue
        if word.text in introduced or _is_a_things(reading, index) or _is_cited_or_borne(reading, index):
            continue
        yield Name(word.start, word.end, word.text, "organisation", 2.0, "organisation: acronym")


def _reads_as_one(word: Word) -> bool:
    """Three capitals or more that name no thing, rank or numeral."""
    if not word.capital or len(word.text) < 3 or not word.text[1].isupper() or not _ACRONYM.match(word.text):
        return False
    return word.folded not in ACRONYMS_THAT_ARE_NO_BODY and not _NO_NAME.match(word.text)


def _introduced(owners: Owners, claimed: Spans) -> frozenset[str]:
    """Acronyms that the story explains right after a body's name: "Liberation Front (GLF)"."""
    reading = owners.reading
    found = set()
    for hit in _EXPLAINED.finditer(reading.text):
        last = reading.word_index(hit.start()) - 1
        if last >= 0 and (
            claimed.touch(reading.words[last].start, reading.words[last].end) or owners.kind_at(last) in BODIES
        ):
            found.add(hit.group(1))
    return frozenset(found)


def _bears_another_name(words, index: int) -> bool:
    """ "ANZ Stadium", "NRJ Music Awards", "Mitsui OSK Lines": the acronym is part of the name of something else."""
    step = index + 1
    if index and step < len(words) and _is_amid_capitals(words, index):
        return True
    while (
        step < len(words) and step < index + 5 and words[step].capital and words[step].start == words[step - 1].end + 1
    ):
        step += 1
    return step > index + 1 and words[step - 1].folded in _NO_BODIES


def _is_a_things(reading, index: int) -> bool:
    """ "the designer steroid THG", "a DMCA notice": the noun beside it says that the letters name a thing."""
    word = reading.words[index]
    if len(word.text) >= _LONG and reading.folded.endswith("'s ", 0, word.start):
        return True
    return reading.word_before(word.start) in THINGS or reading.word_after(word.end) in THINGS


def _is_cited_or_borne(reading, index: int) -> bool:
    """ "he said on ETV", ", ERR reports.": a medium; "ASM Nasiruddin Elan": somebody's initials."""
    words, word = reading.words, reading.words[index]
    before = reading.folded[max(0, word.start - 12) : word.start]
    if _ON_THE_AIR.search(before) or (_HAS_IT.match(reading.text, word.end) and before.endswith(", ")):
        return True
    following = words[index + 1] if index + 2 < len(words) and words[index + 1].start == word.end + 1 else None
    return (
        following is not None and following.capital and looks_named(reading, following)
        and following.folded not in TITLES and words[index + 2].capital and words[index + 2].start == following.end + 1
    )  # fmt: skip


def _is_amid_capitals(words, index: int) -> bool:
    """Whether a word that only a name has in capitals stands right before, and a capital right after."""
    before, after = words[index - 1], words[index + 1]
    return (
        before.capital and not before.opens and not before.shouted and before.end + 1 == words[index].start
        and after.capital and after.start == words[index].end + 1 and before.folded not in TITLES | TITLE_PARTS
    )  # fmt: skip


def _beside_figures(reading, index: int) -> bool:
    """ "MIT 12", "5 BTC", "MV ASDF": a measure, a flight or a ship."""
    words = reading.words
    before = words[index - 1].text if index else ""
    after = reading.text[words[index].end : words[index].end + 2]
    if after[:1] == ")" and reading.text[words[index].start - 1 : words[index].start] == "(":
        return True  # a medium, or the initials of a name that was found in full
    return (
        before[-1:].isdigit()
        or (after[:1] in set("-$€£") and after[1:2].isdigit())
        or after[1:2].isdigit()
        or before in {"MV", "MS", "SS", "HMS", "USS"}
    )
