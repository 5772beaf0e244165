"""Corrections of stories after they were published; the printed text itself is never changed."""

from django.db import transaction

from briefs import search
from briefs.models import Story

from . import records
from .renaming import redirect


def withdraw_story(story: Story, reason: str, user=None) -> None:
    """Take a story from readers' sight, with a sentence for the corrections page."""
    _set(story, user, reason, status=Story.Status.WITHDRAWN, withdrawn_reason=reason)


def reinstate_story(story: Story, user=None) -> None:
    """Show a withdrawn story again."""
    _set(story, user, "reinstated", status=Story.Status.PUBLISHED, withdrawn_reason="")


def correct_headline(story: Story, headline: str, user=None, is_typo: bool = False) -> None:
    """Set a headline over the printed one; empty takes the correction back. A typo is marked as no more than that.

    Tags and their evidence stay on the printed words.
    """
    reason = records.TYPO if is_typo else "headline corrected"
    _set(story, user, reason, corrected_headline=" ".join(headline.split()))


def _set(story: Story, user, reason: str, **values) -> None:
    with transaction.atomic():
        for name, value in values.items():
            setattr(story, name, value)
        records.save(story, user, reason)
        search.refresh([story.pk])


def story_changed(story: Story, before: dict | None = None) -> None:
    """After an editor saved a story in a form: a changed slug leaves a redirect, the index follows.

    `before` holds the form's first values.
    """
    with transaction.atomic():
        old_slug = (before or {}).get("slug", story.slug)
        if old_slug != story.slug:
            new_path, new_slug = story.get_absolute_url(), story.slug
            story.slug = old_slug
            old_path, story.slug = story.get_absolute_url(), new_slug
            redirect(old_path, new_path, "Its address was changed.")
        search.refresh([story.pk])
