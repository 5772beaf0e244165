"""Plain words of a query: which are names, which belong together, which are passed over."""

import re
from dataclasses import dataclass, field, replace

from briefs.analysis import PLAIN_WORDS, is_shouted, plain, readings

from .american import american
from .apart import as_one, in_full, without_apostrophes
from .compounds import parts_of, together
from .everyday import is_everyday
from .expanding import name_node
from .nodes import All, Any, Compound, Message, Phrase, Word
from .numerals import as_number
from .units import units_of, word
from .variants import TRANSCRIBED, transcribed

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
    if named:
        return length, name_node(units[at : at + length], named, context, reading)
    length, twice = (0, None) if context.is_any else _twice(units, at)
    if twice:
        return length, twice
    if pair := _two_names(units[at], context, reading):
        return 1, pair
    if joined := _together(units, at, context):
        return 2, joined
    return 1, None if _is_link(units[at], reading) else _alone(units, at, context.is_any)


def _alone(units, at, is_any):
    """The node of one word, which may be a number or short for an office."""
    unit, before = units[at], units[at - 1].forms[:1] if at else ()
    if len(unit.forms) == 1 and (office := in_full("".join(before), unit.forms[0])):
        return Compound((unit.node, Phrase(unit.typed, tuple((form,) for form in office))))
    return (None if is_any else as_number(units, at)) or unit.node


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
    single = _alone(units, at, is_any), _alone(units, at + 1, is_any)
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
    called = [longest_name([part], 0, context)[1] for part in unit.parts]
    fields = {named.field if named else "" for named in called}
    if "country" not in fields or not fields <= {"country", "organisation"}:
        return None
    names = [name_node([part], named, context, reading) for part, named in zip(unit.parts, called, strict=True)]
    return Any((unit.node, *names)) if context.is_any else Any((unit.node, All(tuple(names))))


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


def longest_name(units, at, context, is_one_word=False):
    """(how many units, the entity) of the longest name that begins at a unit; (0, None) when none does."""
    aliases, forms, best = context.names.aliases, (), (0, None)
    for length, unit in enumerate(units[at:], 1):
        if not unit.forms or len(forms) > aliases.longest:  # one more than in a name: a letter before an apostrophe
            break
        forms += unit.forms
        if length == 1 and is_everyday(unit.typed, is_one_word):
            continue
        entities = {named for reading in _spellings(forms) for named in aliases.called(reading)}
        if not entities and _is_transcribed(forms):
            entities = {named for reading in _other_spellings(forms) for named in aliases.called(reading)}
        if len(entities) == 1:
            best = length, entities.pop()
    return best


def _spellings(forms):
    """The forms as typed; one typed small also read as an acronym, one in capitals as a name, where that is safe."""
    yield forms
    if len(forms) > 1 and all(form.startswith("^") for form in forms):
        yield tuple(form[1:] for form in forms)
    if len(forms) == 1 and forms[0].lstrip("^") not in PLAIN_WORDS:
        yield from ((reading,) for reading in (*readings(forms[0]), forms[0].lstrip("^")))


def _is_transcribed(forms):
    """Whether a name may be written otherwise: with a letter apart, or an ending that transcriptions differ in."""
    return forms[-1].endswith(TRANSCRIBED) or 1 in map(len, forms)


def _other_spellings(forms):
    """Forms of a name that nothing is called as typed: without its apostrophe, its ending transcribed otherwise."""
    whole = without_apostrophes(forms)
    if whole != forms:
        yield whole
    yield from ((*forms[:-1], ending) for ending in transcribed(forms[-1]))


def acronym(word: str, names):
    """What a plain word stands for in capitals, as “who” for the WHO; None for any other word."""
    form = word.strip(" .?!").lower()
    called = names.aliases.called((f"^{form}",)) if form in PLAIN_WORDS else ()
    return called[0] if len(called) == 1 else None
