"""Layouts: one module each, found by listing this package; the surest reads the document.

A layout module has

- `NAME`: a few lower-case words, stored with the edition;
- `SOURCE`: the slug of its publisher's product, "" if the text must tell;
- `confidence(document) -> float`: 0 (not mine) to 1 (certainly mine), cheap;
- `parse(document, hints) -> list[ParsedEdition]`: usually one, every line accounted for. It sets
  `date` from a line or a mail header only; name of the file and command are tried by
  `briefs.parsing.editions`, which also adds `confidence` and warnings about oddities.

Modules whose name begins with an underscore are shared pieces of a family, not layouts.
"""

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from ..values import Document, Hints, ParsedEdition

THRESHOLD = 0.3
"""Below this confidence nobody knows the text."""

SURE = 0.5
"""Below this confidence the edition waits for an editor."""

TIE = 0.05
"""Two layouts closer than this to each other are reported as a tie."""


class Layout(Protocol):
    """What a layout module offers."""

    NAME: str
    SOURCE: str

    def confidence(self, document: Document) -> float: ...

    def parse(self, document: Document, hints: Hints) -> list[ParsedEdition]: ...


Scores = list[tuple[float, Layout]]
"""How sure the layouts are of a text, the surest first."""


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Every layout module of this package, by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def ranked(document: Document) -> Scores:
    """Layouts with their confidence, the surest first; those below the threshold left out."""
    scores = [(layout.confidence(document), layout) for layout in all_layouts()]
    sure = [(score, layout) for score, layout in scores if score >= THRESHOLD]
    return sorted(sure, key=lambda pair: -pair[0])


def uncertainty(scores: Scores) -> tuple[str, ...]:
    """A doubt about a low score of the surest layout."""
    first, layout = scores[0]
    low = f"Read as {layout.NAME} with little certainty ({first:.2f}); check the stories."
    return (low,) if first <= SURE else ()


def ties(scores: Scores) -> tuple[str, ...]:
    """A warning about two layouts that fit about as well."""
    if len(scores) < 2 or scores[0][0] - scores[1][0] >= TIE:
        return ()
    return (f"The layout {scores[1][1].NAME} fits about as well as {scores[0][1].NAME}; check the stories.",)
