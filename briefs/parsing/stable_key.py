"""Keys that find a story again when its edition is loaded a second time."""

import hashlib
import re
import unicodedata
from collections import Counter
from datetime import date

from .values import ParsedEdition, ParsedStory

FIRST_WORDS = 12
FIRST_CHARACTERS = 600  # hold that many words, however long the body


def story_key(edition_date: date | None, story: ParsedStory, ordinal: int = 1) -> str:
    """Sixteen hex digits from date, kind of section and headline, or first words where there is none.

    Case, accents, punctuation, white space and page furniture do not matter. A country prefix
    ("TURKEY") is short, so the first words always help to tell stories apart; `ordinal` counts
    stories of an edition that are alike in all of this.
    """
    headline = _words(story.headline)
    told = headline if len(headline) > 2 else headline + _words(story.body[:FIRST_CHARACTERS])[:FIRST_WORDS]
    text = "|".join([str(edition_date or ""), story.section, " ".join(told), str(ordinal) if ordinal > 1 else ""])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def keys_for(edition: ParsedEdition) -> tuple[str, ...]:
    """A key for each story of the edition, in order, no two the same."""
    seen: Counter[str] = Counter()
    keys = []
    for story in edition.stories:
        plain = story_key(edition.date, story)
        seen[plain] += 1
        keys.append(story_key(edition.date, story, seen[plain]))
    return tuple(keys)


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    unaccented = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.findall(r"\w+", unaccented.casefold())
