"""Countries, people and organisations with their names, codes and offices in the admin."""

from django.contrib import admin
from django.urls import path

from briefs.models import Alias, Entity, EntityIdentifier, Office

from .merge import MergingAdmin
from .moving import MovingAdmin
from .picking import Picking
from .rules import RuleAdmin, RuleInline, RuleRowAdmin
from .seen import SeenPage
from .split import split_view


class AliasInline(RuleInline):
    model = Alias
    fields = ["text", "kind", "case", "context", "weight", "valid_from", "valid_to", "is_active", "origin"]


class IdentifierInline(SeenPage, admin.TabularInline):
    model = EntityIdentifier
    extra = 0


class OfficeInline(SeenPage, Picking, admin.TabularInline):
    model = Office
    fk_name = "holder"
    extra = 0
    autocomplete_fields = ["of"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("of")


@admin.register(Entity)
class EntityAdmin(MovingAdmin, MergingAdmin, RuleAdmin):
    list_display = ["name", "kind", "state", "status", "origin"]
    list_filter = ["kind", "status", "origin"]
    list_select_related = ["state"]
    search_fields = ["name", "slug", "aliases__text"]
    search_help_text = "A name, or any other name that it goes by."
    autocomplete_fields = ["parent", "takes_in", "state", "successors"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["origin", "status", "merged_into"]
    inlines = [AliasInline, IdentifierInline, OfficeInline]

    def get_urls(self):
        split = path(
            "<int:pk>/split/", self.admin_site.admin_view(lambda request, pk: split_view(self, request, pk)),
            name="briefs_entity_split",
        )  # fmt: skip
        return [split, *super().get_urls()]

    def get_exclude(self, request, obj=None):
        return () if obj and obj.kind == Entity.Kind.REGION else ("takes_in",)

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Alias)
class AliasAdmin(RuleRowAdmin):
    """Names across all entities; those without an entity are masks, which hide shorter names."""

    list_display = ["text", "entity", "kind", "case", "is_active", "origin"]
    list_filter = ["kind", "is_active", "origin"]
    list_select_related = ["entity"]
    search_fields = ["text", "key", "entity__name"]
    autocomplete_fields = ["entity"]
