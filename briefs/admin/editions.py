"""Editions in the admin: the source text beside the stories made of it, every line with what claimed it."""

from django.contrib import admin, messages

from briefs.curation import edition_changed, publish_editions, withdraw_editions
from briefs.models import Edition

from .base import ArchiveAdmin, StandingRows
from .lacking import WarningsFilter
from .side_by_side import side_by_side


@admin.register(Edition)
class EditionAdmin(StandingRows, ArchiveAdmin):
    list_display = ["title", "source", "date", "status", "layout", "warning_count"]
    list_filter = ["status", WarningsFilter, "source", "layout"]
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

    def get_queryset(self, request):
        editions = super().get_queryset(request)
        opens_one = request.resolver_match and request.resolver_match.url_name == "briefs_edition_change"
        return editions if opens_one else editions.defer("raw_text", "lines")

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            context["accounting"] = side_by_side(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if {"status", "date"} & set(form.changed_data):
            edition_changed(form.instance)

    @admin.display(description="Warnings")
    def warning_count(self, edition):
        return len(edition.warnings) or "–"

    @admin.display(description="Warnings")
    def warning_list(self, edition):
        return "\n".join(edition.warnings) or "None."

    @admin.action(description="Publish the selected editions", permissions=["change"])
    def publish(self, request, queryset):
        published, refused = publish_editions(queryset, request.user)
        messages.success(request, f"{published} editions published.")
        for sentence in refused:
            messages.warning(request, sentence)

    @admin.action(description="Withdraw the selected editions from readers", permissions=["change"])
    def withdraw(self, request, queryset):
        messages.success(request, f"{withdraw_editions(queryset, request.user)} editions withdrawn.")
