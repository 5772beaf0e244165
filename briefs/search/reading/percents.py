"""Shares of a hundred: 10%, 10 percent, 10 per cent and ten pct are one thing, and no other 10."""

from ..nodes import Compound, Phrase, Word
from .numerals import in_figures

SIGN = "%"
_WAYS = (("percent",), ("per", "cent"), ("pct",), ("pc",))


def share(typed: str, number: str, parts: tuple[Word, ...] = ()) -> Compound:
    """The node of a number and its sign; `parts` are its words as typed, each found alone where any word will do."""
    figures = in_figures(number)
    places = tuple(dict.fromkeys((figures, number)))
    phrases = (Phrase(typed, (places, *((form,) for form in way))) for way in _WAYS)
    return Compound((Word(typed, (figures + SIGN,)), *phrases), parts)


def number_of_share(units, at: int) -> tuple[int, str]:
    """(how many units, the number) of a share that is written in words from a unit on; (0, "") for anything else."""
    number = units[at].forms
    if len(number) != 1 or not in_figures(number[0])[:1].isdigit():
        return 0, ""
    for way in _WAYS:
        if tuple(form for unit in units[at + 1 : at + 1 + len(way)] for form in unit.forms) == way:
            return 1 + len(way), number[0]
    return 0, ""
