"""Countries, people and organisations with their names, codes and offices in the admin."""

from django.contrib import admin

from ..models import Alias, Entity, EntityIdentifier, Office
from .base import ArchiveAdmin
from .rules import RuleInline, RuleOwnerAdmin


class AliasInline(RuleInline):
    model = Alias
    fields = ["text", "kind", "case", "context", "weight", "valid_from", "valid_to", "is_active", "origin"]


class IdentifierInline(admin.TabularInline):
    model = EntityIdentifier
    extra = 0


class OfficeInline(admin.TabularInline):
    model = Office
    fk_name = "holder"
    extra = 0
    autocomplete_fields = ["of"]


@admin.register(Entity)
class EntityAdmin(RuleOwnerAdmin):
    list_display = ["name", "kind", "state", "status", "origin"]
    list_filter = ["kind", "status", "origin"]
    list_select_related = ["state"]
    search_fields = ["name", "slug", "aliases__text"]
    search_help_text = "A name, or any other name that it goes by."
    autocomplete_fields = ["parent", "state", "merged_into", "successors"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["origin", "status", "merged_into"]
    inlines = [AliasInline, IdentifierInline, OfficeInline]


@admin.register(Alias)
class AliasAdmin(ArchiveAdmin):
    """Names across all entities; those without an entity are masks, which hide shorter names."""

    list_display = ["text", "entity", "kind", "case", "is_active", "origin"]
    list_filter = ["kind", "is_active", "origin"]
    list_select_related = ["entity"]
    search_fields = ["text", "key", "entity__name"]
    autocomplete_fields = ["entity"]
    readonly_fields = ["origin"]
