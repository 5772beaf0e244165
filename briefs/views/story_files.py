"""The same set as `/stories/` for machines: Atom, JSON, CSV, citations. What is wrong in the address is a 400."""

import csv
import io
from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs import citations as citing
from briefs import feeds, records, titles
from briefs.filters import StoryFilter
from briefs.models import Story
from briefs.paging import Paging
from briefs.throttling import limited
from briefs.views.refusals import json_refusal, of_a_list
from briefs.views.whole_lists import FileKind, file_of, is_whole

FEED_SIZE = 50
CITATIONS = 1_000  # on a page of them
CSV = FileKind("stories.csv", "text/csv; charset=utf-8")


@require_safe
@limited("search")
@of_a_list()
def atom(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/stories.atom`: the first fifty stories of the set as an Atom feed, or the page asked for."""
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
@of_a_list(json_refusal)
def json(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/stories.json`: one page of the set with its counts. Pages follow one another with `page` and `page_size`."""
    found = asked.found
    paging = Paging(asked.page_number, asked.rows_per_page, found.count)
    if not paging.exists:
        return no_such_page(paging)
    return JsonResponse(records.answer(asked, found, paging, request.build_absolute_uri))


def no_such_page(paging: Paging) -> HttpResponse:
    sentence = f"Page {paging.number} does not exist: this list has {paging.last} pages of {paging.size}."
    return JsonResponse({"detail": sentence, "messages": [sentence]}, status=404)


@require_safe
@limited("search")
@limited("whole", when=is_whole)
@of_a_list()
def csv_file(request: HttpRequest, asked: StoryFilter) -> HttpResponseBase:
    """`/stories.csv`: the whole set in order, or the one page asked for."""
    told = partial(csv_rows, build=request.build_absolute_uri)
    return file_of(asked, settings.BRIEFS_PAGE_SIZE, CSV, told, csv_text([records.COLUMNS]))


def csv_rows(stories: list[Story], build) -> str:
    return csv_text(records.row(story, build) for story in stories)


def csv_text(rows) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@require_safe
@limited("search")
@limited("whole", when=is_whole)
@of_a_list()
def citations(request: HttpRequest, asked: StoryFilter, kind: str) -> HttpResponseBase:
    """`/stories.bib` and `/stories.ris`: citations of the whole set in order, or of one page."""
    today, build, told = timezone.localdate(), request.build_absolute_uri, citing.FORMATS[kind]

    def citations_of(stories: list[Story]) -> str:
        return "".join(told(citing.citation(story, build(story.get_absolute_url()), today)) for story in stories)

    return file_of(asked, CITATIONS, FileKind(f"stories.{kind}", citing.CONTENT_TYPES[kind]), citations_of)
