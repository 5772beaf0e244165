"""Answers that need no body: 304 while nothing has changed, and how long a copy may be kept."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from briefs.keeping import Keep
from briefs.vocabulary import Present

LOOKS = ("templates", "static", "briefs")
KINDS = (".py", ".html", ".css", ".js")
LONGEST_KEPT = 200_000  # bytes
PAGES = Keep(100)


@cache
def release() -> str:
    """A mark of the code and templates that this process runs, so that a new release makes old copies stale."""
    files = (path for room in LOOKS for path in (Path(settings.BASE_DIR) / room).rglob("*.*"))
    return str(max((path.stat().st_mtime_ns for path in files if path.suffix in KINDS), default=0))


def site(request: HttpRequest) -> str:
    """What every address of this archive begins with, as the reader has it: https://briefs.example."""
    return f"{request.scheme}://{request.get_host()}"


def etag_for(request: HttpRequest, version) -> str:
    """The page's ETag: address, archive's version, release, contact and day (“last-7-days” moves at midnight)."""
    typed = f"{request.path_info}?{request.META.get('QUERY_STRING', '')}"
    told = "\n".join([site(request) + typed, str(version), release(), settings.CONTACT, str(timezone.localdate())])
    return f'W/"{hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def answered(request: HttpRequest, make, present: Present | None = None) -> HttpResponse:
    """304 where the reader's copy is still right, else what `make(present)` answers, with its ETag.

    The last few pages are kept whole: the same address at the same version is the same page for every reader.
    """
    present = present or Present()
    etag = etag_for(request, present.version)
    response = get_conditional_response(request, etag=etag)
    if response is None or response.status_code != 304:
        response = kept_copy(etag) or made(make, present, etag)
    if response.status_code in (200, 304):
        response.headers["ETag"] = etag
        response.headers.setdefault("Cache-Control", "no-cache")  # keep a copy, but ask each time
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def kept_copy(etag: str) -> HttpResponse | None:
    """The page as it was made before, or nothing."""
    copy = PAGES.get(etag)
    return HttpResponse(copy[0], headers=copy[1]) if copy else None


def made(make, present: Present, etag: str) -> HttpResponse:
    """The page made anew, and kept where it is no error and not too long."""
    response = make(present)
    if response.status_code == 200 and not response.streaming and len(response.content) <= LONGEST_KEPT:
        PAGES.put(etag, (response.content, dict(response.headers)))
    return response
