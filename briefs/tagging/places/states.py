"""States that a story stands for without naming them: homes of bodies, states of office-holders."""

import re
from dataclasses import replace

from briefs.tagging.text.reading import Reading
from briefs.tagging.text.salience import IMPLIED, role
from briefs.tagging.text.surnames import in_office
from briefs.tagging.values import EntityHit, EntityRule, Evidence

HOMES_COUNT = frozenset({"company", "organisation", "armed_group"})
_CHANNEL_BEFORE = re.compile(r"\b(?:on|via|through|over|using) $")
_CHANNEL_AFTER = re.compile(r" (?:pages?|sites?|groups?|post|accounts?|messages?|videos?|profiles?|channels?|users?)\b")
_THE_COUNTRY = re.compile(r"\b(?:the country|the capital|countrywide|country's|nationwide|national|nation's)\b")


def home_states(
    reading: Reading, hits: tuple[EntityHit, ...], entities: dict[str, EntityRule]
) -> tuple[EntityHit, ...]:
    """Homes of bodies, for a story that names no country at all; of office-holders, if it speaks of "the country".

    Not where a body without a home comes before them: what the EU asks of Apple is no story of the U.S. A party or
    an armed group whose own people the story names counts all the same.
    """
    if any(hit.kind == "country" for hit in hits):
        return ()
    homes: dict[str, EntityHit] = {}
    hits = tuple(hit for hit in hits if not _is_a_channel(reading, hit))
    people_of = {entities[hit.entity].state for hit in hits if hit.kind == "person"}
    foremost = max((_standing(hit) for hit in hits if _is_homeless(hit, entities)), default=(-1.0, 0))
    for hit in hits:
        home = entities[hit.entity].state
        has_its_people = home in people_of and hit.kind in {"organisation", "armed_group"}
        if home in entities and _counts(reading, hit, entities) and (_standing(hit) > foremost or has_its_people):
            homes.setdefault(home, _as_home(home, hit))
    return tuple(homes.values())


def _as_home(home: str, hit: EntityHit) -> EntityHit:
    """The state as salient as its body, by the same words."""
    evidence = tuple(replace(piece, rule="home of the body") for piece in hit.evidence)
    return EntityHit(home, "country", role(hit.salience), hit.salience, evidence)


def _is_homeless(hit: EntityHit, entities: dict[str, EntityRule]) -> bool:
    return hit.kind in HOMES_COUNT and not entities[hit.entity].state


def _counts(reading: Reading, hit: EntityHit, entities: dict[str, EntityRule]) -> bool:
    """A body does; an office-holder where the story speaks of "the country"."""
    if hit.kind != "person":
        return hit.kind in HOMES_COUNT
    return in_office(entities[hit.entity], reading.day) and _THE_COUNTRY.search(reading.folded) is not None


def _standing(hit: EntityHit) -> tuple[float, int]:
    """What puts one body before another: salience, then the earlier place."""
    return hit.salience, -hit.evidence[0].start


def _is_a_channel(reading: Reading, hit: EntityHit) -> bool:
    """Whether it is no more than where something was said: "a Facebook page", "wrote on Twitter"."""
    if hit.kind != "company":
        return False
    for piece in hit.evidence:
        start = piece.start + (reading.body_start if piece.field == "body" else 0)
        before = reading.folded[max(0, start - 12) : start]
        if not _CHANNEL_AFTER.match(reading.text, start + len(piece.text)) and not _CHANNEL_BEFORE.search(before):
            return False
    return True


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
