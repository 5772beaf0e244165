"""Where editors curate: everything that the archive keeps, in Django's own admin."""

from . import (
    candidates,
    copies,
    desk,
    editions,
    entities,
    follows,
    imports,
    quotations,
    receipts,
    sources,
    stories,
    tags,
    topics,
)

__all__ = [
    "candidates",
    "copies",
    "desk",
    "editions",
    "entities",
    "follows",
    "imports",
    "quotations",
    "receipts",
    "sources",
    "stories",
    "tags",
    "topics",
]
