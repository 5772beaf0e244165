"""What every address of the API has in common: GET and HEAD alone, a limit, and 304 while nothing has changed."""

from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from briefs.api.faults import fault, our_fault
from briefs.throttling import limited
from briefs.views.answers import answered

METHODS = ("GET", "HEAD")


def served(view):
    """The view as the API serves it; it finds the archive as it stands in `request.present`."""

    @wraps(view)
    def serve(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method not in METHODS:
            return not_allowed(request)

        def make(present) -> HttpResponse:
            request.present = present
            asked, request.method = request.method, "GET"  # Ninja knows no HEAD; the server drops the body.
            try:
                return view(request, *args, **kwargs)
            finally:
                request.method = asked

        try:
            return answered(request, make)
        except Exception as error:  # what Ninja does not see: the archive itself cannot be read
            return our_fault(request, error)

    counted = limited("api")(serve)
    counted.csrf_exempt = True  # Nothing can be changed here, and a refused POST shall be told so as JSON.
    return counted


def not_allowed(request: HttpRequest) -> HttpResponse:
    response = fault(405, f"{request.method} is not possible here: this API is read with GET, and changes nothing.")
    response.headers["Allow"] = ", ".join(METHODS)
    return response


def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """404 as JSON; an address that only lacks its last slash leads on."""
    if not rest.endswith("/") and is_known(f"{request.path_info}/"):
        response = fault(301, f"Addresses of this API end in a slash: {request.path}/")
        query = request.META.get("QUERY_STRING", "")
        response.headers["Location"] = f"{request.path}/" + (f"?{query}" if query else "")
        return response
    return fault(404, "There is nothing at this address. All addresses of the API are described at /api/.")


def is_known(path: str) -> bool:
    """Whether an address belongs to something else than `nothing_here`."""
    try:
        return resolve(path).url_name != "nothing-here"
    except Resolver404:
        return False
