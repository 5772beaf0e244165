"""Which stories hold a phrase for certain, told from postings alone; the others must be read to know.

Each two words side by side of a phrase stand side by side in every candidate, but perhaps not in one place: "the prime
minister" is not in "the prime suspect … our prime minister". Where a middle word stands but once, both of its
neighbours stand beside that one. Mostly it stands once in the headline and once below, so both are looked at alone.
"""

import itertools
from typing import NamedTuple

from pyroaring import BitMap

from briefs.analysis import stem

from .phrases import pairs_of
from .postings import Postings
from .resident import NOTHING
from .store import HEADLINE, PAIR_ABOVE, WORD
from .terms import HEADLINE_WEIGHT, frequency_class

BELOW = frequency_class(1)  # of a word that stands once in a story, below its headline
ABOVE = frequency_class(HEADLINE_WEIGHT)  # once in its headline, if in the headline at all
BOTH = frequency_class(HEADLINE_WEIGHT + 1)  # once in each, if in the headline at all


class Once(NamedTuple):
    """Candidates in which the words of one place of a phrase stand but once."""

    altogether: BitMap
    above: BitMap  # in the headline, however often below it
    below: BitMap  # below the headline, however often in it


def surely_holding(places, candidates: BitMap, postings: Postings) -> BitMap:
    """Those of the candidates, in which each two words stand side by side, that hold the phrase in one piece."""
    middle = [_once(forms, candidates, postings) for forms in places[1:-1]]
    altogether = BitMap.intersection(candidates, *(one.altogether for one in middle))
    above = BitMap.intersection(candidates, *_pairs_above(places, postings), *(one.above for one in middle))
    below = BitMap.intersection(candidates, *(one.below for one in middle)) - _perhaps_above(places, postings)
    return altogether | above | below


def _once(forms, candidates, postings) -> Once:
    stems = list(dict.fromkeys(map(stem, forms)))
    holding = {one: {n: held & candidates for n, held in postings.of(WORD, one).items()} for one in stems}
    headed = {one: postings.of(HEADLINE, one) & candidates for one in stems}
    found = [BitMap(), BitMap(), BitMap()]
    for one in stems:
        below, above, both = (holding[one].get(number, NOTHING) for number in (BELOW, ABOVE, BOTH))
        others = [other for other in stems if other != one]
        elsewhere = BitMap.union(NOTHING, *(held for other in others for held in holding[other].values()))
        also_above = BitMap.union(NOTHING, *(headed[other] for other in others))
        found[0] |= (below | above & headed[one]) - elsewhere
        found[1] |= ((above | both) & headed[one]) - also_above
        found[2] |= (below | both & headed[one]) - elsewhere
    return Once(*found)


def _pairs_above(places, postings):
    """For each two places side by side, the stories in whose headlines their words stand side by side."""
    for pairs in pairs_of(places):
        yield BitMap.union(NOTHING, *(postings.of(PAIR_ABOVE, pair) for pair in pairs))


def _perhaps_above(places, postings):
    """Stories with the words of two places side by side in their headlines, perhaps apart."""
    headed = [BitMap.union(NOTHING, *(postings.of(HEADLINE, one) for one in map(stem, forms))) for forms in places]
    return BitMap.union(NOTHING, *(one & other for one, other in itertools.pairwise(headed)))
