"""The M49 tree of regions and the regions that news names with the countries they take in, from `regions.yml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefs.tagging import folding
from briefs.tagging.data.sources import AliasSeed, EntitySeed
from briefs.tagging.data.yaml_nodes import Located


def region_key(name: str) -> str:
    """The key of a region, kept apart from places and states of the same name."""
    return folding.slug(name)


@dataclass
class Regions:
    """`regions.yml`, read once: the regions and their names, and what countries lie in them."""

    entities: list[EntitySeed] = field(default_factory=list)
    aliases: list[AliasSeed] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)  # by M49 code
    home: dict[str, str] = field(default_factory=dict)  # key of its region by a country's alpha-2 code
    taken_in: dict[str, list[tuple[str, Located]]] = field(default_factory=dict)  # codes by the key of a region of news

    def with_members(self, countries: Mapping[str, str]) -> Iterator[EntitySeed]:
        """The regions with the keys of the countries that they take in; `countries` are keys by alpha-2 code."""
        for region in self.entities:
            codes = self.taken_in.get(region.key, ())
            for code, place in codes:
                if code not in countries:
                    raise place.error(
                        f"region {region.name} takes in {code}, which is no ISO 3166-1 code of two letters"
                    )
            yield replace(region, takes_in=tuple(countries[code] for code, _place in codes))


def read_regions(root: Located) -> Regions:
    """The regions of both sections; GazetteerError for a parent that stands nowhere above."""
    sections, regions = root.fields("m49", "news"), Regions()
    for code, place, value in sections["m49"].pairs():
        _read_m49(code, place, value, regions)
    for name, _place, value in sections["news"].pairs():
        fields, key = value.fields("aliases", "demonyms", "members"), region_key(name)
        regions.entities.append(EntitySeed(key, "region", name))
        regions.aliases += _names(name, key, fields)
        regions.taken_in[key] = _listed(fields, "members")
    return regions


def _read_m49(code: str, place: Located, value: Located, regions: Regions) -> None:
    fields = value.fields("name", "parent", "aliases", "demonyms", "members", "no_name")
    name, parent = fields["name"].text(), fields["parent"].text() if "parent" in fields else ""
    if parent and parent not in regions.keys:
        raise place.error(f"region {name} names the parent {parent}, which stands nowhere above it")
    key = regions.keys[code] = region_key(name)
    regions.entities.append(EntitySeed(key, "region", name, (("m49", code),), regions.keys.get(parent, "")))
    regions.aliases += _names(name, key, fields)
    regions.home |= dict.fromkeys((member for member, _place in _listed(fields, "members")), key)


def _names(name: str, key: str, fields: dict[str, Located]) -> Iterator[AliasSeed]:
    """What texts call a region, its own name included unless `no_name` says that texts mean something else by it."""
    if "no_name" not in fields:
        yield AliasSeed(name, key, "name")
    for kind, section in (("short", "aliases"), ("demonym", "demonyms")):
        yield from (AliasSeed(text, key, kind) for text, _place in _listed(fields, section))


def _listed(fields: dict[str, Located], name: str) -> list[tuple[str, Located]]:
    return fields[name].texts() if name in fields else []
