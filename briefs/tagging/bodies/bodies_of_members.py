"""Bodies by who belongs to them: "founder of Clean Rivers Now", "a spokesman for Rise Up for Life"."""

import re
from collections.abc import Iterator

from briefs.tagging.bodies.body_checks import usable
from briefs.tagging.text.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS
from briefs.tagging.text.runs import Name, Owners, body_name
from briefs.tagging.text.words_of_bodies import HEADS
from briefs.tagging.text.words_of_people import DEPARTMENTS, TITLE_PARTS, TITLES

_MEMBER = re.compile(
    r"\b(?:(?:co-?)?founders?|members?|activists?|volunteers?|employees|director|directors|chairman|chairwoman|"
    r"spokes(?:man|woman|person)|executives?) (?:of|for|with|at) (?:the )?"
)
_LINKS = frozenset({"for", "against", "of", "without"})
_OF_A_STATE = frozenset(
    """modern ancient independent imperial free communist nazi democratic occupied north south east west northern
    southern eastern western central british french spanish""".split()
)
_NEVER_IN = FUNCTION_WORDS | TITLES | TITLE_PARTS | DAYS | DEPARTMENTS | HEADS | {"public"} | _OF_A_STATE
_NEVER_LAST = PLACE_NOUNS | EVENT_NOUNS | HEADS
_LONGEST = 6


def by_member(owners: Owners) -> Iterator[Name]:
    """Two free capitals or more after a member; a state may end them ("Sexual Minorities Uganda"), a link join them."""
    words, reading = owners.reading.words, owners.reading
    for member in _MEMBER.finditer(reading.folded):
        first = reading.word_index(member.end())
        if first < len(words) and words[first].start == member.end() and _may_begin(owners, first):
            last = _last_word(owners, first)
            if last > first and words[last].folded not in _NEVER_LAST:
                yield body_name(owners, first, last, 2.5, "after a member")


def _may_begin(owners: Owners, first: int) -> bool:
    """A free capital that is no office, department or somebody's given name."""
    word = owners.reading.words[first]
    return (
        word.capital and usable(owners, first) and owners.kind_at(first) == "" and word.folded not in _NEVER_IN
        and word.folded not in owners.reading.given_names and not word.shouted
    )  # fmt: skip


def _last_word(owners: Owners, first: int) -> int:
    """The last capital of the row, past small links between two of them."""
    words, last = owners.reading.words, first
    for step in range(first + 1, min(first + _LONGEST, len(words))):
        if owners.reading.text[words[step - 1].end : words[step].start] != " ":
            break
        if words[step].capital and usable(owners, step):
            last = step
        elif words[step].text not in _LINKS:
            break
    return last
