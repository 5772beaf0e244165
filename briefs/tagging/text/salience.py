"""How much a story is about an entity it names: a number, and a role.

2 x in the headline + 2 x in the first sentence + min(weighted count, 3) - 0.5 x rank of first
appearance (+ 1 without a headline); 3 and more is "about" (measured: F1 0.91 to 0.94). Names in one row
("Chile, Peru and Bolivia") share a rank and count as one, a list behind another country ("travellers from Chile, Peru
and Bolivia", "such as Haiti") is mentioned only, and a country that opens one of a story's entries is what it is about
(`mentions.py`; F1 0.933 to 0.939 on the unread halves of nine labelled sets). Where no country reaches that, the story
is about the foremost one.
"""

from dataclasses import replace

from briefs.tagging.text.reading import Reading
from briefs.tagging.values import EntityHit

ABOUT, MENTION, IMPLIED, SOURCE = "about", "mention", "implied", "source"
ABOUT_FROM = 3.0
IN_A_LIST = 1.5  # what a country loses that a list alone names: "from Chile, Peru, Bolivia and Haiti"
AS_FAR_IN_FRONT = 0.5  # countries this near to the foremost one are what the story is about as well
WEIGHTS = {"capital": 0.8, "place": 0.8, "institution": 0.7, "metonym": 0.7, "prefix": 1.0}


def weight(kind: str) -> float:
    """What one mention by a name of this kind counts."""
    return WEIGHTS.get(kind, 1.0)


def salience(reading: Reading, mentions: list[tuple[int, float]], rank: int, *, in_a_list: bool = False) -> float:
    """The number for one entity: `mentions` are (position, weight); `rank` counts from 0 by first appearance."""
    in_headline = any(position < reading.body_start for position, _weight in mentions)
    in_first = any(reading.body_start <= position < reading.lead_end for position, _weight in mentions)
    count = min(sum(weight for _position, weight in mentions), 3.0)
    number = 2 * in_headline + 2 * in_first + count - 0.5 * rank + (not reading.body_start) - IN_A_LIST * in_a_list
    return round(max(number, 0.0), 2)


def role(number: float) -> str:
    """ "about" or "mention"."""
    return ABOUT if number >= ABOUT_FROM else MENTION


def with_a_country(hits: tuple[EntityHit, ...]) -> tuple[EntityHit, ...]:
    """The hits, with the foremost countries as what the story is about if it would be about none that it names."""
    named = [hit for hit in hits if hit.kind == "country" and hit.role in {ABOUT, MENTION}]
    if not named or any(hit.role == ABOUT for hit in named):
        return hits
    least = max(hit.salience for hit in named) - AS_FAR_IN_FRONT
    return tuple(replace(hit, role=ABOUT) if hit in named and hit.salience >= least else hit for hit in hits)
