"""The shapes in which data files, Babel, pycountry and countryinfo become rows or rules.

`read_seed_gazetteer(folder)` is the one door: whoever fills a database or builds a tagger
without one starts from the `SeedGazetteer` that it returns. Every seed is checked before it
leaves; a mistake is a `GazetteerError` that names file, line and reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


class GazetteerError(ValueError):
    """A data file says something impossible; `file`, `line` (from 1) and `reason` tell where and what."""

    def __init__(self, file: str, line: int, reason: str):
        super().__init__(f"{file}, line {line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class OfficeSeed:
    """An office once held: title ("President"), key of the state, first and last day or None."""

    title: str
    state: str
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class EntitySeed:
    """One entity as the data files know it.

    `key` is its slug, unique over all kinds. `kind` is an Entity.Kind value: country, region,
    person, organisation, armed_group, company, media, place. `identifiers` are pairs of scheme
    (iso3166-1-alpha2, iso3166-1-alpha3, iso3166-3, m49, wikidata) and value. `parent` is the
    key of what it belongs to: a country's sub-region, a region's larger region. `state` is the
    key of the country that a person, body or place belongs to, or "". A state that was has
    `valid_to` and the keys of its `successors`. `takes_in` are the keys of the countries that a region as
    the news calls it takes in.
    """

    key: str
    kind: str
    name: str
    identifiers: tuple[tuple[str, str], ...] = ()
    parent: str = ""
    state: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    offices: tuple[OfficeSeed, ...] = ()
    successors: tuple[str, ...] = ()
    takes_in: tuple[str, ...] = ()
    note: str = ""

    @property
    def code(self) -> str:
        """The ISO 3166-1 alpha-2 code, or "" (also for states that were)."""
        return dict(self.identifiers).get("iso3166-1-alpha2", "")


@dataclass(frozen=True, slots=True)
class AliasSeed:
    """One name of an entity; `entity` is "" for a mask, which hides shorter names and tags nothing.

    `kind`: name, short, official, historic, demonym, capital, metonym, place, institution,
    acronym, surname, prefix, mask. `case`: "exact" or "any". `context` holds the rule as data
    (vocabulary in `briefs/tagging/context.py`). One (entity, folded text, kind) occurs once.
    """

    text: str
    entity: str
    kind: str
    case: str = "exact"
    context: Mapping = field(default_factory=dict, hash=False)
    weight: float = 1.0
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class TopicSeed:
    """A theme (`parent` "") or subtopic; `iptc` are IPTC Media Topic codes."""

    key: str
    name: str
    parent: str = ""
    iptc: tuple[str, ...] = ()
    threshold: float = 3.0


@dataclass(frozen=True, slots=True)
class PhraseSeed:
    """A phrase that speaks for a topic, `weight` 1 to 3; `topic` "" and weight 0 for a mask."""

    text: str
    topic: str
    weight: float
    case: str = "any"
    wildcard: bool = False


@dataclass(frozen=True, slots=True)
class SeedGazetteer:
    """Everything the files hold, checked, parents before children."""

    entities: tuple[EntitySeed, ...]
    aliases: tuple[AliasSeed, ...]
    topics: tuple[TopicSeed, ...]
    phrases: tuple[PhraseSeed, ...]
    given_names: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all entities."""
        return frozenset(seed.key for seed in self.entities)


def read_seed_gazetteer(folder: Path) -> SeedGazetteer:
    """Read and check every data file of `folder` (normally `briefs/data`).

    Raises GazetteerError at the first mistake; nothing is returned then.
    """
    from briefs.tagging.data.gazetteer_source import read_gazetteer
    from briefs.tagging.data.given_names import read_given_names
    from briefs.tagging.data.taxonomy_source import read_taxonomy

    entities, aliases = read_gazetteer(folder)
    topics, phrases = read_taxonomy(folder)
    return SeedGazetteer(entities, aliases, topics, phrases, read_given_names(folder))
