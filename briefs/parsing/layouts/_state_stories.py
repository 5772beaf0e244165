"""Headlines in capitals, and what stands under them, become the stories of one edition."""

import itertools
from dataclasses import dataclass, field

from ..lines import HEADING, STORY, Ledger, Piece
from ..values import Document, Lines, ParsedStory, Section
from ._broken_lines import joined
from ._state_lines import (
    ABBREVIATIONS,
    BEFORE_MARK,
    BULLET,
    GLUED,
    MARK,
    RUN_ON,
    SIGNATURE,
    is_in_capitals,
    is_noise,
    is_stray,
)
from ._state_paragraphs import BodyLine, begins_unheaded, has_open_bracket, is_closed, is_closing_note, parts_and_credit
from ._state_regions import regions_in

CENTRED = 12
"""A heading that is indented this many blanks more than the next line stands centred over it."""
SPECK = 25
"""A stray line shorter than this, outside of any story, is taken for a scan's noise."""


@dataclass(slots=True)
class Draft:
    """A story while its lines are gathered; `indices` are its pieces."""

    section: str
    headline: list[str] = field(default_factory=list)
    body: list[BodyLine] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)


class StoryReader:
    """Walks over the pieces of one edition that are not furniture.

    `has_regions` is for the Press Highlights: headings of regions, country lines as headlines.
    """

    def __init__(self, document: Document, ledger: Ledger, has_regions: bool):
        self._document, self._ledger, self._has_regions = document, ledger, has_regions
        self._drafts: list[Draft] = []
        self._open: Draft | None = None
        self._section = ""
        self._regions: dict[int, str] = {}
        self._is_signed = False

    def read(self, indices: list[int]) -> list[Draft]:
        """The drafts of the stories among these pieces; noise and headings are booked."""
        free = [index for index in indices if not self._ledger.kind(index)]
        self._regions = regions_in(self._ledger.pieces, free) if self._has_regions else {}
        following = dict(itertools.pairwise(free))
        signed = next((i for i in indices if SIGNATURE.search(self._ledger.pieces[i].text)), None)
        for index in free:
            if signed is not None and index > signed and not self._is_signed:
                self._is_signed, self._open = True, None
            after = self._ledger.pieces[following[index]] if index in following else None
            self._take(index, self._ledger.pieces[index], after)
        self._leave_closing_note(signed)
        return [draft for draft in self._drafts if self._is_whole(draft)]

    def _leave_closing_note(self, signed: int | None) -> None:
        """Take a note to all readers out of the last story: lines set apart after its credit."""
        before = [draft for draft in self._drafts if draft.body and (signed is None or draft.indices[0] < signed)]
        draft = before[-1] if before else None
        while draft and len(draft.body) > 1 and is_closing_note(draft.body[-1], draft.body[-2]):
            draft.body.pop()
            self._ledger.claim(draft.indices.pop(), "closing note")

    def _take(self, index: int, piece: Piece, after: Piece | None) -> None:
        if is_noise(piece.text) or (is_stray(piece.text) and not self._is_open()):
            self._ledger.claim(index, "scan noise")
        elif region := self._regions.get(index):
            self._ledger.claim(index, HEADING)
            self._section, self._open = region, None
        elif not BEFORE_MARK.match(piece.text) and self._is_headline(index, piece, after):
            self._take_headline(index, piece)
        elif not self._take_glued(index, piece):
            self._take_body(index, piece)

    def _is_open(self) -> bool:
        """Whether a sentence has begun that a line may go on with."""
        return bool(self._open and self._open.body) and not is_closed(self._open.body)

    def _is_headline(self, index: int, piece: Piece, after: Piece | None) -> bool:
        text = MARK.sub("", BULLET.sub("", piece.text))
        is_sure = _heads_marked_text(text, after)
        if not (is_sure or self._is_fresh(index, piece)):
            return False
        is_label = text.endswith(",") or (text.endswith(":") and bool(BULLET.match(piece.text)))
        if not text or text.startswith(("(", "[")) or is_label or after is None:
            return False
        if not is_sure and self._open and self._open.body and self._may_close_bracket(index, piece, text):
            return False
        if is_in_capitals(text):
            return True
        is_short = len(text) < 100 and not text.endswith(".") and not MARK.match(piece.text)
        return is_short and bool(MARK.match(after.text)) and not (self._open and not self._open.body)

    def _may_close_bracket(self, index: int, piece: Piece, text: str) -> bool:
        """Whether capitals go on with an open credit ("… e-mail," + "AP)") and are no headline."""
        if text.endswith(")") and "(" not in text:
            return True
        goes_on = self._open.body[-1].text.endswith((",", "-", "/"))
        is_next_line = piece.gap == 0 and not self._is_after_furniture(index)
        return has_open_bracket(self._open.body) and (is_next_line or goes_on)

    def _is_fresh(self, index: int, piece: Piece) -> bool:
        """Whether a new story may begin: after the end of one, a blank line, or a page break."""
        if not self._open or not self._open.body or is_closed(self._open.body):
            return True
        return piece.gap > 0 or self._is_after_furniture(index)

    def _is_after_furniture(self, index: int) -> bool:
        return index > 0 and self._ledger.kind(index - 1) not in ("", STORY, HEADING)

    def _take_headline(self, index: int, piece: Piece) -> None:
        pending = self._open if self._open and not self._open.body else None
        if pending and self._has_regions and self._stands_over(pending, piece):
            self._become_section(pending)
            pending = None
        if not pending:
            self._begin()
        self._open.headline.append(MARK.sub("", BULLET.sub("", piece.text)))
        self._open.indices.append(index)

    def _stands_over(self, pending: Draft, piece: Piece) -> bool:
        """Whether the capitals before were the heading of a region that is on no list."""
        line = self._ledger.pieces[pending.indices[-1]].line
        return self._indent(line) - self._indent(piece.line) >= CENTRED and not pending.headline[-1].endswith("/")

    def _indent(self, line: int) -> int:
        raw = self._document.lines[line - 1].expandtabs()
        return len(raw) - len(raw.lstrip())

    def _become_section(self, pending: Draft) -> None:
        self._drafts.pop()  # the pending one is the last
        self._section = " ".join(pending.headline).title().replace(" And ", " and ").replace(" The ", " the ")
        for index in pending.indices:
            self._ledger.claim(index, HEADING)

    def _take_glued(self, index: int, piece: Piece) -> bool:
        """A headline that lost its line end ("AFGHANISTANPresident …") begins a story, too."""
        is_new = not self._open or (bool(self._open.body) and is_closed(self._open.body))
        found = BEFORE_MARK.match(piece.text) or GLUED.match(piece.text)
        found = found or (RUN_ON.match(piece.text) if self._has_regions else None)
        if not is_new or not found or found["headline"] in ABBREVIATIONS:
            return False
        self._begin()
        self._open.headline.append(found["headline"])
        self._open.body.append(BodyLine(found["body"], piece.line))
        self._open.indices.append(index)
        return True

    def _take_body(self, index: int, piece: Piece) -> None:
        if not self._open:
            if len(piece.text) < SPECK and not MARK.match(piece.text):
                self._ledger.claim(index, "scan noise")
                return
            if self._is_signed:
                return
            self._begin()
        is_apart = piece.gap > 0 and not self._is_after_furniture(index)
        if begins_unheaded(piece.text, self._open.headline, self._open.body):
            self._begin()
        self._open.body.append(BodyLine(piece.text, piece.line, is_apart))
        self._open.indices.append(index)

    def _begin(self) -> None:
        self._open = Draft(self._section)
        self._drafts.append(self._open)

    def _is_whole(self, draft: Draft) -> bool:
        """Whether a draft has a text; a few capitals without one are noise, more stay unclaimed."""
        if draft.body:
            return True
        if len("".join(draft.headline)) < 5:
            for index in draft.indices:
                self._ledger.claim(index, "scan noise")
        return False


def _heads_marked_text(text: str, after: Piece | None) -> bool:
    """Whether a line of some words in capitals stands right above "(SBU) …": a headline, whatever ends before it."""
    return bool(after and MARK.match(after.text)) and is_in_capitals(text) and len(text.split()) > 2 and ")" not in text


def as_story(draft: Draft, ledger: Ledger, known_words: frozenset[str]) -> ParsedStory:
    """A draft as a story of the edition."""
    parts, credit = parts_and_credit(draft.body, known_words)
    headline = joined(draft.headline, known_words).replace("/ ", "/").strip(" •*:")
    lines = Lines(ledger.pieces[draft.indices[0]].line, ledger.pieces[draft.indices[-1]].line)
    return ParsedStory(Section.BRIEF, draft.section, headline, parts, lines, credit)
