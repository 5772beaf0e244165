"""Why a query finds little: each of its conditions with the number of stories that it would find without it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..nodes import All, Compound, Days, Name, Not, Phrase, Prefix, Tagged, Word
from ..query import StoryQuery

MOST = 12  # conditions that are tried
_IN_HEADLINE = re.compile(r"(?<![^\s(!-])(?:headline|title|intitle):[ ]*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True)
class Condition:
    """One condition; `query` is the question without it.

    For the address: parameter "q" becomes `value` (goes, when that is empty), "date" stands for date, from and to,
    and of any other parameter this `value` goes.
    """

    label: str
    parameter: str
    value: str
    count_without: int
    query: StoryQuery


def diagnosis(found) -> list[Condition]:
    """Every condition of a query, the one that hurts most first; none when there is but one condition."""
    whole = list(_anywhere(found))
    tried = [*whole, *_filters(found.query), *_words(found)][:MOST]
    if len(tried) < 2 and not whole:
        return []
    conditions = [_condition(found, *one) for one in tried]
    return sorted(conditions, key=lambda one: -one.count_without)


def _condition(found, label, parameter, value, without):
    count = type(found)(without, found.archive, found.names).count
    return Condition(label, parameter, value, count, without)


def _filters(query):
    """(label, parameter, value, query without it) of each chosen or excluded value, and of each end of the days."""
    for chosen, prefix, words in ((query.chosen, "", ""), (query.excluded, "not_", "not ")):
        for name, values in chosen.items():
            for value in values:
                rest = {**chosen, name: tuple(other for other in values if other != value)}
                without = replace(query, chosen=rest) if chosen is query.chosen else replace(query, excluded=rest)
                yield f"{words}{name} {value}", f"{prefix}{name}", value, without
    if query.first_day or query.last_day:
        yield _days(query), "date", "", replace(query, first_day=None, last_day=None)
    if query.added:
        yield f"added {' to '.join(map(str, dict.fromkeys(query.added)))}", "added", "", replace(query, added=None)
    if query.after:
        yield f"received after story {query.after}", "after", "", replace(query, after=0)
    if query.stories:
        yield "the choice of stories one by one", "story", "", replace(query, stories=())
    if query.about and query.chosen.get("country"):
        yield "mainly about the country", "about", "1", replace(query, about=False)


def _days(query):
    """The asked days in words: “from …”, “to …”, or both."""
    ends = (("from", query.first_day), ("to", query.last_day))
    return " ".join(f"{word} {day}" for word, day in ends if day)


def _anywhere(found) -> Iterator[tuple]:
    """The words asked for in headlines, asked for anywhere: many stories are printed without one."""
    words = _IN_HEADLINE.sub("", found.query.words)
    if words != found.query.words:
        yield "“headline:”, anywhere in a story", "q", words, replace(found.query, words=words)


def _words(found):
    """(label, "q", the words without it, query) of each word, phrase or filter typed, when there are several."""
    tree, words = found.reading.tree, found.query.words
    parts = tree.nodes if isinstance(tree, All) else ()
    for part in parts:
        typed = typed_of(part)
        rest = without_words(words, typed) if typed else None
        if rest is not None:
            yield f"“{typed}”", "q", rest, replace(found.query, words=rest)
    if not parts and tree is not None:
        yield f"“{words.strip()}”", "q", "", replace(found.query, words="")


def typed_of(node) -> str:
    """A condition as the reader typed it; nothing for one that is not one piece of the query."""
    if isinstance(node, Name):
        return node.expansion.typed
    if isinstance(node, Word | Prefix) and node.in_headline:
        return f"headline:{node.typed}"
    if isinstance(node, Word):
        return node.typed
    if isinstance(node, Phrase):
        return f'"{node.typed}"'
    if isinstance(node, Prefix | Tagged | Days):
        return node.typed
    if isinstance(node, Not):
        inner = typed_of(node.node)
        return f"-{inner}" if inner else ""
    if isinstance(node, Compound):
        return typed_of(node.whole[0]) or _side_by_side(node.whole[0])
    typed = [(typed_of(child) or _side_by_side(child)).strip('"') for child in getattr(node, "nodes", ())]
    return typed[0] if len({one.replace("-", " ") for one in typed}) == 1 else ""


def _side_by_side(node) -> str:
    """What was typed for words that all must stand in a story."""
    return " ".join(map(typed_of, node.nodes)) if isinstance(node, All) else ""


def without_words(words: str, typed: str) -> str | None:
    """The query without one piece of it; None when the piece does not stand there as such."""
    for piece in dict.fromkeys((typed, typed.replace("-", "NOT ", 1) if typed[:1] == "-" else typed, typed.strip('"'))):
        at = words.find(piece)
        if at >= 0:
            return " ".join((words[:at] + " " + words[at + len(piece) :]).split())
    return None
