"""The editors' desk: Django's admin with a front page that says what waits, and pages of the archive's own."""

from typing import Any, NamedTuple

from django.contrib.admin import AdminSite
from django.urls import path
from django.utils.text import capfirst


class Words(NamedTuple):
    """What editors call a table: in the desk's list, one row of it, several of them."""

    listed: str
    one: str
    several: str


# In the order in which they are wanted. Titles, ways back, buttons and messages say the same as the list.
WORDS = {
    "Edition": Words("Editions", "edition", "editions"),
    "Story": Words("Stories", "story", "stories"),
    "Entity": Words("Names: countries, people, organisations, running stories", "name", "names"),
    "Alias": Words("Other names of them (aliases)", "other name (alias)", "other names (aliases)"),
    "Candidate": Words("Names nobody knows yet (candidates)", "unknown name", "names nobody knows yet"),
    "Topic": Words("Themes", "theme", "themes"),
    "TopicPhrase": Words("Phrases that lead to themes", "phrase", "phrases"),
    "EntityTag": Words("Tags of names", "tag of a name", "tags of names"),
    "TopicTag": Words("Tags of themes", "tag of a theme", "tags of themes"),
    "Dispute": Words("Tags that readers dispute", "disputed tag", "disputed tags"),
    "StoryCopy": Words("Pairs of like stories", "pair of like stories", "pairs of like stories"),
    "JudgedQuotation": Words("Quotations that editors judged", "judged quotation", "judged quotations"),
    "Source": Words("Sources", "source", "sources"),
    "ImportRun": Words("Imports, to look up or undo", "import", "imports"),
    "TagRun": Words("Runs of tagging, to look up or undo", "run of tagging", "runs of tagging"),
    "Redirect": Words("Addresses that moved", "address that moved", "addresses that moved"),
}
# Fields whose own names say little to whoever edits them.
LABELS = {"entity": "name", "topic": "theme", "form": "as printed", "guessed_kind": "looks like", "count": "stories",
          "sort_name": "in an A–Z", "url": "URL", "licence_url": "licence URL", "iptc_codes": "IPTC codes",
          "is_active": "active", "is_complete": "complete"}  # fmt: skip
PLACES = {name: place for place, name in enumerate(WORDS)}


def own_words(table):
    """What a table without words above is called, by its model."""
    return Words(capfirst(table.verbose_name_plural), table.verbose_name, table.verbose_name_plural)


class ArchiveAdminSite(AdminSite):
    """Stands apart from `briefs.admin`, whose modules register with it while they are imported."""

    site_header = "Brief Archive"
    site_title = "Editors’ desk"
    index_title = "Editors’ desk"
    index_template = "admin/desk.html"
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Gives the archive's tables the desk's words. What a table is called is no part of a migration."""
        super().register(model_or_iterable, admin_class, **options)
        models: Any = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        for table in (model._meta for model in models if model._meta.app_label == "briefs"):
            _, table.verbose_name, table.verbose_name_plural = WORDS.get(table.object_name) or own_words(table)
            for field in table.fields:
                field.verbose_name = LABELS.get(field.name, field.verbose_name)

    def title_of(self, model):
        """The title of a table's list: “Tags of names”, where Django says “Select entity tag to change”."""
        return (WORDS.get(model._meta.object_name) or own_words(model._meta)).listed

    def index(self, request, extra_context=None):
        from briefs import search
        from briefs.admin.totals import desk_totals

        outdated = search.OUTDATED if search.is_outdated() else ""
        return super().index(request, {"totals": desk_totals(), "outdated": outdated, **(extra_context or {})})

    def get_app_list(self, request, app_label=None):
        """The archive first, then accounts; its tables by what editors call them, the daily ones first."""
        apps = sorted(super().get_app_list(request, app_label), key=lambda app: app["app_label"] != "briefs")
        for app in (app for app in apps if app["app_label"] == "briefs"):
            app["models"].sort(key=lambda model: PLACES.get(model["object_name"], len(PLACES)))
            for model in app["models"]:
                if words := WORDS.get(model["object_name"]):
                    model["name"] = words.listed
        return apps

    def get_urls(self):
        from briefs.admin.changes import changes_urls
        from briefs.admin.review import review_urls
        from briefs.admin.tagging_many import tagging_urls
        from briefs.admin.threads import thread_urls
        from briefs.admin.upload import upload_urls

        own = [
            path(route, self.admin_view(view), name=name)
            for route, view, name in changes_urls() + review_urls() + tagging_urls() + thread_urls() + upload_urls()
        ]
        return own + super().get_urls()
