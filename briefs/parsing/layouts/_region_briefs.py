"""Reads the briefs below the headings of regions: headlines, country prefixes, bullets, further paragraphs."""

from collections.abc import Sequence

from ..lines import Piece
from ..values import PartKind, Section
from ._asides import CALL, is_aside, names_house
from ._bullet_heads import bullet_head
from ._draft import EditionDraft
from ._lead_heading import second_heading
from ._names import names_in
from ._region_outlook import Outlook, heading_of, is_quotation
from ._region_start import PROSE, first_story, is_prose
from ._rows import Row
from ._sections import LONGEST_LISTED, section_heading
from ._signs import (
    country_prefix,
    ends_sentence,
    has_credit,
    is_headline,
    is_name_in_capitals,
    names_place,
    place_in_capitals,
)

GOES_ON = frozenset("He She It They His Her Its Their This That These Those Both But And Also Meanwhile".split())
"""A paragraph that begins so goes on with what stands above it."""
ASIDE = "analysis"
PROMOTION = "promotion"


class BriefReader:
    """Keeps what was read so far, and what stands further down."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row]):
        self.rows = rows
        self.draft = EditionDraft(pieces)
        self.start = second_heading(rows, first_story(rows))
        self.outlook = Outlook(rows, self.start)

    def _read_brief(self, index: int, row: Row) -> None:
        """Book a row by what it is; a running text by what stands above it."""
        text, story = row.text, self.draft.story
        fresh = bool(story and story.section == self.draft.section and not story.parts)
        begun = bool(story and story.section == self.draft.section and story.section_title == self.draft.section_title)
        prefix = country_prefix(text) or place_in_capitals(text)
        if self.draft.section == Section.AHEAD:
            self._tell(index, "", text)
        elif self._stands_alone(row) and not (begun and story.headline):
            self._tell(index, *self._place_and_news(text))
        elif row.is_bullet:
            self._read_bullet(index, row, begun)
        elif self._is_headline(row) and not fresh:
            self._read_headline(index, text)
        elif prefix and not fresh and (CALL.match(prefix[1]) or names_house(prefix[0])):
            self.draft.furnish(PROMOTION, index)
        elif prefix and not fresh:
            self._tell(index, *prefix)
        else:
            self._read_text(index, row, begun=begun, fresh=fresh)

    def _read_text(self, index: int, row: Row, *, begun: bool, fresh: bool) -> None:
        """Running text: the story of the headline above (`fresh`), more of one that has `begun`, or one by itself."""
        text = row.text
        if begun and self.draft.story.has_text and (is_aside(text) or is_quotation(text)):
            self.draft.furnish(ASIDE, index)
        elif not begun and len(text) > PROSE:
            self._tell(index, "", text)
        elif begun and not fresh and self._is_other_news(text):
            self.draft.doubts.append(f"Line {row.line}: a story may have lost its headline: “{text[:40]}…”.")
            self._tell(index, "", text)
        elif begun and (fresh or self._goes_on(index, row)):
            self.draft.add(PartKind.PARAGRAPH, text, index)
        elif self._stands_over_prose(index, row):
            self.draft.begin(text, index)

    @staticmethod
    def _is_headline(row: Row) -> bool:
        """Whether a line is set as a headline is, and no brief of a country with its source, broken off or not."""
        is_one = is_headline(row.text) or is_name_in_capitals(row.text) or row.level
        return bool(is_one) and not (has_credit(row.text) and names_place(row.text))

    def _stands_alone(self, row: Row) -> bool:
        """Whether a paragraph is a story by itself, where regions or "Elsewhere" have no headlines."""
        if not (self.outlook.is_headless or self._is_elsewhere()) or row.is_bullet:
            return False
        is_sentence = len(row.text) > PROSE // 2 and ends_sentence(row.text)
        return is_sentence and not is_aside(row.text) and not is_quotation(row.text)

    def _stands_over_prose(self, index: int, row: Row) -> bool:
        """Whether a short line in small letters is a headline: set apart above, its paragraph right under it.

        Right below a heading, and where other headlines are written so, it needs not be so close.
        """
        if index - 1 in self.outlook.headings or (row.gap and self.outlook.heads_are_small):
            return self.outlook.is_small_head(index)
        is_short = len(row.text) <= LONGEST_LISTED and not row.text.endswith((":", ",", ";"))
        is_tight = index + 1 < len(self.rows) and not self.rows[index + 1].gap
        is_apart = row.gap and is_tight and is_short and not ends_sentence(row.text)
        return bool(is_apart and not CALL.match(row.text) and self.outlook.follows_prose(index))

    def _is_elsewhere(self) -> bool:
        return self.draft.section_title.casefold().strip(": ") == "elsewhere"

    def _read_headline(self, index: int, text: str) -> None:
        if self.outlook.is_section_of_headless(index, text):
            self.draft.enter(Section.BRIEF, text, index)
        elif self.outlook.follows_prose(index) and not CALL.match(text):
            self.draft.begin(text, index)
        else:
            self.draft.furnish(PROMOTION, index)
            self._doubt_half_headline(index, text)

    def _doubt_half_headline(self, index: int, text: str) -> None:
        """Two lines in capitals right under each other may be one headline."""
        after = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if not after or after.gap or after.is_bullet or heading_of(after) or CALL.match(text):
            return
        if is_headline(after.text) and self.outlook.follows_prose(index + 1):
            line = self.rows[index].line
            self.draft.doubts.append(f"Line {line}: half a headline may have been left out: “{text}”.")

    def _read_bullet(self, index: int, row: Row, begun: bool) -> None:
        """A bullet with a headline or a sentence under "Elsewhere" is news of its own; a bare headline is none."""
        prefix, head = country_prefix(row.text), bullet_head(row)
        if prefix and (prefix[0].isupper() or (self._names_place(row.text) and is_prose(prefix[1]))):
            self._tell(index, *prefix)
        elif head and self.outlook.bullets_bear_heads:
            self._tell(index, *head)
        elif self._is_elsewhere() or not begun:
            if (ends_sentence(row.text) and len(row.text) > PROSE) or has_credit(row.text):
                self._tell(index, *self._place_and_news(row.text))
            else:
                self.draft.furnish("contents list", index)
        else:
            self.draft.add(PartKind.BULLET, row.text, index)

    @staticmethod
    def _names_place(text: str) -> bool:
        """Whether a bullet begins with a country, be it one that heads a section elsewhere."""
        return names_place(text) or section_heading(text) is not None

    @staticmethod
    def _place_and_news(text: str) -> tuple[str, str]:
        """ "Sudan: Turnout …" and "SUDAN Turnout …" as headline and body, any other news without a headline."""
        return (country_prefix(text) if names_place(text) else place_in_capitals(text)) or ("", text)

    def _goes_on(self, index: int, row: Row) -> bool:
        """Whether a further paragraph belongs to the story before it: surely one between two stories."""
        if not ends_sentence(row.text) or row.text.endswith("?"):
            return False
        is_between = self.outlook.is_between_stories(index) and len(row.text) > PROSE // 3
        return has_credit(row.text) or len(row.text) > 2 * PROSE or is_between

    def _is_other_news(self, text: str) -> bool:
        """Whether a sourced paragraph names nobody and nothing that the sourced story above it names."""
        story = self.draft.story
        if not (
            self.outlook.briefs_are_single
            and story.parts
            and ends_sentence(text)
            and has_credit(text)
            and has_credit(story.parts[-1].text)
        ):
            return False
        told = " ".join((story.section_title, story.headline, *(part.text for part in story.parts)))
        return text.split()[0] not in GOES_ON and not names_in(text) & names_in(told)

    def _tell(self, index: int, headline: str, body: str) -> None:
        self.draft.tell(PartKind.PARAGRAPH, headline, body, index)
