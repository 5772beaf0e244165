"""What waits for editors, counted, the oldest first."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Min, OuterRef
from django.urls import reverse

from briefs import search
from briefs.models import Candidate, Dispute, Edition, EntityTag, Story, StoryCopy, TopicTag

MOST = 100_000  # unseen tags that are counted one by one; nobody looks through more
LIKE_STORIES = "decision__exact=auto&kind__exact=near"


@dataclass(frozen=True)
class Total:
    """One row of the desk: a name, how many wait, since when, and where to work on them."""

    label: str
    count: int
    oldest: date | None
    url: str
    is_more: bool = False  # more than `count`, which was not counted to its end


def desk_totals():
    """The rows of the desk's front page, a few aggregate queries in all."""
    drafts = Edition.objects.filter(status=Edition.Status.DRAFT)
    warned = Edition.objects.published().with_open_warnings()
    disputes = Dispute.objects.filter(status=Dispute.Status.OPEN)
    candidates = Candidate.objects.filter(status=Candidate.Status.OPEN)
    return [
        _total("Draft editions", drafts, "date", "edition", "status__exact=draft&o=3"),
        _total("Editions with warnings", warned, "date", "edition", "status__exact=published&warned=open&o=3"),
        _lacking("country"),
        _lacking("theme"),
        _unseen_tags(),
        _total("Names nobody knows yet", candidates, None, "candidate", "status__exact=open"),
        _total("Possibly the same story", StoryCopy.objects.waiting(), "second__date", "storycopy", LIKE_STORIES),
        _total("Disputed tags", disputes, "created_at__date", "dispute", "status__exact=open"),
    ]


def _total(label, rows, day, model, parameters):
    oldest = rows.order_by().aggregate(oldest=Min(day))["oldest"] if day else None
    return Total(label, rows.count(), oldest, f"{reverse(f'admin:briefs_{model}_changelist')}?{parameters}")


def _lacking(field):
    stories = search.lacking(field)
    url = f"{reverse('admin:briefs_story_changelist')}?lacks={field}&o=2"
    return Total(f"Stories without a {field}", len(stories), search.first_day(stories), url)


def _unseen_tags():
    counts = [model.objects.visible().undecided().order_by()[: MOST + 1].count() for model in (EntityTag, TopicTag)]
    oldest = waiting_stories().order_by("date").values_list("date", flat=True).first()
    label, url = "Automatic tags not looked at", reverse("admin:review")
    return Total(label, min(sum(counts), MOST), oldest, url, is_more=sum(counts) > MOST)


def waiting_stories():
    """Published stories with an automatic tag of a name that nobody has looked at.

    Hidden editions are left out by their numbers: joined to editions, all stories would be read and sorted.
    """
    hidden = Edition.objects.exclude(status=Edition.Status.PUBLISHED).order_by().values("pk")
    return with_unseen_tags().filter(status=Story.Status.PUBLISHED).exclude(edition__in=hidden)


def with_unseen_tags():
    """Stories, published or not, with an automatic tag of a name that nobody has looked at."""
    unseen = EntityTag.objects.visible().undecided().filter(story=OuterRef("pk"))
    return Story.objects.filter(Exists(unseen))
