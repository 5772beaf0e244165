"""Many tags decided or added at once: a run with its reason, listed with the others, that can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from briefs import search
from briefs.models import Entity, EntityTag, Story, Tag, TagChange, TagRun, Topic, TopicTag
from briefs.tagstore import finish_run, start_run
from briefs.tagstore.row_states import state_of

from . import decisions

ACCEPTED, REJECTED = Tag.Decision.ACCEPTED, Tag.Decision.REJECTED


@dataclass(frozen=True, slots=True)
class Batch:
    """How many tags were changed, how many were so already, and the run; None where nothing was changed."""

    changed: int
    same: int
    run: TagRun | None


def accept_all(tags: Iterable[EntityTag | TopicTag], user=None) -> Batch:
    """Accept many tags."""
    return _decided(tags, ACCEPTED, user, "Tags accepted in a list.")


def reject_all(tags: Iterable[EntityTag | TopicTag], user=None) -> Batch:
    """Reject many tags, for good."""
    return _decided(tags, REJECTED, user, "Tags rejected in a list.")


def add_to_all(stories: Iterable[Story], target: Entity | Topic, user=None) -> Batch:
    """Give many stories one tag; where it is there already it is accepted, also where it was rejected before."""
    stories = list(stories)
    there = {tag.story_id: tag for tag in target.tags.filter(story__in=stories)}
    tags = [there.get(story.pk) or decisions.new_tag(story, target) for story in stories]
    return _decided(tags, ACCEPTED, user, f"{target} added to stories of a list.")


def reject_in_all(stories: Iterable[Story], target: Entity | Topic, user=None) -> Batch:
    """Take one tag from many stories, for good; those that do not have it stay as they are."""
    tags = target.tags.filter(story__in=list(stories))
    return _decided(tags, REJECTED, user, f"{target} rejected in stories of a list.")


def _decided(tags, decision: str, user, reason: str) -> Batch:
    changes: list[TagChange] = []
    same = 0
    with transaction.atomic():
        run = start_run(reason, user)
        for tag in tags:
            before = _held(tag)
            if before and before["decision"] == decision:
                same += 1
            elif before or tag._state.adding:  # else a run of the rules took it away meanwhile
                decisions.write(tag, decision, user, "" if before else Tag.Role.ABOUT)
                changes.append(_change(run, tag, before))
        TagChange.objects.bulk_create(changes, batch_size=500)
        run.summary = {"tags": len(changes)}
        search.refresh(sorted({change.story_id for change in changes}))
        return Batch(len(changes), same, finish_run(run))


def _held(tag: EntityTag | TopicTag) -> dict | None:
    """The tag as it is now, and from now on until the transaction ends; None for one that is not there."""
    decisions.hold(tag.story_id)
    if tag._state.adding or not type(tag).objects.filter(pk=tag.pk).exists():
        return None
    tag.refresh_from_db()
    return state_of(tag)


def _change(run: TagRun, tag: EntityTag | TopicTag, before: dict | None) -> TagChange:
    table, after = tag._meta.model_name, state_of(tag)
    return TagChange(run=run, table=table, row=tag.pk, story_id=tag.story_id, before=before, after=after)
