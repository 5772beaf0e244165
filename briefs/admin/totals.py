"""What waits for editors, counted, the oldest first."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Min
from django.urls import reverse

from briefs.models import Candidate, Dispute, Edition, EntityTag, Story, StoryCopy, TopicTag

LIKE_STORIES = "decision__exact=auto&kind__exact=near"


@dataclass(frozen=True)
class Total:
    """One row of the desk: a name, how many wait, since when, and where to work on them."""

    label: str
    count: int
    oldest: date | None
    url: str


def desk_totals():
    """The rows of the desk's front page, a few aggregate queries in all."""
    drafts = Edition.objects.filter(status=Edition.Status.DRAFT)
    warned = Edition.objects.published().exclude(warnings=[])
    disputes = Dispute.objects.filter(status=Dispute.Status.OPEN)
    candidates = Candidate.objects.filter(status=Candidate.Status.OPEN)
    return [
        _total("Draft editions", drafts, "date", "edition", "status__exact=draft&o=3"),
        _total("Editions with warnings", warned, "date", "edition", "warned=yes&o=3"),
        _total("Stories without a country", Story.objects.lacking_country(), "date", "story", "lacks=country&o=2"),
        _total("Stories without a theme", Story.objects.lacking_theme(), "date", "story", "lacks=theme&o=2"),
        _unseen_tags(),
        _total("Names nobody knows yet", candidates, None, "candidate", "status__exact=open"),
        _total("Possibly the same story", StoryCopy.objects.waiting(), "second__date", "storycopy", LIKE_STORIES),
        _total("Disputed tags", disputes, "created_at__date", "dispute", "status__exact=open"),
    ]


def _total(label, rows, day, model, parameters):
    oldest = rows.order_by().aggregate(oldest=Min(day))["oldest"] if day else None
    return Total(label, rows.count(), oldest, f"{reverse(f'admin:briefs_{model}_changelist')}?{parameters}")


def _unseen_tags():
    tags = [EntityTag.objects.visible().undecided(), TopicTag.objects.visible().undecided()]
    oldest = (
        Story.objects.published().filter(entity_tags__decision="auto").order_by("date").values_list("date", flat=True)
    )
    return Total(
        "Automatic tags not looked at",
        sum(rows.count() for rows in tags),
        oldest.first(),
        reverse("admin:review"),
    )
