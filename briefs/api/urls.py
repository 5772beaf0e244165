"""The addresses of the API: its description for people and for programs, its operations, and nothing else."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from briefs.api.description import api
from briefs.api.documentation import documentation
from briefs.api.serving import nothing_here, served

app_name = "api"

operations, _, _ = api.urls
for operation in operations:
    operation.callback = served(operation.callback)

urlpatterns = [
    path("", served(documentation), name="documentation"),
    path("docs/", served(RedirectView.as_view(pattern_name="api:documentation")), name="docs"),
    *operations,
    re_path(r"^(?P<rest>[\s\S]*)$", served(nothing_here), name="nothing-here"),
]
