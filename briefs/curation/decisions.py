"""An editor accepts, rejects or adds a tag; no later run of the rules overrules it."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone

from briefs import search
from briefs.models import Dispute, Entity, EntityTag, Story, Tag, Topic, TopicTag

from . import records

FOUND = ("evidence", "machine", "origin", "role", "role_locked", "salience", "tagger_version")


def accept(tag: EntityTag | TopicTag, user=None, role: str = "") -> None:
    """Let the tag stand; with a role, that role for good."""
    _decide(tag, Tag.Decision.ACCEPTED, user, role)


def reject(tag: EntityTag | TopicTag, user=None) -> None:
    """Take the tag from readers' sight for good; the row stays, so that no run brings it back."""
    _decide(tag, Tag.Decision.REJECTED, user)


def add(story: Story, target: Entity | Topic, user=None, role: str = Tag.Role.ABOUT) -> EntityTag | TopicTag:
    """Tag a story by hand; a tag that is there already is accepted, also one that was rejected before."""
    with transaction.atomic():
        hold(story.pk)
        tag = target.tags.filter(story=story).first() or new_tag(story, target)
        _decide(tag, Tag.Decision.ACCEPTED, user, role)
    return tag


def new_tag(story: Story, target: Entity | Topic) -> EntityTag | TopicTag:
    """An editor's tag of a story, not yet saved."""
    made = {"story": story, "origin": Tag.Origin.EDITOR, "machine": False, "salience": 1.0}
    return TopicTag(topic=target, **made) if isinstance(target, Topic) else EntityTag(entity=target, **made)


def uphold(dispute: Dispute, user=None) -> None:
    """The reader was right: the disputed tag is rejected."""
    with transaction.atomic():
        for model, column in ((EntityTag, "entity"), (TopicTag, "topic")):
            target = getattr(dispute, f"{column}_id")
            for tag in model.objects.filter(story=dispute.story_id, **{column: target}) if target else ():
                reject(tag, user)
        _answer(dispute, Dispute.Status.UPHELD, user)


def dismiss(dispute: Dispute, user=None) -> None:
    """The tag was right: it is accepted, if it is there, and the dispute closed."""
    with transaction.atomic():
        for model, column in ((EntityTag, "entity"), (TopicTag, "topic")):
            target = getattr(dispute, f"{column}_id")
            for tag in model.objects.filter(story=dispute.story_id, **{column: target}) if target else ():
                accept(tag, user)
        _answer(dispute, Dispute.Status.DISMISSED, user)


def hold(story: int) -> None:
    """Let no other editor, no run of the rules and no loader write the story's tags until the transaction ends."""
    Story.objects.filter(pk=story).locked().values_list("pk").first()


def _as_stored(tag: EntityTag | TopicTag) -> None:
    """Read a tag anew, for a run may have found other words meanwhile; one that it took away is written again."""
    with suppress(type(tag).DoesNotExist):
        tag.refresh_from_db(fields=FOUND)


def mark(tag: EntityTag | TopicTag, decision: str, user=None, role: str = "") -> None:
    """Write a decision on a tag, not yet in the database."""
    tag.decision = decision
    tag.decided_by, tag.decided_at = user, timezone.now()
    if role and role != tag.role:
        tag.role, tag.role_locked = role, True


def _decide(tag, decision: str, user, role: str = "") -> None:
    with transaction.atomic():
        if not tag._state.adding:
            hold(tag.story_id)
            _as_stored(tag)
        mark(tag, decision, user, role)
        records.save(tag, user, decision)
        search.refresh([tag.story_id])


def _answer(dispute, status, user) -> None:
    dispute.status, dispute.decided_by, dispute.decided_at = status, user, timezone.now()
    dispute.save(update_fields=["status", "decided_by", "decided_at"])
