"""Lines that a page broke become the paragraph that was written."""

import re
from collections.abc import Iterable

BROKEN_AT_HYPHEN = re.compile(r"(?P<start>[\w.'’]*[\w.])-$")
NEXT_WORD = re.compile(r"[A-Za-z][\w'’]*")


def joined(lines: Iterable[str], known_words: frozenset[str] = frozenset()) -> str:
    """One paragraph from its lines.

    A hyphen at a line's end keeps the word together ("Port-" + "au-Prince"); it is dropped
    only if the word is printed without it elsewhere in the same text (`known_words`).
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


def _seam(before: str, line: str, known_words: frozenset[str]) -> str | None:
    """What stands between two lines: a blank, nothing, or None where the hyphen goes as well."""
    broken = BROKEN_AT_HYPHEN.search(before[-60:])
    following = NEXT_WORD.match(line)
    if not broken or not following:
        return " "
    return None if (broken["start"] + following[0]).lower() in known_words else ""
