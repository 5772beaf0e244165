"""Themes, subtopics and their phrases in the admin."""

from django.contrib import admin

from briefs.models import Topic, TopicPhrase

from .base import Counted
from .merge import MergingAdmin
from .moving import MovingAdmin
from .rules import RuleAdmin, RuleInline, RuleRowAdmin


class TopicPhraseInline(RuleInline):
    model = TopicPhrase
    fields = ["text", "weight", "case", "wildcard", "is_active", "origin"]


@admin.register(Topic)
class TopicAdmin(Counted, MovingAdmin, MergingAdmin, RuleAdmin):
    list_display = ["name", "parent", "in_stories", "status", "threshold"]
    list_filter = ["status", ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["origin", "status", "merged_into"]
    inlines = [TopicPhraseInline]

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(TopicPhrase)
class TopicPhraseAdmin(RuleRowAdmin):
    """Phrases across all topics; those without a topic are masks."""

    list_display = ["text", "topic", "weight", "case", "wildcard", "is_active", "origin"]
    list_filter = ["weight", "is_active", "origin", ("topic", admin.EmptyFieldListFilter)]
    list_select_related = ["topic"]
    search_fields = ["text", "topic__name"]
    autocomplete_fields = ["topic"]
