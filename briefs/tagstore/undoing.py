"""A run is taken back: column by column, so that what editors did since then stays.

A column returns to its old value where the run changed it and nobody has changed it again. A row that the run made
goes, unless somebody has touched it; a row that it deleted comes back under its old key, unless its place is taken.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from briefs import search
from briefs.models import TagChange, TagRun

from .row_states import row_of, state_of
from .rules import rules_changed

RULE_TABLES = {"entity", "alias", "topic", "topicphrase", "office", "entityidentifier"}
BATCH = 500


class CannotUndo(ValueError):
    """The run cannot be taken back; the message is a sentence that says why."""


@dataclass
class Undone:
    """How many rows went back, how many stayed because somebody changed them since, and the stories concerned."""

    restored: int = 0
    kept: int = 0
    stories: set[int] = field(default_factory=set)


def undo_run(run: TagRun) -> Undone:
    """Take back all that the run changed; CannotUndo if that was done before."""
    with transaction.atomic():
        run = TagRun.objects.select_for_update().get(pk=run.pk)
        if run.undone_at:
            raise CannotUndo(f"This run was undone on {run.undone_at:%d %B %Y}; nothing was changed.")
        undone = Undone()
        tables = defaultdict(list)
        for change in run.changes.order_by("pk"):
            tables[change.table].append(change)
        for table, changes in tables.items():
            _undo_table(apps.get_model("briefs", table), changes, undone)
        run.undone_at = timezone.now()
        run.save(update_fields=["undone_at"])
        if RULE_TABLES & tables.keys():
            rules_changed()
        search.refresh(sorted(undone.stories))
    return undone


def _undo_table(model: type[models.Model], changes: list[TagChange], undone: Undone) -> None:
    for start in range(0, len(changes), BATCH):
        some = changes[start : start + BATCH]
        rows = model.objects.in_bulk([change.row for change in some])
        undone.stories.update(change.story_id for change in some if change.story_id)
        _drop_made([change for change in some if change.before is None], rows, model, undone)
        _turn_back([change for change in some if change.before and change.after], rows, model, undone)
        _bring_back([change for change in some if change.after is None], rows, model, undone)


def _drop_made(changes, rows, model, undone) -> None:
    made = {change.row: change.after for change in changes}
    untouched = [pk for pk, after in made.items() if pk in rows and same(state_of(rows[pk]), after)]
    model.objects.filter(pk__in=untouched).delete()
    undone.restored += len(untouched)
    undone.kept += sum(pk in rows for pk in made) - len(untouched)


def _turn_back(changes, rows, model, undone) -> None:
    turned, names = [], set()
    for change in changes:
        row = rows.get(change.row)
        back = row and _columns_to_turn_back(change, state_of(row))
        if not back:
            undone.kept += row is not None
            continue
        old = row_of(model, change.before)
        for name in back:
            setattr(row, name, getattr(old, name))
        turned.append(row)
        names.update(back)
    if turned:
        fields = [field.name for field in model._meta.concrete_fields if field.attname in names]
        model.objects.bulk_update(turned, fields, batch_size=100)
    undone.restored += len(turned)


def _columns_to_turn_back(change: TagChange, now: dict) -> list[str]:
    """Columns that the run changed and that still hold what it wrote."""
    return [
        name
        for name, after in change.after.items()
        if change.before.get(name) != after and same_value(now.get(name), after)
    ]


def _bring_back(changes, rows, model, undone) -> None:
    gone = [row_of(model, change.before) for change in changes if change.row not in rows]
    there = _with_living_relatives(gone, model)
    model.objects.bulk_create(there, ignore_conflicts=True)
    undone.restored += len(there)
    undone.kept += len(changes) - len(there)


def _with_living_relatives(rows: list, model: type[models.Model]) -> list:
    """Rows whose foreign keys still lead somewhere."""
    for relation in model._meta.concrete_fields:
        if relation.is_relation:
            keys = {getattr(row, relation.attname) for row in rows} - {None}
            living = set(relation.related_model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
            rows = [row for row in rows if getattr(row, relation.attname) in living | {None}]
    return rows


def same(now: dict, then: dict) -> bool:
    """Whether two states of a row are the same, times that the database sets by itself left aside."""
    return all(same_value(now.get(name), value) for name, value in then.items() if name != "updated_at")


def same_value(one, other) -> bool:
    """Equality after a journey through JSON: tuples are lists there."""
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and all(map(same_value, one, other))
    return one == other
