"""What was put right after publication: stories withdrawn, headlines corrected."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from briefs.feeds import TAG_YEAR, printable
from briefs.models import Edition, Story
from briefs.views.answers import answered

MOST = 100


@dataclass(frozen=True, slots=True)
class Correction:
    """One change that readers should know of."""

    when: datetime
    story: Story
    kind: str
    sentence: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """`/corrections/`"""
    return answered(request, lambda present: render(request, "briefs/corrections.html", {"corrections": corrections()}))


@require_safe
def atom(request: HttpRequest) -> HttpResponse:
    """`/corrections.atom`"""
    return answered(request, lambda present: feed(request))


def corrections() -> list[Correction]:
    """The latest hundred, newest first; two queries."""
    stories = Story.objects.filter(edition__status=Edition.Status.PUBLISHED).select_related("edition__source")
    stories = stories.defer("edition__raw_text", "edition__lines").order_by("-updated_at")
    told = [withdrawal(story) for story in stories.filter(status=Story.Status.WITHDRAWN)[:MOST]]
    told += [
        Correction(story.updated_at, story, "Headline corrected", f"Printed as “{story.headline}”.")
        for story in stories.published().exclude(corrected_headline="")[:MOST]
    ]
    return sorted(told, key=lambda correction: correction.when, reverse=True)[:MOST]


def withdrawal(story: Story) -> Correction:
    return Correction(story.updated_at, story, "Withdrawn", story.withdrawn_reason or "No reason was given.")


def feed(request: HttpRequest) -> HttpResponse:
    address = request.build_absolute_uri("/corrections/")
    told = Atom1Feed(
        title="Corrections", link=address, description=None, feed_url=request.build_absolute_uri(request.path)
    )
    for one in corrections():
        told.add_item(
            title=printable(f"{one.kind}: {one.story.title}"),
            link=request.build_absolute_uri(one.story.get_absolute_url()),
            description=printable(one.sentence),
            unique_id=f"tag:{request.get_host()},{TAG_YEAR}:correction/{one.story.pk}/{one.when:%Y%m%d%H%M%S}",
            updateddate=one.when,
        )
    return HttpResponse(told.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
