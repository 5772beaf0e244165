"""Import runs in the admin: what each call of the loader did, and its undo."""

from django.contrib import admin

from briefs.loading import undo_import
from briefs.models import ImportedEdition, ImportRun

from .desk import UndoableAdmin


class ImportedEditionInline(admin.TabularInline):
    model = ImportedEdition
    fields = readonly_fields = ["file_name", "outcome", "edition", "message"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("edition")
            .defer("edition__raw_text", "edition__lines", "before")
        )


@admin.register(ImportRun)
class ImportRunAdmin(UndoableAdmin):
    list_display = ["started_at", "started_by", "finished_at", "counts", "undone_at"]
    list_select_related = ["started_by"]
    inlines = [ImportedEditionInline]
    permission = "briefs.add_importrun"

    def take_back(self, row, user):
        return f"Undone: {undo_import(row)} editions are as they were before this import."
