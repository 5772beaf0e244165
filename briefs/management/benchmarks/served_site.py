"""The site with the floor beside it, for a server of its own: `gunicorn briefs.management.benchmarks.served_site`."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import include, path

application = get_wsgi_application()  # first, because the addresses below need the models
settings.ROOT_URLCONF = __name__
FLOOR, FORGET = "bench-floor", "bench-forget"


def floor(_request) -> HttpResponse:
    """The least that a request can cost in this server."""
    return HttpResponse("hello")


def forget(_request) -> HttpResponse:
    """Drop the counts that the archive of this process remembers."""
    from briefs.search.index import archive

    archive.present().counted.forget()
    return HttpResponse("forgotten")


urlpatterns = [path(f"{FLOOR}/", floor), path(f"{FORGET}/", forget), path("", include("config.urls"))]
