"""Bodies of the Romance languages, whose head noun comes first: "Banque de France", "Partido Verde"."""

from collections.abc import Iterator

from briefs.tagging.bodies.body_checks import usable
from briefs.tagging.text.lexicon import DAYS, FUNCTION_WORDS
from briefs.tagging.text.runs import Name, Owners, body_name
from briefs.tagging.text.words_of_bodies import FIRST_HEADS, FIRST_HEADS_BEFORE_A_LINK
from briefs.tagging.text.words_of_people import TITLES

_LINKS = frozenset("de du des del da do dos das di della pour para per la le les los las el et y e en".split())
_HEADS = FIRST_HEADS | FIRST_HEADS_BEFORE_A_LINK
LONGEST = 9


def by_first_head(owners: Owners) -> Iterator[Name]:
    """Names that begin with the head: capitals and links to their last capital, one of them at least."""
    index, words = 0, owners.reading.words
    if not any(word.folded in _HEADS for word in words):
        return
    while index < len(words):
        last = _last_word(owners, index) if _is_first_head(owners, index) else index
        if last > index:
            yield body_name(owners, index, last, 3.0, "head noun in front")
        index = last + 1


def _is_first_head(owners: Owners, index: int) -> bool:
    """A head that no known name holds; an English word too must have a link after it ("Front de libération")."""
    words = owners.reading.words
    if words[index].folded not in _HEADS or not usable(owners, index) or owners.kind_at(index):
        return False
    if index + 1 == len(words):
        return False
    if words[index].folded in FIRST_HEADS_BEFORE_A_LINK:
        return words[index + 1].text in _LINKS - {"e", "en", "la", "le"}
    return index == 0 or not goes_on(owners, index - 1)


def _last_word(owners: Owners, first: int) -> int:
    """Index of the last capital that belongs to the name; `first` itself where there is none."""
    words, last = owners.reading.words, first
    for step in range(first + 1, min(first + LONGEST, len(words))):
        if owners.reading.text[words[step - 1].end : words[step].start] != " ":
            break
        if words[step].capital and words[step].folded not in FUNCTION_WORDS | DAYS | TITLES and usable(owners, step):
            last = step
        elif words[step].text not in _LINKS and not _is_between_links(words, step):
            break
    return last


def _is_between_links(words, step: int) -> bool:
    """ "Front de libération du Nord": a small word after a link, and before another."""
    return words[step - 1].text in _LINKS and step + 1 < len(words) and words[step + 1].text in _LINKS


def goes_on(owners: Owners, before: int) -> bool:
    """Whether a capital stands right before: "Radamel Banco" is somebody."""
    words = owners.reading.words
    return (
        words[before].capital and not words[before].opens
        and owners.kind_at(before) == "" and owners.reading.text[words[before].end : words[before + 1].start] == " "
    )  # fmt: skip
