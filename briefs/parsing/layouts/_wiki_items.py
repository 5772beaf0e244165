"""The lines of one day become sections, topics and stories."""

import itertools
import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..lines import INVISIBLE, Ledger
from ..values import Document
from ._credits import SENTENCE_END, split_credits
from ._places import SENTENCE_WORDS
from ._wiki_furniture import RECORD, day_named, furniture_kind, section_named
from ._wiki_markup import Line, plain, taken_apart

ABBREVIATED_END = re.compile(
    r"\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|No|vs?|etc|Dr|Mr|Mrs|D\.C|U\.S|U\.K|U\.N|[A-Z]|F\.C|S\.A|Org|Int'l)\.$"
)
BLOCK_SCALAR = re.compile(r"[>|][+-]?[1-9]?[+-]?")
"""What YAML writes where a list item's text begins on the next line."""
TWO_SENTENCES = re.compile(r"[a-z0-9][.!?][\"”’]? +[A-Z\"“]")
WIDEST_PAGE = 110
"""Text whose lines are all shorter than this, and some begin in lower case, was broken by hand."""
LONG_TOPIC, MOSTLY_SMALL, MOSTLY_LARGE = 12, 0.6, 0.5
OPEN_END = re.compile(r"(?:,|s['’]|\b(?:of|in|the|a|an|and|to|for|by|with|from|at|on|or|as|that|its|their))$")
"""A line that ends so goes on in the next one."""
WRAPPED = 50
"""A line of a list item shorter than this was not broken for want of room."""


@dataclass
class Item:
    """One list item, or one line or paragraph of a page without bullets; read `text` when it is complete."""

    line: Line
    indices: list[int]
    raw: list[str] = field(default_factory=list)
    has_deeper: bool = False

    @cached_property
    def text(self) -> str:
        return plain(" ".join(part.rstrip("\\") for part in self.raw))


class Topics:
    """The topic that a story stands under: by the depth of the items, else the line right above it."""

    def __init__(self) -> None:
        self._open: list[tuple[tuple[int, int], str]] = []
        self._is_next = False

    def open(self, item: Item) -> None:
        """A topic begins; those as deep or deeper end."""
        self._close(item)
        self._open.append((_depth(item), item.text.rstrip(":")))
        self._is_next = True

    def over(self, item: Item) -> str:
        """The nearest topic above a story, "" where none is certain."""
        is_next, self._is_next = self._is_next, False
        if self._open and self._open[-1][0] == _depth(item):
            return self._open[-1][1] if is_next else ""
        self._close(item)
        return self._open[-1][1] if self._open else ""

    def _close(self, item: Item) -> None:
        while self._open and self._open[-1][0] >= _depth(item):
            self._open.pop()


def _depth(item: Item) -> tuple[int, int]:
    return item.line.indent, item.line.depth


def items_of(document: Document, ledger: Ledger, indices: list[int]) -> list[Item]:
    """Headings and items of one day's lines; furniture is booked on the way."""
    lines = {index: _line(document, ledger, index) for index in indices if not ledger.kind(index)}
    has_bullets = any(line.is_item for line in lines.values())
    width = _width(list(lines.values()))
    items: list[Item] = []
    for index, line in lines.items():
        if _is_furniture(ledger, index, line):
            continue
        if items and _goes_on(items[-1], line, ledger.pieces[index].gap, has_bullets, width):
            items[-1].raw.append(line.text)
            items[-1].indices.append(index)
        else:
            items.append(Item(line, [index], [line.text]))
    for item, after in itertools.pairwise(items):
        item.has_deeper = after.line.is_item and (after.line.indent, after.line.depth) > (
            item.line.indent,
            item.line.depth,
        )
    return items


def section_of(item: Item, has_bullets: bool) -> str | None:
    """The section that an item opens ("" for none in particular), or None if it is no heading."""
    text = item.text
    if named := section_named(text):
        return named
    if item.line.is_heading:
        return text.rstrip(":")
    if item.line.is_item or not has_bullets or is_story(item):
        return None
    is_short = len(text.split()) <= 7 and not text.endswith((".", ",", ";"))
    return text.rstrip(":") if is_short and len(item.indices) == 1 else None


def is_story(item: Item) -> bool:
    """Whether an item is news, no topic: it ends as a sentence, or names its sources after many words."""
    text, credits = split_credits(item.text, lost_brackets=True)
    words = len(text.split())
    if credits:
        return words >= 3
    if SENTENCE_END.search(text[-20:]):
        is_title = (words <= 12 and bool(ABBREVIATED_END.search(text))) or words <= 3
        is_cry = words <= 6 and text.endswith(("!", "?"))
        return not (is_title or is_cry)
    if words >= 12 and TWO_SENTENCES.search(text):
        return True
    is_list = bool(re.search(r"[,–]", text)) or text.endswith(":")
    return words >= 14 and not is_list and not item.has_deeper


def _line(document: Document, ledger: Ledger, index: int) -> Line:
    """A piece's raw line with its indentation; the piece's own text where a line was cut up."""
    piece = ledger.pieces[index]
    raw = document.lines[piece.line - 1]
    line = taken_apart(INVISIBLE.sub("", raw) if len(raw) < len(piece.text) + 200 else piece.text)
    return replace(line, text="") if line.is_item and BLOCK_SCALAR.fullmatch(line.text) else line


def _width(lines: list[Line]) -> int:
    """The width at which text without bullets was broken by hand; 0 if it was not."""
    texts = [line.text for line in lines if not (line.is_item or line.is_heading or "://" in line.text)]
    longest = max(map(len, texts), default=0)
    return longest if longest <= WIDEST_PAGE and any(text[:1].islower() for text in texts) else 0


def _is_furniture(ledger: Ledger, index: int, line: Line) -> bool:
    """Book a line that is furniture; a section's name never is."""
    text = ledger.pieces[index].text
    if section_named(line.text) or (line.is_item and not line.text):
        return False
    kind = furniture_kind(line.text) or furniture_kind(text)
    if not kind and day_named(text):
        kind = "date"
    if not kind and not line.is_item and RECORD.match(text):
        kind = "record"
    if not kind and (text.startswith("<!--") or not any(char.isalnum() for char in text)):
        kind = "markup"
    if kind:
        ledger.claim(index, kind)
    return bool(kind)


def _goes_on(item: Item, line: Line, gap: int, has_bullets: bool, width: int) -> bool:
    """Whether a line continues the item before it."""
    if line.is_item or line.is_heading or item.line.is_heading or section_named(line.text):
        return False
    begins_low = line.text[:1].islower() or line.text.startswith("(")
    before = item.raw[-1].rstrip()
    if item.line.is_item:
        return begins_low or _goes_on_in_list(item, line, gap)
    if section_named(item.raw[0]) or gap or (has_bullets and not begins_low):
        return False
    next_word = len(line.text.split(" ", 1)[0])
    is_full = width > 0 and len(before) + 1 + next_word > width
    if begins_low or OPEN_END.search(before):
        return True
    if width and not _is_complete(before):
        words, small = _small_words(item)
        is_sentence = words >= LONG_TOPIC and small > MOSTLY_SMALL
        return is_sentence or (is_full and not (small < MOSTLY_LARGE and line.text.split(" ", 1)[0] in SENTENCE_WORDS))
    return is_full and not before.endswith(")")


def _goes_on_in_list(item: Item, line: Line, gap: int) -> bool:
    """Whether a line without a sign of the list is a list item's: further in, broken off, or its second paragraph."""
    before = item.raw[-1].rstrip()
    is_unsourced = len(before) > WRAPPED and not before.endswith((")", "]"))
    is_its_end = is_unsourced and line.text.rstrip().endswith((")", "]"))
    is_broken = not _is_complete(before) or is_unsourced
    return line.indent > item.line.indent or (gap == 0 and is_broken) or is_its_end


def _small_words(item: Item) -> tuple[int, float]:
    """The words of the first lines read so far, and the share of small ones; no topic has many."""
    words = " ".join(item.raw[:LONG_TOPIC]).split()
    return len(words), sum(word[:1].islower() for word in words) / max(1, len(words))


def _is_complete(text: str) -> bool:
    """Whether a line could be the last of its item."""
    if ABBREVIATED_END.search(text[-12:]):
        return False
    return text.endswith((")", "]")) or bool(SENTENCE_END.search(text[-20:]))
