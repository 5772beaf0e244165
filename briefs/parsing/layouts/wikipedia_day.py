"""Wikipedia's Portal:Current events: text, YAML-like lists, wikitext, Markdown, HTML."""

import re
from dataclasses import replace

from ..lines import pieces_of
from ..values import Document, Hints, ParsedEdition
from ._wiki_days import FLAT, SECTION_INSIDE, SOURCE, day_editions
from ._wiki_furniture import day_named, section_named

NAME = "wikipedia day"
SOURCE = SOURCE

PORTAL = re.compile(
    r"(?:Portal ?: ?|\{\{ ?|Wikipedia:? )Current[ _]events\b"
    r"|^\W*Current events(?: of | \(Wikipedia| ?[:/] ?(?=[A-Z0-9]))",
    re.IGNORECASE,
)
OF_ANY = 0.3
"""So sure is it of any text with a day and one section: "Politics", "Business"."""
LONGEST_TITLE = 80
CREDITED = re.compile(r"(?:[.!?][\"”’]?|[)\]]) ?(?:\[https?://\S+ \(|[\[(])[^()]{2,150}\)\]?[.,]?$")
OWN_MARK = re.compile(
    r"licensed (?:from|under|by) (?:the )?(?:Wikipedia|GNU Free Documentation)"
    r"|^(?:From Wikipedia, the free encyclopedia|Retrieved from .*wikipedia)|^\*+ ?.*\[\[",
    re.IGNORECASE,
)
"""What only a page of this encyclopedia has: its motto, its address, a list item with links in its own markup."""


def confidence(document: Document) -> float:
    """By the portal's name, its section headings, a day heading, its edit links, credited items."""
    texts = [piece.text for piece in pieces_of(document)]
    lines = [text for text in texts if len(text) < 200]
    sections = {section_named(text.lstrip("- ")) for text in lines if not text.isupper()} - {""}
    known = sum(" " in section for section in sections) + max((_sections_inside(text) for text in texts), default=0)
    credited = sum(bool(CREDITED.search(text[-200:])) for text in texts)
    score = 0.4 * any(PORTAL.search(text[:300]) for text in texts)
    score += 0.4 * (known >= 2) + 0.15 * bool(sections)
    has_day = any(day_named(text) for text in lines)
    score += 0.15 * has_day + 0.1 * (credited >= 3 and bool(sections))
    score += 0.4 * (has_day and credited >= 3 and any(OWN_MARK.search(text[:300]) for text in texts))
    return min(round(score, 2), 0.97)


def _sections_inside(text: str) -> int:
    """How many sections a whole page names that was flattened to one line."""
    return len(set(SECTION_INSIDE.findall(text))) if len(text) > FLAT else 0


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """An edition for each day of the page, topics and tools as furniture."""
    editions = day_editions(document)
    return editions if confidence(document) > OF_ANY else [_of_nobody(edition, document) for edition in editions]


def _of_nobody(edition: ParsedEdition, document: Document) -> ParsedEdition:
    """A page of the same form that nothing but a day and a section's name tells from other papers'."""
    first = next((piece.text for piece in pieces_of(document) if not day_named(piece.text)), "")
    return replace(edition, title=first if len(first) <= LONGEST_TITLE else "", source="", licence="", url="")
