"""The sitemap: an index, and pieces of five thousand addresses each."""

from django.contrib.sitemaps import Sitemap, views
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs.models import Edition, Entity, Story, Topic

PAGES = (
    "home",
    "story-list",
    "edition-list",
    "country-list",
    "theme-list",
    "person-list",
    "organisation-list",
    "ahead",
)


class Pages(Sitemap):
    def items(self):
        return PAGES

    def location(self, name):
        return reverse(f"briefs:{name}")


class Stories(Sitemap):
    limit = 5_000

    def items(self):
        return Story.objects.published().order_by("pk").only("date", "slug", "updated_at")

    def lastmod(self, story):
        return story.updated_at


class Editions(Sitemap):
    limit = 5_000

    def items(self):
        return Edition.objects.published().for_list().order_by("pk")

    def lastmod(self, edition):
        return edition.updated_at


class Entities(Sitemap):
    limit = 5_000

    def items(self):
        rooms = ("country", "region", "person", *Entity.ORGANISATION_KINDS)
        return Entity.objects.active().filter(kind__in=rooms, tags__isnull=False).distinct().order_by("pk")


class Themes(Sitemap):
    def items(self):
        return Topic.objects.filter(status=Topic.Status.ACTIVE).order_by("pk")


SITEMAPS: dict[str, type[Sitemap] | Sitemap] = {
    "pages": Pages,
    "stories": Stories,
    "editions": Editions,
    "entities": Entities,
    "themes": Themes,
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`"""
    return views.index(request, sitemaps=SITEMAPS, sitemap_url_name="briefs:sitemap-section")


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """`/sitemap-stories.xml?p=2` and the like."""
    return views.sitemap(request, sitemaps=SITEMAPS, section=section)
