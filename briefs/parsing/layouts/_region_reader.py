"""Reads the rows of a daily brief by region, one after another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..lines import Piece
from ..quotes import (
    inline_attribution,
    is_attribution_line,
    opens_with_quotation,
    pull_quote_attribution,
)
from ..values import PartKind, Section
from ._asides import label_of
from ._furniture import ends_the_edition, furniture_kind, says_it_is_an_excerpt
from ._region_briefs import ASIDE, PROMOTION, BriefReader
from ._region_outlook import COUNTRY_NAMES, heading_of, is_quotation, is_story_of_place
from ._region_page import book_page_end, kind_of_page
from ._region_start import PROSE, is_prose
from ._rows import Row
from ._sections import Heading
from ._signs import begins_with_quoted_words, ends_sentence, has_credit, is_headline, without_end


class RegionReader(BriefReader):
    """Keeps the place in the edition: top story, aside (analysis and the like), or a region."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row]):
        super().__init__(pieces, rows)
        self.day: date | None = None
        self.aside = self.closed = False

    def read(self) -> None:
        """Book every row from the first story on."""
        for index in range(self.start, len(self.rows)):
            self._read(index, self.rows[index])
        book_page_end(self.draft, self.rows, self.start)

    def _read(self, index: int, row: Row) -> None:
        heading = heading_of(row)
        if self._is_over(index, row):
            self.draft.furnish(furniture_kind(row.text) or "after the edition", index)
            self._doubt_news(row, "below the end of the page")
        elif heading:
            self._read_heading(index, row, heading)
        elif label := label_of(row.text):
            self._read_label(index, *label)
        elif kind := kind_of_page(row, self.draft.story, self.day):
            self.draft.furnish(kind, index)
        elif self.aside:
            self._read_aside(index, row)
        elif self.draft.section == Section.LEAD:
            self._read_lead(index, row)
        else:
            self._read_brief(index, row)

    def _is_over(self, index: int, row: Row) -> bool:
        more = bool(self.outlook.headings) and self.outlook.headings[-1] > index
        told = self.draft.section != Section.LEAD or (self._lead_is_told() and not self.outlook.tells_more(index))
        self.closed = self.closed or (
            not more and ((told and ends_the_edition(row.text)) or says_it_is_an_excerpt(row.text))
        )
        return self.closed

    def _doubt_news(self, row: Row, where: str) -> None:
        """News with its source below the page's end or among comments may be of the edition."""
        if is_prose(row.text) and has_credit(row.text) and ends_sentence(row.text) and not furniture_kind(row.text):
            self.draft.doubts.append(f"Line {row.line}: news stands {where}: “{row.text[:40]}…”.")

    def _read_heading(self, index: int, row: Row, heading: Heading) -> None:
        self.aside = False
        if heading.rest and self.outlook.follows_prose(index):
            heading = replace(heading, rest=without_end(heading.rest))
        if not heading.rest:
            self.draft.enter(heading.section, heading.title, index)
        elif self._is_place_of_story(heading) and is_headline(heading.rest):
            self.draft.enter(Section.BRIEF, self.draft.section_title if self.draft.section == Section.BRIEF else "")
            self.draft.begin(row.text, index)
        elif heading.section == Section.LEAD or is_headline(heading.rest) or not is_prose(heading.rest):
            self.draft.enter(heading.section, heading.title)
            self.draft.begin(heading.rest, index)
        elif heading.key in COUNTRY_NAMES and self.draft.section != Section.LEAD:
            self._tell(index, heading.title, heading.rest)
        else:
            self.draft.enter(heading.section, heading.title)
            self._tell(index, "" if heading.key == "elsewhere" else heading.title, heading.rest)

    def _is_place_of_story(self, heading: Heading) -> bool:
        """Whether "U.S.: …" begins a story and no section: no region stands in one line with a headline."""
        return heading.key in COUNTRY_NAMES and not self.outlook.heads_lines

    def _read_label(self, index: int, label: str, rest: str) -> None:
        """A label begins the comment below the top story; among the briefs one with its text is a line by itself."""
        self.aside = not rest or self.draft.section == Section.LEAD
        if not rest:
            self.draft.furnish("section heading", index)
        elif opens_with_quotation(rest) and self._lead_is_told():
            self.draft.add(PartKind.QUOTE, rest, index, inline_attribution(rest))
        else:
            self.draft.furnish(ASIDE, index)

    def _lead_is_told(self) -> bool:
        story = self.draft.story
        return bool(story and story.section == Section.LEAD and story.has_text)

    def _read_lead(self, index: int, row: Row) -> None:
        text, told = row.text, self._lead_is_told()
        if told and (is_quotation(text) or self.outlook.comments(index, text) or is_attribution_line(text)):
            self.aside = True
            self._read_aside(index, row)
        elif told and self.outlook.is_section_of_headless(index, text):
            self.draft.enter(Section.BRIEF, text, index)
        elif told and self.outlook.starts_story(index, row) and not self.outlook.regions_follow(index):
            self._start_brief(index, row)
        elif told and self.outlook.starts_credited_story(index, row):
            self.draft.begin(text, index)
        elif told and is_story_of_place(row):
            self._start_brief(index, row)
        elif told and is_headline(text) and self.outlook.regions_follow(index) and not row.is_bullet:
            self.aside = True
            self.draft.furnish(PROMOTION, index)
        elif not told and self._is_headline_of_lead(index, text):
            self.draft.begin(text, index)
        else:
            self.draft.add(PartKind.BULLET if row.is_bullet else PartKind.PARAGRAPH, text, index)

    def _is_headline_of_lead(self, index: int, text: str) -> bool:
        if index - 1 in self.outlook.headings and self.outlook.is_small_head(index):
            return True
        return is_headline(text) and self.outlook.follows_prose(index)

    def _read_aside(self, index: int, row: Row) -> None:
        """Between the top story and the first region: quotations are kept, the rest is named."""
        lead = self._lead_is_told()
        quoted = lead and self.draft.story.parts[-1].kind == PartKind.QUOTE
        if quoted and is_attribution_line(row.text) and not self.draft.story.parts[-1].speaker:
            self.draft.attribute(pull_quote_attribution(row.text), index)
        elif lead and (is_quotation(row.text) or _is_opened_quotation(row.text)):
            self.draft.add(PartKind.QUOTE, row.text, index, inline_attribution(row.text))
        elif self.outlook.ends_aside(index, row):
            self.aside = False
            self._start_brief(index, row)
        else:
            self.draft.furnish(ASIDE if len(row.text) > PROSE else PROMOTION, index)
            self._doubt_news(row, "among comments")

    def _start_brief(self, index: int, row: Row) -> None:
        if self.draft.section == Section.LEAD:
            self.draft.enter(Section.BRIEF, "")
        self._read_brief(index, row)


def _is_opened_quotation(text: str) -> bool:
    """Whether a line begins with a quotation that is no word of a headline."""
    return opens_with_quotation(text) and not begins_with_quoted_words(text)
