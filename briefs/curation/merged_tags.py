"""The tags of two entities or topics that become one: no decision of an editor is lost."""

from contextlib import contextmanager

from briefs.models import Tag
from briefs.tagstore.row_states import state_of

DECISION = ("decision", "origin", "decided_by_id", "decided_at", "role_locked")


def moved_tags(work, relation) -> None:
    """Move the loser's tags to the survivor, or let the survivor's tag of the same story take over the decision."""
    rows = relation.model.objects
    kept = {tag.story_id: tag for tag in rows.filter(**{relation.attname: work.keep.pk})}
    lost = list(rows.filter(**{relation.attname: work.lose.pk}).order_by("pk"))
    work.stories.update(tag.story_id for tag in lost)
    both = [(tag, kept[tag.story_id]) for tag in lost if tag.story_id in kept]
    alone = [tag for tag in lost if tag.story_id not in kept]
    for tag in alone:
        with _booked(work, tag):
            setattr(tag, relation.attname, work.keep.pk)
    for tag, _ in both:
        work.book(tag, state_of(tag), None, tag.story_id)
    changed = [_taken_over(work, tag, other) for tag, other in both if _decides(tag, other)]
    rows.filter(pk__in=[tag.pk for tag, _ in both]).delete()
    rows.bulk_update(alone, [relation.name], batch_size=200)
    rows.bulk_update(changed, [name.removesuffix("_id") for name in (*DECISION, "role")], batch_size=100)


def _decides(tag: Tag, other: Tag) -> bool:
    """Whether only the first tag is an editor's."""
    return other.decision == Tag.Decision.AUTO and tag.decision != Tag.Decision.AUTO


@contextmanager
def _booked(work, tag: Tag):
    """Book how a tag differs after the block from what it was before."""
    before = state_of(tag)
    yield
    work.book(tag, before, state_of(tag), tag.story_id)


def _taken_over(work, tag: Tag, other: Tag) -> Tag:
    """The survivor's tag with the decision of the loser's."""
    with _booked(work, other):
        _take_over(other, tag)
    return other


def _take_over(tag: Tag, other: Tag) -> None:
    """Give a tag another one's decision."""
    for name in DECISION:
        setattr(tag, name, getattr(other, name))
    if other.role_locked:
        tag.role = other.role
