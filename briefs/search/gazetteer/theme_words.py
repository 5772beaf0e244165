"""Which words name a theme: the parts of its name."""

import re
from collections.abc import Iterable
from typing import Any

from briefs.analysis import forms_of, stem

_PARTS = re.compile(r" ?(?:&|,|\band\b) ?")


def by_words(themes: Iterable) -> dict[tuple[str, ...], Any]:
    """The stems of each part of a theme's name ("Coups", "military rule") -> the theme that alone has it.

    Of a theme and its own subtopic the subtopic is meant.
    """
    found: dict[tuple[str, ...], dict[int, Any]] = {}
    for theme in themes:
        for part in _PARTS.split(theme.name) if theme.is_active else ():
            if stems := tuple(stem(form) for form in forms_of(part)):
                found.setdefault(stems, {})[theme.pk] = theme
    for named in found.values():
        for parent in {theme.parent for theme in named.values()} & named.keys():
            del named[parent]
    return {stems: theme for stems, named in found.items() if len(named) == 1 for theme in named.values()}
