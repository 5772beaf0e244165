"""Towns that were renamed, from the section `places`: entities of their own that all their names lead to.

The names count as places of the country, as other towns do; the town is named along with it.
"""

from collections.abc import Callable, Iterator

from briefs.tagging import folding
from briefs.tagging.data.sources import AliasSeed, EntitySeed
from briefs.tagging.data.yaml_nodes import Located

Seeds = Iterator[tuple[EntitySeed, list[AliasSeed], list[AliasSeed], Located]]


def town_seeds(section: Located, country: Callable[[str, Located], str]) -> Seeds:
    """One town a name: {country, former}. Gives the town, its names, and the same as names of its country."""
    for name, place, value in section.pairs():
        fields = value.fields("country", "former")
        for needed in ("country", "former"):
            if needed not in fields:
                raise place.error(f"“{name}” needs its {needed}{' names' if needed == 'former' else ''}")
        town = EntitySeed(folding.slug(name), "place", name, state=country(fields["country"].text(), fields["country"]))
        former = [text for text, _place in fields["former"].texts()]
        own = [AliasSeed(name, town.key, "name"), *(AliasSeed(text, town.key, "historic") for text in former)]
        named_along = {"also": [town.key]}
        yield town, own, [AliasSeed(text, town.state, "place", context=named_along) for text in (name, *former)], place
