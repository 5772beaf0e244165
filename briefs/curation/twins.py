"""Entities that the data files once held apart and now know as one: the one that went is merged into the other."""

from collections.abc import Collection

from briefs.loading.gazetteer import SEED_SCHEME
from briefs.loading.row_sync import Touched
from briefs.models import Alias, Entity, EntityIdentifier
from briefs.tagging import folding

from .merging import merge_entities


def merge_twins(keys: Collection[str]) -> list[tuple[Entity, Entity]]:
    """(survivor, merged) of each entity of the files whose key they no longer hold and whose name is another's now.

    `keys` are those of all entities in the files. One that an editor changed stays, and one whose name several have.
    """
    touched = Touched.of(Entity, lambda row: row.slug)
    seeded = EntityIdentifier.objects.filter(
        scheme=SEED_SCHEME, entity__status=Entity.Status.ACTIVE, entity__origin="seed"
    ).values_list("value", "entity")
    gone = [pk for key, pk in seeded if key not in keys and pk not in touched.changed]
    merged = []
    for row in Entity.objects.in_bulk(gone).values():
        if survivor := _bearer_of_its_name(row):
            merge_entities(survivor, row)
            merged.append((survivor, row))
    return merged


def _bearer_of_its_name(row: Entity) -> Entity | None:
    """The one other active entity of its family that is called as it is."""
    kinds = Entity.ORGANISATION_KINDS if row.kind in Entity.ORGANISATION_KINDS else (row.kind,)
    names = Alias.objects.filter(key=folding.key(row.name), is_active=True).exclude(kind__in=("demonym", "surname"))
    bearers = Entity.objects.filter(pk__in=names.values("entity"), kind__in=kinds, status=Entity.Status.ACTIVE)
    found = list(bearers.exclude(pk=row.pk)[:2])
    return found[0] if len(found) == 1 else None
