"""What all the archive's admin pages share: history, quiet lists, and telling the archive what changed."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin


class ArchiveAdmin(SimpleHistoryAdmin):
    """A list that makes as many queries for a hundred rows as for one, and keeps every change."""

    list_per_page = 50
    show_full_result_count = False
    save_on_top = True

    class Media:
        css = {"all": ["admin/briefs.css"]}


class RecordAdmin(admin.ModelAdmin):
    """Rows that a program writes and people only read: logs of imports and of tag runs."""

    list_per_page = 50
    show_full_result_count = False
    actions = None

    class Media:
        css = {"all": ["admin/briefs.css"]}

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
