"""News that stands above the first story, because a heading or its headline was lost."""

from collections import Counter
from collections.abc import Sequence

from ._photos import NAMED_PHOTO, PHOTO
from ._preamble import Preamble
from ._rows import Row
from ._signs import ends_sentence

LEAST_NEWS = 100
"""A paragraph of so many letters may be news."""


def unsourced_news(rows: Sequence[Row], found: Preamble) -> list[str]:
    """A doubt about each sentence that stands once above the first story: news may have lost its heading."""
    counts = Counter(row.text for row in rows)
    return [
        f"Line {row.line}: what may be news stands before the first story: “{row.text[:40]}…”."
        for row, kind in zip(rows, found.kinds, strict=True)
        if kind == "caption" and counts[row.text] == 1 and len(row.text) > LEAST_NEWS
        if ends_sentence(row.text) and not (row.is_bullet or PHOTO.search(row.text) or NAMED_PHOTO.search(row.text))
    ]
