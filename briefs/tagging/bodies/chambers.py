"""Parliaments and courts of provinces, and a chamber's word at the end of another name ("Trade Union Congress")."""

from briefs.tagging.text.lexicon import DAYS
from briefs.tagging.text.openings import is_compound_adjective
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.runs import Owners, joined
from briefs.tagging.text.words_of_people import TITLES

_CHAMBERS = frozenset({"Senate", "House of Representatives", "Supreme Court"})
_OF_THE_STATES_CHAMBER = frozenset("election elections race races seat seats primary campaign candidate".split())
_ONE_WORD_CHAMBERS = frozenset({"Congress", "Senate", "Assembly"})
_MAY_BELONG = frozenset({"", "country", "region", "place"})


def province_before(owners: Owners, match: Match) -> int | None:
    """Index of the province's first word before "Senate" or "Supreme Court": "the Arizona Senate"."""
    words = owners.reading.words
    after = (owners.reading.word_after(match.end) or "").lower()
    if match.pattern.plain not in _CHAMBERS or after in _OF_THE_STATES_CHAMBER:
        return None
    before = owners.reading.word_index(match.start) - 1
    other = owners.match_at(before) if before >= 0 else None
    if other is None or other.pattern.alias.kind != "place" or owners.is_silent(before):
        return None
    if owners.reading.text[words[before].end : match.start] != " ":
        return None
    return owners.reading.word_index(other.start)


def province_after(owners: Owners, match: Match) -> int | None:
    """Index of the province's last word in "the Supreme Court of Alabama"."""
    if "lead_state" not in match.pattern.alias.context or match.pattern.plain not in _CHAMBERS:
        return None
    at = owners.reading.word_index(match.end)
    if not owners.reading.folded.startswith(" of ", match.end) or at + 1 >= len(owners.reading.words):
        return None
    other = owners.match_at(at + 1)
    if other is None or other.pattern.alias.kind != "place" or owners.is_silent(at + 1):
        return None
    return owners.reading.word_index(other.end) - 1


def before_a_chamber(owners: Owners, match: Match) -> int | None:
    """ "Trade Union Congress": where two capitals or more begin that go on to the word alone, and not "On Tuesday"."""
    words, index = owners.reading.words, owners.reading.word_index(match.start)
    begins_a_word = index < len(words) and words[index].start == match.start
    if match.pattern.plain not in _ONE_WORD_CHAMBERS or not begins_a_word or owners.is_silent(index):
        return None
    first = index
    while (
        first and words[first - 1].capital and not words[first - 1].opens and owners.kind_at(first - 1) in _MAY_BELONG
        and words[first - 1].folded not in TITLES | DAYS and joined(owners.reading, words[first - 1], words[first])
        and not is_compound_adjective(words[first - 1])
    ):  # fmt: skip
        first -= 1
    return first if first < index - 1 else None
