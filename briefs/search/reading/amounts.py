"""Amounts: $5 billion, 5bn, five billion and 5 billion dollars are one, and no other 5 in a story that has billions."""

import re

from ..nodes import Compound, Message, Phrase, Word
from .apart import SHORT
from .numerals import in_figures, ways_of
from .units import as_typed, word

CURRENCIES = frozenset("dollar dollars euro euros pounds yen yuan rupees rubles roubles pesos francs".split())
PASSED_OVER = "“{}” was passed over: stories write the sign of a currency, and signs are not searched."
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_SIGNED = ("us", "^us")  # what stands before dollars


def amount(units, at: int, is_any: bool, reading):
    """(how many units, the node) of a number of millions, billions or trillions; (0, None) for anything else.

    A currency in words behind it is passed over, with a message.
    """
    number, scale = (_form(units, place) for place in (at, at + 1))
    figures, scale = in_figures(number), scale.removesuffix("s")
    if scale not in SHORT or not _FIGURES.fullmatch(figures):
        return 0, None
    typed = as_typed(units[at : at + 2])
    length = 2 + _currency(units, at + 2)
    if length > 2:
        said = as_typed(units[at + 2 : at + length])
        reading.messages.append(Message("ignored", PASSED_OVER.format(said)))
    single = tuple(word(unit.typed, unit.forms[0]) for unit in units[at : at + 2]) if is_any else ()
    return length, Compound((_in_short(typed, figures, scale), Phrase(typed, (ways_of(number), (scale,)))), single)


def _in_short(typed, figures, scale):
    """The amount as one word; one with a single letter may be metres or a model as well, and counts for less."""
    stems = tuple(figures + short for short in SHORT[scale])
    return Word(typed, stems, kindred=tuple(figures + short for short in SHORT[scale] if len(short) == 1))


def _currency(units, at):
    """How many units from here on name a currency."""
    if _form(units, at) in CURRENCIES:
        return 1
    return 2 if _form(units, at) in _SIGNED and _form(units, at + 1) in CURRENCIES else 0


def _form(units, at):
    return units[at].forms[0] if at < len(units) and len(units[at].forms) == 1 else ""
