"""An unknown longer name around a known one hides it: "Sudan People's Liberation Army" is not China's."""

from briefs.tagging.bodies.chambers import before_a_chamber, province_after, province_before
from briefs.tagging.text.lexicon import FUNCTION_WORDS, OPENS_NAMES
from briefs.tagging.text.openings import is_compound_adjective, is_raised
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.runs import Name, Owners, body_name, joined
from briefs.tagging.text.words_of_bodies import HEADS
from briefs.tagging.text.words_of_people import TITLE_PARTS, TITLES

_IN_PARTIES_NAMES = frozenset(
    "democratic republican labour labor conservative national general federal communist".split()
)
_LEANINGS = frozenset(
    "islamist sunni shia shiite separatist maoist marxist leftist leninist jihadist eurosceptic ngo kurdish veteran "
    "retired".split()
)
NOT_PART_OF_A_NAME = FUNCTION_WORDS - OPENS_NAMES | TITLES | (TITLE_PARTS - _IN_PARTIES_NAMES) | _LEANINGS
_OFFICES_OF = (["ministry", "of"], ["department", "of"], ["directorate", "of"])
_CORPS = frozenset({"seals", "rangers", "marines"})
BODIES = frozenset({"organisation", "armed_group", "company"})


def swallowed(owners: Owners, matches: list[Match]) -> tuple[list[Name], list[Match]]:
    """The longer names, and the matches that they hide."""
    names, hidden = [], []
    for match in matches:
        if (section := _section(owners, match)) is not None:
            names.append(section)
            hidden.append(match)
        elif _opens_another(owners, match) or _is_anothers_ministry(owners, match):
            hidden.append(match)
        elif (last := _last_of_longer(owners, match)) is not None:
            names.append(body_name(owners, owners.reading.word_index(match.start), last, 3.0, "longer name"))
            hidden.append(match)
        elif (first := _first_of_longer(owners, match)) is not None:
            names.append(body_name(owners, first, owners.reading.word_index(match.end) - 1, 3.0, "longer name"))
            hidden.append(match)
            country = owners.match_at(first)
            if country and country.pattern.alias.kind != "demonym" and first != province_before(owners, match):
                hidden.append(country)
    return names, hidden


def _opens_another(owners: Owners, match: Match) -> bool:
    """ "The Independent Electoral Commission": no paper, where capitals up to a head noun follow its name."""
    reading, words = owners.reading, owners.reading.words
    entity, last = match.pattern.entity, reading.word_index(match.end) - 1
    if entity is None or entity.kind != "media" or not match.pattern.plain.startswith("The "):
        return False
    while last + 1 < len(words) and words[last + 1].capital and joined(reading, words[last], words[last + 1]):
        last += 1
        if words[last].folded in HEADS and owners.match_at(last) is None:
            return True
    return False


def _first_of_longer(owners: Owners, match: Match) -> int | None:
    """Where a longer name begins that ends as the match does; None where there is none."""
    for start in (before_a_chamber, _longer_start):
        if (first := start(owners, match)) is not None:
            return first
    return owners.reading.word_index(match.start) if _is_anothers(owners, match) else None


def _section(owners: Owners, match: Match) -> Name | None:
    """ "Peruvian Red Cross": the section of a federation in the state before it, "Society" included."""
    words = owners.reading.words
    first, last = owners.reading.word_index(match.start) - 1, owners.reading.word_index(match.end) - 1
    if "has_sections" not in match.pattern.alias.context or first < 0 or owners.kind_at(first) != "country":
        return None
    if owners.reading.text[words[first].end : match.start] != " " or owners.is_silent(first):
        return None
    if owners.reading.word_after(match.end) == "Society":
        last += 1
    return body_name(owners, owners.reading.word_index(owners.match_at(first).start), last, 3.0, "section in its state")


def _first_free_capital(owners: Owners, index: int) -> int:
    """The leftmost of the free capitals that end at `index`, past a word that only the sentence's beginning raised."""
    words = owners.reading.words
    while (
        index and words[index - 1].capital and owners.match_at(index - 1) is None
        and joined(owners.reading, words[index - 1], words[index]) and words[index - 1].folded not in NOT_PART_OF_A_NAME
        and not is_compound_adjective(words[index - 1])
    ):  # fmt: skip
        index -= 1
    return index + 1 if is_raised(words[index]) else index


def _last_of_longer(owners: Owners, match: Match) -> int | None:
    """Index of the last word of a longer name that begins as the match does; None where there is none."""
    ways = (province_after, _other_state_after, _unknown_after)
    return next((last for way in ways if (last := way(owners, match)) is not None), None)


def _unknown_after(owners: Owners, match: Match) -> int | None:
    """Index of the last capital of "the Congress of the Union", which is not that of the United States."""
    of = next((of for of in (" of the ", " of ") if owners.reading.folded.startswith(of, match.end)), None)
    if of is None or "lead_state" not in match.pattern.alias.context:
        return None
    index = owners.reading.word_index(match.end) + of.count(" ") - 1
    if index >= len(owners.reading.words) or not owners.reading.words[index].capital or owners.match_at(index):
        return None
    return index


def _other_state_after(owners: Owners, match: Match) -> int | None:
    """Index of the state's last word in "the Central Criminal Court of Iraq", which is not London's."""
    state = match.pattern.entity.state if match.pattern.entity else ""
    if not state or not _may_end_a_longer_name(owners, match):
        return None
    of = next((of for of in (" of the ", " of ") if owners.reading.folded.startswith(of, match.end)), None)
    other = owners.match_at(owners.reading.word_index(match.end) + of.count(" ") - 1) if of else None
    if other is None or other.pattern.entity is None or other.pattern.entity.kind != "country":
        return None
    if other.pattern.entity.key == state or other.pattern.alias.kind not in {"name", "short"}:
        return None
    return owners.reading.word_index(other.end) - 1


def _longer_start(owners: Owners, match: Match) -> int | None:
    """Index of the word where a longer name around a body's name begins, or None."""
    if "lead_state" in match.pattern.alias.context and (province := province_before(owners, match)) is not None:
        return province
    if not _may_end_a_longer_name(owners, match):
        return None
    before = owners.reading.word_index(match.start) - 1
    if not _belongs_to_it(owners, before):
        return None
    other = owners.match_at(before)
    if other is None:
        first = _first_free_capital(owners, before)
        return first if first <= before else None
    owner, state = other.pattern.entity, match.pattern.entity.state
    if owner is None or owner.kind != "country" or owner.key == state or not state:
        return None
    return owners.reading.word_index(other.start)


def _may_end_a_longer_name(owners: Owners, match: Match) -> bool:
    """A body of several words that ends in a head noun, outside a line of capitals."""
    entity = match.pattern.entity
    if entity is None or entity.kind not in BODIES or " " not in match.pattern.plain:
        return False
    words = match.pattern.plain.lower().split()
    return not owners.reading.is_capitals(match.start) and (words[-1] in HEADS | _CORPS or words[:2] in _OFFICES_OF)


def _is_anothers(owners: Owners, match: Match) -> bool:
    """ "Ukraine's Foreign Intelligence Service": the body of another state than the one whose it is elsewhere."""
    entity, before = match.pattern.entity, owners.reading.word_index(match.start) - 1
    if not _may_end_a_longer_name(owners, match) or entity.kind != "organisation" or not entity.state or before < 0:
        return False
    gap = owners.reading.folded[owners.reading.words[before].end : match.start]
    other = owners.match_at(before)
    owner = other.pattern.entity if other is not None and gap in {"'s ", "' "} else None
    return owner is not None and owner.kind == "country" and owner.key != entity.state


def _is_anothers_ministry(owners: Owners, match: Match) -> bool:
    """ "Syria's Ministry of Defence": by its state alone it is the government, as any other ministry."""
    return match.pattern.plain.startswith("Ministry of ") and _is_anothers(owners, match)


def _belongs_to_it(owners: Owners, before: int) -> bool:
    """Whether the word before a body's name is a capital that goes on with it; not in "Mexico's Supreme Court"."""
    reading, words = owners.reading, owners.reading.words
    if not 0 <= before < len(words) - 1 or not words[before].capital or owners.is_silent(before):
        return False
    if not joined(reading, words[before], words[before + 1]) or words[before].folded in NOT_PART_OF_A_NAME:
        return False
    return not is_compound_adjective(words[before]) and not reading.folded.startswith("'", words[before].end)
