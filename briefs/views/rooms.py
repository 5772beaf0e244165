"""Indexes A–Z of countries, people, organisations, regions and themes, with the number of stories of each."""

import unicodedata
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefs.models import Entity, EntityIdentifier, Topic
from briefs.search import StoryQuery
from briefs.views.answers import answered
from briefs.vocabulary import Present
from briefs.world_map import world_map

KINDS = {
    "country": (Entity.Kind.COUNTRY,),
    "person": (Entity.Kind.PERSON,),
    "organisation": Entity.ORGANISATION_KINDS,
    "region": (Entity.Kind.REGION,),
    "medium": (Entity.Kind.MEDIA,),
    "place": (Entity.Kind.PLACE,),
    "thread": (Entity.Kind.THREAD,),
}
TITLES = {
    "country": "Countries",
    "person": "People",
    "organisation": "Organisations",
    "region": "Regions",
    "theme": "Themes",
    "thread": "Running stories",
}


@require_safe
def index(request: HttpRequest, room: str) -> HttpResponse:
    """`/countries/` and its sisters: every name that has a story, A–Z or with `?order=count` the most covered first."""
    return answered(request, lambda present: index_page(request, room, present))


def index_page(request: HttpRequest, room: str, present: Present) -> HttpResponse:
    counts = {value.value: value.count for value in present.find(StoryQuery()).facet(room)}
    context: dict = {"room": room, "title": TITLES[room]}
    if room == "theme":
        return render(request, "briefs/theme_list.html", context | {"themes": themes(counts)})
    rows = [row for row in names(room) if counts.get(row["slug"])]
    for row in rows:
        row["count"] = counts[row["slug"]]
    by_count = request.GET.get("order") == "count"
    grouped = [("", sorted(rows, key=lambda row: (-row["count"], row["name"])))] if by_count else letters(rows)
    context |= {"letters": grouped, "count": len(rows), "by_count": by_count}
    if room == "country":
        context["world"] = world_map(rows, codes())
    return render(request, "briefs/room_list.html", context)


def codes() -> dict[str, str]:
    """The ISO alpha-2 code of each country that has one, by slug."""
    held = EntityIdentifier.objects.filter(scheme="iso3166-1-alpha2", entity__kind=Entity.Kind.COUNTRY)
    return dict(held.values_list("entity__slug", "value"))


def names(room: str) -> list[dict]:
    return list(
        Entity.objects.active()
        .filter(kind__in=KINDS[room])
        .order_by("sort_name", "name")
        .values("slug", "name", "sort_name", "kind")
    )


def letters(rows: list[dict]) -> list[tuple[str, list[dict]]]:
    """The rows under their first letters, accents folded: Åland stands under A."""
    ordered = sorted(rows, key=lambda row: folded(row["sort_name"] or row["name"]))
    return [(letter, list(group)) for letter, group in groupby(ordered, key=first_letter)]


def first_letter(row: dict) -> str:
    letter = folded(row["sort_name"] or row["name"])[:1].upper()
    return letter if letter.isalpha() else "0–9"


def folded(name: str) -> str:
    """The name for sorting: without accents and capitals."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()


def themes(counts: dict[str, int]) -> list[dict]:
    """Themes in the order of their names, each with its subtopics; one query."""
    topics = list(
        Topic.objects.filter(status=Topic.Status.ACTIVE).order_by("name").values("pk", "slug", "name", "parent")
    )
    for topic in topics:
        topic["count"] = counts.get(topic["slug"], 0)
    return [
        theme | {"subtopics": [topic for topic in topics if topic["parent"] == theme["pk"]]}
        for theme in topics
        if theme["parent"] is None
    ]
