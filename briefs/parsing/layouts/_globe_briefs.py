"""Reads the briefs of 2025 and later: run-in heads, bullets below them, further paragraphs."""

import re
from collections.abc import Sequence

from ..lines import Piece
from ..page_buttons import is_sure_button
from ..values import PartKind, Section
from ._draft import EditionDraft
from ._furniture import ends_the_edition
from ._globe_signs import announces, brief_head, colon_head, has_head, is_ahead_heading, is_own_heading
from ._rows import Row
from ._sections import GLOBE_NAMES, section_heading
from ._signs import is_headline

MANY_BOLD = 3
"""So many bold run-in heads show that this copy kept its bold letters."""
BOLD_INSIDE = re.compile(r"[.!?”\")]\s+\*\*(?P<head>[^*]{3,80}[.:!?])\*\*\s")
JOINED = "a paragraph without a head was read as part of the brief above it"


def _page_end(rows: Sequence[Row]) -> int:
    """The first row behind the last heading from which on everything is the page's own."""
    last = max((index for index, row in enumerate(rows) if is_own_heading(row)), default=0)
    ends = (index for index, row in enumerate(rows) if index > last and ends_the_edition(row.text))
    return next(ends, len(rows))


class BriefReader:
    """Keeps what was read so far, and what stands further down."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row]):
        self.rows = rows
        self.draft = EditionDraft(pieces)
        self.is_run_in = self.is_listed = False
        self.last_head = max((index for index, row in enumerate(rows[: _page_end(rows)]) if has_head(row)), default=0)
        self.has_ahead = any(is_ahead_heading(row) for row in rows)
        self.has_bold_heads = sum(bool(row.run_in) for row in rows) >= MANY_BOLD
        self.has_globe = any((heading := section_heading(row.text)) and heading.key in GLOBE_NAMES for row in rows)

    def _may_be_ahead(self, index: int) -> bool:
        """Whether bullets after a brief are what is to come, under a heading that was lost."""
        return not self.has_globe or (not self.has_ahead and index > self.last_head)

    def _read_brief(self, index: int, row: Row) -> None:
        self._doubt_second_head(index, row)
        head = brief_head(row, is_bold=self.has_bold_heads)
        story = self.draft.story
        fresh = story is not None and story.section == Section.BRIEF and not story.parts
        if head and is_sure_button(head[1].strip(" .…»›→")):
            self.draft.furnish("promotion", index)
        elif row.is_bullet and story and story.section == Section.BRIEF and not (head and self.is_listed):
            self._read_bullet(index, row, fresh or bool(story.parts and announces(story.parts[-1])))
        elif head and not fresh:
            self.is_run_in, self.is_listed = True, row.is_bullet
            self.draft.tell(PartKind.PARAGRAPH, *head, index)
        elif is_headline(row.text) or row.level or row.strong:
            self.is_run_in = False
            self.draft.begin(row.text, index)
        elif story is None or story.section != Section.BRIEF:
            self.draft.tell(PartKind.PARAGRAPH, "", row.text, index)
        else:
            self._go_on(index, row)

    def _doubt_second_head(self, index: int, row: Row) -> None:
        """A bold head inside a paragraph, where heads are bold, begins a brief that was run into the one before."""
        if self.has_bold_heads and (found := BOLD_INSIDE.search(self.draft.ledger.pieces[index].text)):
            self.draft.doubts.append(f"Line {row.line}: another brief may begin in a story: “{found['head']}”.")

    def _read_bullet(self, index: int, row: Row, announced: bool) -> None:
        """A bullet below a brief is a part of it, or what is to come."""
        if self._may_be_ahead(index) and not announced:
            self.draft.enter(Section.AHEAD, "")
            self.draft.tell(PartKind.BULLET, "", row.text, index)
        else:
            self.draft.add(PartKind.BULLET, row.text, index)

    def _go_on(self, index: int, row: Row) -> None:
        """A further paragraph of a brief; where briefs have heads it is a guess, and one with a colon has one."""
        head = colon_head(row) if self.is_run_in else None
        if self.is_run_in:
            what = "a colon was read as the end of a brief's head" if head else JOINED
            self.draft.doubts.append(f"Line {row.line}: {what}: “{row.text[:40]}…”.")
        if head:
            self.draft.tell(PartKind.PARAGRAPH, *head, index)
        else:
            self.draft.add(PartKind.PARAGRAPH, row.text, index)
