"""Frozen lists: to be looked up, and deleted where somebody made too many; never edited."""

from django.contrib import admin

from briefs.models import Receipt

from .base import NamedList


@admin.register(Receipt)
class ReceiptAdmin(NamedList, admin.ModelAdmin):
    list_display = ["title", "count", "made_at", "token"]
    search_fields = ["title", "token"]
    fields = readonly_fields = ["title", "query", "count", "made_at", "token", "fingerprint"]

    def has_add_permission(self, request):
        return False
