"""How surely a text is a daily brief by region: its headings, its publisher, and the form of its stories."""

import re
from itertools import pairwise

from ..lines import pieces_of
from ..quotes import is_attributed_quotation
from ..values import Document, Section
from ._asides import label_of
from ._edition import names_its_publisher
from ._flat import CAPS_REGION, INSIDE_REGION, LEAD, LONG, START_REGION
from ._furniture import furniture_kind, says_it_is_an_excerpt
from ._headed import numbered
from ._preamble import COVERING
from ._region_start import PROSE, is_prose
from ._rows import Row, row_of
from ._sections import GLOBE_NAMES, Heading, section_heading
from ._signs import country_prefix, has_credit, is_headline

MANY_PREFIXES = 2
"""So many stories that begin with their country tell a brief by region."""
WITHOUT_HEADINGS = 0.25
"""The most for a text that has credits and headlines, but no heading and no publisher of such a brief."""
WITHOUT_SIGNS = 0.31
"""The most for a text of which only names of regions tell, over headlines that a page or Markdown marks as such."""
LEAST_OF_STORIES = 0.1
"""So much must the stories' own form speak for such a brief where but a top story's heading does, as others have."""
LEAST_LISTED, MOST_IN_NAME = 4, 3
"""So many sentences make a list, under names of so many words."""
SHORTEST_CREDITED = 40
"""A line with a source is at least so long if it tells a story."""
START_OF_LINE = 20_000
"""So much of a line is looked at: a longer one is a page on one line, and its start tells enough."""
COUNTED = 3
"""So many headlines that count up from 1 tell another brief."""
LAST = 10
"""A reprint says in one of so many last lines what it is an excerpt of."""
OTHER_PUBLISHERS = re.compile(
    r"U\.S\. Department of State|\(SBU\)|RELEASED? IN (?:FULL|PART)|Portal:Current events|edit history watch",
    re.IGNORECASE,
)


def confidence(document: Document) -> float:
    """Sums up the signs: top story's heading, regions, country prefixes, credits, quotations."""
    rows = [row_of(piece) for piece in pieces_of(document)]
    texts = [row.text for row in rows]
    headings = [heading for text in texts if (heading := section_heading(text))]
    if any(heading.key in GLOBE_NAMES for heading in headings) or any(COVERING.search(text) for text in texts):
        return 0.1
    regions = _count_regions(texts, headings)
    has_lead = any(heading.section == Section.LEAD for heading in headings)
    has_lead = has_lead or any(LEAD.search(text[:START_OF_LINE]) for text in texts)
    is_published = names_its_publisher(document)
    of_stories = _of_stories(texts)
    score = 0.35 * has_lead + (0.35 if regions >= 2 else 0.15 * regions) + 0.15 * is_published + of_stories
    is_headed = is_published or ((regions or (has_lead and of_stories >= LEAST_OF_STORIES)) and not _is_list(rows))
    score = min(score, 0.95 if is_headed else WITHOUT_HEADINGS)
    if not (is_published or has_lead or of_stories >= LEAST_OF_STORIES) and _has_ranks(rows):
        score = min(score, WITHOUT_SIGNS)
    is_other = OTHER_PUBLISHERS.search(document.text) or len(numbered(pieces_of(document))) >= COUNTED
    return round(score * (0.4 if is_other else 1), 3)


def _has_ranks(rows: list[Row]) -> bool:
    """Whether headings of a lower rank stand right below most names of regions."""
    named = [(row, below) for row, below in pairwise(rows) if row.level and section_heading(row.text)]
    return len(named) >= MANY_PREFIXES and sum(below.level > row.level for row, below in named) > len(named) / 2


def _is_list(rows: list[Row]) -> bool:
    """Whether all that is told are sentences with bullets, right under short names: such a letter has no headlines."""
    first = next((index for index, row in enumerate(rows) if row.is_bullet and is_prose(row.text)), len(rows))
    told = [row for row in rows[first:] if not furniture_kind(row.text)]
    listed = sum(row.is_bullet and is_prose(row.text) for row in told)
    are_short = all(row.is_bullet or len(row.text.split()) <= MOST_IN_NAME for row in told)
    return listed >= LEAST_LISTED and are_short


def _count_regions(texts: list[str], headings: list[Heading]) -> int:
    """How often a region stands over stories: as a line, inside a flattened page, before a headline."""
    regions = sum(heading.section == Section.BRIEF for heading in headings)
    for text in (text[:START_OF_LINE] for text in texts if len(text) > LONG):
        regions += len(CAPS_REGION.findall(text)) + len(INSIDE_REGION.findall(text))
    return regions + sum(bool(START_REGION.match(text)) for text in texts if len(text) > PROSE)


def _of_stories(texts: list[str]) -> float:
    """What the stories' own form adds: country prefixes, credits, quotations, headlines, a reprint's last line."""
    score = 0.1 * (sum(bool(country_prefix(text)) for text in texts) >= MANY_PREFIXES)
    score += 0.1 * (sum(has_credit(text) for text in texts if len(text) > SHORTEST_CREDITED) >= 3)
    score += 0.1 * any(is_attributed_quotation(text) or label_of(text) for text in texts)
    score += 0.1 * any(says_it_is_an_excerpt(text) for text in texts[-LAST:])
    return score + 0.05 * (sum(is_headline(text) for text in texts) >= 4)
