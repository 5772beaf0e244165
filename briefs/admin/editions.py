"""Editions in the admin: the source text beside the stories made of it, every line with what claimed it."""

from django import forms
from django.contrib import admin, messages

from briefs.curation import edition_changed, look_at_warnings, publish_editions, withdraw_editions
from briefs.loading.changing import LOOKED_AT
from briefs.models import Edition
from briefs.templatetags.page_text import times

from .base import ArchiveAdmin, StandingRows
from .lacking import ValueOrNone, WarningsFilter
from .seen import SeenForm
from .side_by_side import side_by_side


class EditionForm(SeenForm):
    """An edition with a box for its warnings, which are looked at all together."""

    looked_at = forms.BooleanField(
        required=False,
        label="Looked at",
        help_text="Tick when you have looked at these warnings; the desk counts the edition again if a new one comes.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["looked_at"].disabled = not self.instance.warnings
        self.initial["looked_at"] = bool(self.instance.warnings) and not self.is_open

    @property
    def is_open(self) -> bool:
        """Whether there are warnings that nobody has looked at."""
        return self.instance.warnings != self.instance.warnings_seen

    def save(self, commit=True):
        if "looked_at" in self.changed_data:
            self.instance.warnings_seen = self.instance.warnings if self.cleaned_data["looked_at"] else []
        if self.changed_data == ["looked_at"]:
            self.instance._change_reason = LOOKED_AT
        return super().save(commit)


@admin.register(Edition)
class EditionAdmin(StandingRows, ArchiveAdmin):
    list_display = ["title", "source", "date", "status", "layout", "warning_count"]
    list_filter = ["status", WarningsFilter, "source", ("layout", ValueOrNone)]
    list_select_related = ["source"]
    search_fields = ["title", "file_name", "slug"]
    date_hierarchy = "date"
    ordering = ["-date"]
    fields = [
        "source", "date", "date_origin", "published_at", "title", "slug", "url", "licence", "status", "draft_reason",
        "warning_list", "looked_at", "note", "layout", "file_name", "checksum",
    ]  # fmt: skip
    readonly_fields = ["source", "date_origin", "draft_reason", "warning_list", "layout", "file_name", "checksum"]
    actions = ["publish", "withdraw", "look_at_warnings"]
    form = EditionForm
    change_form_template = "admin/briefs/edition/change_form.html"

    def get_queryset(self, request):
        editions = super().get_queryset(request)
        opens_one = request.resolver_match and request.resolver_match.url_name == "briefs_edition_change"
        return editions if opens_one else editions.defer("raw_text", "lines")

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            context["accounting"] = side_by_side(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def get_view_on_site_url(self, obj=None):
        """The page that readers have of a published edition; of others they have none."""
        return super().get_view_on_site_url(obj) if obj and obj.is_published else None

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if {"status", "date"} & set(form.changed_data):
            edition_changed(form.instance)

    @admin.display(description="Warnings")
    def warning_count(self, edition):
        if not edition.warnings:
            return "–"
        return (
            f"{len(edition.warnings)}, looked at"
            if edition.warnings == edition.warnings_seen
            else len(edition.warnings)
        )

    @admin.display(description="Warnings")
    def warning_list(self, edition):
        return "\n".join(edition.warnings) or "None."

    @admin.action(description="Publish the selected editions", permissions=["change"])
    def publish(self, request, queryset):
        published, refused = publish_editions(queryset, request.user)
        messages.success(request, f"{times(published, 'edition')} published.")
        for sentence in refused:
            messages.warning(request, sentence)

    @admin.action(description="Mark the warnings of the selected editions as looked at", permissions=["change"])
    def look_at_warnings(self, request, queryset):
        messages.success(request, f"{times(look_at_warnings(queryset, request.user), 'edition')} marked as looked at.")

    @admin.action(description="Withdraw the selected editions from readers", permissions=["change"])
    def withdraw(self, request, queryset):
        messages.success(request, f"{times(withdraw_editions(queryset, request.user), 'edition')} withdrawn.")
