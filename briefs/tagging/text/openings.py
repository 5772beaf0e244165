"""Words that only a sentence's beginning has raised to capitals: "Masked supporters", "Twenty-one gunmen"."""

import re

from briefs.tagging.text.lexicon import FUNCTION_WORDS
from briefs.tagging.text.reading import Word

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = re.compile(rf"(?:{_TENS})(?:[ -]\w+)?$|(?:thir|four|fif|six|seven|eigh|nine)teen$|hundreds?$|dozens?$")
_PARTICIPLE = re.compile(r"\w{3,}(?:ed|ing)$")
_ADVERB = re.compile(r"\w{2,}(?:ous|al|ent|ant|ive|ed|ing|ar|ic|ful|ate)ly$")
_COMPOUND = re.compile(
    r"\w+[ -](?:backed|led|based|linked|aligned|held|controlled|trained|funded|affiliated|language|"
    r"speaking)$"
)
_NAMES = frozenset("united allied associated federated boeing beijing viking sterling red".split())
# Adjectives and trades that open a sentence before "rebels", "company", "movement".
_PLAIN = frozenset(
    """rival hardline leftist islamist anglophone francophone logistics pharmaceutical medical financial private
    ethnic tribal foreign rebel opposition student union human civil rights aid oil gas mining insurance construction
    shipping security fashion toy food tech tobacco cement software fellow surviving far anti right left""".split()
)


def is_compound_adjective(word: Word) -> bool:
    """ "Turkish-backed", wherever it stands."""
    return _COMPOUND.match(word.folded) is not None


def is_raised(word: Word) -> bool:
    """Whether the word opens a sentence and would have no capital elsewhere."""
    folded = word.folded
    if not word.opens or folded in _NAMES:
        return False
    return (
        folded in FUNCTION_WORDS or folded in _PLAIN or _NUMBER.match(folded) is not None
        or _PARTICIPLE.match(folded) is not None or _ADVERB.match(folded) is not None or is_compound_adjective(word)
    )  # fmt: skip
