"""The lines under a headline of a State Department brief become paragraphs and a credit."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..values import Lines, Part, PartKind
from ._broken_lines import joined
from ._credits import SENTENCE_END, split_credits
from ._state_lines import BULLET, MARK, without_marks

SHORT_LINE, FEW_APART = 0.7, 3
"""So much of the widest line, and so many lines set apart, where blank lines do not part each line from the next."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One line of a story; `is_apart` says that a blank line, but no page break, comes before it."""

    text: str
    line: int
    is_apart: bool = False


def is_closed(lines: list[BodyLine]) -> bool:
    """Whether a story's text so far could end here: with a sentence or a bracket."""
    return not lines or lines[-1].text.endswith((")", "]", "}")) or bool(SENTENCE_END.search(lines[-1].text[-20:]))


def has_open_bracket(lines: list[BodyLine]) -> bool:
    """Whether a bracket was opened in the last lines and not closed."""
    text = " ".join(line.text for line in lines[-3:])
    return text.count("(") > text.count(")")


def begins_unheaded(text: str, headline: list[str], body: list[BodyLine]) -> bool:
    """Whether a marked text behind a source is a story that lost its headline, and no paragraph of an update."""
    is_sourced = bool(body) and body[-1].text.endswith((")", "]", "}"))
    is_update = bool(headline) and headline[-1].rstrip(" :").endswith("UPDATE")
    may_go_on = is_update and not any(BULLET.match(line.text) for line in body)
    return is_sourced and not may_go_on and bool(MARK.match(text))


def is_closing_note(line: BodyLine, before: BodyLine) -> bool:
    """Whether a line stands apart after a credit and is no paragraph of the story."""
    is_marked = MARK.match(line.text) or BULLET.match(line.text)
    return line.is_apart and before.text.endswith(")") and not is_marked and not line.text.endswith(")")


def stray_lines(lines: list[BodyLine]) -> Iterator[BodyLine]:
    """Short lines without an end that stand apart from what is above and below: words of somebody else, perhaps."""
    widest = max((len(line.text) for line in lines), default=0)
    if sum(line.is_apart for line in lines) > max(len(lines) // 2, FEW_APART):
        return
    for line, below in pairwise(lines):
        is_apart = line.is_apart and below.is_apart and len(line.text) < SHORT_LINE * widest
        if is_apart and line.text[:1].isupper() and not is_closed([line]) and not line.text.endswith((",", "-", ";")):
            yield line


def parts_and_credit(lines: list[BodyLine], known_words: frozenset[str]) -> tuple[tuple[Part, ...], str]:
    """Paragraphs and bullets without their credits, and the credits, each once."""
    parts, credits = [], []
    for paragraph in _paragraphs(lines):
        text = joined((line.text for line in paragraph), known_words)
        is_bullet = bool(BULLET.match(paragraph[0].text))
        text, found = split_credits(without_marks(text), lost_brackets=True)
        credits += found
        if text:
            kind = PartKind.BULLET if is_bullet else PartKind.PARAGRAPH
            parts.append(Part(kind, text, Lines(paragraph[0].line, paragraph[-1].line)))
    return tuple(parts), "; ".join(dict.fromkeys(credits))


def _paragraphs(lines: list[BodyLine]) -> list[list[BodyLine]]:
    paragraphs: list[list[BodyLine]] = []
    for line in lines:
        if paragraphs and not _begins(line, paragraphs[-1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _begins(line: BodyLine, before: list[BodyLine]) -> bool:
    """Whether a line begins a paragraph: by a bullet, by "(SBU)", or after a blank line."""
    if has_open_bracket(before):
        return False
    if MARK.match(line.text) or BULLET.match(line.text):
        return is_closed(before) or bool(BULLET.match(line.text))
    starts = line.text[:1].isupper() or line.text[:1] in '"“'
    return line.is_apart and starts and is_closed(before)
