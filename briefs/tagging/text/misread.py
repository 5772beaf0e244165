"""Scanned pages: letters read for others ("lslamabad", "S0FIA"), words parted at the end of a line ("Bul-\\ngaria")."""

import re
from collections.abc import Iterator

from briefs.tagging.text.automaton import Found, Matcher

_L_FOR_I = re.compile(r" l(?=[bcdfghkmnpqrstvwxz][a-z]{2})")  # no English word begins so
_NOUGHT_FOR_O = re.compile(r"0(?=[A-Za-z])")
_PARTED = re.compile(r"([^\W\d_]+)[-‐]\n([a-z]+)")
_AROUND = 30  # letters before and behind that the name may reach


def mended(plain: str) -> str:
    """A plain text of the same length, with the letters that must have been meant."""
    return _NOUGHT_FOR_O.sub(_between_letters, _L_FOR_I.sub(" I", plain))


def _between_letters(hit: re.Match) -> str:
    """The letter O after a letter, large after a large one; a nought elsewhere."""
    before = hit.string[hit.start() - 1 : hit.start()]
    if not before.isalpha():
        return "0"
    return "O" if before.isupper() else "o"


def parted_names(text: str, folded: str, matcher: Matcher) -> Iterator[Found]:
    """Keys that run across a word parted at the end of a line, with their places in the text."""
    if "-\n" not in text and "‐\n" not in text:
        return
    for hit in _PARTED.finditer(text):
        first = max(0, hit.start() - _AROUND)
        before, word = folded[first : hit.start()], folded[hit.start() : hit.end(1)] + folded[hit.start(2) : hit.end()]
        seam, gap = len(before) + len(hit.group(1)), hit.start(2) - hit.end(1)
        for find in matcher.find(before + word + folded[hit.end() : hit.end() + _AROUND]):
            if find.start < seam < find.end:
                yield Found(first + find.start, first + find.end + gap, find.patterns)
