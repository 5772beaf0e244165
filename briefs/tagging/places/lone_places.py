"""A town's name that is somebody's surname, or a U.S. post's: "Pottu Amman", "Embassy Colombo reports".

Only where nothing else in the story names the town's country.
"""

from collections import Counter

from briefs.tagging.text.lexicon import FUNCTION_WORDS, PLACE_NOUNS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_people import TITLES

_POSTS = frozenset({"embassy", "consulate"})
_PARTS_OF_TOWNS = frozenset(
    "greater east west north south central downtown old new upper lower inner outer metro metropolitan northern "
    "southern eastern western san santa saint st port puerto fort mount el la los las".split()
)
_SAY_NOTHING = FUNCTION_WORDS | TITLES | PLACE_NOUNS | _PARTS_OF_TOWNS


def lone_places(reading: Reading, matches: list[Match]) -> list[Match]:
    """Towns after an unknown capitalised word, of a country that has no other match."""
    named = Counter(match.pattern.entity.key for match in matches if match.pattern.entity)
    ends = {match.end for match in matches}
    return [
        match
        for match in matches
        if match.pattern.entity
        and match.pattern.alias.kind in {"capital", "place"}
        and match.start >= reading.body_start
        and named[match.pattern.entity.key] == 1
        and not reading.is_capitals(match.start)
        and not (reading.word_after(match.end) or "")[:1].isupper()
        and _follows_a_name(reading, match, ends)
    ]


def _follows_a_name(reading: Reading, match: Match, ends: set[int]) -> bool:
    index = reading.word_index(match.start) - 1
    if index < 0 or reading.text[reading.words[index].end : match.start] != " ":
        return False
    word = reading.words[index]
    if word.folded in _POSTS and word.capital:
        return True
    is_name = word.capital and not word.shouted and not word.opens and word.text.isalpha() and word.end not in ends
    return is_name and word.folded not in _SAY_NOTHING
