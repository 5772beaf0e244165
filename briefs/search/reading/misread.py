"""What to say of a piece of a query that may mean something else than the reader thinks."""

import re
import unicodedata
from calendar import month_name

from .fields import is_field

STRAY = "A quotation mark has no partner; the words after it were searched one by one."
LOWER_NOT = "“{}” was searched as a word; to leave stories out, write NOT in capitals or a minus before the word."
LOWER_OR = "“or” was read as OR: one side is enough. To look for the word itself, put it in quotation marks."
NUMBER = "“-{0}” leaves out the stories with {0}; to look for the number, write it without the sign."
NO_FILTER = "“{}:” is no filter of this archive; what stands there was searched as words."
NEARNESS = "“{}” was searched as a word; to look for words side by side, put them in quotation marks."
QUOTED_STAR = "Within quotation marks a star stands for nothing; the words are searched as they stand."
TWO_DAYS = "“{}” may be two days; write the month in letters, as in {} {} {}, or 2025-04-08."
NO_WORD = "“{}” is no word and was passed over."
_TWO_DAYS = re.compile(r"(0?[1-9]|1[0-2])[/.](0?[1-9]|1[0-2])[/.]((?:1[89]|20)\d\d)")
_WITHOUT = frozenset({"not", "Not", "except", "excluding"})
_NEAR = re.compile(r"(?:NEAR|ADJ|WITHIN)(?:/?\d+)?")
_AMOUNT = re.compile(r"\d[\d.,]*(?![\w.,])")
_SCHEMES = frozenset({"http", "https", "mailto"})


def said_of(match: re.Match, is_any: bool, is_later: bool) -> str:
    """A sentence on a piece as it was matched, where one is needed; `is_later` says that others stand before it."""
    kind, piece = match.lastgroup, match.group()
    if kind == "stray":
        return STRAY
    if is_any:
        return ""
    if kind == "minus" and piece == "-" and (amount := _AMOUNT.match(match.string, match.end())):
        return NUMBER.format(amount.group())
    if kind == "quoted" and "*" in piece:
        return QUOTED_STAR
    if kind == "field" and not is_field(piece):
        name = piece.lstrip("-!").split(":")[0]
        return "" if name.lower() in _SCHEMES else NO_FILTER.format(name)
    return _of_word(piece, match.string, is_later) if kind == "word" else ""


def _of_word(piece, text, is_later):
    if piece in _WITHOUT and is_later:
        return LOWER_NOT.format(piece)
    if piece == "or" and is_later:
        return LOWER_OR
    if _NEAR.fullmatch(piece):
        return NEARNESS.format(piece)
    if (day := _TWO_DAYS.fullmatch(piece)) and int(day[1]) != int(day[2]):
        return TWO_DAYS.format(piece, int(day[1]), month_name[int(day[2])], day[3])
    is_sign = not re.search(r"\w", piece) and any(unicodedata.category(sign) == "So" for sign in piece)
    return NO_WORD.format(piece) if is_sign and re.search(r"\w", text) else ""
