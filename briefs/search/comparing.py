"""The chosen values of one facet beside each other over time."""

from pyroaring import BitMap

from . import timeline
from .timeline import Histogram


def compared(found, name: str) -> dict[str, Histogram]:
    """Each chosen value of a facet with its stories over time, all over the same span and in one unit.

    A value's stories are those that choosing it alone would find beside the other facets' choices, of a `Found`.
    """
    beside = found.choices.applied(found.worded, without=name)
    sets = {value: beside & found.choices.of(name, value) for value in found.choices.slugs(name)}
    together = BitMap.union(timeline.NOTHING, *sets.values())
    span = timeline.shown_span(found.archive, together, found.query.first_day, found.query.last_day)
    if span is None:
        return {}
    return {value: timeline.histogram_over(found.archive, stories, span) for value, stories in sets.items()}
