"""Phrases: the pairs that postings are kept of, and the proof, on a story's terms, that pairs join to a whole."""

import itertools
from collections.abc import Sequence

from pyroaring import BitMap

from .cursors import one_of, reading
from .store import STORIES, lots
from .terms import forms_in_order

MOST_SPELLINGS = 64  # of one phrase, when several forms may stand in several places
PROVED_AT_ONCE = 30_000  # stories read in one statement: SQLite takes 32,766 values


def proved(node, candidates: BitMap) -> BitMap:
    """Those of the candidates whose terms hold the phrase in one piece."""
    phrases = [f" {' '.join(forms)} ".encode() for forms in spellings(node.places)]
    found = BitMap()
    for lot in lots(candidates, PROVED_AT_ONCE):
        for story, blob in kept_terms(lot):
            text = forms_in_order(blob, node.in_headline)
            if any(phrase in text for phrase in phrases):
                found.add(story)
    return found


def headed(start: str, candidates: Sequence[int]) -> BitMap:
    """Those of the candidates, at most PROVED_AT_ONCE, whose headline has a word that begins so."""
    beginnings = f" {start}".encode(), f" ^{start}".encode()
    texts = ((story, forms_in_order(blob, True)) for story, blob in kept_terms(candidates))
    return BitMap([story for story, text in texts if any(beginning in text for beginning in beginnings)])


def kept_terms(stories):
    """(story, packed terms) of stories, in one statement."""
    asked, given = one_of(list(stories))
    with reading(in_bytes=True) as cursor:
        cursor.execute(f"SELECT story, current FROM {STORIES} WHERE story {asked}", given)  # noqa: S608  (own name)
        return [(story, bytes(blob)) for story, blob in cursor.fetchall() if blob is not None]


def spellings(places) -> list[tuple[str, ...]]:
    """Every way to choose one form for each place, at most MOST_SPELLINGS."""
    ways: list[tuple[str, ...]] = [()]
    for forms in places:
        ways = [(*way, form) for way in ways for form in forms][:MOST_SPELLINGS]
    return ways


def pairs_of(places) -> list[list[str]]:
    """For each two places side by side, the pairs that may stand there."""
    return [[f"{first} {second}" for first in left for second in right] for left, right in itertools.pairwise(places)]
