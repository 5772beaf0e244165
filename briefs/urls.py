"""Which address is which page."""

from django.urls import path

from briefs.views import health

app_name = "briefs"

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
