"""Editions: by source and date, newest first, and each with its stories."""

from django.db.models import Count, Q
from django.http import Http404, HttpRequest
from ninja import Query, Router

from briefs import records
from briefs.api.asking import around, asked_of, paged
from briefs.api.parameters import EditionParameters
from briefs.api.schemas import EditionDetail, EditionList, Fault
from briefs.models import Edition, Story

router = Router(tags=["Editions"])
PARAMETERS = ("source", "date", "from", "to", "page", "page_size")
SHOWN = Count("stories", filter=Q(stories__status=Story.Status.PUBLISHED))
HIGHEST_ID = 10**18  # below what every database takes as a number


@router.get("/", url_name="editions", response={200: EditionList, 400: Fault, 404: Fault}, summary="List editions")
def editions(request: HttpRequest, wanted: Query[EditionParameters]):
    """Published editions, newest first; with `source` and `date` those of a day."""
    asked = asked_of(request, only=PARAMETERS)
    matching = editions_of(asked)
    paging = paged(request, asked, matching.count())
    rows = matching.for_list().newest_first().annotate(shown=SHOWN)[paging.offset : paging.last_row]
    return around(request, asked, paging) | {"results": [record(row, request.build_absolute_uri) for row in rows]}


def editions_of(asked):
    """The published editions of the sources and days asked for."""
    matching = Edition.objects.published()
    first, last = asked.asked_days
    if sources := asked.slugs("").get("source"):
        matching = matching.filter(source__slug__in=sources)
    if first:
        matching = matching.filter(date__gte=first)
    return matching.filter(date__lte=last) if last else matching


@router.get("/{id}/", url_name="edition", response={200: EditionDetail, 400: Fault, 404: Fault}, summary="One edition")
def edition(request: HttpRequest, id: int):
    """An edition with its stories as printed, without mastheads, captions and other lines beside the news."""
    published = Edition.objects.published().for_list().annotate(shown=SHOWN)
    found = published.filter(pk=id).first() if 0 <= id < HIGHEST_ID else None
    if found is None:
        raise Http404(f"No published edition has the id {str(id)[:40]}.")
    stories = Story.objects.for_list().published().filter(edition=found).order_by("position")
    build = request.build_absolute_uri
    return record(found, build) | {"results": [records.record(story, build) for story in stories]}


def record(edition: Edition, build) -> dict:
    """One edition of a list; needs the source and `shown`, its number of stories."""
    source = edition.source
    return {
        "id": edition.pk,
        "url": build(edition.get_absolute_url()),
        "date": edition.date,
        "published_at": edition.published_at,
        "title": edition.title,
        "source": {"slug": source.slug, "name": source.name},
        "licence": edition.licence or source.licence,
        "attribution": source.attribution,
        "original": edition.url,
        "stories": edition.shown,
    }
