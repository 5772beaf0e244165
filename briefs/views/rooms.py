"""Indexes of countries, people and organisations A–Z, of regions and themes as trees, with the numbers of stories."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from briefs.families import DEEPEST, WORLD
from briefs.models import Entity, EntityIdentifier, Topic
from briefs.paging import asked_page
from briefs.search import StoryQuery
from briefs.views.answers import answered
from briefs.views.name_lists import Asked, index_of, rows_of
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
NEWS_REGIONS = "As the news calls them"
TAKING_IN = "Each with the stories of the countries that it takes in, wherever those lie."
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
    """`/countries/` and its sisters: every name that has a story, A–Z, by count, or letter by letter."""
    return answered(request, lambda present: index_page(request, room, present))


def index_page(request: HttpRequest, room: str, present: Present) -> HttpResponse:
    context: dict = {"room": room, "title": TITLES[room]}
    if room == "theme":
        counts = {value.value: value.count for value in present.find(StoryQuery()).facet(room)}
        return render(request, "briefs/tree_list.html", context | {"groups": themes(counts)})
    rows = rows_of(room, KINDS[room], present)
    if room == "region":
        return render(request, "briefs/tree_list.html", context | {"groups": regions(rows)})
    context |= index_of(rows, Asked.read(request.GET), asked_page(request), request.path)
    if room == "country":
        context["world"] = world_map(rows, codes())
    return render(request, "briefs/room_list.html", context)


def codes() -> dict[str, str]:
    """The ISO alpha-2 code of each country that has one, by slug."""
    held = EntityIdentifier.objects.filter(scheme="iso3166-1-alpha2", entity__kind=Entity.Kind.COUNTRY)
    return dict(held.values_list("entity__slug", "value"))


def themes(counts: dict[str, int]) -> list[dict]:
    """Themes in the order of their names, each with its subtopics; one query."""
    topics = list(
        Topic.objects.filter(status=Topic.Status.ACTIVE).order_by("name").values("pk", "slug", "name", "parent")
    )
    for topic in topics:
        topic["count"] = counts.get(topic["slug"], 0)
    return [
        theme | {"below": [topic for topic in topics if topic["parent"] == theme["pk"]]}
        for theme in topics
        if theme["parent"] is None
    ]


def regions(rows: list[dict]) -> list[dict]:
    """The continents, each with the regions in it at any depth; after them those that only the news knows."""
    counts = {row["slug"]: row["count"] for row in rows}
    held = Entity.objects.active().filter(kind=Entity.Kind.REGION).order_by("sort_name", "name")
    every = list(held.values("pk", "slug", "name", "parent", "parent__slug"))
    listed = [region | {"count": counts[region["slug"]]} for region in every if counts.get(region["slug"])]
    inside: dict[int | None, list[dict]] = {}
    for region in listed:
        inside.setdefault(region["parent"], []).append(region)
    heads = [one for one in listed if one["parent__slug"] in (None, WORLD) and one["slug"] != WORLD]
    apart = [one for one in heads if one["parent"] is None and one["pk"] not in inside]
    groups = [one | {"below": family(one, inside)} for one in heads if one not in apart]
    return [*groups, {"name": NEWS_REGIONS, "below": apart, "hint": TAKING_IN}] if apart else groups


def family(region: dict, inside: dict, depth: int = 0) -> list[dict]:
    """What lies in a region, each followed by what lies in it."""
    if depth > DEEPEST:
        return []
    return [
        one
        for inner in inside.get(region["pk"], ())
        for one in (inner | {"depth": depth}, *family(inner, inside, depth + 1))
    ]
