"""Plain words of a query: which are names, which belong together, which are passed over."""

import re
from dataclasses import dataclass, field, replace

from briefs.analysis import PLAIN_WORDS, forms_of, is_shouted, plain

from ..nodes import All, Any, Compound, Message, Phrase, Word
from .american import american
from .amounts import amount
from .apart import CUT_SHORT, as_one, in_full
from .called import BEFORE_HYPHEN, longest_name
from .compounds import parts_of, together
from .expanding import name_node
from .numerals import as_number
from .synonyms import called_otherwise, is_part, street
from .units import units_of, word

#: What goes before a person's name and is not part of it.
POLITE = frozenset("dame dr miss mr mrs ms sir".split())
FEWEST_SHOUTED = 3  # capitals of so few short words are acronyms, not shouting
LETTERS_OF_ACRONYM = 5


@dataclass
class Context:
    """What reading needs to know besides the words."""

    names: object  # names.Names
    is_any: bool = False
    switched_off: frozenset = frozenset()  # slugs of entities that are searched as written
    left_out: frozenset = frozenset()  # other names that are not searched: their forms, or "tag:" and a slug


@dataclass
class Run:
    """Plain words side by side, as typed."""

    pieces: list[str] = field(default_factory=list)

    def add(self, piece):
        self.pieces.append(piece)


def run_node(run: Run, context: Context, reading, is_negated: bool = False) -> list:
    """The nodes of a run of words: names with what else they are called, other words as they are."""
    capitals_matter = capitals_mean(run.pieces)
    units = [unit for piece in run.pieces for unit in units_of(piece, capitals_matter, context.is_any, reading)]
    if is_negated:
        return [unit.node for unit in units if unit.node is not None]
    units = [american(units, at, context) or unit for at, unit in enumerate(units)]
    nodes, at = [], 0
    while at < len(units):
        length, node = _next(units, at, context, reading)
        nodes += [node] if node is not None else []
        at += length
    return nodes


def _next(units, at, context, reading):
    """(how many units, the node) of what begins at a unit: a name, two words that are also one, or a word."""
    if _is_polite(units, at, context, reading):
        return 1, None
    length, named = longest_name(units, at, context, reading.is_one_word)
    several, node = called_otherwise(units, at, context.is_any)
    if several and several >= length:  # Scotland is a part of the country that may be called so
        return several, node
    if named:
        return length, name_node(units[at : at + length], named, context, reading)
    length, node = amount(units, at, context.is_any, reading)
    if node:
        return length, node
    length, twice = (0, None) if context.is_any else _twice(units, at)
    if twice:
        return length, twice
    if pair := _two_names(units[at], context, reading):
        return 1, pair
    if joined := _together(units, at, context):
        return 2, joined
    return 1, None if _is_link(units[at], reading) else _alone(units, at, context)


def _alone(units, at, context):
    """The node of one word, which may be a number or short for an office."""
    unit, before = units[at], units[at - 1].forms[:1] if at else ()
    if len(unit.forms) == 1 and "." not in unit.typed and (office := in_full("".join(before), unit.forms[0])):
        return Compound((unit.node, Phrase(unit.typed, tuple((form,) for form in office))))
    if way := street(units, at):
        return Compound((unit.node, way))
    if title := _title(units, at, context):
        return word(unit.typed, unit.forms[0], also=(title,))
    return (None if context.is_any else as_number(units, at)) or unit.node


def _title(units, at, context):
    """The whole of a title cut short right before a person's name, though without its full stop; else nothing."""
    title = CUT_SHORT.get(*units[at].forms) if len(units[at].forms) == 1 else None
    named = longest_name(units, at + 1, context)[1] if title and at + 1 < len(units) else None
    return title if named and named.field == "person" else None


def _twice(units, at):
    """The node of a word that is typed twice, as in Johnson & Johnson: side by side, or with an “and” between."""
    step = 2 if units[at + 1 : at + 2] and units[at + 1].typed == "and" else 1
    if at + step >= len(units) or units[at].forms != units[at + step].forms or not isinstance(units[at].node, Word):
        return 0, None
    forms, typed = units[at].node.forms, " ".join(unit.typed for unit in units[at : at + step + 1])
    return step + 1, Compound((Phrase(typed, (forms, forms)), Phrase(typed, (forms, ("and",), forms))))


def _together(units, at, context):
    """The node of two words that are also written as one; None for any others."""
    pair = units[at : at + 2]
    if len(pair) != 2 or len(pair[0].forms) != 1 or len(pair[1].forms) != 1 or pair[0].is_short:
        return None
    forms, typed = (pair[0].forms[0], pair[1].forms[0]), f"{pair[0].typed} {pair[1].typed}"
    whole, ways, is_any = together(*forms), as_one(*forms), context.is_any
    if not whole and (not ways or longest_name(units, at + 1, context)[1]):
        return None
    single = _alone(units, at, context), _alone(units, at + 1, context)
    if whole:
        return Compound((word(typed, whole), Phrase(typed, parts_of(whole))), single if is_any else ())
    return Any((*(single if is_any else (All(single),)), *(replace(word(typed, way), forms=()) for way in ways)))


def _is_polite(units, at, context, reading):
    """Whether a word only speaks politely of the person named after it, whom stories mostly call by the name alone."""
    if units[at].typed.lower() not in POLITE or longest_name(units, at, context)[0] > 1:
        return False
    named = longest_name(units, at + 1, context)[1] if at + 1 < len(units) else None
    if not named or named.field != "person":
        return False
    text = f"“{units[at].typed}” was passed over: most stories call {named.name} by the name alone."
    reading.messages.append(Message("ignored", text))
    return True


def _two_names(unit, context, reading):
    """The node of two countries (or one and a body) with a hyphen: stories of both, those with the hyphen first."""
    parts = [_people(part) for part in unit.parts]
    called = [longest_name([part], 0, context)[1] for part in parts]
    fields = {named.field if named else "" for named in called}
    if "country" not in fields or not fields <= {"country", "organisation"}:
        return None
    names = [name_node([part], named, context, reading) for part, named in zip(parts, called, strict=True)]
    return Any((unit.node, *names)) if context.is_any else Any((unit.node, All(tuple(names))))


def _people(part):
    """A part of a hyphenated word, the first of Sino-Indian as Chinese."""
    whole = BEFORE_HYPHEN.get(part.forms[0]) if len(part.forms) == 1 else None
    return replace(part, forms=(whole,), node=word(part.typed, whole)) if whole else part


def _is_link(unit, reading):
    """Whether the word is an "and" that only links what stands around it."""
    return unit.typed == "and" and not reading.is_one_word


def capitals_mean(pieces: list[str]) -> bool:
    """Whether capitals tell acronyms from words: not in a query that is all in capitals."""
    text = " ".join(pieces)
    words = re.findall(r"\w+", text)
    if len(words) <= FEWEST_SHOUTED and all(len(word) <= LETTERS_OF_ACRONYM for word in words):
        return True
    return not is_shouted(plain(text))


def leading_to(words: str, names):
    """What a plain word stands for in capitals, as “who” for the WHO, or a part of a country is part of; else None."""
    form, forms = words.strip(" .?!").lower(), forms_of(words)
    called = names.aliases.called((f"^{form}",)) if form in PLAIN_WORDS else ()
    called = called or (names.aliases.called(forms) if is_part(forms) else ())
    return called[0] if len(called) == 1 else None
