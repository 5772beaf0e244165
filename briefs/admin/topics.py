"""Themes, subtopics and their phrases in the admin."""

from django.contrib import admin

from ..models import Topic, TopicPhrase
from .base import ArchiveAdmin
from .rules import RuleInline, RuleOwnerAdmin


class TopicPhraseInline(RuleInline):
    model = TopicPhrase
    fields = ["text", "weight", "case", "wildcard", "is_active", "origin"]


@admin.register(Topic)
class TopicAdmin(RuleOwnerAdmin):
    list_display = ["name", "parent", "status", "threshold"]
    list_filter = ["status", ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent", "merged_into"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["origin", "status", "merged_into"]
    inlines = [TopicPhraseInline]


@admin.register(TopicPhrase)
class TopicPhraseAdmin(ArchiveAdmin):
    """Phrases across all topics; those without a topic are masks."""

    list_display = ["text", "topic", "weight", "case", "wildcard", "is_active", "origin"]
    list_filter = ["weight", "is_active", "origin", ("topic", admin.EmptyFieldListFilter)]
    list_select_related = ["topic"]
    search_fields = ["text", "topic__name"]
    autocomplete_fields = ["topic"]
    readonly_fields = ["origin"]
