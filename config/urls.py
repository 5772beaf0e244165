"""Which address is which part: the admin and the two answers for machines here, everything else in `briefs.urls`."""

from django.contrib import admin
from django.urls import include, path

from briefs.views import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("api/", include("briefs.api.urls")),
    path("", include("briefs.urls")),
]

# The error pages are templates/404.html and 500.html, found by Django's own handlers. The second one is rendered
# without a context, so it uses no tag that could fail.
handler404 = "briefs.views.errors.page_not_found"
handler500 = "django.views.defaults.server_error"
