"""State Department Overnight Brief: headlines in capitals, embassies' comments, credits in brackets."""

from ..values import Document, Hints, ParsedEdition
from ._state_edition import confidence_for, state_editions

NAME = "overnight brief"
SOURCE = "state-overnight-brief"


def confidence(document: Document) -> float:
    """Sure with the masthead, a date, page stamps or drafters; nothing without masthead or subject."""
    return confidence_for(document, SOURCE)


def parse(document: Document, hints: Hints) -> list[ParsedEdition]:
    """The editions in the file, each once; covering mail and repetitions are furniture."""
    return state_editions(document)
