"""Mail that was broken into lines of seventy letters: its paragraphs are put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..dates import date_of_line
from ..lines import Piece
from ..quotes import is_attribution_line
from ._asides import label_of
from ._broken_lines import joined
from ._front_matter import front_matter_end
from ._furniture import furniture_kind
from ._paragraph_starts import certain_starts
from ._rows import row_of
from ._sections import section_heading
from ._signs import SMALL, capitalised_share, country_prefix, ends_sentence, is_headline

LONGEST = 100
"""No line that was wrapped is longer."""

MOST_LONG = 10
"""One line of so many may be longer: a quotation that was pasted in whole."""

FULL = 45
"""A line that goes on in the next one is at least so long."""

SHORT = 20
"""A shorter line is no first half of a sentence, whatever follows."""

WHOLE = 3000
"""No paragraph is longer: each further line would have all of it looked at again."""

LEAST_BROKEN = 3
"""So many lines must break off inside a sentence before a text counts as wrapped."""

LEAST_FLAT, LONGEST_FLAT = 10, 30_000
"""Full lines that make a flattened page, and letters of it that are put together."""

DANGLING = frozenset(word for word in SMALL if word.isalpha()) - {"up", "off", "over", "on"}
"""Words that a headline goes on after."""

LONE_SOURCE = re.compile(r"\([A-Z][^()]{1,60}\)\.?")

SOURCE_FIRST = re.compile(r"\([A-Z][^()]{1,60}\)[.,;]?\s")
"""A line that begins with a source goes on in the middle of its sentence."""

OPEN_END = re.compile(r",$|\b(?:of|the|a|an|and|to|for|with|from|at|or|that|its|their)$")
"""No headline and no sentence ends so."""

SPOKEN = re.compile(r"[.,!?][”\"’']$")

HEADER = re.compile(r"[A-Z][\w-]{1,14}:\s")


def unwrapped(pieces: Sequence[Piece], *, has_heads: bool = False) -> list[Piece]:
    """The pieces, those that continue a line joined to it: lines of a wrapped text, and halves of a sentence.

    Where stories begin with run-in heads and no blank line parts them, one that begins a line begins a paragraph.
    """
    pieces = _single_spaced(pieces)
    starts = certain_starts(pieces, has_heads)
    room = _room(pieces)
    flat = _flattened(pieces, room)
    front = front_matter_end(pieces)
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        is_open = index > front and piece.gap == 0 and index not in starts
        is_open = is_open and len(result[-1].text) < (LONGEST_FLAT if index in flat else WHOLE)
        if is_open and (index in flat or _belongs(result[-1], pieces[index - 1].text, piece, room)):
            result[-1] = replace(result[-1], text=joined((result[-1].text, piece.text)), last=piece.line)
        else:
            result.append(piece)
    return result


def _belongs(before: Piece, last: str, piece: Piece, room: int) -> bool:
    """Whether a line goes on with the piece `before` it, of which `last` is the last printed line."""
    if _dangles(before, piece):
        return True
    return _continues(before, last, piece, room) and _goes_on(before, last, piece, room)


def _single_spaced(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A wrapped text with a blank line after each of its lines, without those; any other text as it is."""
    if any(piece.gap == 0 for piece in pieces[1:]):
        return pieces
    closer = [replace(piece, gap=max(piece.gap - 1, 0)) for piece in pieces]
    return closer if _room(closer) else pieces


def _room(pieces: Sequence[Piece]) -> int:
    """So many letters did not fit in a line of a wrapped text; 0 where the text is not wrapped.

    Lines that break off in the middle of a sentence tell: each with the next word was too long.
    """
    if sum(len(piece.text) > LONGEST for piece in pieces) * MOST_LONG > len(pieces):
        return 0
    broken = [
        (before.text, after.text)
        for before, after in pairwise(pieces)
        if after.gap == 0 and FULL <= len(before.text) <= LONGEST and re.match(r"[a-z(]", after.text)
    ]
    if len(broken) < LEAST_BROKEN:
        return 0
    needed = sorted(_needed(before, after) for before, after in broken)
    widest = max(len(before) for before, _ in broken)
    return min(needed[len(needed) // 10], widest + 1)


def _needed(before: str, after: str) -> int:
    """The length of a line with the first word of the next."""
    return len(before) + 1 + len(after.split(" ", 1)[0])


def _flattened(pieces: Sequence[Piece], room: int) -> set[int]:
    """Indices of lines that go on a run of full lines too long for a paragraph: a page on one line, wrapped."""
    found: set[int] = set()
    run: list[int] = []
    for index, piece in enumerate(pieces if room else ()):
        if run and (piece.gap or _needed(pieces[index - 1].text, piece.text) < room):
            found.update(run[1:] if len(run) >= LEAST_FLAT else ())
            run = []
        run.append(index)
    return found | set(run[1:] if len(run) >= LEAST_FLAT else ())


def _continues(before: Piece, last: str, piece: Piece, room: int) -> bool:
    """Whether a line goes on the one before it, of which `last` is the last printed line."""
    if room and not ends_sentence(last) and SOURCE_FIRST.match(piece.text):
        return True
    if not room or max(len(last), len(piece.text)) > LONGEST:
        return _breaks_off(before, piece)
    is_full = _needed(last, piece.text) >= room
    if ends_sentence(last) or (before.text == last and is_headline(last)):
        return is_full
    return is_full or len(last) >= FULL or _breaks_off(before, piece)


def _breaks_off(before: Piece, after: Piece) -> bool:
    """Whether a line ends inside a sentence: the next goes on in lower case or with its source, or a word lacks."""
    goes_on = after.text[:1].islower() or bool(LONE_SOURCE.fullmatch(after.text))
    lacks_link = before.text[0] in '"“' and is_headline(after.text)  # '"…," writes X in the' was a link
    lacks_word = len(before.text) >= FULL and bool(OPEN_END.search(before.text)) and not lacks_link
    return lacks_word or (goes_on and len(before.text) >= SHORT and not ends_sentence(before.text))


def _dangles(before: Piece, after: Piece) -> bool:
    """Whether a headline breaks off at a small word, and the line right under it is its end."""
    row = row_of(after)
    ends_small = before.text.rpartition(" ")[2] in DANGLING and is_headline(row_of(before).text)
    ends_small = ends_small and not furniture_kind(row_of(before).text)
    is_end = len(row.text) <= FULL and not (row.is_bullet or section_heading(row.text) or ends_sentence(row.text))
    return ends_small and is_end and capitalised_share(row.text) == 1


def _goes_on(before: Piece, last: str, after: Piece, room: int) -> bool:
    row = row_of(after)
    if (
        row.is_bullet
        or section_heading(row.text)
        or label_of(row.text)
        or country_prefix(row.text)
        or furniture_kind(row.text)
    ):
        return False
    if HEADER.match(after.text) and ends_sentence(before.text):
        return False
    if SPOKEN.search(last) and is_attribution_line(after.text):
        return False
    if date_of_line(before.text) or _is_heading(row_of(before).text, after.text):
        return False
    return not furniture_kind(before.text) or (room > 0 and _is_cut_off(last, after.text, room))


def _is_cut_off(last: str, after: str, room: int) -> bool:
    """Whether a full line of the page's own words goes on in the next one."""
    is_full = FULL <= len(last) <= LONGEST and _needed(last, after) >= room
    return is_full and not ends_sentence(last) and not is_headline(last)


def _is_heading(text: str, after: str) -> bool:
    """Whether a line is a section's name, alone or with a headline behind it, and no paragraph that begins so."""
    heading = section_heading(text)
    if not heading or not heading.rest:
        return bool(heading)
    return not (after[:1].islower() and len(text) >= FULL) and (len(text) < FULL or is_headline(heading.rest))
