"""Entities that the data files once held apart and now know as one: the one that went is merged into the other."""

import re
from collections.abc import Collection

from django.db import transaction

from briefs.loading.entity_index import SEED_SCHEME
from briefs.loading.row_sync import Touched
from briefs.models import Alias, Entity, EntityIdentifier
from briefs.tagging import folding

from .merging import merge_entities

BRACKETS = re.compile(r" *\([^()]*\)$")


@transaction.atomic
def merge_twins(keys: Collection[str]) -> list[tuple[Entity, Entity]]:
    """(survivor, merged) of each entity of the files whose key they no longer hold and whose name is another's now.

    `keys` are those of all entities in the files. One that an editor changed stays, and one whose name several have.
    All or nothing.
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
    """The one other active entity of its family that is called as it is.

    What stands in brackets only tells namesakes apart: "Court (Quarria)" may be the "Court" of the same state.
    """
    plain = BRACKETS.sub("", row.name)
    return _bearer(row, row.name) or (_bearer(row, plain, state=row.state) if plain != row.name and row.state else None)


def _bearer(row: Entity, name: str, **also) -> Entity | None:
    kinds = Entity.ORGANISATION_KINDS if row.kind in Entity.ORGANISATION_KINDS else (row.kind,)
    names = Alias.objects.filter(key=folding.key(name), is_active=True).exclude(kind__in=("demonym", "surname"))
    active = Entity.objects.filter(kind__in=kinds, status=Entity.Status.ACTIVE, **also)
    found = list(active.filter(pk__in=names.values("entity")).exclude(pk=row.pk)[:2])
    return found[0] if len(found) == 1 else None
