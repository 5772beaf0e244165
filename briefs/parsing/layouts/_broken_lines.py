"""Lines that a page broke become the paragraph that was written."""

import re
from collections.abc import Iterable

from ._word_counts import is_known

BROKEN_AT_HYPHEN = re.compile(r"(?P<start>[\w.'’]*[\w.])-$")
NEXT_WORD = re.compile(r"[^\W_][\w'’]*")
SHORTEST_HALF = 3
SECOND_HALVES = frozenset("and or to".split())
"""After these a hyphen stands for a word left out: "pre- and post-war"."""


def joined(lines: Iterable[str], known_words: frozenset[str] = frozenset()) -> str:
    """One paragraph from its lines.

    A hyphen at a line's end keeps the word together ("Port-" + "au-Prince"); it is dropped only if the word is
    printed without it elsewhere in the same text (`known_words`) or is one of the language ("settle-" + "ments").
    """
    parts: list[str] = []
    for line in filter(None, map(str.strip, lines)):
        seam = _seam(parts[-1], line, known_words) if parts else ""
        if seam is None:
            parts[-1] = parts[-1][:-1]
        parts.append((seam or "") + line)
    return "".join(parts)


def words_of(text: str) -> frozenset[str]:
    """All words of a text in lower case, to look up whether a broken word is a known one."""
    return frozenset(word.lower() for word in re.findall(r"[A-Za-z]{5,}", text))


def _are_no_words(start: str, end: str) -> bool:
    """Whether neither half of a broken word is one by itself, and no name: "unde-" + "cided"."""
    return min(len(start), len(end)) >= SHORTEST_HALF and start.islower() and not (is_known(start) or is_known(end))


def _seam(before: str, line: str, known_words: frozenset[str]) -> str | None:
    """What stands between two lines: a blank, nothing, or None where the hyphen goes as well."""
    broken = BROKEN_AT_HYPHEN.search(before[-60:])
    following = NEXT_WORD.match(line)
    if not broken or not following or following[0].lower() in SECOND_HALVES:
        return " "
    whole, apart = (f"{broken['start']}{sign}{following[0]}".lower() for sign in ("", "-"))
    is_broken = len(broken["start"]) > 1 and is_known(whole) and not is_known(apart)  # "e-" + "mail" is none
    is_broken = is_broken or _are_no_words(broken["start"], following[0])
    return None if whole in known_words or is_broken else ""
