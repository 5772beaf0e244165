"""The editors' desk: Django's admin with a front page that says what waits, and pages of the archive's own."""

from django.contrib.admin import AdminSite
from django.urls import path

# What the desk's list calls the tables, in the order in which they are wanted; forms keep their short names.
NAMES = {
    "Edition": "Editions",
    "Story": "Stories",
    "Entity": "Names: countries, people, organisations, running stories",
    "Alias": "Other names of them (aliases)",
    "Candidate": "Names nobody knows yet (candidates)",
    "Topic": "Themes",
    "TopicPhrase": "Phrases that lead to themes",
    "EntityTag": "Tags of names",
    "TopicTag": "Tags of themes",
    "Dispute": "Tags that readers dispute",
    "StoryCopy": "Pairs of like stories",
    "JudgedQuotation": "Quotations that editors judged",
    "Source": "Sources",
    "ImportRun": "Imports, to look up or undo",
    "TagRun": "Runs of tagging, to look up or undo",
    "Redirect": "Addresses that moved",
}
PLACES = {name: place for place, name in enumerate(NAMES)}


class ArchiveAdminSite(AdminSite):
    """Stands apart from `briefs.admin`, whose modules register with it while they are imported."""

    site_header = "Brief Archive"
    site_title = "Editors' desk"
    index_title = "Editors' desk"
    index_template = "admin/desk.html"
    names = NAMES
    enable_nav_sidebar = False

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
                model["name"] = NAMES.get(model["object_name"], model["name"])
        return apps

    def get_urls(self):
        from briefs.admin.changes import changes_urls
        from briefs.admin.review import review_urls
        from briefs.admin.threads import thread_urls
        from briefs.admin.upload import upload_urls

        own = [
            path(route, self.admin_view(view), name=name)
            for route, view, name in changes_urls() + review_urls() + thread_urls() + upload_urls()
        ]
        return own + super().get_urls()
