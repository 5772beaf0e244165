"""What all the archive's admin pages share: history with its first state, and lists of few queries."""

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.http import Http404
from django.urls import reverse
from django.utils.html import format_html
from simple_history.admin import SimpleHistoryAdmin

from briefs.curation.records import keep_first_state
from briefs.search.index import archive
from briefs.search.index.records import FIELD_OF_KIND

from .picking import Picking
from .seen import LockedRow, SeenPage


class NamedList:
    """A list under the name that the desk gives it: “Stories”, where Django says “Select story to change”."""

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": self.admin_site.title_of(self.model)} | (extra_context or {}))


class ArchiveAdmin(NamedList, SeenPage, LockedRow, Picking, SimpleHistoryAdmin):
    """A list that makes as many queries for a hundred rows as for one, and keeps every change."""

    list_per_page = 50
    show_full_result_count = False
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    object_history_template = "admin/briefs/history.html"
    object_history_list_template = "admin/briefs/history_list.html"

    class Media:
        css = {"all": ["admin/briefs.css"]}

    def save_model(self, request, obj, form, change):
        if change:
            keep_first_state(obj)
        super().save_model(request, obj, form, change)

    def history_view(self, request, object_id, extra_context=None):
        return self._told(super().history_view, request, object_id, extra_context)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        return self._told(super().history_form_view, request, object_id, version_id, extra_context)

    def _told(self, view, request, object_id, *rest):
        """A page of history; 404 for an address that names no row, and for rows deleted with what they were part of."""
        try:
            self.opts.pk.to_python(unquote(object_id))
        except ValidationError as error:
            raise Http404(f"There is no {self.opts.verbose_name} “{object_id[:40]}”.") from error
        try:
            return view(request, object_id, *rest)
        except ObjectDoesNotExist as error:
            raise Http404(f"This {self.opts.verbose_name} was deleted, and so was what it belonged to.") from error


class CountedList(ChangeList):
    """A list whose rows know in how many stories that readers see they are tagged, told by the search index."""

    def get_results(self, request):
        super().get_results(request)
        present = archive.present()
        for row in self.result_list:
            key = FIELD_OF_KIND[row.kind] if hasattr(row, "kind") else "theme"
            row.stories_held = len(present.stories(key, str(row.pk)))


class Counted:
    """Mix into the admin of names or themes: a column with their stories, which leads to their tags."""

    def get_changelist(self, request, **kwargs):
        return CountedList

    @admin.display(description="Stories")
    def in_stories(self, row):
        if not row.stories_held:
            return "–"
        model, column = ("entitytag", "entity") if hasattr(row, "kind") else ("topictag", "topic")
        address = reverse(f"admin:briefs_{model}_changelist")
        return format_html('<a href="{}?{}__id__exact={}">{}</a>', address, column, row.pk, f"{row.stories_held:,}")


class StandingRows:
    """Rows that a program writes: editors neither add nor delete one."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class FoundAdmin(NamedList, StandingRows, admin.ModelAdmin):
    """Rows that a program finds and editors only decide about: unknown names, like stories, disputes."""

    list_per_page = 50
    show_full_result_count = False
    change_form_template = "admin/briefs/found_change_form.html"

    class Media:
        css = {"all": ["admin/briefs.css"]}


class RecordAdmin(FoundAdmin):
    """Rows that a program writes and people only read: logs of imports and of tag runs."""

    actions = None

    def has_change_permission(self, request, obj=None):
        return False
