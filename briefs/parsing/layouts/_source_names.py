"""The name of a source in an interchange record, and its slug."""

import re
import unicodedata
from hashlib import sha256

LONGEST_SLUG = 100


def slug_of(name: str) -> str:
    """A source's slug: lower-case letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:LONGEST_SLUG]


def source_slug(name: str) -> str:
    """The slug of a source's name; one without a Latin letter gets a number of its own, so that two stay two."""
    slug = slug_of(name)
    if slug or not any(map(str.isalnum, name)):
        return slug
    return f"source-{sha256(unicodedata.normalize('NFKC', name).casefold().encode()).hexdigest()[:8]}"


def printed_name(source: str) -> str:
    """A source as a record writes it, if that is a name: "The Harbour Brief"; "" for a slug."""
    is_name = " " in source or source != source.lower() or not source.isascii()
    return " ".join(source.split()) if is_name else ""
