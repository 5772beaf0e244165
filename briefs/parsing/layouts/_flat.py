"""Editions that a feed or a blog flattened: headings inside a line become pieces of their own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..dates import date_at_start
from ..lines import Piece, split_piece
from ._asides import is_aside
from ._case_change import likely_places
from ._glued import SURE
from ._sections import GLOBE_NAMES, REGIONS
from ._signs import LONGER_SMALL, SMALL, is_headline

LONG = 240
"""A line longer than so many letters may hide headings."""

_NAME = r"(?:(?:[A-Z]\.){2,}|[SM]t\.|[A-Z][\w'’-]+)"
_SMALL = "|".join(sorted(word for word in SMALL | LONGER_SMALL if word.isalpha()))
_REGION = "|".join(
    sorted(
        (
            re.escape(name.upper()).replace(r"\ ", r"\s")
            for name in (*REGIONS, *GLOBE_NAMES)
            if name not in ("u.s.", "world", "russia", "global")
        ),
        key=len,
        reverse=True,
    )
)
_MIXED = "|".join(
    sorted(
        (
            re.escape(name.title()).replace(r"\ ", r"\s").replace("And", "and")
            for name in REGIONS
            if name not in ("u.s.", "world", "russia", "global", "international")
        ),
        key=len,
        reverse=True,
    )
)
LEAD = re.compile(r"(?:TOP OF THE AGENDA|Top [Oo]f [Tt]he Agenda)\s*:?\s*")
CAPS_REGION = re.compile(rf"(?<![A-Z][ ,])(?<![\w/])(?:{_REGION})(?:\s*:)?\s+(?=[A-Z0-9“\"‘'])(?!(?:AND|NEWS)\b)")
START_REGION = re.compile(rf"(?:{_MIXED}|{_REGION})\s+(?=[A-Z0-9“\"‘'])|(?:{_MIXED})(?=[A-Z])")
_LARGE = r"(?:(?:[A-Z]\.){2,}(?:['’]s)?,?|[A-Z0-9“‘'][^\s.]*)"
INSIDE_REGION = re.compile(rf"(?<=[.”\")|\]])\s+(?:{_MIXED})\s+(?=(?:{_LARGE}\s(?:(?:{_SMALL})\s){{0,2}}){{3}})")
"""A region's name in small letters that begins no sentence: three words that a headline writes large follow."""
MAYBE_REGION = re.compile(rf"(?<=[.”\")|\]]) (?:{_MIXED}) (?={_LARGE} {_LARGE} )")
"""The same before two such words: it may be a region's name, or a name that begins so."""
GLUED_HEADING = re.compile(rf"(?:Top of the Agenda|{_MIXED})(?=[A-Z][a-z])")
"""A heading that lost its line end: "EuropeParis Museums Shut"."""
LABEL = re.compile(
    r"(?:(?<=[.”\")!?|\]])|(?<=^))\s*(?:ANALYSIS|BACKGROUND|Analysis|Background)(?:\s*:\s*|\s*(?=[“‘\"])"
    r"|(?<=[A-Z]{6})\s+(?=[A-Z]))"
)
CAPS_COUNTRY = re.compile(
    r"(?<=[.”\")!?\]’'])\s+(?=[A-ZÀ-Þ][A-ZÀ-Þ'’]+(?:(?:[ ,/&-]|\sAND\s)+[A-ZÀ-Þ][A-ZÀ-Þ'’.]+){0,4}:\s+\S)"
)
MIXED_COUNTRY = re.compile(
    rf"(?<=[.”\")])\s+(?={_NAME}(?:(?:\s?[/,&]\s?|\s(?:and|of|the)\s(?:the\s)?|\s|-){_NAME}){{0,4}}:\s+[A-Z“0-9])"
)
TAIL = re.compile(
    r"(?<=[.”\")|])\s+(?=(?:Sponsored by\s+)?Council on Foreign Relations 58 East|58 East 68th|Copyright 20\d\d"
    r"|Manage (?:your )?preferences|Unsubscribe\b|CFR\.org is not responsible|Sent from my"
    r"|View this newsletter|Return to Top|Click here to subscribe|Forward to a friend|For more information about CFR)"
)
SENTENCE = re.compile(r"(?<=[.?!”\")])\s+(?=[A-Z“\"])")
QUOTATION = re.compile(r"(?<=[.?!])\s+(?=[“\"]\[?[A-Z])|(?<=[.?!]”)\s+(?=“)")
DATE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+20\d\d"
)
CELLS = re.compile(r"(?:\s*\|\s*){1,}")


def unflattened(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of lines, cut where a heading, a label or a country's prefix stands inside a line."""
    is_flat = any(_is_flattened(piece.text) for piece in pieces)
    is_headed = is_flat or len(headings_that_go_on(pieces)) > 1
    result: list[Piece] = []
    for piece in pieces:
        result += _cut(piece, is_flat, is_headed) if len(piece.text) > 20 else [piece]
    return result


def headings_that_go_on(pieces: Sequence[Piece]) -> set[str]:
    """Region headings that are followed by text in their own lines."""
    matches = (START_REGION.match(piece.text.lstrip("| ")) for piece in pieces if len(piece.text) > LONG // 3)
    return {match.group().strip() for match in matches if match}


def _is_flattened(text: str) -> bool:
    """Whether a line holds the top story's heading and at least one more in the middle."""
    if len(text) < LONG:
        return False
    headings = (
        sum(1 for _ in CAPS_REGION.finditer(text))
        + sum(1 for _ in INSIDE_REGION.finditer(text))
        + bool(LEAD.search(text))
        + bool(LABEL.search(text))
    )
    return headings >= 2 or bool(LEAD.match(text.lstrip("| ")))


def _cut(piece: Piece, is_flat: bool, is_headed: bool) -> list[Piece]:
    """A line cut at all that should stand by itself; `is_flat` and `is_headed` tell of the whole text."""
    text = piece.text
    if glued := GLUED_HEADING.match(text):
        return split_piece(piece, {glued.end()})
    if len(text) <= LONG and not is_flat and not START_REGION.match(text.strip("| ")):
        return split_piece(piece, _label_cuts(text) | (_date_cuts(text, len(text)) if is_flat else set()))
    cuts = (_start_cuts(text) if is_headed else set()) | _label_cuts(text)
    if len(text) > LONG and _is_flattened(text):
        cuts |= _section_cuts(text)
    if is_flat and len(text) > LONG // 2:
        cuts |= _aside_cuts(text) | _quotation_cuts(text)
        cuts |= _starts(CAPS_COUNTRY, text) | _starts(MIXED_COUNTRY, text) | _starts(TAIL, text)
    return split_piece(piece, cuts)


def _section_cuts(text: str) -> set[int]:
    """Around the headings of sections and the date, and before the page's end."""
    lead = LEAD.search(text)
    headings = _region_cuts(text) | _edges(INSIDE_REGION, text) | _edges(LEAD, text)
    return headings | _cell_cuts(text) | _starts(TAIL, text) | _date_cuts(text, lead.start() if lead else 0)


def _quotation_cuts(text: str) -> set[int]:
    """Before each quotation that follows the top story, up to the first region."""
    begin = LABEL.search(text) or LEAD.search(text)
    end = CAPS_REGION.search(text) or INSIDE_REGION.search(text)
    if not begin:
        return set()
    return {
        place for place in _starts(QUOTATION, text) if begin.start() <= place <= (end.start() if end else len(text))
    }


def _start_cuts(text: str) -> set[int]:
    """A heading that its line goes on after: "Pacific Rim North Korea Codifies …"."""
    skipped = len(text) - len(text.lstrip("| "))
    rest = text[skipped:]
    match = LEAD.match(rest) or START_REGION.match(rest)
    if not match or match.end() == len(rest) or len(rest) - match.end() < 60 or ":" in match.group():
        return set()
    return {skipped + match.end()}


def _label_cuts(text: str) -> set[int]:
    return _edges(LABEL, text)


def _date_cuts(text: str, before: int) -> set[int]:
    """Around a date in the first part of a flattened mail, so that it is a line of its own."""
    for match in DATE.finditer(text[: min(before, 1500)]):
        if date_at_start(match.group()):
            return {match.start(), match.end()}
    return set()


def _aside_cuts(text: str) -> set[int]:
    """Around each sentence that points to background, in the middle of everything."""
    lead = LEAD.search(text)
    begin = lead.end() if lead else 0
    places = [*(match.end() for match in SENTENCE.finditer(text) if match.end() > begin), len(text)]
    return {edge for start, end in pairwise(places) if is_aside(text[start:end].strip()) for edge in (start, end)}


def _region_cuts(text: str) -> set[int]:
    """Around regions in capitals; before a state's name and a colon that a sentence follows and no headline."""
    cuts = set()
    for match in CAPS_REGION.finditer(text):
        rest = text[match.end() : match.end() + LONG].split(" | ")[0]
        tells = match.group().strip(" :").casefold() == "united states" and ":" in match.group()
        tells = tells and not (is_headline(rest) or _has_headline(rest))
        cuts |= {match.start()} if tells else {match.start(), match.end()}
    return cuts


def _has_headline(text: str) -> bool:
    """Whether a text surely begins with a headline."""
    likely = likely_places(text)
    return bool(likely) and likely[0][1] > 0 and likely[0][0] >= SURE


def _cell_cuts(text: str) -> set[int]:
    return _edges(CELLS, text) if text.count("|") > 2 else set()


def _edges(pattern: re.Pattern, text: str) -> set[int]:
    return {edge for match in pattern.finditer(text) for edge in (match.start(), match.end())}


def _starts(pattern: re.Pattern, text: str) -> set[int]:
    return {match.end() if not match.group().strip() else match.start() for match in pattern.finditer(text)}
