"""A theme's name among the words of a question (*coup in Gabon*): what the theme itself finds beside the others."""

import re
from dataclasses import dataclass, replace

from briefs.analysis import stem

from ..nodes import Word
from .diagnosis import typed_of
from .widening import SEVERAL_WORDS, parts_of, telling

_ONE_WORD = re.compile(r"[\w’'-]+[ ?!]*")


@dataclass(frozen=True)
class TypedTheme:
    """The words that name a theme, the theme, the other words, and the stories of the theme with them."""

    typed: str
    slug: str
    name: str
    words: str
    count: int


def typed_theme(found) -> TypedTheme | None:
    """The theme whose name stands among plain words, where it finds stories; never beside a chosen one."""
    query = found.query
    is_plain = SEVERAL_WORDS.fullmatch(query.words) or _ONE_WORD.fullmatch(query.words)
    if not is_plain or "theme" in query.chosen or "theme" in query.excluded:
        return None
    nodes = parts_of(found.reading.tree)
    for first, last, theme in _named(nodes, found.names.themes_by_words):
        words = telling((*nodes[:first], *nodes[last:]))
        chosen = replace(query, words=words, chosen={**query.chosen, "theme": (theme.slug,)})
        if count := type(found)(chosen, found.archive, found.names).count:
            typed = " ".join(map(typed_of, nodes[first:last]))
            return TypedTheme(typed, theme.slug, theme.name, words, count)
    return None


def _named(nodes, themes):
    """(first, one after the last, theme) of words that name one, the longest names first."""
    longest = max(map(len, themes), default=0)
    for length in range(min(longest, len(nodes)), 0, -1):
        for first in range(len(nodes) - length + 1):
            words = nodes[first : first + length]
            if all(isinstance(word, Word) and word.forms and not word.in_headline for word in words):
                theme = themes.get(tuple(stem(word.forms[0]) for word in words))
                if theme:
                    yield first, first + length, theme
