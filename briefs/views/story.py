"""One story: its parts in order, what it is tagged with and why, where it came from, how to cite it."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs import citations, titles
from briefs.copies import copies_of
from briefs.models import Edition, Story
from briefs.models.display import public_extract
from briefs.views import evidence, machine_readable, threads, trails
from briefs.views.answers import answered
from briefs.views.offices import held_on
from briefs.views.related import related
from briefs.vocabulary import Present

DESCRIPTION = 155  # characters, as search engines show them
LONGEST_NAME = 110  # characters of a related story that has no headline
CITATION_NAMES = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))


@require_safe
def story(request: HttpRequest, day: date, slug: str) -> HttpResponse:
    """`/stories/<date>/<slug>/`: 410 with the reason once the story is withdrawn."""
    shown = story_or_404(day, slug)
    if shown.status == Story.Status.WITHDRAWN:
        return render(request, "briefs/story_withdrawn.html", {"story": shown}, status=410)
    return answered(request, lambda present: page(request, shown, present))


def story_or_404(day: date, slug: str) -> Story:
    """The story of an edition that is out, withdrawn or not."""
    stories = Story.objects.for_list().filter(edition__status=Edition.Status.PUBLISHED)
    return get_object_or_404(stories, date=day, slug=slug)


@require_safe
def short(request: HttpRequest, number: int) -> HttpResponse:
    """`/s/<number>/`: leads to the story, wherever its address has moved; the number is the one in feeds and JSON."""
    told = get_object_or_404(Story, pk=number, edition__status=Edition.Status.PUBLISHED, date__isnull=False)
    return redirect(told, permanent=True)


def page(request: HttpRequest, shown: Story, present: Present) -> HttpResponse:
    copies = copies_of(shown)
    context = {
        "story": shown,
        "trail": trails.to_story(shown.edition),
        "in_short": public_extract(shown, DESCRIPTION),
        "title": titles.story_title(shown),
        "edition": shown.edition,
        "source": shown.edition.source,
        **why_tagged(shown, request.GET.get("why", "")),
        **in_its_edition(shown),
        "copies": copies,
        "related": [
            (when, [(name_of(other), other) for other in others]) for when, others in related(shown, present, copies)
        ],
        "parts": threads.parts(shown, present),
        **to_cite(shown, request.build_absolute_uri),
    }
    return render(request, "briefs/story.html", context)


def name_of(other: Story) -> str:
    """A related story's name: its headline, else more of its text than a title holds, as far as it may be shown."""
    if other.headline or other.corrected_headline or other.section == Story.Section.LEAD:
        return titles.story_title(other)
    return public_extract(other, LONGEST_NAME) or other.public_title


def with_offices(tag_groups, day: date) -> list:
    """The tags, those of people with the office that they held on that day."""
    people = [one for _, tags in tag_groups for one in tags if getattr(one["row"], "kind", "") == "person"]
    held = held_on([one["row"].pk for one in people], day)
    for one in people:
        one["office"] = held.get(one["row"].pk, "")
    return tag_groups


def why_tagged(shown: Story, asked: str) -> dict:
    """Its text and its tags, with the words marked that led to the tag asked about."""
    why = evidence.chosen_tag(shown, asked)
    return {
        "title_spans": evidence.spans(why, "headline") if why and shown.title == shown.headline else [],
        "blocks": evidence.blocks(shown, why),
        "why": why,
        "why_name": evidence.named_by(why).name if why else "",
        "tag_groups": with_offices(evidence.tag_groups(shown), shown.date),
    }


def to_cite(shown: Story, build) -> dict:
    """Its addresses, and how it is cited; `build` makes an address absolute."""
    url = build(shown.get_absolute_url())
    return {
        "url": url,
        "short_url": build(reverse("briefs:story-short", args=[shown.pk])),
        "citation": citations.as_text(citations.citation(shown, url, timezone.localdate())),
        "citation_names": CITATION_NAMES,
        "json_ld": machine_readable.article(shown, url, build),
    }


def in_its_edition(shown: Story) -> dict:
    """The stories around it as the page names them."""
    around = dict(zip(("before", "after"), neighbours(shown), strict=True))
    return around | {f"{side}_title": titles.story_title(one) for side, one in around.items() if one}


def neighbours(shown: Story) -> tuple[Story | None, Story | None]:
    """The stories before and after it in its edition; one query each."""
    others = Story.objects.published().filter(edition=shown.edition).defer("shape")
    before = others.filter(position__lt=shown.position).order_by("-position").first()
    after = others.filter(position__gt=shown.position).order_by("position").first()
    for other in (before, after):
        if other:
            other.edition = shown.edition
    return before, after


@require_safe
def citation(request: HttpRequest, day: date, slug: str, kind: str) -> HttpResponse:
    """`/stories/<date>/<slug>/cite.bib`, `.ris` or `.json`: the citation as a file."""
    shown = story_or_404(day, slug)
    if shown.status == Story.Status.WITHDRAWN or kind not in citations.FORMATS:
        raise Http404("There is no such citation.")
    told = citations.citation(shown, request.build_absolute_uri(shown.get_absolute_url()), timezone.localdate())
    response = HttpResponse(citations.FORMATS[kind](told), content_type=citations.CONTENT_TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{told.key}.{kind}"'
    return response
