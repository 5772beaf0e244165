"""The sitemap: an index, and pieces of five thousand addresses each."""

from django.contrib.sitemaps import Sitemap, views
from django.db.models import Exists, Max, OuterRef
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs.models import Edition, Entity, EntityTag, Story, Topic
from briefs.views.answers import answered

PAGES = (
    "home",
    "story-list",
    "edition-list",
    "country-list",
    "theme-list",
    "person-list",
    "organisation-list",
    "thread-list",
    "catch-up",
    "quiet",
    "quotes",
    "about",
    "ahead",
)


class Pages(Sitemap):
    def items(self):
        return PAGES

    def location(self, name):
        return reverse(f"briefs:{name}")


class Rows(Sitemap):
    """Rows in pieces; when any was last changed is asked of the database, not of every row."""

    limit = 5_000

    def lastmod(self, row):
        return row.updated_at

    def get_latest_lastmod(self):
        return self.items().aggregate(latest=Max("updated_at"))["latest"]


class Stories(Rows):
    def items(self):
        return Story.objects.published().order_by("pk").only("date", "slug", "updated_at")


class Editions(Rows):
    def items(self):
        return Edition.objects.published().for_list().order_by("pk")


class Entities(Sitemap):
    limit = 5_000

    def items(self):
        rooms = ("country", "region", "person", "thread", *Entity.ORGANISATION_KINDS)
        tagged = Exists(EntityTag.objects.visible().filter(entity=OuterRef("pk")))
        return Entity.objects.active().filter(tagged, kind__in=rooms).order_by("pk")


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
    return answered(request, lambda present: rendered(views.index, request, sitemap_url_name="briefs:sitemap-section"))


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """`/sitemap-stories.xml?p=2` and the like."""
    return answered(request, lambda present: rendered(views.sitemap, request, section=section))


def rendered(view, request: HttpRequest, **options) -> HttpResponse:
    """Django's view of all the pieces, written out, so that it can be kept."""
    return view(request, sitemaps=SITEMAPS, **options).render()
