"""Text files of news briefs become parsed editions; no database, no Django.

`read_document` reads a file, `parse_document` takes it apart with the surest of the layouts in
`layouts/`. How to add a layout: see `layouts/__init__.py`.
"""

from .editions import parse_document
from .limits import Limits
from .reading import document_from_text, read_document, source_lines
from .stable_key import keys_for, story_key
from .values import (
    DateOrigin,
    Document,
    Furniture,
    Hints,
    Lines,
    ParsedEdition,
    ParsedStory,
    ParsingError,
    Part,
    PartKind,
    Section,
    UnclaimedLine,
)

__all__ = [
    "DateOrigin",
    "Document",
    "Furniture",
    "Hints",
    "Limits",
    "Lines",
    "ParsedEdition",
    "ParsedStory",
    "ParsingError",
    "Part",
    "PartKind",
    "Section",
    "UnclaimedLine",
    "document_from_text",
    "keys_for",
    "parse_document",
    "read_document",
    "source_lines",
    "story_key",
]
