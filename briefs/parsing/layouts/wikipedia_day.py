"""Wikipedia's Portal:Current events: text, YAML-like lists, wikitext, Markdown, HTML."""

import re

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition
from ._wiki_days import SOURCE, day_editions
from ._wiki_furniture import TOOLS, day_named, section_named

NAME = "wikipedia day"
SOURCE = SOURCE

PORTAL = re.compile(r"Portal ?: ?Current[ _]events|\{\{ ?Current events\b|^\W*Current events of ", re.IGNORECASE)
CREDITED = re.compile(r"[.!?][\"”’]? ?[\[(][^()]{2,150}\)\]?[.,]?$")


def confidence(document: Document) -> float:
    """By the portal's name, its section headings, a day heading, its edit links, credited items."""
    texts = [piece.text for piece in pieces_of(document)]
    sections = {section_named(text.lstrip("- ")) for text in texts} - {""}
    flat = sum(" Armed conflicts and attacks " in text or " Disasters and accidents " in text for text in texts if len(text) > 1500)
    credited = sum(bool(CREDITED.search(text[-200:])) for text in texts)
    score = 0.45 * any(PORTAL.search(text[:300]) for text in texts)
    score += 0.3 * (len(sections) >= 2 or flat > 0) + 0.15 * (len(sections) == 1)
    score += 0.1 * any(day_named(text) for text in texts) + 0.1 * any(TOOLS.match(text[:100]) for text in texts if any(map(str.isalpha, text)))
    score += 0.1 * (credited >= 3 and bool(sections))
    return min(round(score, 2), 0.97)


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """An edition for each day of the page, topics and tools as furniture."""
    return day_editions(document)
