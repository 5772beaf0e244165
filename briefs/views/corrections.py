"""What was put right after publication: stories withdrawn, headlines corrected, tags changed by editors."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from briefs.curation.public_record import STORIES, TAGS, Correction, corrections
from briefs.feeds import TAG_YEAR, printable
from briefs.views.answers import answered

GROUPS = {"": "Everything", STORIES: "Stories", TAGS: "Tags"}


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """`/corrections/`, with `?of=stories` or `?of=tags` for a part."""
    return answered(request, lambda present: render(request, "briefs/corrections.html", shown(request)))


@require_safe
def atom(request: HttpRequest) -> HttpResponse:
    """`/corrections.atom`, the same as a feed."""
    return answered(request, lambda present: feed(request))


def asked_group(request: HttpRequest) -> str:
    """The part asked for; anything unknown means everything."""
    group = request.GET.get("of", "")
    return group if group in GROUPS else ""


def shown(request: HttpRequest) -> dict:
    group = asked_group(request)
    return {"corrections": corrections(group), "groups": GROUPS.items(), "group": group}


def feed(request: HttpRequest) -> HttpResponse:
    address = request.build_absolute_uri("/corrections/")
    told = Atom1Feed(
        title="Corrections", link=address, description=None, feed_url=request.build_absolute_uri(request.path)
    )
    for one in corrections(asked_group(request)):
        told.add_item(
            title=printable(f"{kind_of(one)}: {one.story.public_title}"),
            link=request.build_absolute_uri(one.story.get_absolute_url()),
            description=printable(one.sentence),
            unique_id=f"tag:{request.get_host()},{TAG_YEAR}:correction/{one.story.pk}/{one.when:%Y%m%d%H%M%S%f}",
            updateddate=one.when,
        )
    return HttpResponse(told.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def kind_of(correction: Correction) -> str:
    """What was done, a typing error marked as no more than that."""
    return f"{correction.kind} (typing error)" if correction.is_typo else correction.kind
