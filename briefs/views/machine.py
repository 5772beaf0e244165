"""Small files that machines ask every site for: robots, icons, how to search here, whom to tell of a weakness."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.contact import contact

ROBOTS = """{asking}User-agent: *
Disallow: /admin/
Disallow: /suggest/
Disallow: /*/dispute/
Disallow: /stories/?
Disallow: /quotes.csv
Disallow: /quotes.json
Disallow: /receipts/
Disallow: /stories.bib
Disallow: /stories.csv
Disallow: /stories.html
Disallow: /stories.json
Disallow: /stories.ris
Disallow: /*?why=

Sitemap: {sitemap}
"""
SECURITY_LASTS = timedelta(days=180)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: every story and list page, but not every combination of filters."""
    asking = f"# Questions about what programs may fetch here: {one.words}\n" if (one := contact()) else ""
    text = ROBOTS.format(asking=asking, sitemap=request.build_absolute_uri(reverse("briefs:sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def icon(request: HttpRequest, name: str) -> HttpResponse:
    """`/favicon.ico` and its sister lead to the icon; its own name changes with each release."""
    response = redirect(static(name))
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """`/.well-known/security.txt` after RFC 9116: whom to tell; none where nobody is named in the settings."""
    address = settings.SECURITY_CONTACT or settings.CONTACT
    if not address:
        raise Http404("Nobody is named here for reports of weaknesses.")
    expires = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + SECURITY_LASTS
    lines = {
        "Contact": address,
        "Expires": expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Preferred-Languages": "en",
        "Canonical": request.build_absolute_uri(reverse("briefs:security")),
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """`/opensearch.xml`: lets a browser search the archive from its address bar."""
    context = {name: request.build_absolute_uri(reverse(f"briefs:{name}")) for name in ("home", "suggest")}
    context["list"] = request.build_absolute_uri(reverse("briefs:story-list"))
    return render(request, "briefs/opensearch.xml", context, content_type="application/opensearchdescription+xml")
