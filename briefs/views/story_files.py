"""The same set as `/stories/` for machines: Atom, JSON, CSV, citations. What is wrong in the address is a 400."""

import csv
import io
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs import citations as citing
from briefs import feeds, records, titles
from briefs.filters import StoryFilter
from briefs.paging import Paging
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.vocabulary import Present

FEED_SIZE = 50
CSV_ROWS = 10_000
CITATIONS = 1_000
CSV_CHUNK = 500


def right(request: HttpRequest, present: Present, make, refuse) -> HttpResponse:
    """What `make` answers, or a refusal where the address holds anything wrong."""
    asked = StoryFilter(request.GET, present)
    return refuse(asked) if asked.faults else make(request, asked)


@require_safe
@limited("search")
def atom(request: HttpRequest) -> HttpResponse:
    """`/stories.atom`: the first fifty stories of the set as an Atom feed, or the page asked for."""
    return answered(request, lambda present: right(request, present, feed, plain_refusal))


def feed(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    found = asked.found
    page = request.build_absolute_uri(str(asked.address(reverse("briefs:story-list"))))
    size = asked.cleaned.get("page_size") or FEED_SIZE
    text = feeds.stories_feed(
        found.rows((asked.page_number - 1) * size, size),
        title=titles.sentence(asked),
        page=page,
        address=request.build_absolute_uri(str(asked.address(request.path))),
        build=request.build_absolute_uri,
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@require_safe
@limited("search")
def json(request: HttpRequest) -> HttpResponse:
    """`/stories.json`: one page of the set with its counts. Pages follow one another with `page` and `page_size`."""
    return answered(request, lambda present: right(request, present, json_page, json_refusal))


def json_page(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    found = asked.found
    paging = Paging(asked.page_number, asked.rows_per_page, found.count)
    if not paging.exists:
        sentence = f"Page {paging.number} does not exist: this list has {paging.last} pages of {paging.size}."
        return JsonResponse({"detail": sentence, "messages": [sentence]}, status=404)
    return JsonResponse(records.answer(asked, found, paging, request.build_absolute_uri))


@require_safe
@limited("search")
def csv_file(request: HttpRequest) -> HttpResponse:
    """`/stories.csv`: the set in order, at most ten thousand stories, or the one page asked for."""
    return answered(request, lambda present: right(request, present, csv_answer, plain_refusal))


def csv_answer(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    found = asked.found
    is_paged = bool(asked.cleaned.get("page") or asked.cleaned.get("page_size"))
    start, end = (0, min(found.count, CSV_ROWS))
    if is_paged:
        paging = Paging(asked.page_number, asked.rows_per_page, found.count)
        if not paging.exists:
            raise Http404(f"This list has {paging.last} pages.")
        start, end = paging.offset, paging.last_row
    response = HttpResponse(
        csv_text(found, start, end, request.build_absolute_uri), content_type="text/csv; charset=utf-8"
    )
    response.headers["Content-Disposition"] = 'attachment; filename="stories.csv"'
    response.headers["X-Total-Count"] = str(found.count)
    return response


def csv_text(found, start: int, end: int, build) -> str:
    """The rows as CSV with a head line."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(records.COLUMNS)
    for offset in range(start, end, CSV_CHUNK):
        for story in found.rows(offset, min(CSV_CHUNK, end - offset)):
            writer.writerow(records.row(story, build))
    return text.getvalue()


@require_safe
@limited("search")
def citations(request: HttpRequest, kind: str) -> HttpResponse:
    """`/stories.bib` and `/stories.ris`: citations of the set in order, at most a thousand, or of one page."""
    make = partial(citation_file, kind=kind)
    return answered(request, lambda present: right(request, present, make, plain_refusal))


def citation_file(request: HttpRequest, asked: StoryFilter, kind: str) -> HttpResponse:
    found, today, build = asked.found, timezone.localdate(), request.build_absolute_uri
    size = asked.cleaned.get("page_size") or CITATIONS
    rows = found.rows((asked.page_number - 1) * size, size)
    told = [citing.citation(story, build(story.get_absolute_url()), today) for story in rows]
    response = HttpResponse("".join(map(citing.FORMATS[kind], told)), content_type=citing.CONTENT_TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="stories.{kind}"'
    response.headers["X-Total-Count"] = str(found.count)
    return response


def plain_refusal(asked: StoryFilter) -> HttpResponse:
    """A 400 with a sentence for each thing that is wrong."""
    return HttpResponse("\n".join(asked.faults) + "\n", status=400, content_type="text/plain; charset=utf-8")


def json_refusal(asked: StoryFilter) -> HttpResponse:
    """The same as JSON."""
    return JsonResponse({"detail": asked.faults[0], "messages": asked.faults}, status=400)
