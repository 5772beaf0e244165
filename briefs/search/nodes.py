"""What a query means: a tree of these values. Evaluating it is and, or, and-not of bitmaps."""

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

MOST_NEIGHBOURS = 12  # pairs of words that are looked for side by side


@dataclass(frozen=True)
class Word:
    """A word in any of its forms. `stems` are alternatives: `nato` is found under "nato" and "^nato".

    `forms` are the ways that the word was typed, for stories that hold it next to its neighbour in the query.
    `kindred` are those of the stems that are of other words for the same thing; they count for less.
    """

    typed: str
    stems: tuple[str, ...]
    in_headline: bool = False
    forms: tuple[str, ...] = ()
    kindred: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """Words next to each other just as written; for each place the forms that may stand there."""

    typed: str
    places: tuple[tuple[str, ...], ...]
    in_headline: bool = False


@dataclass(frozen=True)
class Prefix:
    """Words that begin so."""

    typed: str
    start: str
    in_headline: bool = False


@dataclass(frozen=True)
class Tagged:
    """Stories with one of these keys of a resident field, as in ("country", ("12",))."""

    typed: str
    field: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Days:
    """Stories of these days, both included; None is open. Of `arrival` it is when the archive received them."""

    typed: str
    first: date | None
    last: date | None
    arrival: bool = False


@dataclass(frozen=True)
class All:
    """Stories that every one of `nodes` finds; of no nodes, every story."""

    nodes: tuple


@dataclass(frozen=True)
class Any:
    """Stories that one of `nodes` finds; of no nodes, none."""

    nodes: tuple


@dataclass(frozen=True)
class Compound:
    """A hyphenated word: `whole` finds it written together, `parts` each part alone (none if all words are meant).

    `whole` holds the word and, as a rule, the phrase of its parts: different ways to write one thing.
    """

    whole: tuple
    parts: tuple = ()


@dataclass(frozen=True)
class Not:
    """Stories that `node` does not find."""

    node: object


@dataclass(frozen=True)
class Name:
    """Words that are somebody's name: `typed` finds the words alone, `others` the other names and the tag.

    `is_narrow` says that what was typed is less than the whole, as a capital that stands for its country.
    """

    typed: object
    others: tuple
    expansion: "Expansion"
    is_narrow: bool = False


@dataclass(frozen=True)
class Expansion:
    """One name of the query and what else is searched for it, to be said and switched off.

    `others` are the other names that are searched, `left_out` those that the reader switched off one by one;
    `has_tag` says whether the stories tagged with it are searched; `is_off` that nothing but the words as typed is.
    """

    slug: str
    label: str
    typed: str
    others: tuple[str, ...]
    is_off: bool = False
    field: str = "country"
    left_out: tuple[str, ...] = ()
    has_tag: bool = True


@dataclass(frozen=True)
class Message:
    """Something that the reader should know about how the query was read.

    `kind` is ignored, misread, limited, expanded or offered; `text` is a whole sentence.
    """

    kind: str
    text: str
    parameter: str = "q"
    value: str = ""


@dataclass
class Reading:
    """A query as it was understood. `tree` None: nothing was asked in words. `is_one_word`: it is a single word.

    `is_sentence`: it is a whole sentence of which any word will do. `themes` are those that a sentence is about,
    `akin` its words together with those of like meaning: both count for the order and find nothing.
    """

    tree: object | None = None
    messages: list[Message] = field(default_factory=list)
    expansions: list[Expansion] = field(default_factory=list)
    is_one_word: bool = False
    is_sentence: bool = False
    themes: tuple[Tagged, ...] = ()
    akin: tuple[Word, ...] = ()


def walk(node):
    """A node and all nodes below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def children(node) -> tuple:
    """The nodes right below a node; none below a leaf."""
    if isinstance(node, All | Any):
        return node.nodes
    if isinstance(node, Compound):
        return (*node.whole, *node.parts)
    if isinstance(node, Name):
        return (node.typed, *node.others)
    return (node.node,) if isinstance(node, Not) else ()


def asked_for(node):
    """The leaves that a story should hold: all but those under a Not."""
    if isinstance(node, All | Any):
        for child in node.nodes:
            yield from asked_for(child)
    elif isinstance(node, Name) or (node is not None and not isinstance(node, Not)):
        yield node


def neighbours(tree) -> list[Phrase]:
    """The plain words that stand side by side in the query, as phrases that make a story more likely to be meant."""
    asked = [[*asked_for(node.typed)] if isinstance(node, Name) else [node] for node in asked_for(tree)]
    leaves = [leaf for group in asked for leaf in group]
    pairs = [
        Phrase(f"{left.typed} {right.typed}", (left.forms, right.forms))
        for left, right in pairwise(leaves)
        if isinstance(left, Word) and isinstance(right, Word) and left.forms and right.forms
    ]
    return list(dict.fromkeys(pairs))[:MOST_NEIGHBOURS]
