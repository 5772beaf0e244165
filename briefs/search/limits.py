"""How much one query may ask. Each limit is a setting of the same name with BRIEFS_ before it."""

from django.conf import settings

DEFAULTS = {
    "QUERY_MAX_CHARS": 2_000,  # characters of the words typed
    "QUERY_MAX_OPERATORS": 300,  # words, phrases and operators in them
    "QUERY_MAX_FILTERS": 200,  # values of all filters together
    "QUERY_MAX_DEPTH": 12,  # brackets within brackets
    "QUERY_MAX_PREFIX": 500,  # forms that a word with * may stand for
    "QUERY_MAX_NAMES": 10,  # other names that one name is searched by
    "QUERY_RANKED": 1_000,  # stories put in order of relevance; those after them come newest first
    "QUERY_BUDGET_MS": 2_000,  # milliseconds after which ranking stops
}


def limit(name: str) -> int:
    """The limit in force, as in limit("QUERY_MAX_CHARS")."""
    return getattr(settings, f"BRIEFS_{name}", DEFAULTS[name])
