"""Plain words of a query: which are names, which are hyphenated, which end in a star."""

import re
from dataclasses import dataclass, field

from briefs.analysis import PLAIN_WORDS, compound, is_shouted, plain, readings, stem, tokens

from .compounds import parts_of, together
from .everyday import is_everyday
from .expanding import name_node
from .nodes import All, Compound, Message, Phrase, Prefix, Word
from .variants import written_otherwise

SHORTEST_PREFIX = 2
FEWEST_SHOUTED = 3  # capitals of so few short words are acronyms, not shouting
LETTERS_OF_ACRONYM = 5
_MODEL = re.compile(r"\d{1,3}s?")


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


@dataclass(frozen=True)
class Unit:
    """One word of a run: how it was typed, its forms for finding names, and the node that finds it."""

    typed: str
    forms: tuple[str, ...]
    node: object


def run_node(run: Run, context: Context, reading, is_negated: bool = False) -> list:
    """The nodes of a run of words: names with what else they are called, other words as they are."""
    capitals_matter = capitals_mean(run.pieces)
    units = [unit for piece in run.pieces for unit in _units(piece, capitals_matter, context, reading)]
    nodes, at = [], 0
    while at < len(units):
        length, named = (0, None) if is_negated else longest_name(units, at, context, reading.is_one_word)
        if named:
            nodes.append(name_node(units[at : at + length], named, context, reading))
            at += length
            continue
        if joined := _together(units[at : at + 2], context.is_any):
            nodes.append(joined)
            at += 2
            continue
        if units[at].node is not None and (is_negated or not _is_link(units[at], reading)):
            nodes.append(units[at].node)
        at += 1
    return nodes


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


def _units(piece, capitals_matter, context, reading):
    """The units of one piece between spaces: usually one; two for Israel/Palestine."""
    if piece.rstrip(".,;:?!").endswith("*"):
        return [_prefix(piece, reading)]
    found = tokens(piece, shouted=not capitals_matter)
    folded, units, at = plain(piece), [], 0
    while at < len(found):
        last = at
        while last + 1 < len(found) and _is_linked(found[last], found[last + 1], folded):
            last += 1
        units.append(
            _hyphenated(piece, found[at : last + 1], context.is_any) if last > at else _single(piece, found[at])
        )
        at = last + 1
    return units


def _is_linked(token, following, folded):
    """Whether two words are one thing: what a hyphen joins, and the numbers of 9/11."""
    link = folded[token.end : following.start]
    return link == "-" or (link == "/" and token.form.isdigit() and following.form.isdigit())


def _single(piece, token):
    typed = piece[token.start : token.end]
    node = word(typed, token.form, also=token.extras)
    if places := parts_of(token.form):
        return Unit(typed, (token.form,), Compound((node, Phrase(typed, places))))
    return Unit(typed, (token.form,), node)


def _together(units, is_any):
    """The node of two words that are also written as one; None for any others."""
    if len(units) != 2:
        return None
    first, second = units
    if len(first.forms) != 1 or len(second.forms) != 1 or not (whole := together(*first.forms, *second.forms)):
        return None
    typed = f"{first.typed} {second.typed}"
    single = (first.node, second.node) if is_any else ()
    return Compound((word(typed, whole), Phrase(typed, parts_of(whole))), single)


def word(typed: str, form: str, in_headline: bool = False, also: tuple[str, ...] = ()) -> Word:
    """A word in all its forms; `also` are others that it is found by: MPs by MP."""
    forms = (*readings(form), *also)
    return Word(typed, written_otherwise(tuple(map(stem, forms))), in_headline, () if in_headline else forms)


def _hyphenated(piece, parts, is_any):
    """cease-fire: as one word, or as its parts next to each other; each part alone where any word will do."""
    typed, forms = piece[parts[0].start : parts[-1].end], tuple(part.form for part in parts)
    whole = compound(list(forms))
    if all(form.isdigit() for form in forms) and "/" not in typed:
        return Unit(typed, forms, word(typed, whole))
    *before, last = forms
    several = _one_and_several(last)
    phrase = Phrase(typed, parts_of(whole) or (*(readings(form) for form in before), (*readings(last), *several)))
    if "/" in typed:
        return Unit(typed, forms, phrase)
    single = tuple(word(part, part) for part in forms) if is_any else ()
    also = tuple(way for form in several for way in readings(compound([*before, form])))
    return Unit(typed, forms, Compound((word(typed, whole, also=also), phrase), single))


def _one_and_several(form):
    """How a number that ends a name is also written: an F-16 is one of the F-16s."""
    number = _MODEL.fullmatch(form)
    return (form.removesuffix("s") if form.endswith("s") else f"{form}s",) if number else ()


def _prefix(piece, reading):
    typed = piece.rstrip(".,;:?!")
    found = tokens(typed.rstrip("*"), shouted=True)
    start = found[-1].form.lstrip("^") if found else ""
    if len(start) < SHORTEST_PREFIX:
        text = f"“{typed}” needs {SHORTEST_PREFIX} letters or more before the star, and was passed over."
        reading.messages.append(Message("ignored", text))
        return Unit(typed, (), None)
    nodes = [word(token.form, token.form) for token in found[:-1]]
    return Unit(typed, (), All((*nodes, Prefix(typed, start))) if nodes else Prefix(typed, start))


def exact(text: str):
    """The node of a phrase in quotation marks: its words as written, side by side; None without words."""
    found = tokens(text)
    if not found:
        return None
    return Phrase(text.strip(), tuple(readings(token.form) for token in found))


def longest_name(units, at, context, is_one_word=False):
    """(how many units, the entity) of the longest name that begins at a unit; (0, None) when none does."""
    aliases, forms, best = context.names.aliases, (), (0, None)
    for length, unit in enumerate(units[at:], 1):
        if not unit.forms or len(forms) >= aliases.longest:
            break
        forms += unit.forms
        if length == 1 and is_everyday(unit.typed, is_one_word):
            continue
        entities = {named for reading in _spellings(forms) for named in aliases.called(reading)}
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
