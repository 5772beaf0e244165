"""The M49 tree of regions and the regions that news names with the countries they take in, from `regions.yml`."""

from collections.abc import Iterator
from dataclasses import replace

from briefs.tagging import folding
from briefs.tagging.sources import AliasSeed, EntitySeed
from briefs.tagging.yaml_nodes import Located


def region_key(name: str) -> str:
    """The key of a region, kept apart from places and states of the same name."""
    return folding.slug(name)


def read_regions(root: Located) -> tuple[list[EntitySeed], list[AliasSeed], dict[str, str], dict[str, str]]:
    """Regions, their names, key by M49 code, and the key of its region by alpha-2 code."""
    sections = root.fields("m49", "news")
    entities, aliases, keys, home = [], [], {}, {}
    for code, place, value in sections["m49"].pairs():
        fields = value.fields("name", "parent", "aliases", "demonyms", "members", "lists_states")
        name = fields["name"].text()
        parent = fields["parent"].text() if "parent" in fields else ""
        if parent and parent not in keys:
            raise place.error(f"region {name} names the parent {parent}, which stands nowhere above it")
        keys[code] = region_key(name)
        entities.append(EntitySeed(keys[code], "region", name, (("m49", code),), keys.get(parent, "")))
        aliases += _names(name, keys[code], fields)
        for member, _place in fields["members"].texts() if "members" in fields else ():
            home[member] = keys[code]
    for name, _place, value in sections["news"].pairs():
        entities.append(EntitySeed(region_key(name), "region", name))
        aliases += _names(name, region_key(name), value.fields("aliases", "demonyms", "members"))
    return entities, aliases, keys, home


def with_members(regions: list[EntitySeed], root: Located, countries: dict[str, str]) -> list[EntitySeed]:
    """The regions, those of the news with the keys of their countries; `countries` are keys by alpha-2 code."""
    told = {}
    for name, _place, value in root.fields("m49", "news")["news"].pairs():
        fields = value.fields("aliases", "demonyms", "members")
        codes = fields["members"].texts() if "members" in fields else ()
        for code, place in codes:
            if code not in countries:
                raise place.error(f"region {name} takes in {code}, which is no ISO 3166-1 code of two letters")
        told[region_key(name)] = tuple(countries[code] for code, _place in codes)
    return [replace(region, takes_in=told.get(region.key, ())) for region in regions]


def _names(name: str, key: str, fields: dict[str, Located]) -> Iterator[AliasSeed]:
    """What texts call a region; one whose name lists its states is not meant where they are named side by side."""
    if "lists_states" not in fields:
        yield AliasSeed(name, key, "name")
    for text, _place in fields["aliases"].texts() if "aliases" in fields else ():
        yield AliasSeed(text, key, "short")
    for text, _place in fields["demonyms"].texts() if "demonyms" in fields else ():
        yield AliasSeed(text, key, "demonym")
