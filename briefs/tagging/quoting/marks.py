"""Where quotation marks open and close."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
OPENING = re.compile(r'[“„«]|(?<![\w.,!?…])"(?=\S)|(?<![\w.,!?…])‘(?=\w)')
CLOSING = {
    "“": re.compile(r'[”“]|(?<=\S)"(?!\w)'),
    "„": re.compile(r"[“”„]"),
    "«": re.compile(r"[»«]"),
    '"': re.compile(r'"|”'),
    "‘": re.compile(r"(?<=[,.!?…])’(?!\w)|(?<=\w)’(?!\w)(?![^‘]*[,.!?]’(?!\w))"),
}
SENTENCE_INSIDE = re.compile(r"[.!?]\s+[A-Z]")
LONGEST_OPEN = 400  # characters that a quotation that lost its closing mark may have


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between two marks; `start` and `end` include them, `first` and `last` do not."""

    start: int
    end: int
    first: int
    last: int
    is_closed: bool = True
    opens_paragraph: bool = False


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of text between blank lines."""
    for match in PARAGRAPH.finditer(text):
        if match.group().strip():
            yield match.span()


def marked(text: str, start: int, end: int) -> list[Marked]:
    """The quotations of one paragraph in order; none lies within another."""
    found: list[Marked] = []
    beginning = start + len(text[start:end]) - len(text[start:end].lstrip())
    opening = OPENING.search(text, start, end)
    while opening:
        at = opening.start()
        closing = CLOSING[opening.group()].search(text, at + 1, end)
        if closing and _opens(closing, opening.group(), text):
            opening = closing  # the first one lost its end
            continue
        made = _between(opening, closing) if closing else _to_the_end(text, at, end, beginning)
        if made:
            found.append(made if at > beginning else _opening(made))
        opening = OPENING.search(text, closing.end(), end) if closing else None
    return found


def _opens(closing, opening: str, text: str) -> bool:
    """Whether what should close a quotation opens one."""
    if closing.group() == opening and opening in "“«":
        return True
    before, after = text[closing.start() - 1], text[closing.end() : closing.end() + 1]
    return closing.group() == opening == '"' and before.isspace() and after.isalnum()


def _between(opening, closing) -> Marked:
    return Marked(opening.start(), closing.end(), opening.end(), closing.start())


def _opening(made: Marked) -> Marked:
    return Marked(made.start, made.end, made.first, made.last, made.is_closed, opens_paragraph=True)


def _to_the_end(text: str, at: int, end: int, beginning: int) -> Marked | None:
    """A quotation that nothing closes: one that opens its paragraph, or the last words of its last sentence."""
    rest = text[at + 1 : end].rstrip()
    if text[at] not in '“"' or (at > beginning and (SENTENCE_INSIDE.search(rest) or len(rest) > LONGEST_OPEN)):
        return None
    return Marked(at, at + 1 + len(rest), at + 1, at + 1 + len(rest), is_closed=False)
