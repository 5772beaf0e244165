"""Sources in the admin: who publishes, under which licence, and what the public may see."""

from django.contrib import admin

from briefs.curation import source_changed
from briefs.models import Source

from .base import ArchiveAdmin


@admin.register(Source)
class SourceAdmin(ArchiveAdmin):
    list_display = ["name", "licence", "display_policy", "is_complete"]
    list_filter = ["is_complete", "display_policy"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if moved := source_changed(obj, request.user):
            self.message_user(request, f"Addresses that held words of their story’s text were changed: {moved:,}.")
