"""What stands where nothing stands: an address that moved leads on, every other miss offers a search."""

import re
import sys
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, reverse
from django.views import defaults

from briefs import busy
from briefs.contact import contact
from briefs.models import Redirect
from briefs.models.links import address_of
from briefs.paging import NoSuchPage, NothingHere
from briefs.views.guesses import meant_by

NO_ROW = re.compile(r"No \w+ matches the given query\.")  # Django's own words, which tell a reader nothing
DAY = re.compile(r"/((?:19|20)[0-9]{2})[-/]([0-9]{1,2})[-/]([0-9]{1,2})/.")
FILES = (".json", ".csv", ".atom", ".bib", ".ris", ".ics")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """301 where the address moved; else 404 with the reason, where there is one worth reading."""
    if moved := new_path(request.path):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{moved}?{query}" if query else moved)
    if isinstance(exception, Resolver404) and (meant := meant_by(request)):
        return HttpResponseRedirect(meant)
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    reason = "" if NO_ROW.fullmatch(reason) else reason
    if request.path.endswith(FILES):
        return HttpResponse(
            f"{reason or 'There is nothing here.'}\n", status=404, content_type="text/plain; charset=utf-8"
        )
    way = way_on(request, exception) or way_to_desk(request.path)
    words = "" if way else words_in(request.path)
    context = {"reason": reason, "words": words, "way": way or way_to_day(request.path)}
    return render(request, "404.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """503 where the database is held or away, which will pass; else 500."""
    error = sys.exc_info()[1]
    return too_busy(request, error) if busy.reason(error) else defaults.server_error(request)


def too_busy(request: HttpRequest, error: BaseException | None) -> HttpResponse:
    """A 503 that says when to come again, in the form that was asked for; no query is made for it."""
    sentence = f"{busy.reason(error)} Nothing was lost; please try again in half a minute."
    if request.path.startswith("/api/") or request.path.endswith(".json"):
        response: HttpResponse = JsonResponse({"detail": sentence, "messages": [sentence]}, status=503)
    elif request.path.endswith(FILES):
        response = HttpResponse(f"{sentence}\n", status=503, content_type="text/plain; charset=utf-8")
    else:
        page = render_to_string("503.html", {"sentence": sentence, "contact": contact()})
        response = HttpResponse(page, status=503)
    response.headers["Retry-After"] = str(busy.RETRY_AFTER)
    response.headers["Cache-Control"] = "no-store"
    return response


def new_path(path: str) -> str:
    """Where the address moved to, or nothing. Only addresses of this site count."""
    moved = Redirect.objects.filter(old_path=path[:400]).values_list("new_path", flat=True).first() or ""
    return moved if moved.startswith("/") and not moved.startswith("//") else ""


def way_on(request: HttpRequest, exception: Exception) -> tuple[str, str] | None:
    """Words and address of what is there instead: of a list without such a page its first, else what the miss says."""
    if isinstance(exception, NoSuchPage):
        query = request.GET.copy()
        query.pop("page", None)
        return "Go to its first page", f"?{query.urlencode()}"
    return exception.way if isinstance(exception, NothingHere) else None


def way_to_day(path: str) -> tuple[str, str] | None:
    """Words and address of the stories of the day that a missing story's address names."""
    try:
        day = date(*map(int, match.groups())) if (match := DAY.search(path)) else None
    except ValueError:  # there is no such day
        return None
    return ("All stories of that day", f"{address_of('story-list')}?date={day}") if day else None


def way_to_desk(path: str) -> tuple[str, str] | None:
    """Words and address of the desk, for an editor's address that leads nowhere."""
    return ("Go to the editors’ desk", reverse("admin:index")) if path.startswith(reverse("admin:index")) else None


def words_in(path: str) -> str:
    """The last part of an address as words to search for."""
    return path.rstrip("/").rpartition("/")[2].replace("-", " ")[:100]
