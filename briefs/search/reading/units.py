"""The words of a query one by one: which are hyphenated, which end in a star, how else each is written."""

import re
from dataclasses import dataclass, replace

from briefs.analysis import compound, plain, readings, stem, tokens

from ..nodes import All, Compound, Message, Phrase, Prefix, Word
from .apart import ways_apart, written_out
from .compounds import parts_of
from .kindred import kindred_of
from .percents import SIGN, share
from .variants import written_otherwise

SHORTEST_PREFIX = 2
WITHIN = "A star stands for the end of a word only: “{}” was read as “{}”."
_MODEL = re.compile(r"\d{1,3}s?")
_STARRED = re.compile(r"(\w[\w'’-]*)[*?]+\w[\w'’*?-]*")  # clim*te, wom?n


@dataclass(frozen=True)
class Unit:
    """One word of a query: how it was typed, its forms for finding names, and the node that finds it.

    `parts` are the units of a hyphenated word's parts; `is_short` says that a full stop stands behind it; `behind` is
    what was typed between it and the next word: a space, `&`, `'s `.
    """

    typed: str
    forms: tuple[str, ...]
    node: object
    parts: tuple["Unit", ...] = ()
    is_short: bool = False
    behind: str = " "


def as_typed(units) -> str:
    """Several units side by side, as they were typed."""
    *before, last = units
    return "".join((*(unit.typed + unit.behind for unit in before), last.typed))


def units_of(piece: str, capitals_matter: bool, is_any: bool, reading) -> list[Unit]:
    """The units of one piece between spaces: usually one; two for Israel/Palestine."""
    if starred := _STARRED.fullmatch(piece.rstrip(".,;:?!")):
        piece = _said(piece, f"{starred[1]}*", reading)
    elif piece[:1] == "*" and piece.strip("*"):
        piece = _said(piece, piece.lstrip("*"), reading)
    if piece.rstrip(".,;:?!").endswith("*"):
        return [_prefix(piece, reading)]
    found = tokens(piece, shouted=not capitals_matter)
    folded, units, at = plain(piece), [], 0
    while at < len(found):
        last = at
        while last + 1 < len(found) and _is_linked(found[last], found[last + 1], folded):
            last += 1
        unit = _hyphenated(piece, found[at : last + 1], is_any) if last > at else _single(piece, found[at])
        at = last + 1
        behind = piece[found[last].end : found[at].start] if at < len(found) else f"{piece[found[last].end :]} "
        units.append(replace(unit, behind=behind))
    return units


def _said(piece, meant, reading):
    """What a piece with a star in a wrong place is read as, with a message."""
    reading.messages.append(Message("misread", WITHIN.format(piece, meant)))
    return meant


def _is_linked(token, following, folded):
    """Whether two words are one thing: what a hyphen joins, and the numbers of 9/11."""
    link = folded[token.end : following.start]
    return link == "-" or (link == "/" and token.form.isdigit() and following.form.isdigit())


def _single(piece, token):
    typed = piece[token.start : token.end]
    if piece[token.end : token.end + 1] == SIGN and token.form[:1].isdigit():
        return Unit(f"{typed}{SIGN}", (token.form,), share(f"{typed}{SIGN}", token.form))
    node = word(typed, token.form, also=(*token.extras, *written_out(piece, token)))
    apart = [*filter(None, [parts_of(token.form)]), *ways_apart(piece, token)]
    phrases = tuple(Phrase(typed, places) for places in apart)
    node = Compound((node, *phrases)) if phrases else node
    return Unit(typed, (token.form,), node, is_short=piece[token.end : token.end + 1] == ".")


def word(typed: str, form: str, in_headline: bool = False, also: tuple[str, ...] = ()) -> Word:
    """A word in all its forms; `also` are others that it is found by: MPs by MP."""
    forms = (*readings(form), *also)
    stems = written_otherwise(tuple(map(stem, forms)))
    kindred = kindred_of(stems)
    return Word(typed, (*stems, *kindred), in_headline, () if in_headline else forms, kindred)


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
    node = Compound((word(typed, whole, also=also), phrase), single)
    return Unit(typed, forms, node, tuple(_single(piece, part) for part in parts))


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
