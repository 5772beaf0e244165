"""Regions that are no more than part of a name: "the Asian Cup", "the Maghreb–Europe Gas Pipeline"."""

from briefs.tagging.text.lexicon import DAYS, FAITHS_AND_PEOPLES, FUNCTION_WORDS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import headline_is_title_case
from briefs.tagging.text.words_of_people import ROLES

_JOINTS = frozenset(" -‐‑–")
_DASHES = _JOINTS - {" "}
# What lies there, or is said of it; all else in capitals goes on with a name.
_SAYS_WHERE = FUNCTION_WORDS | DAYS | FAITHS_AND_PEOPLES | ROLES | frozenset(
    "sea ocean coast circle islands island states countries nations parliament leaders minister spring".split()
)  # fmt: skip


def regions_in_names(reading: Reading, matches: list[Match]) -> list[Match]:
    """The regions that a name goes on after; of two with a dash between, the first as well."""
    if not any(map(_is_a_region, matches)):
        return []
    found: dict[int, Match] = {}
    others = {match.start: match for match in matches}
    is_title_case = headline_is_title_case(reading)
    for match in reversed(matches):
        in_headline = is_title_case and match.start < reading.headline_end
        if _is_a_region(match) and not in_headline and _goes_on(reading, match, others, found):
            found[match.start] = match
    return list(found.values())


def _is_a_region(match: Match) -> bool:
    return match.pattern.entity is not None and match.pattern.entity.kind == "region"


def _goes_on(reading: Reading, match: Match, others: dict[int, Match], found: dict[int, Match]) -> bool:
    text, after = reading.text, match.end + 1
    if text[match.end : after] not in _JOINTS or not text[after : after + 1].isupper() or reading.is_capitals(after):
        return False
    if (other := others.get(after)) is not None:  # "Asian-American"
        return after in found or (text[match.end] in _DASHES and other.pattern.alias.kind == "demonym")
    word = reading.words[reading.word_index(after)].folded
    return word not in _SAYS_WHERE and word.removesuffix("s") not in _SAYS_WHERE and word not in reading.given_names
