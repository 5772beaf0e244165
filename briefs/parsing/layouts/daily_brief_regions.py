"""The daily brief from 2009 to 2024: a top story with quotations, then stories by region.

Headings may be lines of their own, stand before the headline ("EUROPE: …"), be lost as images,
or sit inside one flattened line; further countries of a region come as "TURKEY: …".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lines import Piece
from ..values import Document, Hints, ParsedEdition, PartKind, Section
from ._chunks import edition_starts
from ._draft import StoryDraft
from ._edition import MORNING, START, finished_edition, names_its_publisher
from ._flat import MAYBE_REGION, MIXED_COUNTRY
from ._glued import may_begin_with_headline
from ._names import names_in
from ._preamble import Preamble, read_preamble
from ._preamble_doubts import unsourced_news
from ._region_confidence import MANY_PREFIXES, confidence
from ._region_reader import RegionReader
from ._region_rows import region_rows
from ._rows import Row
from ._sections import section_heading
from ._signs import country_prefix, has_credit, names_place
from ._titles import names_a_periodical, title_of_reprint

__all__ = ["NAME", "SOURCE", "confidence", "parse"]

NAME = "daily brief by region"
SOURCE = ""
EARLY = re.compile(r"(?:background|analysis|executive summary)\s*:|executive summary$", re.IGNORECASE)
TOP, SHORT = 40, 100
POSTED = re.compile(r"\b\d{1,2}/\d{1,2}/(?P<year>20\d\d)\b")
"""When a page was put up, in a short line near its top: it tells the year of a date that was printed without one."""
FEW = 4
"""One of so many briefs has a second paragraph with a source, where others have none."""


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """The editions of a document, nearly always one."""
    pieces, rows, guessed = region_rows(document)
    starts = edition_starts(rows)
    chunks = zip(starts, [*starts[1:], len(rows)], strict=True)
    return [_edition(document, pieces[start:end], rows[start:end], guessed) for start, end in chunks]


def _edition(document: Document, pieces: list[Piece], rows: list[Row], guessed: dict[str, str]) -> ParsedEdition:
    reader = RegionReader(pieces, rows)
    preamble = read_preamble(rows[: reader.start], _years(document, rows))
    for index, kind in enumerate(preamble.kinds):
        reader.draft.furnish(kind, index)
    reader.day = preamble.date
    reader.read()
    stories = reader.draft.stories
    reader.draft.doubts += [doubt for story in stories for doubt in _headline_doubts(story, guessed)]
    reader.draft.doubts += [*_bare_briefs(stories, rows), *_second_paragraphs(stories)]
    if preamble.title not in {story.headline for story in stories}:  # else what stands under it is a teaser
        reader.draft.doubts += unsourced_news(rows[: reader.start], preamble)
    return finished_edition(NAME, document, reader.draft, preamble, _title(document, stories, preamble))


def _headline_doubts(story: StoryDraft, guessed: dict[str, str]) -> Iterator[str]:
    """A headline whose end is a guess, one that lost its story, and one run into a paragraph that should have none."""
    if story.headline in guessed:
        yield f"Line {story.first}: {guessed[story.headline]}: “{story.headline}”."
    first = story.parts[0].text if story.headline and story.parts else ""
    if names_place(first) and not names_in(first.partition(":")[0]) & names_in(story.headline):
        yield f"Line {story.first}: a brief named for its place stands under a headline: “{first[:40]}…”."
    for part in story.parts:
        if part.kind == PartKind.PARAGRAPH and may_begin_with_headline(part.text):
            yield f"Line {part.lines.first}: a headline may have run into its story: “{part.text[:60]}…”."
        places = (part.text[found.end() :] for found in MIXED_COUNTRY.finditer(part.text))
        if place := next((text for text in places if names_place(text)), ""):
            yield f"Line {part.lines.first}: another country's brief may begin in a story: “{place[:40]}…”."
        if found := MAYBE_REGION.search(part.text):
            yield f"Line {part.lines.first}: a region's heading may stand in a story: “{found.group().strip()}”."


def _second_paragraphs(stories: list[StoryDraft]) -> Iterator[str]:
    """The only briefs with a further paragraph, which may have lost its headline."""
    briefs = [story for story in stories if story.section == Section.BRIEF]
    told = [[part for part in story.parts if part.kind == PartKind.PARAGRAPH] for story in briefs]
    further = [parts[1] for parts in told if len(parts) > 1]
    if len(briefs) >= FEW * len(further):
        for part in further:
            yield f"Line {part.lines.first}: a further paragraph may have lost its headline: “{part.text[:40]}…”."


def _bare_briefs(stories: list[StoryDraft], rows: list[Row]) -> Iterator[str]:
    """Briefs without a region, a country's prefix or any source: parts of a top story may stand under own heads."""
    briefs = [story for story in stories if story.section == Section.BRIEF]
    is_named = any(story.section_title for story in briefs)
    is_sourced = any(has_credit(part.text) for story in stories for part in story.parts)
    is_by_country = sum(bool(country_prefix(row.text)) for row in rows) >= MANY_PREFIXES
    if briefs and not (is_named or is_sourced or is_by_country):
        yield (
            f"Line {briefs[0].first}: the text names no region and no source; heads inside the top story may have "
            f"been taken for stories."
        )


def _title(document: Document, stories: list[StoryDraft], preamble: Preamble) -> str:
    """The first headline names a daily brief; a reprint and a brief of other publishers have names of their own."""
    if preamble.is_reprint:
        news = " ".join(part.text for story in stories for part in story.parts)
        return title_of_reprint(preamble.titles, news) or _headline_or_title(stories, preamble)
    if names_a_periodical(preamble.title) and not names_its_publisher(document):
        return preamble.title
    return _headline_or_title(stories, preamble)


def _headline_or_title(stories: list[StoryDraft], preamble: Preamble) -> str:
    """The first headline, but the title above a bulletin that begins with a region."""
    if not stories or not stories[0].headline:
        return preamble.title
    is_named = stories[0].section == Section.BRIEF and stories[0].section_title and preamble.title
    return preamble.title if is_named else stories[0].headline


def _years(document: Document, rows: list[Row]) -> set[int]:
    """Years that a date line without one may mean: of the form's time, named in the text if any are."""
    early = any(
        EARLY.match(row.text) or ((heading := section_heading(row.text)) and heading.rest and heading.title.isupper())
        for row in rows
    )
    years = set(range(2008, 2013)) if early else set(range(2012, 2025))
    if MORNING.search(document.text[:START]):
        years = set(range(2006, 2010))
    if posted := {int(match["year"]) for row in rows[:TOP] for match in POSTED.finditer(row.text[:SHORT])}:
        return posted
    return years & _named_years(document) or years


@lru_cache(maxsize=2)
def _named_years(document: Document) -> frozenset[int]:
    """Years in the file's name and in the text."""
    return frozenset(int(year) for year in re.findall(r"(?<!\d)(20[0-2]\d)(?!\d)", f"{document.name} {document.text}"))
