"""States that a story stands for without naming them: homes of bodies, states of office-holders."""

import re
from dataclasses import replace

from briefs.tagging.reading import Reading
from briefs.tagging.salience import IMPLIED, role
from briefs.tagging.surnames import in_office
from briefs.tagging.values import EntityHit, EntityRule, Evidence

HOMES_COUNT = frozenset({"company", "organisation", "armed_group"})
_THE_COUNTRY = re.compile(r"\b(?:the country|the capital|countrywide|country's|nationwide|national|nation's)\b")


def home_states(
    reading: Reading, hits: tuple[EntityHit, ...], entities: dict[str, EntityRule]
) -> tuple[EntityHit, ...]:
    """Homes of bodies, for a story that names no country at all; of office-holders, if it speaks of "the country".

    Not where a body without a home comes before them: what the EU asks of Apple is no story of the U.S.
    """
    if any(hit.kind == "country" for hit in hits):
        return ()
    homes: dict[str, EntityHit] = {}
    foremost = max(
        (hit.salience for hit in hits if hit.kind in HOMES_COUNT and not entities[hit.entity].state), default=-1.0
    )
    speaks_of_country = _THE_COUNTRY.search(reading.folded) is not None
    for hit in hits:
        entity = entities[hit.entity]
        home = entity.state
        counts = hit.kind in HOMES_COUNT or (
            hit.kind == "person" and speaks_of_country and in_office(entity, reading.day)
        )
        if counts and home in entities and hit.salience > foremost:
            evidence = tuple(replace(piece, rule="home of the body") for piece in hit.evidence)
            homes.setdefault(home, EntityHit(home, "country", role(hit.salience), hit.salience, evidence))
    return tuple(homes.values())


def implied_states(
    reading: Reading, hits: tuple[EntityHit, ...], entities: dict[str, EntityRule]
) -> tuple[EntityHit, ...]:
    """States that only an office-holder in office on the day stands for."""
    named = {hit.entity for hit in hits}
    implied = {}
    for hit in hits:
        entity = entities[hit.entity]
        if (
            hit.kind == "person"
            and entity.state in entities
            and entity.state not in named
            and in_office(entity, reading.day)
        ):
            evidence = tuple(
                Evidence(e.field, e.start, e.end, e.text, "office-holder", alias=e.alias) for e in hit.evidence
            )
            implied.setdefault(entity.state, EntityHit(entity.state, "country", IMPLIED, 0.0, evidence))
    return tuple(implied.values())
