"""Corrections of stories after they were published; the printed text itself is never changed."""

from django.db import transaction

from briefs import search
from briefs.models import Story

from . import records


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
