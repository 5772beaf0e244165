"""An editor accepts, rejects or adds a tag; no later run of the rules overrules it."""

from collections.abc import Iterable
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


def decide(tags: Iterable[EntityTag | TopicTag], decision: str, user=None) -> int:
    """Set the decision of tags, also back to automatic; how many."""
    return _decide_all(tags, lambda tag, user: _decide(tag, decision, user), user)


def accept_all(tags: Iterable[EntityTag | TopicTag], user=None) -> int:
    """Accept many tags at once; how many."""
    return _decide_all(tags, accept, user)


def reject_all(tags: Iterable[EntityTag | TopicTag], user=None) -> int:
    """Reject many tags at once; how many."""
    return _decide_all(tags, reject, user)


def add(story: Story, target: Entity | Topic, user=None, role: str = Tag.Role.ABOUT) -> EntityTag | TopicTag:
    """Tag a story by hand; a tag that is there already is accepted, also one that was rejected before."""
    model, column = (TopicTag, "topic") if isinstance(target, Topic) else (EntityTag, "entity")
    with transaction.atomic():
        _hold(story.pk)
        tag = model.objects.filter(story=story, **{column: target}).first()
        if tag is None:
            origin = {"origin": Tag.Origin.EDITOR, "machine": False, "salience": 1.0}
            tag = model(story=story, **{column: target}, **origin)
        _decide(tag, Tag.Decision.ACCEPTED, user, role)
    return tag


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


def _hold(story: int) -> None:
    """Let no other editor, no run of the rules and no loader write the story's tags until the transaction ends."""
    Story.objects.filter(pk=story).locked().values_list("pk").first()


def _as_stored(tag: EntityTag | TopicTag) -> None:
    """Read a tag anew, for a run may have found other words meanwhile; one that it took away is written again."""
    with suppress(type(tag).DoesNotExist):
        tag.refresh_from_db(fields=FOUND)


def _decide(tag, decision: str, user, role: str = "") -> None:
    with transaction.atomic():
        if not tag._state.adding:
            _hold(tag.story_id)
            _as_stored(tag)
        is_open = decision == Tag.Decision.AUTO
        tag.decision = decision
        tag.decided_by, tag.decided_at = (None, None) if is_open else (user, timezone.now())
        if role and role != tag.role:
            tag.role, tag.role_locked = role, True
        records.save(tag, user, decision)
        search.refresh([tag.story_id])


def _decide_all(tags, decide, user) -> int:
    count = 0
    with transaction.atomic():
        for tag in tags:
            decide(tag, user)
            count += 1
    return count


def _answer(dispute, status, user) -> None:
    dispute.status, dispute.decided_by, dispute.decided_at = status, user, timezone.now()
    dispute.save(update_fields=["status", "decided_by", "decided_at"])
