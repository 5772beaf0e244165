"""Tags across all stories: lists to accept or reject in bulk."""

from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html

from briefs import search
from briefs.curation import accept, accept_all, reject, reject_all
from briefs.models import EntityTag, Tag, TopicTag
from briefs.templatetags.page_text import times

from .base import ArchiveAdmin
from .evidence import evidence_html


class FoundByRules(admin.BooleanFieldListFilter):
    """Whether the present rules find a tag, under the name that its column has."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.title = "whether rules find it"


class TagWords:
    """What every page tells of a tag: its words, and whether rules find it still."""

    @admin.display(description="Its words")
    def evidence_words(self, tag):
        return evidence_html(tag) if tag.pk else ""

    @admin.display(description="Found by rules", boolean=True)
    def found_by_rules(self, tag):
        return tag.machine


class TagAdmin(TagWords, ArchiveAdmin):
    """What the lists of entity tags and topic tags share."""

    list_filter = ["decision", "role", "origin", ("machine", FoundByRules)]
    ordering = ["-pk"]  # sorted by weight, millions of tags would be read for every page
    search_fields = ["story__headline", "story__slug"]
    autocomplete_fields = ["story"]
    readonly_fields = [
        "origin",
        "found_by_rules",
        "salience",
        "evidence_words",
        "tagger_version",
        "decided_by",
        "decided_at",
    ]
    exclude = ["evidence", "machine"]
    actions = ["accept", "reject"]

    @admin.action(description="Accept the selected tags", permissions=["change"])
    def accept(self, request, queryset):
        messages.success(request, told_of(accept_all(queryset, request.user), "accepted"))

    @admin.action(description="Reject the selected tags", permissions=["change"])
    def reject(self, request, queryset):
        messages.success(request, told_of(reject_all(queryset, request.user), "rejected"))

    def save_model(self, request, obj, form, change):
        if not change:
            obj.origin, obj.decision, obj.machine = Tag.Origin.EDITOR, Tag.Decision.ACCEPTED, False
        super().save_model(request, obj, form, change)
        keep_decision(obj, request.user)

    def has_delete_permission(self, request, obj=None):
        return False


def told_of(batch, done):
    """What was done to many tags, with the way to take it back: “12 tags rejected, 2 were already. Undo …”."""
    already = f", {batch.same:,} {'was' if batch.same == 1 else 'were'} so already" if batch.same else ""
    said = f"{times(batch.changed, 'tag')} {done}{already}."
    if batch.run is None:
        return said
    address = reverse("admin:briefs_tagrun_change", args=[batch.run.pk])
    return format_html('{} <a href="{}">See it, or take it back</a>', said, address)


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
    list_display = ["entity", "story", "evidence_words", "decision", "role", "found_by_rules"]
    list_filter = [*TagAdmin.list_filter, "entity__kind"]
    list_select_related = ["entity", "story"]
    search_fields = ["entity__name", *TagAdmin.search_fields]
    autocomplete_fields = ["entity", *TagAdmin.autocomplete_fields]


@admin.register(TopicTag)
class TopicTagAdmin(TagAdmin):
    list_display = ["topic", "story", "evidence_words", "decision", "role", "found_by_rules"]
    list_select_related = ["topic", "story"]
    search_fields = ["topic__name", *TagAdmin.search_fields]
    autocomplete_fields = ["topic", *TagAdmin.autocomplete_fields]
