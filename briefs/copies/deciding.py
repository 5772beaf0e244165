"""What editors say of like stories, and what readers see of them."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from briefs import search
from briefs.models import Story, StoryCopy


@dataclass(frozen=True)
class Carried:
    """Another story that carries the same text. `is_exact`: word for word."""

    story: Story
    is_exact: bool


def accept(copy: StoryCopy, user=None) -> None:
    """The two are the same story: readers see one named under the other."""
    decide(copy, StoryCopy.Decision.ACCEPTED, user)


def reject(copy: StoryCopy, user=None) -> None:
    """They are two stories; the row stays, so that no later comparison brings it back."""
    decide(copy, StoryCopy.Decision.REJECTED, user)


def decide(copy: StoryCopy, decision: str, user=None) -> None:
    """Set the decision, also back to automatic."""
    is_open = decision == StoryCopy.Decision.AUTO
    copy.decision = decision
    copy.decided_by, copy.decided_at = (None, None) if is_open else (user, timezone.now())
    with transaction.atomic():
        copy.save(update_fields=["decision", "decided_by", "decided_at"])
        search.refresh([copy.first_id, copy.second_id])  # pages that are kept by the archive's version are made anew


def copies_of(story: Story) -> list[Carried]:
    """Published stories that carry the story's text, by date; one query where there are none, else two."""
    pairs = StoryCopy.objects.shown().of([story.pk]).order_by().values_list("first", "second", "kind")
    kinds = {second if first == story.pk else first: kind for first, second, kind in pairs}
    if not kinds:
        return []
    stories = Story.objects.published().filter(pk__in=kinds).select_related("edition__source")
    stories = stories.defer("edition__raw_text", "edition__lines").order_by("date", "pk")
    return [Carried(other, kinds[other.pk] == StoryCopy.Kind.EXACT) for other in stories]
