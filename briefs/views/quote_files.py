"""The quotations of `/quotes/` for machines: Atom, JSON, CSV. What is wrong in the address is a 400."""

from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import feeds, records, titles
from briefs.filters import StoryFilter
from briefs.models import Story
from briefs.paging import Paging
from briefs.quoted import said_in, that_quote
from briefs.search import Sort
from briefs.throttling import limited
from briefs.views.catch_up import ordered
from briefs.views.quotes import SIZE, read_on, said_on, speakers, spoken_by
from briefs.views.refusals import json_refusal, of_a_list
from briefs.views.story_files import FEED_SIZE, csv_text, no_such_page
from briefs.views.whole_lists import FileKind, file_of, is_whole

CSV = FileKind("quotes.csv", "text/csv; charset=utf-8", that_quote)


def paging_of(newest: StoryFilter) -> Paging:
    return Paging(newest.page_number, newest.cleaned.get("page_size") or SIZE, newest.found.count)


@require_safe
@limited("search")
@of_a_list(json_refusal)
def json(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/quotes.json`: the quotations of one page of the stories, which `page` and `page_size` count."""
    newest = ordered(asked, Sort.NEWEST)
    paging = paging_of(newest)
    if not paging.exists:
        return no_such_page(paging)
    build = request.build_absolute_uri
    told = {
        "stories": paging.count,
        "page": paging.number,
        "pages": paging.last,
        "query": {"title": titles.sentence(asked), "parameters": records.parameters(asked)},
        "results": [records.quotation(one, build) for one in said_on(newest, paging)],
        "messages": newest.told,
    }
    return JsonResponse(told)


@require_safe
@limited("search")
@limited("whole", when=is_whole)
@of_a_list()
def csv_file(request: HttpRequest, asked: StoryFilter) -> HttpResponseBase:
    """`/quotes.csv`: the quotations of all stories of the list, or of the one page asked for."""
    told = partial(csv_rows, chosen=speakers(asked), build=request.build_absolute_uri)
    return file_of(ordered(asked, Sort.NEWEST), SIZE, CSV, told, csv_text([records.QUOTATION_COLUMNS]))


def csv_rows(stories: list[Story], chosen: set[str], build) -> str:
    return csv_text(records.quotation_row(one, build) for one in spoken_by(said_in(stories), chosen))


@require_safe
@limited("search")
@of_a_list()
def atom(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/quotes.atom`: the first fifty quotations from the page on as an Atom feed."""
    build, newest = request.build_absolute_uri, ordered(asked, Sort.NEWEST)
    text = feeds.quotes_feed(
        read_on(newest, paging_of(newest))[0][:FEED_SIZE],
        title=f"Who said what: {titles.sentence(asked)}",
        page=build(str(asked.address(reverse("briefs:quotes")))),
        address=build(str(asked.address(request.path))),
        build=build,
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")
