"""Texts made comparable without changing their length, so that spans fit the stored text.

Every character becomes exactly one: accents fall, curly quotes straighten, every kind of
dash and white space becomes a space ("al-Shabaab" is "al Shabaab"). A whole string is never
lower-cased as it stands, because "İ" would grow.
"""

import re
import unicodedata

_BY_HAND = {
    "İ": "I", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "s", "ẞ": "S", "đ": "d", "Đ": "D",
    "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
    "ə": "e", "Ə": "E",
    "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "′": "'", "‛": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
}  # fmt: skip
_DASHES = "-‐‑‒–—―−"


def _one_character(character: str) -> str:
    """The plain form of a character: always exactly one character long."""
    if character in _BY_HAND:
        return _BY_HAND[character]
    if character in _DASHES or character.isspace():
        return " "
    base = unicodedata.normalize("NFKD", character)[:1]
    if base and base != character and base.isalnum() and len(base.lower()) == 1:
        return base
    return character


class _Table(dict):
    """Fills itself with each character's plain form when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _one_character(chr(code))
        return plain


_TABLE = _Table()


def plain(text: str) -> str:
    """The text without accents, fancy quotes and dashes; case stays, length stays."""
    return text.translate(_TABLE)


def fold(text: str) -> str:
    """`plain` in lower case, of the same length."""
    return plain(text).lower()


def key(name: str) -> str:
    """What a name is looked up by: folded, single spaces, none at the ends."""
    return " ".join(fold(name).split())


def slug(name: str) -> str:
    """A name for addresses: folded letters and digits joined by hyphens."""
    return re.sub(r"[^\w]+|_+", "-", key(name).replace("'", "").replace(".", "").replace("+", " plus ")).strip("-")
