"""Where editors curate: everything that the archive keeps, in Django's own admin."""

from . import candidates, copies, desk, editions, entities, follows, imports, receipts, sources, stories, tags, topics

__all__ = [
    "candidates",
    "copies",
    "desk",
    "editions",
    "entities",
    "follows",
    "imports",
    "receipts",
    "sources",
    "stories",
    "tags",
    "topics",
]
