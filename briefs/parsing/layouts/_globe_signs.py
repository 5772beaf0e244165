"""What a line of a daily brief of 2025 and later looks like: subhead, tag, box, first paragraph."""

import re
from collections.abc import Sequence

from ..quotes import is_attribution_line, is_whole_quotation, opens_with_quotation
from ..values import Part, PartKind, Section
from ._asides import is_comment, label_of
from ._furniture import furniture_kind
from ._lead_heading import day_below
from ._preamble import WELCOME
from ._rows import Row
from ._sections import AHEAD_NAMES, GLOBE_NAMES, LEAD_NAMES, section_heading
from ._signs import LABELS, capitalised_share, ends_sentence, run_in_head

GENERIC_HEAD = re.compile(
    r"(?:the|what|why|how|where|who|when|on the|in the|behind|inside|a|looking|next|beyond|by the)\b", re.IGNORECASE
)
NOTE = re.compile(
    r"(?:(?:winter |summer )?(?:olympics?|paralympics?|world cup)\b|medal)[^.!?:]{0,30}"
    r"\b(?:watch|notes?|corner|round-?up|tracker|table|count|highlights|update)\b:?",
    re.IGNORECASE,
)
"""The heading of a box about games, which is no section of the news."""
ANALYSIS = "analysis"
FEW_WORDS = 5
"""A head of so few words begins a brief, and no comment."""
TAG_WORDS = 6
TO_READER = re.compile(
    r"\bscroll down\b|\b(?:our|your) (?:daily |special )?(?:coverage|brief|newsletter|edition|readers?|inbox)\b"
    r"|\b(?:this|today['’]s) (?:edition|brief|newsletter|issue)\b",
    re.IGNORECASE,
)
OWN_SECTIONS = frozenset((*LEAD_NAMES, *GLOBE_NAMES, *AHEAD_NAMES))
COLON_HEAD = re.compile(r"(?P<head>[A-Z“\"][^.:!?]{2,60}:) (?P<body>[A-Z“\"].{40,})", re.DOTALL)
USUAL_HEAD_WORDS, MOST_HEAD_WORDS, LEAST_SENTENCE_WORDS = 9, 14, 5
PAST = frozenset("was were had said told took began fell rose came became spoke went gave".split())
VERBS = frozenset("is are has have will would could can may might must should does did do been says say".split())
LEAST_LEAD = 100
"""So long is the top story's first paragraph where no heading stands over it."""


def is_subhead(row: Row) -> bool:
    """Whether a line stands over paragraphs of the top story: short, bold or without an end."""
    words = len(row.text.split())
    return (
        words <= 8
        and len(row.text) <= 60
        and (row.strong or bool(row.level) or (words <= 5 and not ends_sentence(row.text[:-1])))
    )


def lead_head(row: Row) -> tuple[str, str] | None:
    """A run-in subhead of the top story: bold, or short and of the usual kind."""
    if row.run_in:
        return row.run_in, row.text[len(row.run_in) :].lstrip(" .:")
    head = run_in_head(row.text, most_words=6)
    return head if head and GENERIC_HEAD.match(head[0]) and len(head[0]) <= 45 else None


def brief_head(row: Row, *, is_bold: bool) -> tuple[str, str] | None:
    """The run-in head of a brief and its text; where heads `is_bold` set, no other sentence is one.

    Otherwise a short first sentence is a head unless it tells what was; one of many words only if nothing in it
    is a verb that a head would not have.
    """
    if row.run_in:
        return row.run_in, row.text[len(row.run_in) :].lstrip(" .:")
    head = None if is_bold else run_in_head(row.text, most_words=MOST_HEAD_WORDS)
    if not head:
        return None
    words = re.findall(r"[\w’'-]+", head[0].casefold())
    if len(words) > USUAL_HEAD_WORDS:
        tells = any(word in PAST or word in VERBS or (word.endswith("ed") and len(word) > 4) for word in words)
        return None if tells or len(head[1]) < len(head[0]) else head
    return None if len(words) >= LEAST_SENTENCE_WORDS and not PAST.isdisjoint(words) else head


def colon_head(row: Row) -> tuple[str, str] | None:
    """A few words and a colon before a brief's text, where other briefs have a full stop; no label of a paragraph."""
    match = COLON_HEAD.fullmatch(row.text)
    if not match or row.is_bullet or GENERIC_HEAD.match(row.text) or LABELS.match(row.text):
        return None
    return (
        (match["head"], match["body"]) if ends_sentence(row.text) and len(match["head"].split()) <= TAG_WORDS else None
    )


def may_be_tag(row: Row, *, is_next: bool = False) -> bool:
    """Whether a line is a few capitalised words that are neither a heading of the brief nor of its top story.

    The line right after "More on:" may be in small letters.
    """
    is_short = len(row.text.split()) <= TAG_WORDS and not ends_sentence(row.text)
    is_plain = not (row.strong or row.level) and (is_next or capitalised_share(row.text) == 1)
    return is_short and is_plain and row.text.casefold().rstrip(":") not in OWN_SECTIONS


def tells_news(row: Row) -> bool:
    """Whether a line before any heading is the top story's first paragraph and no word to the reader."""
    is_long = len(row.text) > LEAST_LEAD and ends_sentence(row.text) and not row.is_bullet
    return is_long and not (furniture_kind(row.text) or WELCOME.match(row.text) or TO_READER.search(row.text))


def kind_beside(rows: Sequence[Row], index: int, aside: str) -> str:
    """What a line is that stands beside the news: a box about games, comment and links under a label; "" for news.

    `aside` is what the line above was. Comment ends where news goes on; a label over news is a subhead of it.
    """
    row = rows[index]
    if NOTE.fullmatch(row.text):
        return aside or "note beside the news"
    label = label_of(row.text)
    if label and not label[1]:
        below = rows[index + 1] if index + 1 < len(rows) else row
        return "" if _goes_on(below) else ANALYSIS
    return "" if aside == ANALYSIS and _goes_on(row) else aside


def _goes_on(row: Row) -> bool:
    """Whether a line tells news rather than what somebody wrote about it."""
    is_headed = bool(row.run_in or run_in_head(row.text, FEW_WORDS))
    return tells_news(row) and not opens_with_quotation(row.text) and (is_headed or not is_comment(row.text))


def is_ahead_heading(row: Row) -> bool:
    """Whether a line is the heading over what is to come."""
    heading = None if row.is_bullet else section_heading(row.text)
    return bool(heading and heading.section == Section.AHEAD and not heading.rest)


def is_own_heading(row: Row) -> bool:
    """Whether a line is a heading that such briefs have, and no country's name."""
    heading = None if row.is_bullet else section_heading(row.text)
    return bool(heading and heading.key in OWN_SECTIONS and not heading.rest)


def has_head(row: Row) -> bool:
    """Whether a row begins a story with a run-in head; the page's own words and bullets do not."""
    return not (row.is_bullet or furniture_kind(row.text)) and bool(row.run_in or run_in_head(row.text))


def announces(part: Part) -> bool:
    """Whether bullets after this part go on with its story."""
    return part.kind == PartKind.BULLET or part.text.endswith(":")


def attribution_follows(rows: Sequence[Row], index: int) -> bool:
    """Whether a name under a dash comes next, or another quotation before it."""
    for place, row in enumerate(rows[index + 1 : index + 5], start=index + 1):
        if is_attribution_line(row.text):
            return True
        if section_heading(row.text):
            return place == index + 1 and is_whole_quotation(rows[index].text)
        if not opens_with_quotation(row.text) and row.text[-1:] not in '”"' and not furniture_kind(row.text):
            return False
    return False


def _below_title(rows: Sequence[Row], day: int) -> int:
    """The row below title and date at which the stories begin: a heading, or the first news."""
    below = range(day + 1, len(rows))
    return next((place for place in below if section_heading(rows[place].text) or tells_news(rows[place])), len(rows))


def first_story(rows: Sequence[Row]) -> int:
    """The row at which the stories begin: the first heading, else the text after the welcome."""
    for index, row in enumerate(rows):
        heading = section_heading(row.text)
        if heading and not heading.rest and heading.section == Section.LEAD and not row.is_bullet:
            return _below_title(rows, day) if (day := day_below(rows, index)) else index
    welcomed = False
    for index, row in enumerate(rows):
        if welcomed and tells_news(row):
            return index
        welcomed = welcomed or bool(WELCOME.match(row.text))
    return next((index for index, row in enumerate(rows) if section_heading(row.text)), len(rows))
