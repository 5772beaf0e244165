"""Editions in the admin: the source text beside the stories made of it, every line with what claimed it."""

from django.contrib import admin, messages

from ..curation import publish_editions, withdraw_editions
from ..models import Edition, ImportedEdition, ImportRun
from .base import ArchiveAdmin, RecordAdmin
from .side_by_side import side_by_side


@admin.register(Edition)
class EditionAdmin(ArchiveAdmin):
    list_display = ["title", "source", "date", "status", "layout", "warning_count"]
    list_filter = ["status", "source", "layout", "date"]
    list_select_related = ["source"]
    search_fields = ["title", "file_name", "slug"]
    date_hierarchy = "date"
    ordering = ["-date"]
    fields = [
        "source", "date", "date_origin", "published_at", "title", "slug", "url", "licence", "status", "draft_reason",
        "warning_list", "note", "layout", "file_name", "checksum",
    ]  # fmt: skip
    readonly_fields = ["source", "date_origin", "draft_reason", "warning_list", "layout", "file_name", "checksum"]
    actions = ["publish", "withdraw"]
    change_form_template = "admin/briefs/edition/change_form.html"

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        editions = super().get_queryset(request)
        opens_one = request.resolver_match and request.resolver_match.url_name == "briefs_edition_change"
        return editions if opens_one else editions.defer("raw_text", "lines")

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            context["accounting"] = side_by_side(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if "status" in form.changed_data:
            change_status = publish_editions if obj.is_published else withdraw_editions
            change_status([obj], keep_status=obj.status)

    @admin.display(description="Warnings")
    def warning_count(self, edition):
        return len(edition.warnings) or "–"

    @admin.display(description="Warnings")
    def warning_list(self, edition):
        return "\n".join(edition.warnings) or "None."

    @admin.action(description="Publish the selected editions", permissions=["change"])
    def publish(self, request, queryset):
        published, refused = publish_editions(queryset)
        messages.success(request, f"{published} editions published.")
        for sentence in refused:
            messages.warning(request, sentence)

    @admin.action(description="Withdraw the selected editions from readers", permissions=["change"])
    def withdraw(self, request, queryset):
        withdrawn, _ = withdraw_editions(queryset)
        messages.success(request, f"{withdrawn} editions withdrawn.")


class ImportedEditionInline(admin.TabularInline):
    model = ImportedEdition
    fields = readonly_fields = ["file_name", "outcome", "edition", "message"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("edition").defer("edition__raw_text", "edition__lines")


@admin.register(ImportRun)
class ImportRunAdmin(RecordAdmin):
    list_display = ["started_at", "started_by", "finished_at", "counts", "undone_at"]
    list_select_related = ["started_by"]
    inlines = [ImportedEditionInline]
