"""The front page: the latest edition as it was published, and the ways in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.addresses import Address
from briefs.charts import chart
from briefs.models import Edition, Story
from briefs.search import StoryQuery
from briefs.views.answers import answered
from briefs.views.cards import cards
from briefs.views.machine_readable import website
from briefs.views.months import month_of
from briefs.views.threads import courses
from briefs.vocabulary import Present

COUNTRIES, THEMES, PEOPLE, THREADS = 12, 20, 10, 5
PARTS = {"lead": Story.Section.LEAD, "briefs": Story.Section.BRIEF, "ahead": Story.Section.AHEAD}
EXTRACT = 180
STALE = 7  # days without an edition after which the front page says so


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """`/`"""
    return answered(request, lambda present: page(request, present))


def page(request: HttpRequest, present: Present) -> HttpResponse:
    found = present.find(StoryQuery())
    latest = Edition.objects.published().for_list().newest_first().first()
    address = request.build_absolute_uri(request.path)
    context = {
        "address": address,
        "json_ld": website(address, request.build_absolute_uri(reverse("briefs:story-list"))),
        **(of_edition(latest) if latest else {}),
        "count": found.count,
        "newest": found.newest,
        "countries": found.facet("country", limit=COUNTRIES),
        "themes": [value for value in found.facet("theme") if not value.parent][:THEMES],
        "people": found.facet("person", limit=PEOPLE),
        "courses": courses(present, THREADS),
        "chart": chart(found.histogram(), Address(reverse("briefs:story-list"))),
    }
    return render(request, "briefs/home.html", context)


def of_edition(latest: Edition) -> dict:
    """The latest edition with its stories by section, its month, and whether it is of long ago."""
    rows = Story.objects.for_list().published().filter(edition=latest).order_by("position")
    stories = cards(rows, characters=EXTRACT)
    days_since = (timezone.localdate() - latest.date).days
    return {
        "latest": latest,
        "also": also_of_its_day(latest),
        "days_since": days_since,
        "is_stale": days_since > STALE,
        **{name: [card for card in stories if card.story.section == section] for name, section in PARTS.items()},
        "month": month_of(latest.date),
    }


def also_of_its_day(latest: Edition):
    """The other editions of the latest day: a newsroom reads several sources."""
    return Edition.objects.published().for_list().filter(date=latest.date).exclude(pk=latest.pk).newest_first()
