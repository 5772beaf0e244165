"""Tags across all stories: lists to accept or reject in bulk."""

from django.contrib import admin, messages

from briefs import search
from briefs.curation import accept, accept_all, reject, reject_all
from briefs.models import EntityTag, Tag, TopicTag

from .base import ArchiveAdmin
from .evidence import evidence_html


class TagAdmin(ArchiveAdmin):
    """What the lists of entity tags and topic tags share."""

    list_filter = ["decision", "role", "origin", "machine"]
    ordering = ["-pk"]  # sorted by weight, millions of tags would be read for every page
    search_fields = ["story__headline", "story__slug"]
    autocomplete_fields = ["story"]
    readonly_fields = ["origin", "machine", "salience", "evidence_words", "tagger_version", "decided_by", "decided_at"]
    exclude = ["evidence"]
    actions = ["accept", "reject"]

    @admin.display(description="Evidence")
    def evidence_words(self, tag):
        return evidence_html(tag)

    @admin.action(description="Accept the selected tags", permissions=["change"])
    def accept(self, request, queryset):
        messages.success(request, f"{accept_all(queryset, request.user)} tags accepted.")

    @admin.action(description="Reject the selected tags", permissions=["change"])
    def reject(self, request, queryset):
        messages.success(request, f"{reject_all(queryset, request.user)} tags rejected.")

    def save_model(self, request, obj, form, change):
        if not change:
            obj.origin, obj.decision, obj.machine = Tag.Origin.EDITOR, Tag.Decision.ACCEPTED, False
        super().save_model(request, obj, form, change)
        keep_decision(obj, request.user)

    def has_delete_permission(self, request, obj=None):
        return False


def keep_decision(tag, user):
    """Note who accepted or rejected a tag that was just saved, and tell the index."""
    if tag.decision == Tag.Decision.REJECTED:
        reject(tag, user)
    elif tag.decision == Tag.Decision.ACCEPTED:
        accept(tag, user)
    else:
        search.refresh([tag.story_id])


@admin.register(EntityTag)
class EntityTagAdmin(TagAdmin):
    list_display = ["entity", "story", "decision", "role", "origin", "machine"]
    list_filter = [*TagAdmin.list_filter, "entity__kind"]
    list_select_related = ["entity", "story"]
    search_fields = ["entity__name", *TagAdmin.search_fields]
    autocomplete_fields = ["entity", *TagAdmin.autocomplete_fields]


@admin.register(TopicTag)
class TopicTagAdmin(TagAdmin):
    list_display = ["topic", "story", "decision", "role", "origin", "machine"]
    list_select_related = ["topic", "story"]
    search_fields = ["topic__name", *TagAdmin.search_fields]
    autocomplete_fields = ["topic", *TagAdmin.autocomplete_fields]
