"""What comes after a row of a daily brief by region: a heading, a headline's story, or comment."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..quotes import is_attributed_quotation, is_whole_quotation
from ..values import Section
from ._asides import CALL, is_aside, is_comment, label_of
from ._bullet_heads import bullet_head
from ._furniture import furniture_kind
from ._region_start import is_prose
from ._rows import Row
from ._sections import LONGEST_LISTED, Heading, section_heading
from ._signs import country_prefix, ends_sentence, has_credit, is_headline, names_place

COUNTRY_NAMES = ("united states", "u.s.", "russia", "global", "world", "international", "transnational")
"""What may head a section, and may as well be the place at the head of one story."""

LEAST_SINGLE = 4
"""So many briefs of one paragraph tell that a second one belongs to none of them, if few have one."""

OPEN = (":", ",", ";")
"""No headline ends so."""

SECTION_WORDS = 4
"""A line between stories without headlines that is so short is a section's heading."""


def heading_of(row: Row) -> Heading | None:
    """The section heading that a row is or begins with; a bullet is none."""
    return None if row.is_bullet else section_heading(row.text)


def is_quotation(text: str) -> bool:
    """Whether a line quotes somebody and is no news with a source."""
    return (is_attributed_quotation(text) or is_whole_quotation(text)) and not has_credit(text)


def is_story_of_place(row: Row) -> bool:
    """Whether a row is a country, a colon, and news with a source; so is a bullet with the country in capitals."""
    is_one = has_credit(row.text) and names_place(row.text)
    return is_one and (not row.is_bullet or row.text.partition(":")[0].isupper())


HEADED = 0.8
"""Of the bullets with a sentence so many bear a headline where any does."""

SHORTEST_NEWS = 30
"""A sentence with a source in brackets is news from so many letters on."""

NAMED = re.compile(r"(?:New|Read|Watch|Listen)\b|\W?(?:[A-Z][\w’'-]*[ ,]+){0,6}[A-Z][\w’'-]*: ")
"""A line that begins so names a thing of the page's own: "Why It Matters: …"."""


class Outlook:
    """Knows the headings of an edition and answers what the rows after a row are."""

    def __init__(self, rows: Sequence[Row], start: int):
        self.rows = rows
        self.headings = [index for index, row in enumerate(rows) if index >= start and heading_of(row)]
        self.regions = [index for index in self.headings if heading_of(rows[index]).section != Section.LEAD]
        self.is_headless = self._has_no_headlines()
        self.heads_lines = self._has_regions_before_headlines()
        self.bullets_bear_heads = self._has_bullets_with_heads()
        self.briefs_are_single = self._has_single_paragraphs()
        self.heads_are_small = sum(self.is_small_head(index) for index in self.headed_rows()) >= 2
        self._last_start = -1
        self._decisive: tuple[int, bool | None] = (0, True)

    def _has_no_headlines(self) -> bool:
        """Whether most regions begin with a sentence: then each of their paragraphs is a story."""
        places = (index for index in self.regions if index + 1 < len(self.rows))
        firsts = [self.rows[index + 1].text for index in places if not heading_of(self.rows[index]).rest]
        told = sum(is_prose(text) and not country_prefix(text) for text in firsts)
        return told >= 2 and told > len(firsts) / 2

    def _has_regions_before_headlines(self) -> bool:
        """Whether a region that is no country stands in one line with a headline: "EUROPE: Lenders Fail Test"."""
        headings = (heading_of(self.rows[index]) for index in self.regions)
        return any(heading.rest and heading.key not in COUNTRY_NAMES for heading in headings)

    def _has_bullets_with_heads(self) -> bool:
        """Whether bullets below regions begin with a short sentence as headline: "Mine Disaster. Police …"."""
        below = self.rows[self.regions[0] :] if self.regions else ()
        told = [bool(bullet_head(row)) for row in below if row.is_bullet and is_prose(row.text)]
        return sum(told) >= 2 and sum(told) >= HEADED * len(told)

    def headed_rows(self) -> list[int]:
        """The rows right below headings that have a line for themselves."""
        bare = [index for index in self.headings if not heading_of(self.rows[index]).rest]
        return [index + 1 for index in bare if index + 1 < len(self.rows)]

    def is_small_head(self, index: int) -> bool:
        """Whether a row is a headline in small letters: some words without an end, and news below."""
        text, words = self.rows[index].text, self.rows[index].text.split()
        is_open = len(words) > 1 and len(text) <= LONGEST_LISTED and not (ends_sentence(text) or text.endswith(OPEN))
        if self.rows[index].is_bullet or not is_open or is_headline(text) or CALL.match(text) or furniture_kind(text):
            return False
        return not (country_prefix(text) or label_of(text) or has_credit(text)) and self.follows_prose(index)

    def _has_single_paragraphs(self) -> bool:
        """Whether nearly all of at least some briefs are one paragraph with a source under a headline."""
        below = self.rows[self.regions[0] :] if self.regions else ()
        pairs = [
            (is_headline(above.text), has_credit(row.text) and is_prose(row.text)) for above, row in pairwise(below)
        ]
        headed = sum(is_head and is_told for is_head, is_told in pairs)
        further = sum(
            has_credit(above.text) and has_credit(row.text) and not country_prefix(row.text)
            for above, row in pairwise(below)
        )
        return headed >= LEAST_SINGLE and headed >= LEAST_SINGLE * further

    def regions_follow(self, index: int) -> bool:
        """Whether region headings survive in this copy and one is still to come."""
        return len(self.regions) > 1 and self.regions[-1] > index

    def starts_story(self, index: int, row: Row) -> bool:
        """Whether a row is a headline with its paragraph, or a country's prefix with its own."""
        if row.is_bullet:
            return False
        if is_headline(row.text):
            return self.follows_prose(index) and not CALL.match(row.text)
        return bool(country_prefix(row.text))

    def starts_credited_story(self, index: int, row: Row) -> bool:
        """Whether a row is a headline whose very next line is news with a source: no promotion is."""
        below = (row.text for row in self.rows[index + 1 : index + 4])
        following = next((text for text in below if not furniture_kind(text)), "")
        is_news = has_credit(following) and len(following) > SHORTEST_NEWS and not is_comment(following)
        return is_news and is_headline(row.text) and self.starts_story(index, row)

    def ends_aside(self, index: int, row: Row) -> bool:
        """Whether news goes on at a row after analysis, though no region's heading says so."""
        is_free = not self.regions_follow(index) and self.starts_story(index, row)
        return is_free or self.starts_credited_story(index, row) or is_story_of_place(row)

    def is_between_stories(self, index: int) -> bool:
        """Whether a row without a name of its own stands right before a heading or a further story."""
        if self.is_headless or index + 1 >= len(self.rows) or NAMED.match(self.rows[index].text):
            return False
        following = self.rows[index + 1]
        return bool(heading_of(following)) or self.starts_story(index + 1, following)

    def tells_more(self, index: int) -> bool:
        """Whether a row after this one begins a story."""
        if self._last_start < 0:
            starts = (
                place for place in range(len(self.rows) - 1, -1, -1) if self.starts_story(place, self.rows[place])
            )
            self._last_start = next(starts, 0)
        return self._last_start > index

    def follows_prose(self, index: int) -> bool:
        """Whether the next row that is no furniture tells news."""
        for row in self.rows[index + 1 : index + 6]:
            if furniture_kind(row.text) or row.text == self.rows[index].text:
                continue
            if heading_of(row) or label_of(row.text):
                return False
            return is_prose(row.text) and not is_aside(row.text)
        return False

    def is_section_of_headless(self, index: int, text: str) -> bool:
        """Whether a short line is a section's heading where stories have no headlines."""
        is_short = len(text.split()) <= SECTION_WORDS and is_headline(text)
        return self.is_headless and is_short and self.follows_prose(index)

    def comments(self, index: int, text: str) -> bool:
        """Whether a line after the top story's text is one-line analysis and the story is over."""
        if not is_comment(text):
            return False
        if index >= self._decisive[0]:
            self._decisive = self._next_decisive(index)
        verdict = self._decisive[1]
        return is_aside(text) if verdict is None else verdict

    def _next_decisive(self, index: int) -> tuple[int, bool | None]:
        """The next row that tells comment from news, and what it says of the rows before it.

        None: only their own words tell. It is kept, because every row up to it asks for the same.
        """
        for place in range(index + 1, len(self.rows)):
            row = self.rows[place]
            if label_of(row.text) or is_quotation(row.text):
                return place, None
            if heading_of(row) or is_headline(row.text):
                return place, True
            if has_credit(row.text):
                return place, False
        return len(self.rows), True
