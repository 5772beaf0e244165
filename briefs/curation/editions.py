"""An edition is published or withdrawn by an editor: all its stories appear or go with it."""

from collections.abc import Iterable

from django.db import transaction

from briefs import search
from briefs.copies import note_copies
from briefs.loading.changing import LOOKED_AT
from briefs.loading.columns import free_slug
from briefs.models import Edition, Redirect, Story
from briefs.models.links import address_of
from briefs.tagstore import tag_editions

from . import records

DATE_CORRECTED = "the edition's date was corrected"
MOVED = "The edition’s date was corrected."


def publish_editions(editions: Iterable[Edition], user=None, keep_status: str = "") -> tuple[int, list[str]]:
    """Let readers see editions; how many, and a sentence for each that cannot be published."""
    published, refused = 0, []
    for edition in editions:
        if edition.date is None:
            refused.append(f"“{edition}” has no date; enter one before it is published.")
            continue
        _set_status(edition, keep_status or Edition.Status.PUBLISHED, user)
        published += 1
    return published, refused


def withdraw_editions(editions: Iterable[Edition], user=None, keep_status: str = "") -> tuple[int, list[str]]:
    """Take editions from readers' sight; how many. `keep_status` is what they are set to instead of withdrawn."""
    withdrawn = 0
    for edition in editions:
        _set_status(edition, keep_status or Edition.Status.WITHDRAWN, user)
        withdrawn += 1
    return withdrawn, []


def look_at_warnings(editions: Iterable[Edition], user=None) -> int:
    """Note that the warnings of editions were looked at; how many had any that were not."""
    looked_at = 0
    for edition in editions:
        if edition.warnings != edition.warnings_seen:
            edition.warnings_seen = edition.warnings
            records.save(edition, user, LOOKED_AT, ["warnings_seen", "updated_at"])
            looked_at += 1
    return looked_at


def edition_changed(edition: Edition) -> None:
    """After an editor saved an edition: its stories carry its date, are tagged as of that day and indexed anew."""
    with transaction.atomic():
        if edition.date and (moved := list(edition.stories.exclude(date=edition.date))):
            _move(moved, edition)
            note_copies(moved)
            tag_editions([edition.pk], refresh=False)
        search.refresh(edition.stories.values_list("pk", flat=True))


def _move(stories: list[Story], edition: Edition) -> None:
    """Give stories the edition's date, and addresses of that day; old ones that readers may know lead on."""
    taken = set(Story.objects.filter(date=edition.date).values_list("slug", flat=True))
    days = {story.date.isoformat() for story in stories if story.date}
    moves = [(address_of("edition", edition.source.slug, day), edition.get_absolute_url()) for day in days]
    for story in stories:
        old_path = story.get_absolute_url()
        story.date, story.slug = edition.date, free_slug(story.slug, taken)
        records.save(story, None, DATE_CORRECTED)
        moves.append((old_path, story.get_absolute_url()))
    for old_path, new_path in moves if edition.status != Edition.Status.DRAFT else ():
        Redirect.objects.lead(old_path, new_path, MOVED)


def _set_status(edition: Edition, status: str, user) -> None:
    with transaction.atomic():
        edition.status = status
        records.save(edition, user, status)
        edition_changed(edition)
