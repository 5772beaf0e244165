"""Letters and signs folded: no accents, straight quotes, one kind of hyphen; case and length stay.

Source: Unicode NFKD for accents.
"""

import unicodedata

MARK = "\xad"  # stands for a character inside a word that is no part of its spelling
#: Signs that telephones and printers write otherwise.
_SIGNS = (
    dict.fromkeys("‘’ʼ`´ʻ′‛＇", "'") | dict.fromkeys("“”„«»‟＂", '"') | dict.fromkeys("‐‑‒–−﹣－", "-")
    | dict.fromkeys("\u200c\u200d\xad\ufeff", MARK) | {"_": " ", "％": "%"}
)  # fmt: skip
_BY_HAND = _SIGNS | {
    "İ": "I", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "s", "ẞ": "S", "đ": "d", "Đ": "D",
    "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
    "ə": "e", "Ə": "E",
}  # fmt: skip
_STRAIGHT = str.maketrans(_SIGNS)
#: Letters that other alphabets, and readers at other keyboards, write as two.
_AS_TWO = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "þ": "th", "ð": "dh",
    "Ä": "AE", "Ö": "OE", "Ü": "UE", "ẞ": "SS", "Ø": "OE", "Å": "AA", "Æ": "AE", "Œ": "OE", "Þ": "TH", "Ð": "DH",
})  # fmt: skip


class _Plain(dict):
    """Fills itself with each character's plain form, always one character, when it is first met."""

    def __missing__(self, code):
        character = chr(code)
        folded = _BY_HAND.get(character)
        if folded is None:
            folded = _one_character(character)
        self[code] = folded
        return folded


def _one_character(character):
    if unicodedata.category(character) == "Mn":
        return MARK
    base = unicodedata.normalize("NFKD", character)[:1]
    if base and base != character and base.isalnum() and len(base.lower()) == 1:
        return base
    return character if len(character.lower()) == 1 else " "


_PLAIN = _Plain()


def plain(text: str) -> str:
    """The text with straight quotes, one kind of hyphen and no accents; case stays, length stays."""
    return text.translate(_PLAIN)


def straight(text: str) -> str:
    """The text with straight quotes and one kind of hyphen, its letters as they are."""
    return text.translate(_STRAIGHT)


def in_two(text: str) -> str:
    """The text with foreign letters written as two, as in Mueller and Strasse; nothing where it has none."""
    written = unicodedata.normalize("NFC", text)
    whole = written.translate(_AS_TWO)
    return whole if whole != written else ""
