"""What readers are told of changes after publication, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q

from briefs.models import Edition, Entity, EntityTag, Story, Tag, TopicTag
from briefs.templatetags.page_text import quoted

from .records import TYPO

MOST = 100
STORIES, TAGS = "stories", "tags"


@dataclass(frozen=True, slots=True)
class Correction:
    """One change that readers should know of. `group` is "stories" or "tags"; a typing error is marked as no more."""

    when: datetime
    story: Story
    kind: str
    sentence: str
    group: str = STORIES
    is_typo: bool = False


def corrections(group: str = "") -> list[Correction]:
    """The latest hundred of a group, or of all; a fixed number of queries."""
    told: list[Correction] = []
    if group in ("", STORIES):
        told += _withdrawals() + _headlines()
    if group in ("", TAGS):
        told += _tags(EntityTag, "entity") + _tags(TopicTag, "topic")
    return sorted(told, key=lambda correction: correction.when, reverse=True)[:MOST]


def _stories(changed) -> list[Story]:
    """The hundred of these stories that were changed last, of editions that readers may see.

    Editions are read after the stories: joined to them, every story would be read before any is sorted.
    """
    editions = Prefetch("edition", Edition.objects.for_list())
    latest = changed.order_by("-updated_at").prefetch_related(editions)[: 2 * MOST]
    return [row for row in latest if row.edition.is_published][:MOST]


def _withdrawals() -> list[Correction]:
    rows = _stories(Story.objects.filter(status=Story.Status.WITHDRAWN))
    return [
        Correction(row.updated_at, row, "Withdrawn", row.withdrawn_reason or "No reason was given.") for row in rows
    ]


def _headlines() -> list[Correction]:
    rows = _stories(Story.objects.filter(status=Story.Status.PUBLISHED, corrected_headline__gt=""))
    entries = Story.history.filter(id__in=[row.pk for row in rows]).order_by("history_date", "history_id")
    last: dict[int, tuple[str, datetime, bool]] = {}
    for pk, headline, when, reason in entries.values_list(
        "id", "corrected_headline", "history_date", "history_change_reason"
    ):
        if headline and headline != last.get(pk, ("",))[0]:
            last[pk] = (headline, when, reason == TYPO)
    return [_headline(row, *last.get(row.pk, (row.corrected_headline, row.updated_at, False))[1:]) for row in rows]


def _headline(story: Story, when: datetime, is_typo: bool) -> Correction:
    printed = f"Printed as {quoted(story.headline)}" if story.headline else "Printed without a headline."
    return Correction(when, story, "Headline corrected", printed, is_typo=is_typo)


def _tags(model: type[EntityTag] | type[TopicTag], column: str) -> list[Correction]:
    """Tags that an editor added or took away; one that was merely confirmed changes nothing for readers."""
    added = Q(decision=Tag.Decision.ACCEPTED, origin=Tag.Origin.EDITOR)
    rows = model.objects.filter(Q(decision=Tag.Decision.REJECTED) | added, decided_at__isnull=False)
    if model is EntityTag:  # that a story goes on in another is no correction of it
        rows = rows.exclude(entity__kind=Entity.Kind.THREAD)
    editions = Prefetch("story__edition", Edition.objects.for_list())
    rows = rows.order_by("-decided_at").prefetch_related("story", editions, column)[: 2 * MOST]
    return [_tag(row, getattr(row, column)) for row in rows if _is_shown(row.story)][:MOST]


def _is_shown(story: Story) -> bool:
    return story.status == Story.Status.PUBLISHED and story.edition.is_published


def _tag(tag: Tag, target) -> Correction:
    if tag.decision == Tag.Decision.REJECTED:
        return Correction(tag.decided_at, tag.story, "Tag removed", f"No longer tagged {target}.", TAGS)
    return Correction(tag.decided_at, tag.story, "Tag added", f"Now tagged {target}.", TAGS)
