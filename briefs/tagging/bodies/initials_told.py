"""Letters that a body named in full in the story has too: its own, and not those of another that is better known.

"The Ethiopian Press Agency said … EPA reporters", "the Popular Resistance Committees … a PRC member".
"""

from collections.abc import Iterable, Iterator

from briefs.tagging import folding
from briefs.tagging.bodies.longer_names import BODIES
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.runs import Name
from briefs.tagging.values import EntityRule

_SHORTEST = 3  # letters
_ALIKE = 5  # letters in which two spellings of a word agree: "Palestine", "Palestinian"
_SHARED = 2  # words that make two names one body's: "Israeli Defence Force", "Israel Defense Forces"


def of_bodies_in_full(matches: Iterable[Match], bodies: Iterable[Name]) -> Iterator[Match]:
    """The matches of letters that are the initials of another body of the story."""
    letters = [match for match in matches if match.pattern.acronym and len(match.pattern.plain) >= _SHORTEST]
    if not letters:
        return
    names = [body.text for body in bodies]
    names += [match.pattern.plain for match in matches if match.pattern.entity and match.pattern.entity.kind in BODIES]
    for match in letters:
        if match.pattern.entity and any(_are_of(match, match.pattern.entity, name) for name in names):
            yield match


def _are_of(match: Match, entity: EntityRule, name: str) -> bool:
    """Whether the letters are the name's, up to its "of" at least, and the name another than the entity's."""
    letters, whole, first = match.pattern.plain, _initials(name), _initials(name.partition(" of ")[0])
    if entity.name == letters:
        return False  # what they stand for is not told
    return letters == first != whole or (letters == whole and len(_stems(name) & _stems(entity.name)) < _SHARED)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _stems(name: str) -> set[str]:
    return {word[:_ALIKE] for word in folding.key(name).split() if len(word) >= _ALIKE}
