"""The same story once: which stories carry the same text, and what editors say of it."""

from .deciding import Carried, accept, copies_of, decide, reject
from .noting import note_copies

__all__ = ["Carried", "accept", "copies_of", "decide", "note_copies", "reject"]
