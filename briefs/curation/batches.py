"""Many tags decided or added at once: a run with its reason, listed with the others, that can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from briefs import search
from briefs.models import Entity, EntityTag, Story, Tag, TagChange, TagRun, Topic, TopicTag
from briefs.tagstore import finish_run, start_run
from briefs.tagstore.row_states import state_of

from . import decisions, records

BATCH = 500
ACCEPTED, REJECTED = Tag.Decision.ACCEPTED, Tag.Decision.REJECTED


@dataclass(frozen=True, slots=True)
class Batch:
    """How many tags were changed, how many were so already, and the run; None where nothing was changed."""

    changed: int
    same: int
    run: TagRun | None


def accept_all(tags: Iterable[EntityTag | TopicTag], user=None) -> Batch:
    """Accept many tags of names, or many of themes."""
    return _decided(list(tags), ACCEPTED, user, "Tags accepted in a list.")


def reject_all(tags: Iterable[EntityTag | TopicTag], user=None) -> Batch:
    """Reject many tags of names, or many of themes, for good."""
    return _decided(list(tags), REJECTED, user, "Tags rejected in a list.")


def add_to_all(stories: Iterable[Story], target: Entity | Topic, user=None) -> Batch:
    """Give many stories one tag; where it is there already it is accepted, also where it was rejected before."""
    stories = list(stories)
    with transaction.atomic():
        _hold(story.pk for story in stories)
        there = {tag.story_id: tag for tag in target.tags.filter(story__in=stories)}
        tags = [there.get(story.pk) or decisions.new_tag(story, target) for story in stories]
        return _decided(tags, ACCEPTED, user, f"{target} added to stories of a list.")


def reject_in_all(stories: Iterable[Story], target: Entity | Topic, user=None) -> Batch:
    """Take one tag from many stories, for good; those that do not have it stay as they are."""
    tags = list(target.tags.filter(story__in=list(stories)))
    return _decided(tags, REJECTED, user, f"{target} rejected in stories of a list.")


def _decided(tags: list, decision: str, user, reason: str) -> Batch:
    """The decision on tags of one table, in a few statements for all. What a run took away meanwhile stays away."""
    with transaction.atomic():
        _hold(tag.story_id for tag in tags)
        new = [tag for tag in tags if tag._state.adding]
        there = list(type(tags[0]).objects.in_bulk([tag.pk for tag in tags if tag.pk]).values()) if tags else []
        open_ones = [tag for tag in there if tag.decision != decision]
        before = {tag.pk: state_of(tag) for tag in open_ones}
        _write(open_ones, new, decision, user)
        run = start_run(reason, user, TagRun.Kind.HAND)
        changes = [_change(run, tag, before.get(tag.pk)) for tag in open_ones + new]
        TagChange.objects.bulk_create(changes, batch_size=BATCH)
        run.summary = {"tags": len(changes)}
        search.refresh(sorted({change.story_id for change in changes}))
        return Batch(len(changes), len(there) - len(open_ones), finish_run(run))


def _hold(stories: Iterable[int]) -> None:
    """Let nobody else write the tags of these stories until the transaction ends."""
    numbers = sorted(set(stories))
    for start in range(0, len(numbers), BATCH):
        list(Story.objects.filter(pk__in=numbers[start : start + BATCH]).order_by("pk").locked().values_list("pk"))


def _write(there: list, new: list, decision: str, user) -> None:
    """The decision on tags that are there and on new ones, each with its history."""
    records.keep_first_states(there)
    told = {"default_user": user, "default_change_reason": decision, "batch_size": BATCH}
    for tag in there:
        decisions.mark(tag, decision, user)
    for tag in new:
        decisions.mark(tag, decision, user, Tag.Role.ABOUT)
    if there:
        bulk_update_with_history(there, type(there[0]), ["decision", "decided_by", "decided_at"], **told)
    if new:
        bulk_create_with_history(new, type(new[0]), **told)


def _change(run: TagRun, tag: EntityTag | TopicTag, before: dict | None) -> TagChange:
    table, after = tag._meta.model_name, state_of(tag)
    return TagChange(run=run, table=table, row=tag.pk, story_id=tag.story_id, before=before, after=after)
