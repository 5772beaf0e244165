"""The same story once: which stories carry the same text, and what editors say of it."""

from .carrying import restore_decisions, told_decisions
from .deciding import Carried, accept, copies_of, decide, reject
from .noting import note_copies
from .whole_archive import compare_archive

__all__ = [
    "Carried",
    "accept",
    "compare_archive",
    "copies_of",
    "decide",
    "note_copies",
    "reject",
    "restore_decisions",
    "told_decisions",
]
