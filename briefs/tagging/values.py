"""What goes into the tagger and what comes out: frozen values, no database.

Spans count characters of the text that was passed in, the end excluded, so that
`text[evidence.start:evidence.end] == evidence.text` always holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class EntityRule:
    """One entity as the tagger needs it.

    `key` identifies it (the slug). `state` is the key of the country that a person, body or
    place belongs to, or "". `code` is the ISO 3166-1 alpha-2 code of a country, or "".
    `offices` are (title, state key, first day or None, last day or None).
    """

    key: str
    kind: str  # an Entity.Kind value: country, region, person, organisation, …
    name: str
    code: str = ""
    state: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    offices: tuple = ()


@dataclass(frozen=True, slots=True)
class AliasRule:
    """One name of an entity. `entity` is "" for a mask: it hides shorter names, tags nothing.

    `kind` is an Alias.Kind value (name, short, official, historic, demonym, capital, metonym,
    place, institution, acronym, surname, prefix, mask). `context` is the rule as data, see
    `briefs/tagging/context.py` for the words it may hold.
    """

    id: int
    text: str
    entity: str
    kind: str
    case: str = "exact"  # or "any"
    context: Mapping = field(default_factory=dict, hash=False)
    weight: float = 1.0
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """One phrase that speaks for a topic, or against it (weight below 0). `topic` is "" for a mask."""

    id: int
    text: str  # as written in the taxonomy, without the leading "=" or trailing "*"
    topic: str
    weight: float
    case: str = "any"  # or "exact"
    wildcard: bool = False


@dataclass(frozen=True, slots=True)
class TopicRule:
    """One theme or subtopic; `parent` is "" for a theme."""

    key: str
    name: str
    parent: str = ""
    threshold: float = 3.0


@dataclass(frozen=True, slots=True)
class TaggableText:
    """The words of one story: what the rows hold, to the letter."""

    headline: str
    body: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that caused a tag. `field` is "headline" or "body"; `rule` names the rule that fired."""

    field: str
    start: int
    end: int
    text: str
    rule: str
    alias: int | None = None
    phrase: int | None = None


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An entity found. `role` is about, mention, implied or source; `salience` 0 and up."""

    entity: str
    kind: str
    role: str
    salience: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TopicHit:
    """A theme or subtopic found, best first by `score`."""

    topic: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A person or body found by pattern that the gazetteer does not hold: waits for an editor."""

    name: str
    kind: str  # "person" or "organisation"
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class StoryTags:
    """All that the tagger says of one story. `topics` holds themes and subtopics, best first."""

    entities: tuple[EntityHit, ...] = ()
    topics: tuple[TopicHit, ...] = ()
    names: tuple[NameHit, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionNames:
    """People that earlier stories of an edition named in full.

    `people` leads from a folded surname to the entity's key, or to the full name as written
    where the gazetteer does not know the person: (key or "", full name).
    """

    people: Mapping = field(default_factory=dict, hash=False)
