"""Entities, themes and sources by number and slug, and what they are called; one reading per gazetteer version."""

from collections import defaultdict
from functools import cached_property
from sys import intern
from typing import NamedTuple

from django.db import connection

from briefs.collecting import keep_for_good, uncollected
from briefs.models import Entity, EntityIdentifier, Source, Story, Topic

from ..index.records import FIELD_OF_KIND
from .aliases import Aliases
from .theme_words import by_words
from .themes_meant import ThemesMeant, read_themes_meant

MANY = 5_000  # names that are worth being left out of collections
ACTIVE = intern(str(Entity.Status.ACTIVE))
LONGEST_CHAIN = 10  # merges that one slug is followed through
ENTITIES = tuple(dict.fromkeys(FIELD_OF_KIND.values()))  # the fields of entities
SECTIONS = tuple(Story.Section.values)


class Named(NamedTuple):
    """An entity, theme or source as lists and facets need it."""

    pk: int
    field: str  # country, region, person, organisation, medium, place, thread, theme, source
    slug: str
    name: str
    parent: int | None = None
    is_active: bool = True  # asked for each value of a facet, so not worked out from the next
    status: str = ACTIVE
    kind: str = ""  # of an entity: an organisation, a company


class Names:
    """The gazetteer at one version."""

    def __init__(self, number: int = 0):
        self.number = number
        self.of: dict[str, dict[int, Named]] = defaultdict(dict)  # field -> number -> named
        self.by_slug: dict[str, dict[str, Named]] = defaultdict(dict)  # field -> slug (or code) -> named
        survivors = {}
        rows = Entity.objects.order_by().values_list("pk", "kind", "slug", "name", "parent", "status", "merged_into")
        for pk, kind, slug, name, parent, status, merged in rows.iterator():
            more = status == ACTIVE, intern(status), intern(kind)
            self._keep(Named(pk, FIELD_OF_KIND[kind], slug, name, parent, *more))
            if merged:
                survivors[pk] = merged
        rows = Topic.objects.order_by().values_list("pk", "slug", "name", "parent", "status", "merged_into")
        for pk, slug, name, parent, status, _ in rows:
            self._keep(Named(pk, "theme", slug, name, parent, status == ACTIVE, intern(status)))
        for pk, slug, name in Source.objects.order_by().values_list("pk", "slug", "name"):
            self._keep(Named(pk, "source", slug, name))
        self._follow_merged(survivors)
        self._read_codes()

    def _keep(self, named):
        self.of[named.field][named.pk] = named
        self.by_slug[named.field][named.slug] = named

    def _follow_merged(self, survivors):
        """A slug of a merged entity means its survivor."""
        for pk in survivors:
            merged, named, steps = self.entity(pk), self.entity(pk), 0
            while named.pk in survivors and steps < LONGEST_CHAIN:
                named, steps = self.entity(survivors[named.pk]), steps + 1
            self.by_slug[merged.field][merged.slug] = named

    def _read_codes(self):
        """ISO codes of countries, in capitals or not, mean the country."""
        rows = EntityIdentifier.objects.filter(scheme__startswith="iso3166-1").values_list("entity", "value")
        for entity, value in rows.order_by():
            named = self.of["country"].get(entity)
            if named and named.is_active:
                self.by_slug["country"].setdefault(value.lower(), named)

    def entity(self, pk: int) -> Named | None:
        """The entity of a number, of whatever kind."""
        for field in ENTITIES:  # asked of every tag of a list
            if named := self.of[field].get(pk):
                return named
        return None

    def find(self, field: str, value: str) -> Named | None:
        """The entity, theme or source of a slug (or a country's code)."""
        return self.by_slug[field].get(value.strip().lower()) if field in self.by_slug else None

    @cached_property
    def children(self) -> dict[int, list[Named]]:
        """Number of a theme -> its subtopics."""
        found = defaultdict(list)
        for topic in self.of["theme"].values():
            if topic.parent:
                found[topic.parent].append(topic)
        return found

    @cached_property
    def themes_by_words(self) -> dict[tuple[str, ...], Named]:
        """The stems of a part of a theme's name -> the theme."""
        return by_words(self.of["theme"].values())

    @cached_property
    def themes_meant(self) -> ThemesMeant:
        """What tells the themes of a sentence."""
        return read_themes_meant()

    @cached_property
    def inside(self) -> dict[int, list[Named]]:
        """Number of a region -> the regions and countries directly in it, and those that it takes in."""
        found = defaultdict(list)
        for field in ("region", "country"):
            for named in self.of[field].values():
                if named.parent and named.parent != named.pk:
                    found[named.parent].append(named)
        for region, country in Entity.takes_in.through.objects.values_list("from_entity_id", "to_entity_id"):
            if named := self.of["country"].get(country) or self.of["region"].get(country):
                found[region].append(named)
        return found

    def within(self, region: int) -> list[Named]:
        """Everything in a region, at any depth, itself included; a circle of parents ends."""
        seen, found, waiting = {region}, [], [self.of["region"].get(region)]
        while waiting:
            named = waiting.pop()
            if named is None:
                continue
            found.append(named)
            inner = [child for child in self.inside[named.pk] if child.pk not in seen]
            seen.update(child.pk for child in inner)
            waiting += inner
        return found

    @cached_property
    def aliases(self) -> Aliases:
        return Aliases(self)


def keys_of(field: str, value: str, names) -> tuple[str, ...] | None:
    """The resident keys that a value of a filter stands for, as in ("12", "14"); None for an unknown value."""
    if field == "section":
        return (value.lower(),) if value.lower() in SECTIONS else None
    named = names.find(field, value)
    if named is None:
        return None
    if field == "theme":
        return (str(named.pk), *(str(topic.pk) for topic in names.children[named.pk]))
    if field == "region":
        return tuple(f"{inner.field}:{inner.pk}" for inner in names.within(named.pk))
    return (str(named.pk),)


_names: dict[str, tuple[int, bool, Names]] = {}


def present(number: int) -> Names:
    """The gazetteer at a version; what was read inside an open transaction is not kept for later."""
    database = f"{connection.alias} {connection.settings_dict['NAME']}"
    held = _names.get(database)
    if held and held[0] == number and not held[1] and not connection.in_atomic_block:
        return held[2]
    with uncollected():
        names = Names(number)
    if sum(map(len, names.of.values())) > MANY:
        keep_for_good()
    _names[database] = number, connection.in_atomic_block, names
    return names
