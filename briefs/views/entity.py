"""The page of one country, person, organisation, region, place, medium or theme."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.addresses import Address
from briefs.attention import attention
from briefs.charts import chart
from briefs.models import Entity, EntityTag, Story, Topic
from briefs.models.links import address_of
from briefs.pace import pace
from briefs.search import FACETS, Sort, StoryQuery
from briefs.search.dates import shifted
from briefs.views import offices, threads, trails
from briefs.views.answers import answered
from briefs.views.cards import card
from briefs.views.errors import new_path
from briefs.views.rooms import KINDS
from briefs.views.shown import shown, shown_cards
from briefs.vocabulary import Present

LATEST, COMPANIONS = 10, 8
COMPANY = (("country", "Countries"), ("theme", "Themes"), ("person", "People"), ("organisation", "Organisations"))
# Names worth telling a reader; prefixes and places inside a country only serve the tagger.
TOLD_NAMES = ("name", "short", "official", "historic", "demonym", "capital", "metonym", "acronym")


@require_safe
def page(request: HttpRequest, room: str, slug: str) -> HttpResponse:
    """`/countries/<slug>/` and its sisters."""
    return answered(request, lambda present: page_or_other(request, room, slug, present))


def page_or_other(request: HttpRequest, room: str, slug: str, present: Present) -> HttpResponse:
    """The page of a slug; of `uk` or `GB`, which is none, the way to the page that is meant."""
    try:
        return room_page(request, room, slug, present)
    except Http404:
        meant = None if new_path(request.path) else present.resolve(room, slug)
        if meant is None or meant.slug == slug:
            raise
        return redirect(address_of(room, meant.slug))


def room_page(request: HttpRequest, room: str, slug: str, present: Present) -> HttpResponse:
    row = topic(slug) if room == "theme" else entity(room, slug)
    if row.status == "merged" and row.merged_into:
        return redirect(row.merged_into, permanent=True)
    if row.status != "active":
        raise Http404(f"“{row.name}” is no longer kept as a name of its own.")
    context = in_stories(room, row, present) if room in FACETS else in_rows(row)
    if room == "thread":
        return render(request, "briefs/thread.html", context | about(room, row, present) | threads.course(row, present))
    return render(request, "briefs/entity.html", context | about(room, row, present))


def topic(slug: str) -> Topic:
    return get_object_or_404(Topic.objects.select_related("parent", "merged_into"), slug=slug)


def entity(room: str, slug: str) -> Entity:
    rows = Entity.objects.filter(kind__in=KINDS[room]).select_related("parent", "state", "merged_into")
    return get_object_or_404(rows, slug=slug)


def in_stories(room: str, row, present: Present) -> dict:
    """Stories, counts and companions of a row that is a facet: from one set of ids."""
    # Asked for in words: a facet leaves its own choice out of its counts, and here the shared stories are counted.
    found = present.find(StoryQuery(words=f"{room}:{row.slug}", sort=Sort.NEWEST))
    address = Address(reverse("briefs:story-list"), ((room, row.slug),))
    told = attention(found, present.find(StoryQuery()), present) if found.count > 1 else None
    about = present.find(StoryQuery(chosen={room: (row.slug,)}, about=True)).count if room == "country" else None
    return {
        "cards": shown_cards(found, present, 0, LATEST),
        "count": found.count,
        "count_about": about,
        **other_forms(address),
        "pace": pace(found),
        "calendar": calendar(found, address),
        "chart": chart(found.histogram(), address),
        "company": company(found, row, address),
        "first": last_row(found),
        "attention": told,
        "peak_list": week_list(told, address),
        "silence_lists": lists_round_silence(told, address),
    }


def other_forms(address: Address) -> dict:
    """Where the same stories are a list, a feed, a file and more."""
    return {
        "about_list": str(address.setting("about", "1")),
        "list": str(address),
        "feed": str(address.at(reverse("briefs:story-atom"))),
        "catch_up": str(address.at(reverse("briefs:catch-up"))),
        "quotes": str(address.at(reverse("briefs:quotes"))),
        "compare": str(address.at(reverse("briefs:compare"))),
        "follow": str(address.at(reverse("briefs:follow"))),
        "files": {"atom": str(address.at("/stories.atom")), "json": str(address.at("/stories.json"))},
    }


def week_list(told, address: Address) -> str:
    """The list of the week with the most stories."""
    if not told or not told.peak:
        return ""
    return str(address.adding("from", told.peak.first.isoformat()).adding("to", told.peak.last.isoformat()))


def lists_round_silence(told, address: Address) -> tuple[str, ...]:
    """The list that ends before the longest silence, the latest first, and the one that begins after it."""
    if not told or not told.silence:
        return ()
    before, after = shifted(told.silence.first, -1), shifted(told.silence.last, 1)
    return str(address.adding("to", before.isoformat())), str(
        address.adding("from", after.isoformat()).adding("sort", "oldest")
    )


def calendar(found, address: Address) -> str:
    """The calendar file of its look-ahead items, where there are any."""
    has_any = any(value.value == "ahead" and value.count for value in found.facet("section"))
    return str(address.at(reverse("briefs:ahead-calendar"))) if has_any else ""


def last_row(found) -> Story | None:
    """The earliest story of a set that stands newest first."""
    rows = list(found.rows(found.count - 1, 1)) if found.count else []
    return rows[0] if rows else None


def company(found, row, address: Address) -> list[tuple[str, list]]:
    """What stands in the same stories most often, each with the list of the stories they share."""
    told = []
    for facet, title in COMPANY:
        most = None if facet == "theme" else COMPANIONS + 1  # subtopics are left out, and so is the row itself
        values = [value for value in found.facet(facet, most) if value.value != row.slug and not value.parent]
        linked = [(value, str(address.adding(facet, value.value))) for value in values[:COMPANIONS]]
        # Two values of one facet mean any of them unless both are asked for.
        if facet in dict(address.pairs):
            linked = [(value, pair(address.path, facet, row.slug, value.value)) for value in values[:COMPANIONS]]
        told.append((title, linked))
    return [(title, linked) for title, linked in told if linked]


def pair(path: str, facet: str, one: str, other: str) -> str:
    """The stories that hold both of two values of one facet."""
    return str(Address(path, ((facet, one), (facet, other), ("all_of", facet))))


def in_rows(row) -> dict:
    """Stories of a row that is no facet, straight from its tags."""
    held = EntityTag.objects.visible().filter(entity=row).values("story")
    stories = Story.objects.for_list().published().filter(pk__in=held).order_by("-date", "pk")
    latest = [shown(card(story), False) for story in stories[:LATEST]]
    return {"cards": latest, "count": stories.count(), "first": stories.last()}


def about(room: str, row, present: Present) -> dict:
    """What is known of the row itself: other names, offices, parents, forerunners."""
    told = {"row": row, "room": room, "trail": trails.to_row(room, row)}
    if room == "theme":
        return told | {"subtopics": row.subtopics.filter(status="active").order_by("name")}
    over = Q(valid_to__lt=timezone.localdate()) & ~Q(kind="historic")
    aliases = row.aliases.filter(is_active=True, kind__in=TOLD_NAMES).exclude(over).exclude(text=row.name)
    return told | {
        "names": list(dict.fromkeys(alias.text for alias in aliases[:40])),
        "offices": offices.held_by(row, present) if room == "person" else (),
        "successors": row.successors.all(),
        "predecessors": row.predecessors.all(),
        "members": members(row) if room == "region" else (),
        **(offices.panel(row) if room in ("country", "organisation") else {}),
    }


def members(region: Entity):
    """What lies in a region, and the countries that it takes in as the news calls it, A to Z."""
    return Entity.objects.active().filter(Q(parent=region) | Q(taken_in_by=region)).distinct().order_by("sort_name")
