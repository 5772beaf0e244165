"""Signs that a headline of a digest was lost: a story with too many paragraphs, a number that is left out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lines import Piece
from ..values import PartKind
from ._digests import Digest
from ._draft import StoryDraft

COUNTED = re.compile(r"\W{0,3}(?P<number>\d{1,2})(?:[.)]|$)")


def lost_headlines(stories: Sequence[StoryDraft], digest: Digest) -> Iterator[str]:
    """A sentence for each story that has more paragraphs than the digest ever prints under a headline."""
    for story in stories if digest.most_paragraphs else ():
        paragraphs = [part for part in story.parts if part.kind == PartKind.PARAGRAPH]
        if len(paragraphs) > digest.most_paragraphs:
            first = paragraphs[digest.most_paragraphs]
            yield f"Line {first.lines.first}: a story may have lost its headline: “{first.text[:40]}…”."


def lost_numbers(pieces: Sequence[Piece]) -> Iterator[str]:
    """A sentence where the numbers before headlines do not count up one by one; a section may begin again at 1."""
    hits = ((piece, hit) for piece in pieces if (hit := COUNTED.match(piece.text)))
    for (_, before), (piece, hit) in pairwise(hits):
        if int(hit["number"]) not in (1, int(before["number"]) + 1):
            yield f"Line {piece.line}: number {hit['number']} comes after {before['number']}; a story may be lost."
