"""Sources in the admin: who publishes, under which licence, and what the public may see."""

from django.contrib import admin

from briefs.models import Source

from .base import ArchiveAdmin


@admin.register(Source)
class SourceAdmin(ArchiveAdmin):
    list_display = ["name", "licence", "display_policy", "is_complete"]
    list_filter = ["is_complete", "display_policy"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
