"""What word processors, scans and typewriters print their own way made plain: bullets, ligatures, quotation marks."""

import re
import unicodedata
from collections.abc import Sequence

LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
NOTE_MARK = re.compile(r"(?<=[.!?,;:”\"’)])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?=\s|$)")
"""The raised number of a note behind a stop or a comma; "km²" and "m³" keep theirs."""
BULLET = re.compile(r"^(?P<indent>[ \t]*)[\uf0a7\uf0b7\uf0d8\u2043\u2219·][ \t]*(?=\S)")
LETTER_BULLET = re.compile(r"^(?P<indent>[ \t\u200b-\u200d\u2060\ufeff]*)[o§][ \t]+(?=[A-Z\d“\"‘\[])")
"""What a word processor's round and square bullets become in plain text."""
LEAST_LETTERS = 2
"""So many lines begin with such a letter, or with a dash, where it is a bullet."""
DASHED = re.compile(r"^(?P<indent>[ \t]*)[—―–][ \t\u00a0]+(?=[A-Z\d“\"‘\[])")
SPOKEN = re.compile(r"[”\"’'][ \t]*$")
"""A dash under a quotation stands before who said it."""
LEAST_DASHED = 60
"""So long is a line that is dashed as a bullet and no name under a quotation."""
OPENED, CLOSED = re.compile(r"(?<!`)``(?=[\w\[(])"), re.compile(r"(?<=[\w.,!?;:)\]])''(?!')")
"""Quotation marks as typewriters and typesetting programs write them."""
PICTURE = re.compile(r"(?<=\S)[ \t]*\[(?:image|photo|cid|inline image)\b[^\[\]]{0,200}\][ \t]*$", re.IGNORECASE)
"""A picture's place at the end of a paragraph; one alone on its line is a line of its own."""

READ_WORD = re.compile(r"(?:[Rr]ead|[Ss]ee) (?:more|on|the)")
READ_ON = re.compile(
    r"(?<=[.!?”\"’)])\s+\[?(?:[Rr]ead|[Ss]ee) (?:more|on|the (?:full|whole) (?:story|article))(?: here)?\]?[ .…>»→]*$"
)
"""A page's link to the whole of a story, in the line of its last sentence."""
LONGEST_OFFER = 100
"""A shorter line with such a link offers something else than news."""


def in_plain_signs(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with those signs put right, as many as before."""
    lines = _with_bullets(lines)
    letters = sum(bool(LETTER_BULLET.match(line)) for line in lines) >= LEAST_LETTERS
    quoted = any(OPENED.search(line) for line in lines if "``" in line) and not any("[[" in line for line in lines)
    return tuple(_plain(line, letters=letters, quoted=quoted) for line in lines)


def _with_bullets(lines: Sequence[str]) -> Sequence[str]:
    """The lines with bullets for the dashes that some copies set before each story, or paragraph of one."""
    dashed = [index for index, line in enumerate(lines) if line.lstrip()[:1] in ("—", "―", "–") and DASHED.match(line)]
    if sum(len(lines[index]) >= LEAST_DASHED for index in dashed) < LEAST_LETTERS:
        return lines
    told = list(lines)
    for index in dashed:
        above = next((line for line in reversed(lines[max(index - 2, 0) : index]) if line.strip()), "")
        if not SPOKEN.search(above):
            told[index] = DASHED.sub(r"\g<indent>• ", told[index])
    return told


def _plain(line: str, *, letters: bool, quoted: bool) -> str:
    if not line.isascii():
        line = unicodedata.normalize("NFC", NOTE_MARK.sub("", line.translate(LIGATURES)))
        line = BULLET.sub(r"\g<indent>• ", line)
    if letters:
        line = LETTER_BULLET.sub(r"\g<indent>• ", line)
    if quoted:
        line = CLOSED.sub("”", OPENED.sub("“", line))
    line = PICTURE.sub("", line) if line.rstrip().endswith("]") else line
    return READ_ON.sub("", line) if len(line) > LONGEST_OFFER and READ_WORD.search(line[-40:]) else line
