"""What waits for editors in the admin: candidates, disputes; and what programs did: tag runs; moved addresses."""

from django.contrib import admin

from ..models import Candidate, CandidateMention, Dispute, Redirect, TagRun
from .base import RecordAdmin


class CandidateMentionInline(admin.TabularInline):
    model = CandidateMention
    fields = readonly_fields = ["story", "words", "score"]
    extra = 0
    can_delete = False
    max_num = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("story")

    @admin.display(description="Sample")
    def words(self, mention):
        text = mention.story.headline if mention.field == "headline" else mention.story.body
        return f"…{text[max(0, mention.start - 60) : mention.end + 60]}…"


@admin.register(Candidate)
class CandidateAdmin(admin.ModelAdmin):
    list_display = ["form", "guessed_kind", "count", "status", "entity"]
    list_filter = ["status", "guessed_kind"]
    list_select_related = ["entity"]
    search_fields = ["form"]
    autocomplete_fields = ["entity"]
    readonly_fields = ["form", "count", "decided_by", "decided_at"]
    inlines = [CandidateMentionInline]

    def has_add_permission(self, request):
        return False


@admin.register(Dispute)
class DisputeAdmin(admin.ModelAdmin):
    list_display = ["__str__", "status", "reason", "created_at"]
    list_filter = ["status"]
    list_select_related = ["story", "entity", "topic"]
    readonly_fields = ["story", "entity", "topic", "reason", "created_at", "decided_by", "decided_at"]

    def has_add_permission(self, request):
        return False


@admin.register(TagRun)
class TagRunAdmin(RecordAdmin):
    list_display = ["started_at", "kind", "reason", "started_by", "summary", "undone_at"]
    list_filter = ["kind"]
    list_select_related = ["started_by"]


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    list_display = ["old_path", "new_path", "reason", "created_at"]
    search_fields = ["old_path", "new_path"]
