"""Book-keeping of lines: every piece of the text is claimed once, or reported as unclaimed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from .values import Document, Furniture, Lines, UnclaimedLine

STORY = "story"
HEADING = "section heading"

LONGEST_FURNITURE = 10_000
"""So many characters of furniture are kept: around one day of a year's page stands all the rest of the year."""

INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\x00]")
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A non-blank line, or a part of one where an edition was flattened to a single line.

    `text` has its runs of white space folded to one blank; `gap` counts the blank lines before
    it (0 inside a line); `line` counts from 1; `last` is set where a paragraph was wrapped over
    several lines and put together again.
    """

    text: str
    line: int
    gap: int = 0
    last: int = 0

    @property
    def lines(self) -> Lines:
        """The source lines that it covers."""
        return Lines(self.line, max(self.line, self.last))


def folded(text: str) -> str:
    """Text as it is compared and shown: no-break and repeated spaces become one blank."""
    return SPACES.sub(" ", INVISIBLE.sub("", text)).strip()


def pieces_of(document: Document) -> list[Piece]:
    """Every non-blank line of a document, in order, without what was printed around its sheets."""
    return list(_pieces_of(document))


@lru_cache(maxsize=2)
def _pieces_of(document: Document) -> tuple[Piece, ...]:
    """Kept for the layouts that look at the same document one after another."""
    pieces, gap, left_out = [], 0, {*document.stamps, *document.page_lines}
    for number, line in enumerate(document.lines, start=1):
        if number in left_out:
            continue
        text = folded(line)
        if text:
            pieces.append(Piece(text, number, gap))
            gap = 0
        else:
            gap += 1
    return tuple(pieces)


def split_piece(piece: Piece, offsets: Iterable[int]) -> list[Piece]:
    """A piece cut at offsets into its text; what is blank falls away."""
    cuts = [0, *sorted({offset for offset in offsets if 0 < offset < len(piece.text)}), len(piece.text)]
    texts = (piece.text[start:end].strip() for start, end in pairwise(cuts))
    parts = [Piece(text, piece.line, last=piece.last) for text in texts if text]
    return [replace(parts[0], gap=piece.gap), *parts[1:]] if parts else []


def _numbers(piece: Piece) -> range:
    return range(piece.lines.first, piece.lines.last + 1)


class Ledger:
    """Who claims which piece; claiming twice is an error of the layout, so it raises ValueError."""

    def __init__(self, pieces: Sequence[Piece]):
        self.pieces = list(pieces)
        self._kinds: list[str] = [""] * len(self.pieces)

    def claim(self, index: int, kind: str) -> None:
        """Book the piece for `STORY`, for `HEADING`, or for furniture of a named kind."""
        if self._kinds[index]:
            raise ValueError(f"line {self.pieces[index].line} is claimed as {self._kinds[index]} and as {kind}")
        self._kinds[index] = kind

    def release(self, index: int) -> None:
        """Take a claim back: the piece is reported as unclaimed unless it is claimed anew."""
        self._kinds[index] = ""

    def kind(self, index: int) -> str:
        """What claimed the piece, "" while nothing has."""
        return self._kinds[index]

    def free(self) -> list[int]:
        """Indices of the pieces that nothing has claimed."""
        return [index for index, kind in enumerate(self._kinds) if not kind]

    def furniture(self) -> tuple[Furniture, ...]:
        """All claimed pieces that are in no story, neighbours of one kind put together."""
        runs: list[list[int]] = []
        for index, kind in enumerate(self._kinds):
            if not kind or kind == STORY:
                continue
            if runs and runs[-1][-1] == index - 1 and self._kinds[index - 1] == kind:
                runs[-1].append(index)
            else:
                runs.append([index])
        return tuple(self._furniture(run) for run in runs)

    def _furniture(self, run: list[int]) -> Furniture:
        pieces = [self.pieces[index] for index in run]
        text = "\n".join(piece.text for piece in pieces[:LONGEST_FURNITURE])[:LONGEST_FURNITURE]
        return Furniture(self._kinds[run[0]], Lines(pieces[0].line, pieces[-1].lines.last), text)

    def accounts(self) -> dict:
        """Furniture and what no one claimed, as an edition keeps them."""
        return {"furniture": self.furniture(), "unclaimed": self.unclaimed()}

    def unclaimed(self) -> tuple[UnclaimedLine, ...]:
        """What no one claimed, in order."""
        lines = ((number, self.pieces[i].text) for i in self.free() for number in _numbers(self.pieces[i]))
        return tuple(UnclaimedLine(number, text) for number, text in lines)
