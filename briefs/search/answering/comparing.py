"""The chosen values of one facet beside each other over time."""

from dataclasses import dataclass

from pyroaring import BitMap

from . import timeline
from .timeline import Histogram


@dataclass(frozen=True)
class SideBySide:
    """Each chosen value with its stories over time, and beside them all stories that they could be of."""

    values: dict[str, Histogram]
    whole: Histogram


def compared(found, name: str) -> SideBySide:
    """The chosen values of one facet of a `Found`, all over one span and in one unit.

    A value's stories are those that choosing it alone would find beside the other facets' choices; the whole is what
    these find where nothing is chosen of this facet.
    """
    beside = found.choices.applied(found.worded, without=name)
    sets = {value: beside & found.choices.of(name, value) for value in found.choices.slugs(name)}
    together = BitMap.union(timeline.NOTHING, *sets.values())
    span = timeline.shown_span(found.archive, together, found.query.first_day, found.query.last_day)
    if span is None:
        return SideBySide({}, Histogram("year", []))
    values = {value: timeline.histogram_over(found.archive, stories, span) for value, stories in sets.items()}
    return SideBySide(values, timeline.histogram_over(found.archive, beside, span))
