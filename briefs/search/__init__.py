"""Search: how words and filters become story ids, counts, and what readers are told about them."""

from .alike import alike
from .archive import version
from .building import rebuild
from .checking import check
from .comparing import compared
from .counts import FacetValue
from .diagnosis import Condition
from .found import Found, find
from .highlight import Terms, best_start, highlight
from .lacking import first_day, lacking
from .nodes import Expansion, Message
from .query import FACETS, Match, Sort, StoryQuery
from .recipe import OUTDATED, is_outdated
from .spelling import SpellingSuggestion
from .suggest import Suggestion, suggest
from .timeline import Bar, Histogram
from .upkeep import batch, forget, refresh
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
