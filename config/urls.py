"""Which address is which part: the admin here, everything else in `briefs.urls`."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("briefs.urls")),
]

# The error pages are templates/404.html and 500.html, found by Django's own handlers. The second one is rendered
# without a context, so it uses no tag that could fail.
handler404 = "django.views.defaults.page_not_found"
handler500 = "django.views.defaults.server_error"
