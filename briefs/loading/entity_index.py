"""Which entity a seed means: by its identifiers first, then by its slug."""

from briefs.models import Entity, EntityIdentifier
from briefs.tagging.data.sources import EntitySeed

SEED_SCHEME = "seed"  # of the identifier that holds a seed's own key


class EntityIndex:
    """Finds the row that a seed means."""

    def __init__(self):
        self.rows = {row.pk: row for row in Entity.objects.all()}
        self.by_slug = {row.slug: row for row in self.rows.values()}
        named = EntityIdentifier.objects.values_list("scheme", "value", "entity")
        self.by_identifier = {(scheme, value): self.rows[pk] for scheme, value, pk in named}

    def find(self, seed: EntitySeed) -> Entity | None:
        """The row with one of the seed's identifiers or its slug, merges not followed."""
        for identifier in ((SEED_SCHEME, seed.key), *seed.identifiers):
            if row := self.by_identifier.get(identifier):
                return row
        return self.by_slug.get(seed.key)

    def survivor(self, row: Entity) -> Entity:
        """Where the row's merges end; merges in a circle, which should not be, end at once."""
        seen = set()
        while row.merged_into_id and row.pk not in seen:
            seen.add(row.pk)
            row = self.rows[row.merged_into_id]
        return row
