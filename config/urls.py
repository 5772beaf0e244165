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

# templates/500.html is rendered without a context, so it uses no tag that could fail.
handler404 = "briefs.views.errors.page_not_found"
handler500 = "briefs.views.errors.server_error"
