"""Countries, people, organisations and the rest: lists with counts, and each with all that is known of it."""

from typing import Literal

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router

from briefs.api.asking import around, asked_of, paged
from briefs.api.faults import Refused
from briefs.api.mentions import counts_of, mentions
from briefs.api.moved import survivor
from briefs.api.name_schemas import EntityDetail, EntityList
from briefs.api.parameters import PageParameters
from briefs.api.schemas import Fault
from briefs.models import Entity, Office
from briefs.views.entity import TOLD_NAMES
from briefs.views.name_lists import folded
from briefs.views.offices import holders_of
from briefs.views.rooms import KINDS

router = Router(tags=["Entities"])
OWN = ("kind", "prefix", "order")
Kind = Literal["country", "region", "person", "organisation", "armed_group", "company", "media", "place", "thread"]


class EntityParameters(PageParameters):
    kind: list[Kind] = Field([], description="Repeat it for several kinds.", max_length=len(Entity.Kind))
    prefix: str = Field("", max_length=100, description="How the name begins; case and accents do not matter.")
    order: Literal["name", "count"] = Field("name", description="A to Z, or most stories first.")


@router.get("/", url_name="entities", response={200: EntityList, 400: Fault, 404: Fault}, summary="List entities")
def entities(request: HttpRequest, wanted: Query[EntityParameters]):
    """Active entities with the number of stories that name each."""
    asked = asked_of(request, OWN, only=("page", "page_size"))
    rows = matching(wanted)
    counts = counts_of(request.present, {room_of(row["kind"]) for row in rows})
    if wanted.order == "count":
        rows.sort(key=lambda row: -counts.get(row["pk"], 0))
    paging = paged(request, asked, len(rows))
    shown = [row["pk"] for row in rows[paging.offset : paging.last_row]]
    by_number = Entity.objects.in_bulk(shown)
    return around(request, asked, paging, OWN) | {
        "results": [record(by_number[pk], counts.get(pk, 0), request.build_absolute_uri) for pk in shown]
    }


def matching(wanted: EntityParameters) -> list[dict]:
    """Number, kind and names of the entities asked for, A to Z; one query."""
    active = Entity.objects.active().order_by("sort_name", "name", "pk")
    if wanted.kind:
        active = active.filter(kind__in=wanted.kind)
    rows = list(active.values("pk", "kind", "name", "sort_name"))
    rows.sort(key=lambda row: folded(row["sort_name"] or row["name"]))
    prefix = folded(wanted.prefix.strip())
    return [row for row in rows if any(folded(row[name]).startswith(prefix) for name in ("name", "sort_name"))]


def room_of(kind: str) -> str:
    return next(room for room, kinds in KINDS.items() if kind in kinds)


@router.get(
    "/{slug}/",
    url_name="entity",
    response={200: EntityDetail, 301: Fault, 404: Fault, 410: Fault},
    summary="One entity",
)
def entity(request: HttpRequest, slug: str):
    """An entity by its slug. A country's ISO code, an old slug and a merged entity's slug lead on (301)."""
    rows = Entity.objects.select_related("parent", "state")
    found = rows.filter(slug=slug).first()
    if found is None or found.status == Entity.Status.MERGED:
        raise survivor(request.present, "entity", KINDS, slug) or Http404(f"No entity has the slug “{slug[:80]}”.")
    if found.status != Entity.Status.ACTIVE:
        raise Refused(410, f"“{found.name}” is no longer kept as a name of its own.")
    return detail(found, request)


def record(entity: Entity, count: int, build) -> dict:
    return named(entity) | {"kind": entity.kind, "url": build(entity.get_absolute_url()), "count": count}


def named(row) -> dict | None:
    return {"slug": row.slug, "name": row.name} if row else None


def detail(entity: Entity, request: HttpRequest) -> dict:
    """What readers may know of an entity, with the first and the latest story that name it."""
    told = mentions(request.present, entity.room, entity, request.build_absolute_uri)
    names = entity.aliases.filter(is_active=True, kind__in=TOLD_NAMES).order_by("kind", "text")
    return record(entity, told.pop("count"), request.build_absolute_uri) | {
        "sort_name": entity.sort_name,
        "note": entity.note,
        "parent": named(entity.parent),
        "state": named(entity.state),
        "valid_from": entity.valid_from,
        "valid_to": entity.valid_to,
        "predecessors": [named(row) for row in entity.predecessors.active()],
        "successors": [named(row) for row in entity.successors.active()],
        "takes_in": [named(row) for row in entity.takes_in.active()],
        "aliases": list(names.values("text", "kind", "valid_from", "valid_to")),
        "identifiers": list(entity.identifiers.values("scheme", "value")),
        "offices": [office(one) | {"of": named(one.of)} for one in entity.offices.select_related("of")],
        "office_holders": [office(one) | {"holder": named(one.holder)} for one in holders_of(entity)],
        **told,
    }


def office(one: Office) -> dict:
    return {"title": one.title, "valid_from": one.valid_from, "valid_to": one.valid_to}
