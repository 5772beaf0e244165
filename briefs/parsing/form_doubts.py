"""Signs that two things were read as one: a source or a place in the middle of a story, a line without an end."""

import re
from collections.abc import Iterator

from .bylines import BY_FULL_NAME
from .page_calls import speaks_to_readers
from .values import ParsedEdition, ParsedStory, PartKind, Section

DAY_PAGE = "wikipedia day"
OF_COUNTRIES = "morning press highlights"
IN_CAPITALS = ("overnight brief", "afternoon brief", OF_COUNTRIES)
"""Layouts whose stories stand under lines in capitals."""
PLACE_INSIDE = re.compile(
    r"\([A-Z][^()]{2,60}\)\.? \W{0,2}[A-Z]{3,}(?:[/ ,.&-]+[A-Z]{2,}){0,12} (?:\([A-Z]{1,4}\) )?[A-Z“\"][a-z]?"
)
"""A source, a line in capitals, and a sentence: the next story."""
SOURCE_INSIDE = re.compile(r"[.!?][\"”’]?(?: ?\([A-Z\d][^()]{1,60}\)){1,4} [A-Z]")
ITEM_INSIDE = re.compile(r"\) [*☆·◦▪+] ?\S|^[A-Z][\w–, ]{3,60}:? [-*•+☆] [A-Z]")
"""The sign of a list behind a source, or behind a topic at a story's start."""
MARK_INSIDE = re.compile(r"[^\s:] \((?:SBU|U)\) (?=[A-Z])")
"""What marks the beginning of a text among cables, in the middle of one."""
_LISTS = (
    r"[Mm]ost (?:[Pp]opular|[Rr]ead|[Vv]iewed|[Ss]hared)|[Tt]rending(?: [Nn]ow)?"
    r"|[Ww]hat [Ww]e[’']re (?:[Rr]ead|[Ww]atch)ing|[Ee]ditors?[’']s? [Pp]icks?"
    r"|(?:[Cc]hart|[Mm]ap|[Pp]hoto|[Qq]uote|[Nn]umber|[Pp]icture) of the (?:[Dd]ay|[Ww]eek)"
    r"|[Mm]ore (?:[Ss]tories|[Nn]ews|[Cc]overage)\b.{0,30}?|[Rr]ecommended(?: for [Yy]ou)?"
)
_OWN = (
    r"[Ll]eave a [Cc]omment|\d{1,4} [Cc]omments?|(?:[Pp]resent|[Ss]ponsor)ed by(?: [A-Z]\w+){1,3}?"
    rf"|@\w{{2,20}}|{BY_FULL_NAME}"
)
NEXT_PLACE = re.compile(
    r"[.!?)][”\"’)]? (?:[-–—•] )?(?P<place>(?:[A-Z]{4,}|[A-Z]{3}(?=[ /]))(?:[ /][A-Z]{2,}){0,3}): "
    r"(?=[A-Z“\"][\w’']*[ ,])"
)
"""A country in capitals and a colon behind a sentence: the brief of that place."""
GLUED = re.compile(r"(?:[a-z]{3}|\d\d)[.!?][A-Z][a-z]|[.!?][”\"][A-Z][a-z]|[a-z]{3}[.!?][”\"]?[A-Z]{4}")
GLUED_SOURCE = re.compile(r"\([A-Z][^()]{1,60}\)(?:[-*•] ?)?[A-Z][A-Za-z]{2}")
"""A sentence right behind the end of another, or behind a source: two paragraphs may have been run together."""
SECTION_BEFORE = re.compile(
    r"(?:top of the agenda|across the globe|the day ahead|pacific rim|south and central asia|near east"
    r"|western hemisphere|middle east and north africa|sub-saharan africa|east asia and (?:the )?pacific)"
    r" (?=\S)(?!update\b)",
    re.IGNORECASE,
)
"""The heading of a section that has run into what stands under it."""
REGION_BEFORE_COUNTRY = re.compile(r"(?:AFRICA|EUROPE(?: AND EURASIA)?|AMERICAS?|ASIA|MIDDLE EAST) (?=[A-Z]{3})")
"""The same above a country's cables."""
PAGE_HEADING = re.compile(rf"(?:{_LISTS}|{_OWN})(?=$| [A-Z(“\"])|.{{3,50}}: (?:[Nn]ew|[Ll]atest) [Ee]pisode")
"""What a page sets over lists, pictures and lines of its own, where a headline or a story begins."""
_WRITER = r"(?:fellow|editor|columnist|correspondent|contributor|reporter|scholar)"
PAGE_SENTENCE = re.compile(
    rf"(?:^|[.!?)”\"] )(?:[A-Z][\w.'’-]+ ){{2,4}}is an? (?:[\w-]+ ){{0,3}}{_WRITER} (?:at|for|of|with|in)\b"
    r"|\b[Ee]ditor[’']?s?[’']? [Nn]ote: |\b[Aa]n earlier version of this\b|\bCopyright (?:©|\d{4})"
    r"|\b[Aa]ll [Rr]ights [Rr]eserved\b"
    r"|(?:^|[.!?)”\"] )(?:Sign up (?:for|to)|Was this forwarded|Got a question|Enjoying this|We use cookies)\b"
)
"""What a page says of itself, its writers and its readers."""
LONGEST_SAID = 200
"""A line that speaks to the readers of a letter has at most so many characters."""
ASKED_OF_ALL = re.compile(r"(?:what|where|how|why|who) (?:we|you)\b", re.IGNORECASE)
"""A head inside a story says we and means everybody: "What we know."."""
FEW = 5
"""Of so many stories one has a second paragraph."""
ENDED = re.compile(r"[.!?…:][”\"’'\])]*$|\)$")


def of_form(edition: ParsedEdition) -> Iterator[str]:
    """A sentence for each such sign; what is to come is a list, whose items need no end."""
    for story in edition.stories:
        if story.section == Section.AHEAD:
            continue
        if found := _section_in_headline(edition.layout, story.headline):
            yield f"Line {story.lines.first}: a section's heading may stand in a headline: “{found}”."
        if found := _second_story(edition.layout, story.body):
            yield f"Line {story.lines.first}: another story may begin inside a story: “{found[:60]}…”."
        yield from _open_parts(story, edition.layout)
        yield from _page_words(story)
    yield from _second_paragraphs(edition)


def _section_in_headline(layout: str, headline: str) -> str:
    found = SECTION_BEFORE.match(headline)
    if layout == OF_COUNTRIES and not found:
        found = REGION_BEFORE_COUNTRY.match(headline)
    return found.group().strip() if found else ""


def _second_paragraphs(edition: ParsedEdition) -> Iterator[str]:
    """Cables of countries are one paragraph each: the only second one may have lost its country."""
    if edition.layout != OF_COUNTRIES:
        return
    many = [story for story in edition.stories if sum(part.kind == PartKind.PARAGRAPH for part in story.parts) > 1]
    if 0 < len(many) <= len(edition.stories) // FEW:
        yield f"Line {many[0].parts[-1].lines.first}: a second paragraph may have lost its country’s name above it."


def _page_words(story: ParsedStory) -> Iterator[str]:
    for text in (story.headline, story.body[:120]):
        if found := PAGE_HEADING.match(text):
            yield f"Line {story.lines.first}: a page's own heading may have been read as news: “{found.group()}”."
    if found := PAGE_SENTENCE.search(story.body):
        yield f"Line {story.lines.first}: a page speaks of itself in a story: “{found.group().strip()}…”."
    for part in () if story.credit else story.parts:
        is_said = part.kind == PartKind.PARAGRAPH and len(part.text) <= LONGEST_SAID and speaks_to_readers(part.text)
        if is_said and not ASKED_OF_ALL.match(part.text):
            yield f"Line {part.lines.first}: a line of a story may speak to readers: “{part.text[:60]}”."


def _second_story(layout: str, body: str) -> str:
    if layout == DAY_PAGE and (found := ITEM_INSIDE.search(body)):
        return found.group()
    if layout in IN_CAPITALS and (found := PLACE_INSIDE.search(body) or MARK_INSIDE.search(body)):
        return found.group()
    found = SOURCE_INSIDE.search(body) or NEXT_PLACE.search(body) or GLUED_SOURCE.search(body)
    found = found or (layout != DAY_PAGE and GLUED.search(body))  # who writes day pages forgets many a blank
    return found.group() if found else ""


def _open_parts(story: ParsedStory, layout: str) -> Iterator[str]:
    """A paragraph that ends without a stop; the last one may end in its source, but among cables it stops before it."""
    for part in story.parts:
        is_last = part is story.parts[-1] and not (story.credit and layout in IN_CAPITALS)
        if part.kind == PartKind.PARAGRAPH and not is_last and not ENDED.search(part.text):
            yield f"Line {part.lines.first}: a paragraph has no end: “…{part.text[-40:]}”."
