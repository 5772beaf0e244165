"""Two small files for machines: what robots may read, and how browsers search here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /suggest/
Disallow: /*/dispute/
Disallow: /stories/?
Disallow: /receipts/
Disallow: /stories.csv
Disallow: /stories.html
Disallow: /stories.json
Disallow: /*?why=

Sitemap: {sitemap}
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: every story and list page, but not every combination of filters."""
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("briefs:sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """`/opensearch.xml`: lets a browser search the archive from its address bar."""
    context = {name: request.build_absolute_uri(reverse(f"briefs:{name}")) for name in ("home", "suggest")}
    context["list"] = request.build_absolute_uri(reverse("briefs:story-list"))
    return render(request, "briefs/opensearch.xml", context, content_type="application/opensearchdescription+xml")
