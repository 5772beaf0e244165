"""Numbers that some write as words and others in figures: Formula 1 and Formula One, World War 2 and II, 7 and 7th."""

import re
from calendar import month_name
from collections.abc import Iterator

from briefs.analysis import SMALL_WORDS

from ..dates import MONTHS
from ..nodes import Compound, Phrase, Word

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty""".split()
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_VALUES = {
    form: value for value, ways in enumerate(zip(_WORDS, map(str, range(1, 21)), strict=True), 1) for form in ways
}
_VALUES |= {f"^{roman}": value for value, roman in enumerate(_ROMAN, 1) if len(roman) > 1}

_DAY = re.compile(r"([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_ENDINGS = ("st", "nd", "rd", "th")
_MONTH_NAMES = {form: month_name[number].lower() for form, number in MONTHS.items() if form}
_KNOWN = {*_VALUES, *_MONTH_NAMES}


def as_number(units, at: int):
    """The node of a number or month in a run of words, found also as it is written otherwise beside them; else None."""
    unit = units[at]
    if len(unit.forms) != 1 or not (unit.forms[0][:1].isdigit() or unit.forms[0] in _KNOWN):
        return None
    if not isinstance(unit.node, Word):
        return None
    value, day = _VALUES.get(unit.forms[0]), _DAY.fullmatch(unit.forms[0])
    before, after = (_neighbour(units, place) for place in (at - 1, at + 1))
    phrases = tuple(_otherwise(unit, value, before, after)) if value else ()
    if day:
        phrases += tuple(_in_month(unit, day[1], before, after))
    if (month := _MONTH_NAMES.get(unit.forms[0])) and month != unit.forms[0]:
        phrases += tuple(_beside_day(unit, units, at, month))
    return Compound((unit.node, *phrases)) if phrases else None


def in_figures(form: str) -> str:
    """A number to twenty in figures where it is written as a word; any other form as it is."""
    return str(_VALUES.get(form, form))


def ways_of(form: str) -> tuple[str, ...]:
    """A number to twenty in figures and as a word; any other form alone."""
    value = _VALUES.get(form, 0)
    return tuple(dict.fromkeys((form, str(value), _WORDS[value - 1]))) if value else (form,)


def _in_month(unit, day, before, after) -> Iterator[Phrase]:
    """A day of a month with and without its ending: October 7th and 7 October."""
    ways = tuple(form for form in (day, *(day + ending for ending in _ENDINGS)) if form != unit.forms[0])
    for month in (before, after):
        if month and (name := _MONTH_NAMES.get(month[0])):
            yield Phrase(unit.typed, ((*month, name), ways))
            yield Phrase(unit.typed, (ways, (*month, name)))


def _beside_day(unit, units, at, month) -> Iterator[Phrase]:
    """A month cut short beside a day: Jan 6 and January 6."""
    for place in (at - 1, at + 1):
        form = units[place].forms[0] if 0 <= place < len(units) and len(units[place].forms) == 1 else ""
        if day := _DAY.fullmatch(form):
            days = day[1], *(day[1] + ending for ending in _ENDINGS)
            yield Phrase(unit.typed, ((month,), days))
            yield Phrase(unit.typed, (days, (month,)))


def _neighbour(units, place):
    """The forms of a word that says something by itself; None where there is none, or another number."""
    node = units[place].node if 0 <= place < len(units) else None
    if not isinstance(node, Word) or not node.forms or node.forms[0] in SMALL_WORDS or node.forms[0] in _VALUES:
        return None
    return node.forms


def _otherwise(unit, value, before, after) -> Iterator[Phrase]:
    """Roman figures stand behind what they number only."""
    plain = tuple(form for form in (_WORDS[value - 1], str(value)) if form != unit.forms[0])
    roman = _ROMAN[value - 1]
    if before:
        yield Phrase(unit.typed, (before, (*plain, f"^{roman}", roman)))
    if after:
        yield Phrase(unit.typed, ((*plain,), after))
