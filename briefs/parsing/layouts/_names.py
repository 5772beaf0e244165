"""Which names two texts have in common, roughly: to tell whether they speak of the same."""

import re

from ._places import OFFICES, SENTENCE_WORDS
from ._signs import CREDIT

NAME = re.compile(r"(?<![(\w])[A-ZÀ-Þ][\w’'-]{2,}")
ROOT = 4
"""So many letters do a country and its people have in common: "Japan" and "Japanese"."""


def names_in(text: str) -> set[str]:
    """The roots of the words in capitals, but of those that only begin a sentence, of offices and of sources."""
    bare = CREDIT.sub("", text)
    return {word[:ROOT].casefold() for word in NAME.findall(bare) if word not in SENTENCE_WORDS | OFFICES}
