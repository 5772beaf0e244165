"""A run is taken back: column by column, so that what editors did since then stays.

A column returns to its old value where the run changed it and nobody has changed it again. A row that the run made
goes, unless somebody has touched it or built on it; a row that it deleted comes back under its old key, unless its
place is taken.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from briefs import search
from briefs.models import EntityTag, TagRun, TopicTag

from .retagging_rule import standing_evidence
from .row_states import row_of, state_of
from .rules import rules_changed

RULE_TABLES = {"entity", "alias", "topic", "topicphrase", "office", "entityidentifier"}
BATCH = 500
# Columns that make sense together only: if one was changed since, all of them stay as they are.
TOGETHER = (
    {"decision", "decided_by_id", "decided_at", "origin", "role_locked"},
    {"status", "merged_into_id"},
)


class CannotUndo(ValueError):
    """The run cannot be taken back; the message is a sentence that says why."""


@dataclass
class Undone:
    """How many rows went back, how many stayed because somebody changed them since, and the stories concerned."""

    restored: int = 0
    kept: int = 0
    stories: set[int] = field(default_factory=set)


@dataclass
class _Change:
    """What the run did with one row, all in all; None for no row."""

    row: int
    before: dict | None
    after: dict | None


def undo_run(run: TagRun) -> Undone:
    """Take back all that the run changed; CannotUndo if that was done before or is impossible by now."""
    try:
        with transaction.atomic():
            return _undo(TagRun.objects.select_for_update().get(pk=run.pk))
    except IntegrityError as error:
        raise CannotUndo("Rows made since then stand in the way; undo the later runs first.") from error


def _undo(run: TagRun) -> Undone:
    if run.undone_at:
        raise CannotUndo(f"This run was undone on {run.undone_at:%d %B %Y}; nothing was changed.")
    undone = Undone()
    tables = _net_changes(run, undone)
    for step in (_turn_back, _drop_made, _bring_back):
        for model, changes in tables.items():
            for start in range(0, len(changes), BATCH):
                some = changes[start : start + BATCH]
                step(some, model.objects.in_bulk([change.row for change in some]), model, undone)
    for model in (EntityTag, TopicTag):
        _leave_out_stale_evidence(model, undone.stories)
    run.undone_at = timezone.now()
    run.save(update_fields=["undone_at"])
    if RULE_TABLES & {model._meta.model_name for model in tables}:
        rules_changed()
    search.refresh(sorted(undone.stories))
    return undone


def _net_changes(run: TagRun, undone: Undone) -> dict[type[models.Model], list[_Change]]:
    """Changes by table, those of a row put together: what it was before the first, and what after the last."""
    net: dict[tuple[str, int], _Change] = {}
    for change in run.changes.order_by("pk").iterator(chunk_size=2000):
        known = net.setdefault((change.table, change.row), _Change(change.row, change.before, change.after))
        known.after = change.after
        if change.story_id:
            undone.stories.add(change.story_id)
    tables: dict[type[models.Model], list[_Change]] = defaultdict(list)
    for (table, _row), whole in net.items():
        if whole.before != whole.after:
            tables[apps.get_model("briefs", table)].append(whole)
    return tables


def _turn_back(changes, rows, model, undone) -> None:
    """Columns that the run changed and that still hold what it wrote."""
    turned, names = [], set()
    for change in changes:
        if not (change.before and change.after):
            continue
        row = rows.get(change.row)
        back = _columns_to_turn_back(change, state_of(row)) if row else []
        undone.kept += row is not None and not back
        if back:
            old = row_of(model, change.before)
            for name in back:
                setattr(row, name, getattr(old, name))
            turned.append(row)
            names.update(back)
    if turned:
        fields = [field.name for field in model._meta.concrete_fields if field.attname in names]
        model.objects.bulk_update(turned, fields, batch_size=100)
    undone.restored += len(turned)


def _columns_to_turn_back(change: _Change, now: dict) -> list[str]:
    touched = {name for name, after in change.after.items() if not same_value(now.get(name), after)}
    for group in TOGETHER:
        touched |= group if touched & group else set()
    return [name for name, after in change.after.items() if change.before.get(name) != after and name not in touched]


def _drop_made(changes, rows, model, undone) -> None:
    """Rows that the run made, unless somebody touched them or built on them."""
    made = {change.row: change.after for change in changes if change.before is None and change.row in rows}
    free = [pk for pk, after in made.items() if same(state_of(rows[pk]), after) and not _is_built_on(rows[pk])]
    model.objects.filter(pk__in=free).delete()
    undone.restored += len(free)
    undone.kept += len(made) - len(free)


def _leave_out_stale_evidence(model, stories: set[int]) -> None:
    """A story may have been loaded with other words since: evidence that no longer stands in it goes.

    An automatic tag without any goes with it.
    """
    stale, gone = [], []
    for tag in model.objects.filter(story__in=stories).exclude(evidence=[]).select_related("story"):
        standing = standing_evidence(tag.evidence, tag.story)
        if standing == tag.evidence:
            continue
        if not standing and tag.decision == "auto" and tag.origin == "rule":
            gone.append(tag.pk)
        else:
            tag.evidence = standing
            stale.append(tag)
    model.objects.bulk_update(stale, ["evidence"], batch_size=100)
    model.objects.filter(pk__in=gone).delete()


def _is_built_on(row: models.Model) -> bool:
    """Whether rows hang on this one that would go with it: all but automatic tags."""
    for relation in row._meta.related_objects:
        if relation.hidden or relation.on_delete is None:
            continue
        hanging = relation.related_model._base_manager.filter(**{relation.field.name: row.pk})
        if hasattr(relation.related_model, "decision"):
            hanging = hanging.exclude(decision="auto")
        if hanging.exists():
            return True
    return False


def _bring_back(changes, rows, model, undone) -> None:
    """Rows that the run deleted."""
    deleted = [change for change in changes if change.after is None]
    there = _with_living_relatives([row_of(model, c.before) for c in deleted if c.row not in rows], model)
    model.objects.bulk_create(there, ignore_conflicts=True)  # their place may be taken
    restored = model.objects.filter(pk__in=[row.pk for row in there]).count()
    undone.restored += restored
    undone.kept += len(deleted) - restored


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
