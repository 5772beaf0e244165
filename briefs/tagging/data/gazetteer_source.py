"""The gazetteer's data files become checked entity and alias seeds.

Files of `briefs/data`: `regions.yml`, `corrections.yml`, `gazetteer.yml` and any further
`gazetteer-*.yml` (sections countries, mask, organisations, people, places), `context.yml`.
"""

from pathlib import Path

from briefs.tagging import folding
from briefs.tagging.data.alias_checks import AliasBook
from briefs.tagging.data.body_source import organisation_seeds, person_seeds
from briefs.tagging.data.context_source import ContextRules
from briefs.tagging.data.country_source import (
    Corrections,
    country_aliases,
    country_entity,
    library_countries,
    read_corrections,
)
from briefs.tagging.data.region_source import read_regions
from briefs.tagging.data.sources import AliasSeed, EntitySeed, GazetteerError
from briefs.tagging.data.town_source import town_seeds
from briefs.tagging.data.yaml_nodes import Located, read_yaml

SECTIONS = ("countries", "mask", "organisations", "people", "places")


def read_gazetteer(folder: Path) -> tuple[tuple[EntitySeed, ...], tuple[AliasSeed, ...]]:
    """Entities (parents first) and aliases of every file; raises GazetteerError at the first mistake."""
    return _Reading(folder).result()


class _Reading:
    """One reading of a folder: what has been found so far."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.entities: dict[str, EntitySeed] = {}
        self.rules = ContextRules(read_yaml(folder / "context.yml"))
        self.book = AliasBook(self.rules)
        self.countries: dict[str, str] = {}  # alpha-2 code -> key
        self.places: dict[str, Located] = {}  # key -> where it is defined

    def result(self) -> tuple[tuple[EntitySeed, ...], tuple[AliasSeed, ...]]:
        """Read everything in the order in which one file needs another."""
        regions = read_regions(read_yaml(self.folder / "regions.yml"))
        root = read_yaml(self.folder / "corrections.yml")
        corrections = read_corrections(root)
        files = self._files()
        self._add_countries(self._supplement(files), regions.home, corrections)
        for region in regions.with_members(self.countries):
            self._add(region, root)
        for alias in regions.aliases:
            self.book.add(alias, root)
        self._add_historic(corrections, regions.keys)
        self._add_dated(corrections)
        for sections in files:
            self._add_bodies(sections)
        for sections in files:
            self._add_towns(sections)
            self._add_masks(sections)
        self.rules.refuse_unused()
        return self._in_order(), tuple(self.book.aliases())

    def _files(self) -> list[dict[str, Located]]:
        """The sections of each file of names; gazetteer.yml comes first."""
        paths = sorted(self.folder.glob("gazetteer*.yml"), key=lambda path: path.stem)
        if not paths:
            raise GazetteerError("gazetteer.yml", 1, "the file is missing")
        return [self._sections(path) for path in paths]

    def _sections(self, path: Path) -> dict[str, Located]:
        return read_yaml(path).fields(*SECTIONS)

    def _supplement(self, files: list[dict[str, Located]]) -> dict[str, dict]:
        """The own names of countries by code: lists under n, d, c, m, p, with all files' lists joined."""
        joined: dict[str, dict] = {}
        for sections in files:
            for code, place, value in sections["countries"].pairs() if "countries" in sections else ():
                lists = joined.setdefault(code, {"place": place})
                for name, items in value.fields("n", "d", "c", "m", "p").items():
                    lists.setdefault(name, []).extend(text for text, _place in items.texts())
                    for text, item in items.texts():
                        self.book.check_text(text, item)
        return joined

    def _add_countries(self, supplement: dict, home: dict[str, str], corrections: Corrections) -> None:
        records = library_countries()
        for code, own in supplement.items():
            if code not in records:
                raise own["place"].error(f"“{code}” is no ISO 3166-1 code of two letters")
        for code, record in sorted(records.items()):
            own = supplement.get(code, {})
            entity = country_entity(record, home.get(code, ""), corrections)
            self.countries[code] = entity.key
            place = own.get("place") or Located("corrections.yml", None)
            self._add(entity, place)
            for alias in country_aliases(record, entity, own, corrections):
                self.book.add(alias, place)

    def _add_historic(self, corrections: Corrections, region_keys: dict[str, str]) -> None:
        for name, fields in corrections.historic.items():
            place = fields["to"]
            entity = EntitySeed(
                folding.slug(name), "country", name,
                (("iso3166-3", fields["code"].text()),) if "code" in fields else (),
                parent=region_keys[fields["region"].text()],
                valid_from=fields["from"].day() if "from" in fields else None,
                valid_to=place.day(),
                successors=tuple(self.country(text, at) for text, at in fields["successors"].texts()),
            )  # fmt: skip
            self._add(entity, place)
            # One that has a single successor is named along with it: a reader of Zimbabwe finds Rhodesia.
            along = {"also": list(entity.successors)} if len(entity.successors) == 1 else {}
            self.book.add(AliasSeed(name, entity.key, "name", context=along), place)
            for kind, section in (("short", "names"), ("demonym", "demonyms")):
                for text, at in fields[section].texts() if section in fields else ():
                    self.book.add(AliasSeed(text, entity.key, kind, context=along), at)

    def _add_dated(self, corrections: Corrections) -> None:
        for fields in corrections.dated:
            alias = AliasSeed(
                fields["text"].text(), self.country(fields["code"].text(), fields["code"]), fields["kind"].text(),
                fields["case"].text() if "case" in fields else "exact",
                valid_from=fields["from"].day() if "from" in fields else None,
                valid_to=fields["to"].day() if "to" in fields else None,
            )  # fmt: skip
            self.book.add(alias, fields["text"], replace_same=True)

    def _add_bodies(self, sections: dict[str, Located]) -> None:
        for name, seeds in (("organisations", organisation_seeds), ("people", person_seeds)):
            for entity, aliases, place in seeds(sections[name], self.country) if name in sections else ():
                self._add(entity, place)
                for alias in aliases:
                    self.book.add(alias, place)

    def _add_towns(self, sections: dict[str, Located]) -> None:
        for town, own, of_country, place in (
            town_seeds(sections["places"], self.country) if "places" in sections else ()
        ):
            self._add(town, place)
            for alias in of_country:
                self.book.add(alias, place, replace_same=True)
            for alias in own:
                self.book.add(alias, place, is_shared=True)

    def _add_masks(self, sections: dict[str, Located]) -> None:
        for text, place in sections["mask"].texts() if "mask" in sections else ():
            self.book.add(AliasSeed(text, "", "mask"), place)

    def _add(self, entity: EntitySeed, place: Located) -> None:
        if not entity.key:
            raise place.error(f"“{entity.name}” leaves nothing to make an address of")
        if entity.key in self.entities:
            other = self.places[entity.key]
            raise place.error(f"the name “{entity.name}” is taken already, by {other.file} line {other.line}")
        self.entities[entity.key] = entity
        self.places[entity.key] = place

    def country(self, code: str, place: Located) -> str:
        """The key of a country by its code; an unknown code is an error at `place`."""
        if code not in self.countries:
            raise place.error(f"“{code}” is no ISO 3166-1 code of two letters")
        return self.countries[code]

    def _in_order(self) -> tuple[EntitySeed, ...]:
        """Regions first, then countries, then the rest: nobody comes before its parent or state."""
        rank = {"region": 0, "country": 1}
        return tuple(sorted(self.entities.values(), key=lambda entity: rank.get(entity.kind, 2)))
