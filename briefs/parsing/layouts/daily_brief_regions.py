"""The daily brief from 2009 to 2024: a top story with quotations, then stories by region.

Headings may be lines of their own, stand before the headline ("EUROPE: …"), be lost as images,
or sit inside one flattened line; further countries of a region come as "TURKEY: …".
"""

import re

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition
from ._asides import label_of
from ._edition import OWN_NAME, finished_edition
from ._flat import CAPS_REGION, LEAD, START_REGION
from ._preamble import COVERING, read_preamble
from ._region_reader import RegionReader
from ._region_rows import region_rows
from ._rows import row_of
from ._sections import GLOBE_NAMES, section_heading
from ._signs import country_prefix, has_credit, is_headline
from ..quotes import is_attributed_quotation
from ..values import Section

NAME = "daily brief by region"
SOURCE = ""
EARLY = re.compile(r"(?:background|analysis|executive summary)\s*:|executive summary$", re.IGNORECASE)
OTHER_PUBLISHERS = re.compile(r"U\.S\. Department of State|\(SBU\)|RELEASED? IN (?:FULL|PART)|Portal:Current events|edit history watch", re.IGNORECASE)


def confidence(document: Document) -> float:
    """Sums up the signs: top story's heading, regions, country prefixes, credits, quotations."""
    texts = [row_of(piece).text for piece in pieces_of(document)]
    headings = [heading for text in texts if (heading := section_heading(text))]
    if any(heading.key in GLOBE_NAMES for heading in headings) or any(COVERING.search(text) for text in texts):
        return 0.1
    regions = sum(heading.section == Section.BRIEF for heading in headings)
    regions += sum(len(CAPS_REGION.findall(text[:20000])) for text in texts if len(text) > 240)
    regions += sum(bool(START_REGION.match(text)) for text in texts if len(text) > 60)
    lead = any(heading.section == Section.LEAD for heading in headings) or any(LEAD.search(text[:20000]) for text in texts)
    score = 0.35 * lead + (0.35 if regions >= 2 else 0.15 * regions)
    score += 0.1 * (sum(bool(country_prefix(text)) for text in texts) >= 2)
    score += 0.1 * (sum(has_credit(text) for text in texts if len(text) > 80) >= 3)
    score += 0.1 * any(is_attributed_quotation(text) or label_of(text) for text in texts)
    score += 0.15 * bool(OWN_NAME.search(document.text[:200_000]))
    score += 0.05 * (sum(is_headline(text) for text in texts) >= 4)
    return min(score, 0.95) * (0.4 if OTHER_PUBLISHERS.search(document.text[:200_000]) else 1)


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """The edition of a document."""
    pieces, rows = region_rows(document)
    reader = RegionReader(pieces, rows)
    preamble = read_preamble(rows[: reader.start], _years(document, rows))
    for index, kind in enumerate(preamble.kinds):
        reader.draft.furnish(kind, index)
    reader.read()
    stories = reader.draft.stories
    title = stories[0].headline if stories and stories[0].headline else preamble.title
    return [finished_edition(NAME, document, reader.draft, preamble, title)]


def _years(document: Document, rows: list) -> set[int]:
    """Years that a date line without one may mean: of the form's time, named in the text if any are."""
    early = any(EARLY.match(row.text) or (heading := section_heading(row.text)) and heading.rest and heading.title.isupper() for row in rows)
    years = set(range(2008, 2013)) if early else set(range(2012, 2025))
    named = {int(year) for year in re.findall(r"\b(20[0-2]\d)\b", document.text[:200_000])}
    return years & named or years
