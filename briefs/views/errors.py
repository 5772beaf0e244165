"""What stands where nothing stands: an address that moved leads on, every other miss offers a search."""

import re

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from briefs.models import Redirect

NO_ROW = re.compile(r"No \w+ matches the given query\.")  # Django's own words, which tell a reader nothing
FILES = (".json", ".csv", ".atom", ".bib", ".ris", ".ics")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """301 where the address moved; else 404 with the reason, where there is one worth reading."""
    if moved := new_path(request.path):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{moved}?{query}" if query else moved)
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    reason = "" if NO_ROW.fullmatch(reason) else reason
    if request.path.endswith(FILES):
        return HttpResponse(
            f"{reason or 'There is nothing here.'}\n", status=404, content_type="text/plain; charset=utf-8"
        )
    return render(request, "404.html", {"reason": reason, "words": words_in(request.path)}, status=404)


def new_path(path: str) -> str:
    """Where the address moved to, or nothing. Only addresses of this site count."""
    moved = Redirect.objects.filter(old_path=path[:400]).values_list("new_path", flat=True).first() or ""
    return moved if moved.startswith("/") and not moved.startswith("//") else ""


def words_in(path: str) -> str:
    """The last part of an address as words to search for."""
    return path.rstrip("/").rpartition("/")[2].replace("-", " ")[:100]
