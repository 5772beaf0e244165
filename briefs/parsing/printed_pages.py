"""Pages printed by a browser: the line at the top and at the foot of each sheet is the printer's, not the page's.

A browser prints date, time and title over each sheet, and the page's address with "2/3" under it. They stand wherever
a sheet ended, in the middle of a sentence too, so they are taken off before anything is read.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from .lines import INVISIBLE

KIND = "printed page"
FOOT = re.compile(r"(?:https?://|about:|file:)\S*\s+\d{1,3}/\d{1,3}")
HEAD = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4})(?P<time>,? \d{1,2}:\d\d(?: ?[AP]\.?M\.?)?)?\s+\S.{2,200}", re.IGNORECASE
)
NUMBERED = re.compile(
    r"(?P<before>[^!?]{3,90}?(?<![.:]))[\s|–—-]+page (?P<number>\d{1,3})(?: (?:of|/) ?\d{1,3})?"
    r"|page (?P<first>\d{1,3})(?: (?:of|/) ?\d{1,3})?[\s|–—-]+(?!(?:of|/) ?\d)(?P<after>[^!?]{3,90}(?<![.:]))",
    re.IGNORECASE,
)
"""What a word processor prints over or under each page: a title and the page's number."""
LONGEST, SHORT = 400, 120


def stamps_of(lines: Sequence[str]) -> tuple[int, ...]:
    """Numbers of the lines, from 1, that a browser printed around its sheets; none unless a foot or a time tells.

    The title over a sheet counts where it stands on the first line or right under a foot, or comes back.
    """
    shown = (INVISIBLE.sub("", line) for line in lines)
    bare = {number: line.strip() for number, line in enumerate(shown, start=1) if 0 < len(line) <= LONGEST}
    return tuple(sorted(_of_browser(bare) | _of_word_processor(bare)))


def _of_word_processor(bare: dict[int, str]) -> set[int]:
    """Lines that are the same but for a page's number, which counts up; one alone if another line ends in its words."""
    hits = {number: hit for number, line in bare.items() if len(line) < SHORT and (hit := NUMBERED.fullmatch(line))}
    pages: dict[str, list[tuple[int, int]]] = {}
    for number, hit in hits.items():
        words = " ".join((hit["before"] or hit["after"]).split()).casefold()
        pages.setdefault(words, []).append((int(hit["number"] or hit["first"]), number))
    others = [" ".join(line.split()).casefold() for line in bare.values() if len(line) < SHORT] if pages else []
    return {
        number
        for words, found in pages.items()
        if _counts_up([page for page, _ in found]) and (len(found) > 1 or any(line.endswith(words) for line in others))
        for _, number in found
    }


def _counts_up(pages: list[int]) -> bool:
    return all(before < after for before, after in pairwise(pages))


def _of_browser(bare: dict[int, str]) -> set[int]:
    feet = {number for number, line in bare.items() if FOOT.fullmatch(line)}
    heads = {number: hit for number, line in bare.items() if (hit := HEAD.fullmatch(line))}
    again = Counter(" ".join(bare[number].split()) for number in heads)
    if not feet and not any(hit["time"] and again[" ".join(bare[n].split())] > 1 for n, hit in heads.items()):
        return set()
    first = min((number for number, line in bare.items() if line), default=0)
    tops = {n for n in heads if again[" ".join(bare[n].split())] > 1 or n == first or _follows(n, feet, bare)}
    return feet | tops


def _follows(number: int, feet: set[int], bare: dict[int, str]) -> bool:
    """Whether a foot is the last line above that is not blank."""
    above = next((other for other in range(number - 1, 0, -1) if bare.get(other)), 0)
    return above in feet
