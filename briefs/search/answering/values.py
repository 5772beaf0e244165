"""What the values of a facet are at one version of the archive, with their stories; remembered with the archive."""

from typing import NamedTuple

from pyroaring import BitMap

from ..gazetteer.names import SECTIONS, Named, keys_of
from ..index.resident import GROUPED, United
from .evaluate import tagged
from .inside import outside_of


class Valued(NamedTuple):
    """One value of a facet: its stories, how many, and the others where they are quicker to count (`inside`)."""

    value: str
    label: str
    parent: str
    stories: BitMap
    size: int
    outside: BitMap | None = None


def values_of(archive, names, facet) -> list[Valued]:
    """Every value of a facet, most stories first."""
    return _remembered(archive, names, ("values", facet), lambda: _sorted(_values_of(archive, names, facet)))


def value_of(archive, names, facet, slug) -> Valued | None:
    """One value; None for one that the facet does not have."""
    if facet not in GROUPED:
        by_slug = _remembered(
            archive, names, ("by slug", facet), lambda: {one.value: one for one in values_of(archive, names, facet)}
        )
        return by_slug.get(slug)
    one = names.find(facet, slug)
    stories = archive.fields[facet].get(str(one.pk)) if one and one.is_active else None
    return _named(one, "", stories) if stories is not None else None


def values_by_key(archive, names, facet) -> tuple[dict[str, Valued], list[Valued]]:
    """The values that stand for one key of the index, by that key; and those that stand for several."""
    return _remembered(archive, names, ("by key", facet), lambda: _by_key(archive, names, facet))


def _remembered(archive, names, what, work):
    known = archive.__dict__.setdefault("_values", {})
    if known.get("names") is not names:
        known.clear()
        known["names"] = names
    if what not in known:
        known[what] = work()
    return known[what]


def _sorted(values):
    return sorted(values, key=lambda value: -value.size)


def _values_of(archive, names, facet):
    if facet == "section":
        return [_plain(name, archive.stories("section", name)) for name in SECTIONS]
    if facet == "year":
        return [_plain(year, stories) for year, stories in archive.years.items() if stories]
    if facet == "month":
        return [_plain(month, stories, month[:4]) for month, stories in archive.months.items() if stories]
    named = [one for one in names.of["country" if facet == "about" else facet].values() if one.is_active]
    if facet in ("region", "theme"):
        values = [_named(one, _parent(one, names), _united(archive, names, facet, one)) for one in named]
    else:
        held = archive.fields[facet]
        values = [_named(one, "", held[key]) for one in named if (key := str(one.pk)) in held]
    return [one._replace(outside=outside_of(archive.everything, one.stories)) for one in values]


def _plain(name, stories, parent=""):
    return Valued(name, name, parent, stories, len(stories))


def _named(one: Named, parent, stories):
    return Valued(one.slug, one.name, parent, stories, len(stories))


def _parent(one, names):
    parent = names.of[one.field].get(one.parent)
    return parent.slug if parent else ""


def _united(archive, names, facet, one):
    """The stories of a theme with its subtopics, of a region with all that lies in it; handed on by the archive."""
    known = archive.resident.united
    kept = known.get((facet, one.pk))
    if kept is None or kept.names is not names:
        keys = keys_of(facet, one.slug, names)
        named = [key.split(":", 1) if facet == "region" else (facet, key) for key in keys]
        pairs = [(field, key) for field, key in named]
        kept = known[facet, one.pk] = United(names, frozenset(pairs), tagged(archive, facet, keys))
    return kept.stories


def _by_key(archive, names, facet):
    alone, several = {}, []
    for value in values_of(archive, names, facet):
        keys = keys_of(facet, value.value, names)
        if len(keys) == 1:
            alone[keys[0]] = value
        else:
            several.append(value)
    return alone, several
