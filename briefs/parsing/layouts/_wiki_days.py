"""A page of Portal:Current events, of one day or of several, becomes an edition a day."""

import re
from collections.abc import Sequence
from datetime import date

from ..lines import HEADING, STORY, Ledger, Piece, pieces_of, split_piece
from ..values import DateOrigin, Document, Lines, ParsedEdition, ParsedStory, Part, PartKind, Section
from ._credits import split_credits
from ._days import MONTHS
from ._wiki_furniture import SECTIONS, UNCATEGORIZED, day_named, furniture_kind, section_named
from ._wiki_items import Item, Topics, is_story, items_of, section_of
from ._wiki_markup import plain

WITHIN = " › "
"""Between a section and the topic inside it, where a story stands under both."""
TITLE = "Portal:Current events"
SOURCE = "wikipedia-current-events"
LICENCE = "CC-BY-SA-4.0"
URL = "https://en.wikipedia.org/wiki/Portal:Current_events/{day.year}_{month}_{day.day}"
MOST_DAYS = 400
"""A file may hold a year of days; what follows them is listed as another day's."""
FLAT = 1500
"""A line longer than this may hold a whole page."""
DAY_HEADING = re.compile(
    rf"(?:Current events of )?(?:{'|'.join(map(str.capitalize, MONTHS))}) \d{{1,2}}, \d{{4}}"
    r" \(\d{4}-\d\d-\d\d\)(?: ?\(\w+day\))?(?: ?edit ?history ?watch)?"
)
NAMES = "|".join(re.escape(name) for name in sorted(SECTIONS, key=len, reverse=True) if " " in name or len(name) > 7)
SECTION_INSIDE = re.compile(rf"(?:^|(?<=[.)\]] )|(?<=watch )|(?<=day\) ))(?:{NAMES})(?= [A-Z0-9\"“])")
CREDIT_INSIDE = re.compile(r"[.!?][\"”]? ?(?:\([^()]{2,60}\)[ ,;]*)+(?=[A-Z0-9\"“])")
FLATTENED = "The page was flattened to one line: topics could not be told from the stories under them."


def day_editions(document: Document) -> list[ParsedEdition]:
    """An edition for each day on the page that has stories; the first day if none has."""
    pieces, is_flat = _unflattened(pieces_of(document))
    days = _days(pieces)
    first = days[0][1].start
    days = days[:MOST_DAYS]
    editions = [_edition(document, pieces, day, span, first, is_flat) for day, span in days]
    return [edition for edition in editions if edition.stories] or editions[:1]


def _days(pieces: list[Piece]) -> list[tuple[date | None, range]]:
    """Each day with its run of pieces; a page without a day heading is one run without a date."""
    starts: list[tuple[date, int]] = []
    for index, piece in enumerate(pieces):
        day = day_named(piece.text)
        if day and (not starts or starts[-1][0] != day):
            starts.append((day, index))
    if not starts:
        return [(None, range(len(pieces)))]
    ends = [*(index for _, index in starts[1:]), len(pieces)]
    return [(day, range(start, end)) for (day, start), end in zip(starts, ends, strict=True)]


def _edition(
    document: Document, pieces: list[Piece], day: date | None, span: range, first: int, is_flat: bool
) -> ParsedEdition:
    ledger = Ledger(pieces)
    _book_surroundings(ledger, span, first)
    stories = _stories(document, ledger, span)
    return ParsedEdition(
        layout="wikipedia day",
        confidence=1.0,
        title=TITLE,
        date=day,
        date_origin=DateOrigin.LINE if day else DateOrigin.NONE,
        source=SOURCE,
        licence=LICENCE,
        url=URL.format(day=day, month=f"{day:%B}") if day else "",
        stories=tuple(stories),
        warnings=(FLATTENED,) if is_flat else (),
        **ledger.accounts(),
    )


def _book_surroundings(ledger: Ledger, span: range, first: int) -> None:
    """What stands before the `first` day, after the page's end, and other days."""
    is_over = has_news = False
    for index, piece in enumerate(ledger.pieces):
        if index not in span:
            ledger.claim(index, "another day" if index >= first else "page header")
            continue
        has_news = has_news or bool(section_named(piece.text))
        is_over = is_over or (has_news and furniture_kind(piece.text) == "page footer")
        if is_over:
            ledger.claim(index, "page footer")


def _stories(document: Document, ledger: Ledger, span: range) -> list[ParsedStory]:
    items = items_of(document, ledger, list(span))
    has_bullets = any(item.line.is_item for item in items)
    section, stories, topics = "", {}, Topics()
    is_open = not any(section_of(item, has_bullets) is not None for item in items)
    for item in _below_the_page(ledger, items):
        named = section_of(item, has_bullets)
        if named is not None:
            section, is_open, topics = "" if named.casefold() == UNCATEGORIZED else named, True, Topics()
            _book(ledger, item, HEADING)
        elif not is_story(item):
            _book(ledger, item, "topic" if is_open or item.line.is_item else "page header")
            topics.open(item)
        else:
            story = _story(item, WITHIN.join(filter(None, (section, topics.over(item)))), ledger)
            _book(ledger, item, "repeated story" if story.body in stories else STORY)
            stories.setdefault(story.body, story)
    return list(stories.values())


def _below_the_page(ledger: Ledger, items: Sequence[Item]) -> Sequence[Item]:
    """The items without the page's own words above them, which are booked."""
    above = _above_the_list(items)
    for item in items[:above]:
        _book(ledger, item, "page header")
    return items[above:]


def _above_the_list(items: Sequence[Item]) -> int:
    """How many items stand before the first with a bullet and under no section: the page's own words."""
    bullets = [number for number, item in enumerate(items) if item.line.is_item and is_story(item)]
    first = bullets[0] if len(bullets) >= 2 else 0
    return 0 if any(section_of(item, has_bullets=True) is not None for item in items[:first]) else first


def _story(item: Item, section: str, ledger: Ledger) -> ParsedStory:
    body, credits = split_credits(item.text, lost_brackets=True)
    lines = Lines(ledger.pieces[item.indices[0]].line, ledger.pieces[item.indices[-1]].line)
    part = Part(PartKind.PARAGRAPH, body, lines)
    names = dict.fromkeys(plain(credit).strip(" ,;()") for credit in credits)
    return ParsedStory(Section.BRIEF, section, "", (part,), lines, "; ".join(names))


def _book(ledger: Ledger, item: Item, kind: str) -> None:
    for index in item.indices:
        ledger.claim(index, kind)


def _unflattened(pieces: list[Piece]) -> tuple[list[Piece], bool]:
    """Pieces with lines that hold a page cut at days, sections and credits; and whether any was."""
    cut: list[Piece] = []
    for piece in pieces:
        forms = (DAY_HEADING, SECTION_INSIDE) if len(piece.text) > FLAT else ()
        spans = [match.span() for form in forms for match in form.finditer(piece.text)]
        if not spans:
            cut.append(piece)
            continue
        ends = [match.end() for match in CREDIT_INSIDE.finditer(piece.text)]
        cut += split_piece(piece, [offset for span in spans for offset in span] + ends)
    return cut, len(cut) > len(pieces)
