"""Matches and names become hits with roles, salience and evidence."""

import re

from briefs.tagging.people.people_known import Cast
from briefs.tagging.places.states_in_names import StateInName
from briefs.tagging.text.mentions import Mentions, ranked
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import Name
from briefs.tagging.text.salience import ABOUT, SOURCE, role, salience, weight
from briefs.tagging.text.states_named import GAPS_AFTER
from briefs.tagging.values import EntityHit, EntityRule

_CITES_BEFORE = re.compile(
    r"(?:told|tells|telling|according to|via|quoted by|quoted in|interview with|interview to|interview on|reported by|"
    r"reported in|reports in|reports by|published by|published in|article in|investigation by) (?:the )?"
    r"(?:(?:[\w-]+ ){0,3}(?:newspaper|daily|station|channel|broadcaster|magazine|website|agency) )?$"
)
_CITES_AFTER = re.compile(
    r"^(?:'s)?,? (?:claims|claimed|reported|reports|report|said|says|quoted|cited|citing|wrote|added|noted|"
    r"poll|interview|correspondent|news agency)\b"
)


_GOVERNMENT = re.compile(r"(?:'s?)? (?:administration|government|cabinet)\b")  # "the Biden administration"
# Chambers that many states have under the same one word.
_CHAMBERS = frozenset({"Senate", "Congress"})
_MINISTRIES = "Ministry of "


def entity_hits(
    reading: Reading,
    matches: list[Match],
    cited: list[Match],
    inside: list[StateInName],
    cast: Cast,
    entities: dict[str, EntityRule],
) -> tuple[tuple[EntityHit, ...], list[Name]]:
    """Hits in order of salience, cited media as sources; and bodies of a state that the list does not hold."""
    mentions = _collect(reading, matches, inside, cast, entities)
    leading = _leading_states(reading, mentions, entities)
    homeless = _drop_bodies_of_other_states(reading, matches, mentions, leading, entities)
    hits = [_hit(reading, own, rank, is_list) for rank, own, is_list in ranked(reading, mentions)]
    hits += _cited(reading, cited, mentions)
    return tuple(sorted(hits, key=lambda hit: -hit.salience)), homeless


def _collect(
    reading: Reading, matches: list[Match], inside: list[StateInName], cast: Cast, entities: dict[str, EntityRule]
) -> dict[str, Mentions]:
    collection = _Collection(reading, entities)
    for match in matches:
        if match.pattern.entity is not None and match.pattern.entity.kind != "person":
            collection.add_match(match)
    for part in inside:
        collection.add(part.state, part.start, part.end, "state in a body's name", weight("institution"), part.alias)
    ids = {(match.start, match.end): match.pattern.alias.id for match in matches}
    for key, spans in cast.known.items():
        for start, end, rule in spans:
            collection.add(key, start, end, rule, 1.0, ids.get((start, end)))
            collection.add_government(key, start, end)
    return collection.mentions


class _Collection:
    """The mentions of a story's entities while they are gathered, by key."""

    def __init__(self, reading: Reading, entities: dict[str, EntityRule]):
        self.reading, self.entities = reading, entities
        self.mentions: dict[str, Mentions] = {}

    def add(self, key: str, start: int, end: int, rule: str, weight_here: float, alias: int | None) -> None:
        if key in self.entities:
            own = self.mentions.setdefault(key, Mentions(self.entities[key]))
            own.add(self.reading, start, end, rule, weight_here, alias)

    def add_match(self, match: Match) -> None:
        """A name, whoever else it names too, and the state whose institution it is."""
        alias, entity = match.pattern.alias, match.pattern.entity
        for key in (alias.entity, *alias.context.get("also", ())):
            self.add(key, match.start, match.end, "alias", weight(alias.kind), alias.id)
        if alias.kind == "institution" and entity.state and "lead_state" not in alias.context:
            rule = "institution of the state"
            self.add(entity.state, match.start, match.end, rule, weight("institution"), alias.id)

    def add_government(self, key: str, start: int, end: int) -> None:
        """ "The Biden administration" names the person's state."""
        if key in self.entities and (ending := _GOVERNMENT.match(self.reading.folded, end)):
            state = self.entities[key].state
            self.add(state, start, ending.end(), "government of the person", weight("institution"), None)


def _leading_states(reading: Reading, mentions: dict[str, Mentions], entities: dict[str, EntityRule]) -> list[str]:
    """Countries that the story names, the most salient first."""
    numbers = [
        (salience(reading, own.places, rank), key)
        for rank, own, _is_list in ranked(reading, mentions)
        for key in [own.entity.key]
        if own.entity.kind == "country"
    ]
    return [key for _number, key in sorted(numbers, key=lambda pair: -pair[0])]


def _drop_bodies_of_other_states(
    reading, matches: list[Match], mentions: dict[str, Mentions], leading: list[str], entities
) -> list[Name]:
    """ "Congress" alone is the U.S. one only where no other country leads the story; then it names the state too.

    Returns longer names ("Supreme Court") that must belong to the leading country instead.
    """
    stateless = [match for match in matches if match.pattern.entity and "lead_state" in match.pattern.alias.context]
    dropped = [
        match
        for match in stateless
        if leading and leading[0] != match.pattern.entity.state and not _is_of_its_state(reading, match, matches)
    ]
    _add_their_states(reading, [match for match in stateless if match not in dropped], mentions, entities)
    for key in {match.pattern.entity.key for match in dropped}:
        mentions[key].keep_all_but({match.start for match in dropped if match.pattern.entity.key == key})
        if not mentions[key].evidence:
            del mentions[key]
    return [_of_another_state(reading, match) for match in dropped if _is_a_name(reading, match)]


def _add_their_states(reading: Reading, bodies: list[Match], mentions: dict[str, Mentions], entities) -> None:
    for match in bodies:
        alias, state = match.pattern.alias, match.pattern.entity.state
        if state in entities and alias.kind in {"institution", "acronym"}:
            mentions.setdefault(state, Mentions(entities[state])).add(
                reading, match.start, match.end, "institution of the state", weight("institution"), alias.id
            )


def _is_of_its_state(reading: Reading, body: Match, matches: list[Match]) -> bool:
    """ "The House of Commons of the United Kingdom" is that one, whichever country leads."""
    gaps = (
        reading.folded[body.end : match.start]
        for match in matches
        if match.start > body.end and match.pattern.alias.entity == body.pattern.entity.state
    )
    return not GAPS_AFTER.isdisjoint(gaps)


def _of_another_state(reading: Reading, match: Match) -> Name:
    text = reading.text[match.start : match.end]
    return Name(match.start, match.end, text, "organisation", 2.0, "organisation: of another state")


def _is_a_name(reading: Reading, match: Match) -> bool:
    """Whether the words name a body without its state too: several of them, or a chamber's; a ministry is none."""
    text = reading.text[match.start : match.end]
    is_told = (" " in text and not text.startswith(_MINISTRIES)) or _is_chamber(reading, match)
    return is_told and not reading.is_capitals(match.start)


def _is_chamber(reading: Reading, match: Match) -> bool:
    """A chamber by its one word, which is not the last of a longer name: "the World Congress"."""
    before = reading.word_before(match.start)
    return reading.text[match.start : match.end] in _CHAMBERS and (
        before is None or before == "The" or not before[:1].isupper()
    )


def _hit(reading: Reading, own: Mentions, rank: int, is_list: bool) -> EntityHit:
    number = salience(reading, own.places, rank, in_a_list=is_list and own.entity.kind == "country")
    part = role(number)
    if part != ABOUT and own.entity.kind == "country" and own.opens_an_entry(reading):
        part = ABOUT
    if own.entity.kind == "media":
        part = part if any(not _is_cited(reading, own, n) for n in range(len(own.places))) else SOURCE
    evidence = tuple(sorted(own.evidence, key=lambda piece: (piece.field != "headline", piece.start)))
    return EntityHit(own.entity.key, own.entity.kind, part, number, evidence)


def _is_cited(reading: Reading, own: Mentions, number: int) -> bool:
    start = own.places[number][0]
    end = start + len(own.evidence[number].text)
    before = reading.folded[max(0, start - 60) : start]
    return bool(_CITES_BEFORE.search(before) or _CITES_AFTER.match(reading.folded[end : end + 30]))


def _cited(reading: Reading, cited: list[Match], mentions: dict[str, Mentions]) -> list[EntityHit]:
    """Media named in a credit, unless the story itself is about them."""
    found: dict[str, Mentions] = {}
    for match in cited:
        entity = match.pattern.entity
        if entity and entity.kind == "media" and entity.key not in mentions:
            found.setdefault(entity.key, Mentions(entity)).add(
                reading, match.start, match.end, "credit", 0.0, match.pattern.alias.id
            )
    return [EntityHit(key, "media", SOURCE, 0.0, tuple(own.evidence)) for key, own in found.items()]
