"""Where sentence case begins: the first word that only a sentence writes small."""

import re

from ._places import SENTENCE_WORDS
from ._signs import LONGER_SMALL, SMALL
from ._word_counts import smallness

NAME_PARTICLE = re.compile(r"[dl]['’][A-Z]|al-[A-Z]|(?:bin|von|van|da|dos)$")
"""Small letters that are part of a name."""

IN_BOTH = ("over", "after", "before", "than")
"""Small words of headlines that are as usual in the first words of a sentence."""

ORDINARY = 0.8
"""From this share of small letters a word is an ordinary one."""


def sentence_case_from(words: list[tuple[int, str]]) -> int:
    """The index of the first word that only a sentence writes small (or of a bracket)."""
    for index, (_, word) in enumerate(words):
        before = words[index - 1][1] if index else ""
        if word[0] in "([" and index > 3:
            return index
        bare = word.strip("“”\"'‘’()[],:;")
        if (bare in LONGER_SMALL or bare in IN_BOTH) and _headline_goes_on([each for _, each in words[index + 1 :]]):
            continue
        if (
            bare[:1].islower()
            and not NAME_PARTICLE.match(bare)
            and (
                bare.casefold() not in SMALL
                or ((bare in ("the", "an", "la") or bare in IN_BOTH) and index > 3 and before not in SMALL)
            )
        ):
            return index
    return 0


def _headline_goes_on(words: list[str]) -> bool:
    """Whether words that only a headline or the start of a sentence writes large follow before the next small one."""
    for word in words:
        bare = word.strip("“”\"'‘’()[],:;")
        if bare[:1].isupper() and (bare in SENTENCE_WORDS or smallness(bare) > ORDINARY):
            return True
        if word[0] in "([" or (bare[:1].islower() and bare not in SMALL):
            return False
    return False
