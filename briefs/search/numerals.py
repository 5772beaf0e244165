"""Small numbers that some write as words and others in figures: Formula 1 and Formula One, World War 2 and II."""

from collections.abc import Iterator

from briefs.analysis import SMALL_WORDS

from .nodes import Compound, Phrase, Word

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty""".split()
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_VALUES = {
    form: value for value, ways in enumerate(zip(_WORDS, map(str, range(1, 21)), strict=True), 1) for form in ways
}
_VALUES |= {f"^{roman}": value for value, roman in enumerate(_ROMAN, 1) if len(roman) > 1}


def as_number(units, at: int):
    """The node of a number in a run of words, found also as it is written otherwise beside them; else None."""
    unit = units[at]
    value = _VALUES.get(unit.forms[0]) if len(unit.forms) == 1 else None
    if value is None or not isinstance(unit.node, Word):
        return None
    before, after = (_neighbour(units, place) for place in (at - 1, at + 1))
    phrases = tuple(_otherwise(unit, value, before, after))
    return Compound((unit.node, *phrases)) if phrases else None


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
