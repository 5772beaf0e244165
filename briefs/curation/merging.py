"""Two entities or two topics become one: every row that points to the one that goes is moved, and each move booked.

Which relations there are is read from the models; one that nobody has said how to move stops the merge, so that a new
table is not forgotten. What is moved how stands in `MOVES`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction

from briefs import search
from briefs.models import Entity, Redirect, TagChange, TagRun, Topic
from briefs.tagstore import finish_run, rules_changed, start_run, tag_stories
from briefs.tagstore.row_states import state_of

from . import records
from .merged_tags import moved_tags


class CannotMerge(ValueError):
    """The two cannot be merged; the message is a sentence that says why."""


@dataclass
class MergeWork:
    """A merge in progress: what was changed is booked to the run."""

    keep: models.Model
    lose: models.Model
    run: TagRun
    stories: set[int] = field(default_factory=set)
    changes: list[TagChange] = field(default_factory=list)

    def book(self, row: models.Model, before: dict | None, after: dict | None, story: int | None = None) -> None:
        """Note a change of a row, for the undo."""
        self.changes.append(
            TagChange(
                run=self.run, table=row._meta.model_name, row=row.pk or (before or after)["id"], story_id=story,
                before=before, after=after,
            )
        )  # fmt: skip


def move_rows(work: MergeWork, relation: models.ForeignKey, but: dict | None = None) -> None:
    """Point rows to the survivor; one whose like the survivor has already stays where it is."""
    model = relation.model
    rows = model._base_manager.filter(**{relation.attname: work.lose.pk})
    for row in rows.exclude(**but) if but else rows:
        before = state_of(row)
        setattr(row, relation.attname, _target(work, row))
        if model._meta.model_name == "alias":
            row.origin = "merge"
        if _is_taken(row):
            continue
        model._base_manager.filter(pk=row.pk).update(
            **{name: getattr(row, name) for name in before if before[name] != state_of(row)[name]}
        )
        work.book(row, before, state_of(row))


def _target(work: MergeWork, row) -> int | None:
    """The survivor; nothing where it would point to itself."""
    return None if type(row) is type(work.keep) and row.pk == work.keep.pk else work.keep.pk


def _is_taken(row: models.Model) -> bool:
    """Whether moving the row would break a constraint of its table."""
    ends = [getattr(row, f.attname) for f in row._meta.concrete_fields if f.is_relation]
    if row._meta.auto_created and len(set(ends)) < len(ends):
        return True
    try:
        row.validate_unique()
        row.validate_constraints()
    except ValidationError:
        return True
    return False


def move_identifiers(work: MergeWork, relation: models.ForeignKey) -> None:
    """Codes go to the survivor; the seed files' key stays, so that they find the merged one and follow it."""
    move_rows(work, relation, but={"scheme": "seed"})


MOVES: dict[str, Callable] = {
    "entitytag.entity": moved_tags,
    "topictag.topic": moved_tags,
    "entityidentifier.entity": move_identifiers,
    **dict.fromkeys(
        (
            "alias.entity",
            "candidate.entity",
            "dispute.entity",
            "dispute.topic",
            "entity.merged_into",
            "entity.parent",
            "entity.state",
            "entity_successors.from_entity",
            "entity_successors.to_entity",
            "entity_takes_in.from_entity",
            "entity_takes_in.to_entity",
            "office.holder",
            "office.of",
            "topic.merged_into",
            "topic.parent",
            "topicphrase.topic",
        ),
        move_rows,
    ),
}


def merge_entities(keep: Entity, lose: Entity, user=None) -> TagRun:
    """Merge `lose` into `keep`; the run can be undone. CannotMerge says why not."""
    return _merge(keep, lose, user)


def merge_topics(keep: Topic, lose: Topic, user=None) -> TagRun:
    """Merge the topic `lose` into `keep`; the run can be undone. CannotMerge says why not."""
    return _merge(keep, lose, user)


def relations_to(model: type[models.Model]) -> list[models.ForeignObject]:
    """Every column of every table that points to the model, its history left aside."""
    found = []
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ForeignObjectRel) or relation.many_to_many:
            continue
        # The tables of simple_history keep what was; they are known by `instance_type`.
        if not hasattr(relation.related_model, "instance_type"):
            found.append(relation.field)
    return found


def merge_preview(keep, lose) -> list[tuple[str, int]]:
    """What would be moved: the rows' name in the plural and how many."""
    _check(keep, lose)
    counts: dict[str, int] = {}
    for relation in relations_to(type(lose)):
        count = relation.model._base_manager.filter(**{relation.attname: lose.pk}).count()
        name = str(relation.model._meta.verbose_name_plural)
        counts[name] = counts.get(name, 0) + count
    return [(name, count) for name, count in counts.items() if count]


def _merge(keep, lose, user) -> TagRun:
    with transaction.atomic():
        keep, lose = (type(keep).objects.select_for_update().get(pk=row.pk) for row in (keep, lose))
        _check(keep, lose)
        run = start_run(f"{lose} was merged into {keep}.", user, TagRun.Kind.MERGE)
        work = MergeWork(keep, lose, run)
        for relation in relations_to(type(lose)):
            MOVES[f"{relation.model._meta.model_name}.{relation.name}"](work, relation)
        _close(work, user)
        TagChange.objects.bulk_create(work.changes, batch_size=500)
        rules_changed()
        counts = tag_stories(work.stories, run=run, refresh=False)
        search.refresh(sorted(work.stories))
        return finish_run(run, counts)


def _check(keep, lose) -> None:
    if keep.pk == lose.pk:
        raise CannotMerge(f"{keep} cannot be merged into itself; choose another one.")
    for row in (keep, lose):
        if row.status != "active":
            raise CannotMerge(f"{row} is {row.get_status_display().lower()}; only active ones can be merged.")
    for kind in (Entity.Kind.COUNTRY, Entity.Kind.THREAD):
        if isinstance(lose, Entity) and keep.kind != lose.kind and kind in (keep.kind, lose.kind):
            kinds = f"{keep} is a {keep.get_kind_display().lower()} and {lose} a {lose.get_kind_display().lower()}"
            raise CannotMerge(f"{kinds}; a {kind.label.lower()} merges with a {kind.label.lower()} only.")
    for relation in relations_to(type(lose)):
        name = f"{relation.model._meta.model_name}.{relation.name}"
        if name not in MOVES:
            raise CannotMerge(f"Nobody has said how to move {name}; add it to the merge before merging.")


def _close(work: MergeWork, user) -> None:
    """Mark the loser and lead its address to the survivor."""
    before, old_path = state_of(work.lose), work.lose.get_absolute_url()
    work.lose.status, work.lose.merged_into = "merged", work.keep
    records.save(work.lose, user, f"merged into {work.keep}")
    work.book(work.lose, before, state_of(work.lose))
    new_path = work.keep.get_absolute_url()
    stored = {row.pk: state_of(row) for row in Redirect.objects.filter(new_path=old_path)}
    Redirect.objects.lead(old_path, new_path, f"{work.lose} was merged into {work.keep}.")
    for row in Redirect.objects.filter(models.Q(pk__in=stored) | models.Q(old_path=old_path)):
        work.book(row, stored.get(row.pk), state_of(row))
