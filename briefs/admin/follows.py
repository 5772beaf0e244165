"""Who follows which list by e-mail: to be looked up and deleted when somebody asks, never edited."""

from django.contrib import admin

from briefs.models import Follow

from .base import NamedList


@admin.register(Follow)
class FollowAdmin(NamedList, admin.ModelAdmin):
    list_display = ["email", "title", "every", "confirmed_at", "sent_at"]
    list_filter = ["every", "confirmed_at"]
    search_fields = ["email", "title"]
    fields = readonly_fields = ["email", "title", "query", "every", "created_at", "confirmed_at", "sent_at"]

    def has_add_permission(self, request):
        return False
