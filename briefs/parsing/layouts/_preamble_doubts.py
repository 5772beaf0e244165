"""News that stands above the first story, because a heading or its headline was lost."""

import re
from collections import Counter
from collections.abc import Sequence

from ._photos import NAMED_PHOTO, PHOTO
from ._preamble import Preamble
from ._rows import Row
from ._signs import ends_sentence

OF_MAIL = re.compile(r"\b(?:unable|having trouble) (?:to )?(?:see|view)\w*\b.{0,60}\bclick here\b", re.IGNORECASE)
"""What a mail says of itself, and no news does."""
LEAST_NEWS = 100
"""A paragraph of so many letters may be news."""


def unsourced_news(rows: Sequence[Row], found: Preamble) -> list[str]:
    """A doubt about each sentence that stands once above the first story: news may have lost its heading."""
    counts = Counter(row.text for row in rows)
    return [
        f"Line {row.line}: what may be news stands before the first story: “{row.text[:40]}…”."
        for row, kind in zip(rows, found.kinds, strict=True)
        if kind == "caption" and counts[row.text] == 1 and len(row.text) > LEAST_NEWS
        if not OF_MAIL.search(row.text)
        if ends_sentence(row.text) and not (row.is_bullet or PHOTO.search(row.text) or NAMED_PHOTO.search(row.text))
    ]
