"""Expected events as a file that calendars subscribe to."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import titles
from briefs.calendars import calendar
from briefs.feeds import with_times
from briefs.filters import StoryFilter
from briefs.throttling import limited
from briefs.views.answers import answered
from briefs.views.refusals import plain_refusal
from briefs.vocabulary import Present

MOST, CHUNK = 2_000, 500
ONLY = "A calendar holds look-ahead items only; leave “section” out."


@require_safe
@limited("search")
def ahead_ics(request: HttpRequest) -> HttpResponse:
    """`/ahead.ics`: the look-ahead items that tell a day, of all the archive or of the filters of `/stories/`."""
    return answered(request, lambda present: file(request, present))


def file(request: HttpRequest, present: Present) -> HttpResponse:
    data = request.GET.copy()
    sections = data.getlist("section")
    data.setlist("section", ["ahead"])
    asked = StoryFilter(data, present)
    if sections not in ([], ["ahead"]):
        asked.unknown.append(ONLY)
    if asked.faults:
        return plain_refusal(asked)
    page = request.build_absolute_uri(str(asked.address(reverse("briefs:story-list"))))
    text = calendar(items(asked), title=titles.sentence(asked), page=page, build=request.build_absolute_uri)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="ahead.ics"'
    return response


def items(asked: StoryFilter):
    """The first two thousand stories of the set, or the page asked for."""
    size = asked.cleaned.get("page_size") or MOST
    start = (asked.page_number - 1) * size
    end = min(start + size, asked.found.count)
    for offset in range(start, end, CHUNK):
        yield from with_times(asked.found.rows(offset, min(CHUNK, end - offset)))
