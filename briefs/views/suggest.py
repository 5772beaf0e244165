"""Names, themes, editions and dates while the reader types."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs import search
from briefs.addresses import Address
from briefs.throttling import limited

MOST = 8
LONGEST = 80
ROOMS = ("country", "region", "person", "organisation", "theme", "thread")


@require_safe
@limited("search")
def suggest(request: HttpRequest) -> HttpResponse:
    """`/suggest/?q=`: at most eight suggestions as JSON. `?format=opensearch` gives the form that browsers ask for."""
    prefix = " ".join(request.GET.get("q", "").split())[:LONGEST]
    suggestions = [told(one) for one in search.suggest(prefix, limit=MOST)] if prefix else []
    if request.GET.get("format") == "opensearch":
        labels = [one["label"] for one in suggestions]
        urls = [request.build_absolute_uri(one["url"]) for one in suggestions]
        details = [one["detail"] for one in suggestions]
        return JsonResponse([prefix, labels, details, urls], safe=False, content_type="application/x-suggestions+json")
    response = JsonResponse({"query": prefix, "suggestions": suggestions})
    response.headers["Cache-Control"] = "max-age=60"
    return response


def told(one) -> dict:
    return {"kind": one.kind, "label": one.label, "detail": one.detail, "count": one.count, "url": address(one)}


def address(one) -> str:
    """The page that a suggestion leads to; what has no page of its own is searched for."""
    if one.kind in ROOMS:
        return reverse(f"briefs:{one.kind}", args=[one.key])
    return str(Address(reverse("briefs:story-list"), ((one.kind, one.key),)))
