"""How files become rows: the seed gazetteer, known sources, editions; and how a run is taken back."""

from .gazetteer import load_gazetteer
from .loader import Loader
from .outcomes import LoadOptions, Result, Summary
from .paths import files_of
from .run_log import CannotUndoImport, undo_import

__all__ = [
    "CannotUndoImport",
    "LoadOptions",
    "Loader",
    "Result",
    "Summary",
    "files_of",
    "load_gazetteer",
    "undo_import",
]
