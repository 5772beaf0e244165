"""Search: how words and filters become story ids, counts, and what readers are told about them.

A question goes down the floors and its answer up: `reading` makes a tree of what was typed, with what the `gazetteer`
knows of names; `answering` finds, counts and orders by the sets of the `index`; `advice` says what else would help.
`found.Found` is all of it for one question. Other rooms ask by the names below, seldom a part itself.
"""

from .advice.diagnosis import Condition
from .advice.spelling import SpellingSuggestion
from .advice.suggest import Suggestion, suggest
from .answering.alike import alike
from .answering.comparing import compared
from .answering.counts import FacetValue
from .answering.highlight import Terms, best_start, highlight
from .answering.lacking import first_day, lacking
from .answering.timeline import Bar, Histogram
from .found import Found, find
from .index.archive import version
from .index.building import rebuild
from .index.checking import check
from .index.recipe import OUTDATED, is_outdated
from .index.upkeep import batch, forget, refresh
from .nodes import Expansion, Message
from .query import FACETS, Match, Sort, StoryQuery
from .warming import warm_up

__all__ = [
    "FACETS",
    "OUTDATED",
    "Bar",
    "Condition",
    "Expansion",
    "FacetValue",
    "Found",
    "Histogram",
    "Match",
    "Message",
    "Sort",
    "SpellingSuggestion",
    "StoryQuery",
    "Suggestion",
    "Terms",
    "alike",
    "batch",
    "best_start",
    "check",
    "compared",
    "find",
    "first_day",
    "forget",
    "highlight",
    "is_outdated",
    "lacking",
    "rebuild",
    "refresh",
    "suggest",
    "version",
    "warm_up",
]
