"""Paragraphs that stand line under line in a wrapped text: where a full line ends a sentence, one may end there."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise

from .lines import folded
from .values import Document, ParsedEdition

FULL, WIDEST = 45, 100
LEAST_BROKEN = 3
"""So many lines must break off inside a sentence before a text counts as wrapped."""
LEAST_ENDS = 2
"""So many short lines that end sentences show that a run of lines holds several paragraphs."""
SLACK = 8
"""A line may be so much longer than the longest that breaks off."""
ENDS = re.compile(r"[.!?)][\"”’]?$")
LISTED = re.compile(r"[•▪*+-] ")
BEGINS = re.compile(r"[A-Z“\"]")


def joined_at_a_guess(edition: ParsedEdition, document: Document) -> list[int]:
    """Numbers of full lines that end a sentence, and which a paragraph of the edition goes on after."""
    guesses = _guesses(document)
    if not guesses:
        return []
    inside: set[int] = set()
    for story in edition.stories:
        for part in story.parts:
            inside.update(range(part.lines.first, part.lines.last))
    return [number for number in guesses if number in inside]


@lru_cache(maxsize=2)
def _guesses(document: Document) -> tuple[int, ...]:
    """Kept, because a document may hold many editions."""
    pairs = list(enumerate(pairwise(folded(line) for line in document.lines), start=1))
    broken = [before for _, (before, after) in pairs if FULL <= len(before) <= WIDEST and after[:1].islower()]
    if len(broken) < LEAST_BROKEN:
        return ()
    width = max(map(len, broken))
    found: list[int] = []
    for is_text, run in groupby(pairs, key=lambda pair: bool(pair[1][0])):
        told = [pair for pair in run if is_text]
        ends = [] if any(LISTED.match(before) for _, (before, _) in told) else list(_sentence_ends(told, width))
        if sum(not is_full for _, is_full in ends) >= LEAST_ENDS:
            found += [number for number, is_full in ends if is_full]
    return tuple(found)


def _sentence_ends(run: list[tuple[int, tuple[str, str]]], width: int) -> Iterator[tuple[int, bool]]:
    """The lines of a run that end a sentence, and whether the next word had no room in them."""
    for number, (before, after) in run:
        if ENDS.search(before[-3:]) and BEGINS.match(after) and len(before) <= width + SLACK:
            yield number, len(before) + 1 + len(after.split(" ", 1)[0]) > width
