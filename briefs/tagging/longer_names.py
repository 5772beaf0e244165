"""An unknown longer name around a known one hides it: "Sudan People's Liberation Army" is not China's."""

from briefs.tagging.lexicon import FUNCTION_WORDS, HEADS, TITLE_PARTS, TITLES
from briefs.tagging.overlap import Match
from briefs.tagging.runs import Name, Owners, joined

_IN_PARTIES_NAMES = frozenset(
    "democratic republican labour labor conservative national general federal communist".split()
)
NOT_PART_OF_A_NAME = FUNCTION_WORDS | TITLES | (TITLE_PARTS - _IN_PARTIES_NAMES)
BODIES = frozenset({"organisation", "armed_group", "company"})


def swallowed(owners: Owners, matches: list[Match]) -> tuple[list[Name], list[Match]]:
    """The longer names, and the matches that they hide."""
    names, hidden = [], []
    for match in matches:
        first = _longer_start(owners, match)
        if first is None:
            continue
        start = owners.reading.words[first].start
        names.append(
            Name(
                start,
                match.end,
                owners.reading.text[start : match.end],
                "organisation",
                3.0,
                "organisation: longer name",
            )
        )
        hidden.append(match)
        if (country := owners.match_at(first)) is not None and country.pattern.alias.kind != "demonym":
            hidden.append(country)
    return names, hidden


def _first_free_capital(owners: Owners, index: int) -> int | None:
    """The leftmost of the free capitals that end at `index`; None if only a sentence's beginning raised it."""
    words = owners.reading.words
    while (
        index and words[index - 1].capital and owners.match_at(index - 1) is None
        and joined(owners.reading, words[index - 1], words[index]) and words[index - 1].folded not in NOT_PART_OF_A_NAME
    ):  # fmt: skip
        index -= 1
    return None if words[index].opens and words[index].folded in FUNCTION_WORDS else index


def _longer_start(owners: Owners, match: Match) -> int | None:
    """Index of the word where a longer name around a body's name begins, or None."""
    reading, words = owners.reading, owners.reading.words
    entity = match.pattern.entity
    if (
        entity is None
        or entity.kind not in BODIES
        or " " not in match.pattern.plain
        or reading.is_capitals(match.start)
    ):
        return None
    if match.pattern.plain.split()[-1].lower() not in HEADS:
        return None
    before = reading.word_index(match.start) - 1
    if not 0 <= before < len(words) - 1 or not words[before].capital or owners.is_silent(before):
        return None
    if not joined(reading, words[before], words[before + 1]) or words[before].folded in NOT_PART_OF_A_NAME:
        return None
    if reading.folded.startswith("'", words[before].end):
        return None  # "Mexico's Supreme Court"
    other = owners.match_at(before)
    if other is None:
        return _first_free_capital(owners, before)
    owner = other.pattern.entity
    if owner is None or owner.kind != "country" or owner.key == entity.state or not entity.state:
        return None
    return reading.word_index(other.start)
