"""Digests of headlines with a paragraph each, numbered or not, known by their names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..dates import date_at_start, date_of_line
from ..lines import Piece, pieces_of
from ..values import DateOrigin, Document, Hints, ParsedEdition, PartKind, Section
from ._asides import CALL, is_aside
from ._digest_doubts import lost_headlines, lost_numbers
from ._digests import NUMBER, Digest, digest_named, kind_of_line
from ._draft import EditionDraft
from ._edition import finished_edition
from ._furniture import furniture_kind
from ._headed_blocks import FEATURE
from ._preamble import Preamble, read_preamble
from ._preamble_doubts import unsourced_news
from ._region_start import is_prose
from ._rows import Row, row_of
from ._signs import ends_sentence, is_headline
from ._wrapped import unwrapped

NAME = "digest"
SOURCE = ""
SURE = 0.6
REPORTED = re.compile(r"\breport(?:s|ing)?(?: (?:for|at) (?:the )?[A-Z][\w. ]{1,40})?$")
"""The end of a paragraph that names its reporters and lost its full stop: "Dana Sample reports for CNN"."""
DASHED = re.compile(
    r"(?P<text>.*[.!?…][\"”’)]?) [–—-] (?P<source>[A-Z][^.!?:;()–—]{1,50}|U\.S\. [A-Z][\w ]{2,40})", re.DOTALL
)
"""News with its source behind a dash, as two overnight briefs print it since 2010."""
OPINION = re.compile(r"(?:Editorial|Opinion|Op-ed): |(?:[A-Z][\w.’'-]* ){2,4}(?:and [\w.’' -]{4,40} )?writes?: ")
DATED = re.compile(r"(?P<headline>.{8,180}?[^\s\d])\s?(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4})")
LONGEST_SECTION, LONGEST_IN_CAPITALS = 4, 8
"""A section's heading has at most so many words."""

LEAST_TOLD = 4
"""A paragraph of fewer words is the end of another line."""

SHORT_HEAD = re.compile(r"[A-Z][\w’'-]{2,6}")
"""A headline of one short word: "Surge"."""


def confidence(document: Document) -> float:
    """Sure where the name of a digest stands at the top and two of its stories follow."""
    rows = [row_of(piece) for piece in pieces_of(document)]
    named = digest_named(rows)
    if not named:
        return 0.0
    told = sum(is_prose(row.text) for row in rows[named[0] + 1 :])
    return SURE if told >= 2 else 0.0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """One edition."""
    pieces = unwrapped(pieces_of(document))
    rows = [row_of(piece) for piece in pieces]
    named, digest = digest_named(rows) or (0, None)
    if digest is None:
        return []
    reader = DigestReader(pieces, rows, digest, named)
    preamble = read_preamble(rows[: reader.start])
    reader.draft.doubts += unsourced_news(rows[: reader.start], preamble)
    for index, kind in enumerate(preamble.kinds):
        reader.draft.furnish("title" if index == named else kind, index)
    reader.read()
    reader.draft.doubts += [*lost_headlines(reader.draft.stories, digest), *lost_numbers(reader.counted)]
    edition = finished_edition(
        NAME, document, reader.draft, _dated(preamble, reader.day), digest.title_in(rows[named].text)
    )
    return [replace(edition, source=digest.slug)]


def _dated(preamble: Preamble, day: date | None) -> Preamble:
    """The preamble, with the day that stands behind the headlines if it has none."""
    if preamble.date is None and day is not None:
        preamble.date, preamble.date_origin = day, DateOrigin.LINE
    return preamble


class DigestReader:
    """Reads rows one after another: sections, headlines, paragraphs."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row], digest: Digest, named: int):
        self.rows, self.digest = rows, digest
        self.draft = EditionDraft(pieces)
        self.day: date | None = None
        self.counted: list[Piece] = []
        self.start = self._first(named + 1)

    def read(self) -> None:
        """Book every row from the first section or story on."""
        is_over = is_beside = False
        self.draft.enter(Section.BRIEF, "")
        for index in range(self.start, len(self.rows)):
            text = self.rows[index].text
            is_over = is_over or bool(self.draft.story and self.digest.ends.fullmatch(text))
            is_feature = self._is_feature(index)
            is_beside = is_feature or (is_beside and not self._begins(index))
            if is_over:
                self.draft.furnish(furniture_kind(text) or "after the edition", index)
            elif is_beside:
                self.draft.furnish("beside the news", index)
            elif kind := kind_of_line(text):
                self.draft.furnish(kind, index)
                self.counted += [self.draft.ledger.pieces[index]] if kind == "number" else []
            else:
                self._read(index, text)

    def _first(self, after: int) -> int:
        """The row of the first news: behind the digest's opening line, or a heading, or a paragraph that needs none."""
        ahead = range(after, len(self.rows))
        opens = self.digest.opens
        opened = next((index + 1 for index in ahead if opens and opens.fullmatch(self.rows[index].text)), None)
        begun = next((index for index in ahead if self._begins(index)), None)
        if begun is None and self.digest.stands_alone:
            begun = next((index for index in ahead if self._tells(index)), None)
        return opened or begun or len(self.rows)

    def _is_feature(self, index: int) -> bool:
        """Whether what follows is beside the news: by its heading, or because it calls on the reader."""
        text = self.rows[index].text
        return bool(FEATURE.fullmatch(text) or (self._is_headline(index) and CALL.match(self._text(index + 1))))

    def _begins(self, index: int) -> bool:
        """Whether the news may begin here: with a section, a number or a headline over its text."""
        text = self.rows[index].text
        return bool(NUMBER.fullmatch(text)) or self._is_section(index) or self._is_headline(index)

    def _read(self, index: int, text: str) -> None:
        story = self.draft.story
        if self._is_section(index):
            self.draft.enter(Section.BRIEF, text, index)
        elif self._is_headline(index):
            headline, day = _without_day(text)
            self.day = self.day or day
            self.draft.begin(headline, index)
            self.counted.append(self.draft.ledger.pieces[index])
        elif story and story.has_text and not self.digest.stands_alone and is_aside(text):
            self.draft.furnish("promotion", index)
        elif self.digest.stands_alone and OPINION.match(text):
            self.draft.furnish("analysis", index)
        elif self.digest.stands_alone and (news := _news_and_source(text)):
            self.draft.begin().credit = news[1]
            self.draft.add(PartKind.PARAGRAPH, news[0], index)
        elif story and story.headline and (not story.parts or ends_sentence(text)):
            self.draft.add(PartKind.PARAGRAPH, text, index)

    def _is_section(self, index: int) -> bool:
        """Whether a short line stands over headlines, or over stories that have none."""
        text = self.rows[index].text
        longest = LONGEST_IN_CAPITALS if text.isupper() else LONGEST_SECTION
        if len(text.split()) > longest or ends_sentence(text) or kind_of_line(text) or date_of_line(text):
            return False
        if self.digest.stands_alone:
            return self._tells(index + 1)
        below = self._behind_images(index + 1)
        may_be_one = text.isupper() or len(text.split()) == 1
        return may_be_one and (self._is_headline(below) or bool(NUMBER.fullmatch(self._text(below))))

    def _is_headline(self, index: int) -> bool:
        text = self._text(index)
        if not text or self.digest.stands_alone or kind_of_line(text) or self.digest.name.fullmatch(text):
            return False
        is_one = is_headline(text) or self.rows[index].is_bullet or DATED.fullmatch(text) or SHORT_HEAD.fullmatch(text)
        return bool(is_one) and not ends_sentence(text.rstrip("?")) and self._tells(self._behind_images(index + 1))

    def _behind_images(self, index: int) -> int:
        """The first row from here on that is no name of an image."""
        while kind_of_line(self._text(index)) == "image":
            index += 1
        return index

    def _tells(self, index: int) -> bool:
        return is_prose(self._text(index)) and not kind_of_line(self._text(index))

    def _text(self, index: int) -> str:
        return self.rows[index].text if index < len(self.rows) else ""


def _news_and_source(text: str) -> tuple[str, str] | None:
    """A paragraph that tells news, without the source behind its dash, and that source; None for any other line."""
    if len(text.split()) < LEAST_TOLD:
        return None
    if found := DASHED.fullmatch(text):
        return found["text"], found["source"]
    return (text, "") if ends_sentence(text) or REPORTED.search(text) else None


def _without_day(headline: str) -> tuple[str, date | None]:
    """A headline and the date that a list page printed right behind it."""
    match = DATED.fullmatch(headline)
    found = date_at_start(match["day"]) if match else None
    return (match["headline"], found[0]) if match and found else (headline, None)
