"""The tags of two entities or topics that become one: no decision of an editor is lost."""

from briefs.models import Tag
from briefs.tagstore.row_states import state_of

DECISION = ("decision", "origin", "decided_by_id", "decided_at", "role_locked")


def moved_tags(work, relation) -> None:
    """Move the loser's tags to the survivor, or let the survivor's tag of the same story take over the decision."""
    model, column = relation.model, relation.attname
    kept = {tag.story_id: tag for tag in model.objects.filter(**{column: work.keep.pk})}
    moved, changed, gone = [], [], []
    for tag in model.objects.filter(**{column: work.lose.pk}).order_by("pk"):
        work.stories.add(tag.story_id)
        other = kept.get(tag.story_id)
        before = state_of(tag)
        if other is None:
            setattr(tag, column, work.keep.pk)
            moved.append(tag)
            work.book(tag, before, state_of(tag), tag.story_id)
            continue
        gone.append(tag.pk)
        work.book(tag, before, None, tag.story_id)
        if other.decision == Tag.Decision.AUTO and tag.decision != Tag.Decision.AUTO:
            other_before = state_of(other)
            _take_over(other, tag)
            changed.append(other)
            work.book(other, other_before, state_of(other), tag.story_id)
    model.objects.filter(pk__in=gone).delete()
    model.objects.bulk_update(moved, [relation.name], batch_size=200)
    fields = [name.removesuffix("_id") for name in (*DECISION, "role")]
    model.objects.bulk_update(changed, fields, batch_size=100)


def _take_over(tag: Tag, other: Tag) -> None:
    """Give a tag another one's decision."""
    for name in DECISION:
        setattr(tag, name, getattr(other, name))
    if other.role_locked:
        tag.role = other.role
