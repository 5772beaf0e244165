"""Search: how words and filters become story ids, counts, and what readers are told about them."""

from .counts import Bar, FacetValue, Histogram
from .found import Found, find
from .nodes import Expansion, Message
from .query import FACETS, Match, Sort, StoryQuery
from .upkeep import batch, forget, rebuild, refresh

__all__ = [
    "FACETS",
    "Bar",
    "Expansion",
    "FacetValue",
    "Found",
    "Histogram",
    "Match",
    "Message",
    "Sort",
    "StoryQuery",
    "batch",
    "find",
    "forget",
    "rebuild",
    "refresh",
]
