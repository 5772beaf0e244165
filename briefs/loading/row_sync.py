"""Seed files meet rows: what is missing is made, the files' own rows follow them, what an editor touched stays.

A row is an editor's when its `origin` is not "seed", when its history shows a change that no seed file made, or when
it was switched off. History keeps deletions too, so that nothing an editor deleted comes back. A row of the files that
they no longer want is deleted, where they are all that the archive is filled from.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.db import models
from django.db.models import Q
from simple_history.utils import bulk_update_with_history

REASON = "seed files"
BATCH = 500


@dataclass
class Tally:
    """Rows by what became of them; `kept` are those that an editor holds against the files."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0
    removed: int = 0

    def add(self, other: "Tally") -> None:
        """Count another tally's rows in."""
        for name in ("created", "changed", "unchanged", "kept", "removed"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def writes(self) -> int:
        return self.created + self.changed + self.removed


@dataclass
class Touched:
    """What editors did to the rows of one model: ids they changed, identities they deleted."""

    changed: set[int]
    deleted: set

    @classmethod
    def of(cls, model: type[models.Model], identity: Callable) -> "Touched":
        """Read the model's history; `identity` gives of a row the key that seeds are compared by."""
        ours = Q(history_change_reason=REASON)
        rows = model.history.filter(~ours | Q(history_change_reason__isnull=True))
        changed = set(rows.filter(history_type="~").values_list("id", flat=True))
        return cls(changed, {identity(row) for row in rows.filter(history_type="-")})


@dataclass
class Sync:
    """One model's rows against what the files want.

    `existing` maps identities to rows. Call `want` for each seed, then `save`.
    """

    model: type[models.Model]
    existing: dict
    touched: Touched
    tally: Tally = field(default_factory=Tally)
    _new: list = field(default_factory=list)
    _changed: list = field(default_factory=list)
    _fields: set = field(default_factory=set)
    _seen: set = field(default_factory=set)

    def want(self, identity, values: Mapping, key_values: Mapping, keep: bool = False) -> models.Model | None:
        """The row for a seed, new or old; None where an editor does not want it (`keep`: the caller knows so)."""
        row = self.existing.get(identity)
        if identity in self._seen:
            return row
        self._seen.add(identity)
        if row is None:
            return self._create(identity, {**key_values, **values}, keep)
        self._update(row, values)
        return row

    def _create(self, identity, values, keep) -> models.Model | None:
        if keep or identity in self.touched.deleted:
            self.tally.kept += 1
            return None
        row = self.model(**values)
        self.existing[identity] = row
        self._new.append(row)
        self.tally.created += 1
        return row

    def _update(self, row, values) -> None:
        differing = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not differing:
            self.tally.unchanged += 1
        elif self.is_editors(row):
            self.tally.kept += 1
        else:
            for name, value in differing.items():
                setattr(row, name, value)
            self._changed.append(row)
            self._fields.update(differing)
            self.tally.changed += 1

    def is_editors(self, row) -> bool:
        """Whether an editor made, changed or switched off the row."""
        switched_off = not getattr(row, "is_active", True) or getattr(row, "status", "active") != "active"
        return getattr(row, "origin", "seed") != "seed" or row.pk in self.touched.changed or switched_off

    def drop_unwanted(self, owners: set[int]) -> None:
        """Delete the files' own rows that they no longer want; an editor's stay, and those of no owner among these.

        `identity` begins with the owner's number, None for a row of nobody.
        """
        for identity, row in self.existing.items():
            is_owned = identity[0] is None or identity[0] in owners
            if is_owned and identity not in self._seen and row.pk and not self.is_editors(row):
                row._change_reason = REASON  # so that nobody takes it for an editor's deletion
                row.delete()
                self.tally.removed += 1

    def save(self) -> None:
        """Write what gathered since the last call, in few statements."""
        self.model.objects.bulk_create(self._new, batch_size=BATCH)
        if self._changed:
            bulk_update_with_history(
                self._changed, self.model, sorted(self._fields), batch_size=BATCH, default_change_reason=REASON
            )
        self._new, self._changed = [], []


def rows_by(rows: Iterable[models.Model], identity: Callable) -> dict:
    """Rows by identity; of two alike the older stands."""
    found: dict = {}
    for row in rows:
        found.setdefault(identity(row), row)
    return found
