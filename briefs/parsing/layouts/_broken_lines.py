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
    text = ""
    for line in lines:
        text = _and_next(text, line.strip(), known_words) if text else line.strip()
    return text


def words_of(text: str) -> frozenset[str]:
    """All words of a text in lower case, to look up whether a broken word is a known one."""
    return frozenset(word.lower() for word in re.findall(r"[A-Za-z]{5,}", text))


def _and_next(text: str, line: str, known_words: frozenset[str]) -> str:
    broken = BROKEN_AT_HYPHEN.search(text[-60:])
    following = NEXT_WORD.match(line)
    if not broken or not following:
        return f"{text} {line}".strip()
    whole = (broken["start"] + following[0]).lower()
    return (text[:-1] if whole in known_words else text) + line
