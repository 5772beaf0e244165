"""Reads the rows of a daily brief of 2025 and later, one after another."""

from collections.abc import Sequence

from ..lines import STORY, Piece
from ..quotes import is_attribution_line, opens_with_quotation, pull_quote_attribution, spoken_line
from ..values import PartKind, Section
from ._asides import is_house_note
from ._furniture import ends_the_edition, furniture_kind
from ._globe_briefs import BriefReader
from ._globe_signs import (
    ANALYSIS,
    GENERIC_HEAD,
    attribution_follows,
    first_story,
    is_own_heading,
    is_subhead,
    kind_beside,
    lead_head,
    may_be_tag,
    tells_news,
)
from ._photos import PHOTO
from ._preamble import read_preamble
from ._preamble_doubts import unsourced_news
from ._rows import Row
from ._sections import Heading, section_heading
from ._signs import ends_sentence, has_credit, is_headline, run_in_head

MOST_TAGS = 4
"""So many tags may follow "More on:"."""
LEAST_HEADLINE = 4
"""So many words has the top story's headline, where it has one; fewer are a subhead."""


class GlobeReader(BriefReader):
    """Reads rows one after another; `place` is the part of the edition that it is in."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row]):
        super().__init__(pieces, rows)
        self.start = first_story(rows)
        self.preamble = read_preamble(rows[: self.start])
        self.draft.doubts += unsourced_news(rows[: self.start], self.preamble)
        self.quoted = self.closed = self.bulleted = False
        self.aside = ""
        self.last_heading = max((index for index, row in enumerate(rows) if is_own_heading(row)), default=0)

    def read(self) -> None:
        """Book every row."""
        for index, kind in enumerate(self.preamble.kinds):
            self.draft.furnish(kind, index)
        for index in range(self.start, len(self.rows)):
            self._read(index, self.rows[index])

    def _read(self, index: int, row: Row) -> None:
        """Book one row, trying the plainest signs first."""
        heading = None if row.is_bullet or self._is_tag(index, row) else section_heading(row.text)
        if not self.closed and heading and not heading.rest:
            self._enter(heading, index)
        elif self._is_over(row, index):
            self.draft.furnish(furniture_kind(row.text) or "after the edition", index)
        elif kind := self._furniture(index, row):
            self.draft.furnish(kind, index)
        elif beside := kind_beside(self.rows, index, self.aside):
            self.aside = beside
            self.draft.furnish(beside, index)
            if beside == ANALYSIS and tells_news(row) and has_credit(row.text):
                self.draft.doubts.append(f"Line {row.line}: news stands among comments: “{row.text[:40]}…”.")
        else:
            self.aside = ""
            self._read_news(index, row)

    def _enter(self, heading: Heading, index: int) -> None:
        """A section begins, and with the top story's its story."""
        self.aside = ""
        self._doubt_last_of_lead()
        self.draft.enter(heading.section, heading.title, index)
        if heading.section == Section.LEAD:
            self.draft.begin()

    def _read_news(self, index: int, row: Row) -> None:
        if self.draft.section == Section.AHEAD:
            self._read_ahead(index, row)
        elif self._read_voice(index, row.text):
            self.quoted = self.draft.ledger.kind(index) == STORY and not is_attribution_line(row.text)
        elif self.draft.section == Section.LEAD:
            self._read_lead(index, row)
        else:
            self._read_brief(index, row)

    def _doubt_last_of_lead(self) -> None:
        """A paragraph with a head of its own right above the next section may be its first brief."""
        story = self.draft.story
        part = story.parts[-1] if story and story.section == Section.LEAD and len(story.parts) > 1 else None
        head = run_in_head(part.text, LEAST_HEADLINE) if part and part.kind == PartKind.PARAGRAPH else None
        if head and not GENERIC_HEAD.match(head[0]):
            line = part.lines.first
            self.draft.doubts.append(f"Line {line}: a brief may stand above the heading of its section: “{head[0]}”.")

    def _is_over(self, row: Row, index: int) -> bool:
        self.closed = self.closed or (self._ends(row) and index > self.last_heading)
        return self.closed

    def _ends(self, row: Row) -> bool:
        """Whether a row behind the top story reads like the page's end."""
        return self.draft.section != Section.LEAD and ends_the_edition(row.text)

    def _furniture(self, index: int, row: Row) -> str:
        """Furniture by its words, because "More on:" stands before it, or as the page's end too early."""
        if kind := furniture_kind(row.text):
            return kind
        if self._is_tag(index, row) or self._ends(row):
            return "navigation"
        if PHOTO.search(row.text) and not row.is_bullet and len(row.text) < 400 and not run_in_head(row.text):
            return "caption"
        if row.slanted and ends_sentence(row.text) and self.draft.section != Section.LEAD:
            return "note beside the news"
        return "title" if row.text == self.preamble.title else ""

    def _is_tag(self, index: int, row: Row) -> bool:
        """Whether a line is one of the tags after "More on:", which may be a region's name."""
        for above in reversed(self.rows[max(index - MOST_TAGS, 0) : index]):
            if above.text.casefold().startswith("more on"):
                return may_be_tag(row, is_next=above is self.rows[index - 1])
            if not may_be_tag(above):
                return False
        return False

    def _read_ahead(self, index: int, row: Row) -> None:
        """One item a bullet or line, or two broken in a sentence; what else follows bullets is the page's again."""
        told = self.draft.story is not None and self.draft.story.section == Section.AHEAD
        self.bulleted = row.is_bullet if not told else self.bulleted
        if told and not (row.gap or row.is_bullet) and not ends_sentence(self.draft.story.parts[-1].text):
            self.draft.go_on(row.text, index)
        elif row.is_bullet or (not self.bulleted and ends_sentence(row.text)):
            self.draft.tell(PartKind.BULLET, "", row.text, index)
        elif told:
            self.closed = True
            self.draft.furnish("after the edition", index)
            self._doubt_more_ahead(index)

    def _doubt_more_ahead(self, index: int) -> None:
        """The list may go on behind a line that is none of it."""
        below = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if self.bulleted and below and below.is_bullet and ends_sentence(below.text):
            line = self.rows[index].line
            self.draft.doubts.append(f"Line {line}: what is to come may go on below: “{below.text[:40]}…”.")

    def _read_voice(self, index: int, text: str) -> bool:
        """Book a pull quote or the name under it; False for any other line."""
        if self.quoted and is_attribution_line(text):
            self.draft.attribute(pull_quote_attribution(text), index)
        elif spoken := spoken_line(text):
            self.draft.add(PartKind.QUOTE, spoken[0], index, spoken[1])
        elif opens_with_quotation(text) and attribution_follows(self.rows, index):
            self.draft.add(PartKind.QUOTE, text, index)
        elif is_attribution_line(text) and text[0] in "—–―":
            self.draft.furnish("attribution", index)
        else:
            return False
        return True

    def _read_lead(self, index: int, row: Row) -> None:
        text = row.text
        if self._is_brief_without_heading(row):
            self.draft.enter(Section.BRIEF, "")
            self._read_brief(index, row)
        elif row.is_bullet:
            self.draft.add(PartKind.BULLET, text, index)
        elif self._is_headline_of_lead(index, row):
            self.draft.head(text, index)
        elif is_house_note(text):
            self.draft.furnish("analysis", index)
        elif is_subhead(row):
            self.draft.add(PartKind.SUBHEAD, text, index)
        elif (head := lead_head(row)) is not None:
            self.draft.add_run_in(*head, index)
        else:
            self.draft.add(PartKind.PARAGRAPH, text, index)

    def _is_headline_of_lead(self, index: int, row: Row) -> bool:
        """Whether the first line of the top story is its headline: of several words, and a paragraph under it."""
        below = self.rows[index + 1] if index + 1 < len(self.rows) else None
        is_first = self.draft.story is not None and not (self.draft.story.parts or self.draft.story.headline)
        is_headed = is_first and len(row.text.split()) >= LEAST_HEADLINE and is_headline(row.text)
        return is_headed and below is not None and tells_news(below)

    def _is_brief_without_heading(self, row: Row) -> bool:
        """A run-in head about something else, where the heading over the briefs was lost."""
        if self.has_globe:
            return False
        head = run_in_head(row.text)
        spoken = self.draft.story.has_quote if self.draft.story else False
        return bool(
            head
            and not row.is_bullet
            and (spoken or (len(head[0].split()) > 1 and not GENERIC_HEAD.match(head[0])))
            and self.draft.story
            and self.draft.story.has_text
        )
