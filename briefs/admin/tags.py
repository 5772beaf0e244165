"""Tags across all stories: lists to accept or reject in bulk."""

from django.contrib import admin, messages
from django.db import models
from django.forms import Textarea

from ..curation import decide
from ..models import EntityTag, Tag, TopicTag
from .base import ArchiveAdmin
from .evidence import evidence_html


class TagAdmin(ArchiveAdmin):
    """What the lists of entity tags and topic tags share."""

    list_filter = ["decision", "role", "origin", "machine"]
    search_fields = ["story__headline", "story__slug"]
    autocomplete_fields = ["story"]
    readonly_fields = ["origin", "machine", "salience", "evidence_words", "tagger_version", "decided_by", "decided_at"]
    exclude = ["evidence"]
    actions = ["accept", "reject"]
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 3})}}

    @admin.display(description="Evidence")
    def evidence_words(self, tag):
        return evidence_html(tag)

    @admin.action(description="Accept the selected tags", permissions=["change"])
    def accept(self, request, queryset):
        self._decide(request, queryset, Tag.Decision.ACCEPTED)

    @admin.action(description="Reject the selected tags", permissions=["change"])
    def reject(self, request, queryset):
        self._decide(request, queryset, Tag.Decision.REJECTED)

    def _decide(self, request, queryset, decision):
        decided = decide(queryset.select_related("story"), decision, request.user)
        messages.success(request, f"{decided} tags {decision.label.lower()}.")

    def save_model(self, request, obj, form, change):
        if not change:
            obj.origin = Tag.Origin.EDITOR
        super().save_model(request, obj, form, change)
        decide([obj], obj.decision if change else Tag.Decision.ACCEPTED, request.user)


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
