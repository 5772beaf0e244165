"""How files become rows: the seed gazetteer, known sources, editions; and how a run is taken back."""

from .gazetteer import load_gazetteer

__all__ = ["load_gazetteer"]
