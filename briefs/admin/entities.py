"""Countries, people and organisations with their names, codes and offices in the admin."""

from django.contrib import admin
from django.urls import path

from briefs.loading.sort_names import sort_name
from briefs.models import Alias, Entity, EntityIdentifier, Office

from .base import Counted
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
    verbose_name, verbose_name_plural = "identifier", "Identifiers in other lists"
    extra = 0


class OfficeInline(SeenPage, Picking, admin.TabularInline):
    model = Office
    fk_name = "holder"
    extra = 0
    autocomplete_fields = ["of"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("of")


@admin.register(Entity)
class EntityAdmin(Counted, MovingAdmin, MergingAdmin, RuleAdmin):
    list_display = ["name", "sort_name", "kind", "state", "in_stories", "status", "origin"]
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

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "sort_name":
            field.help_text = f"{field.help_text} Leave it empty, and it is made from the name."
        return field

    def save_model(self, request, obj, form, change):
        """A sort name that nobody wrote follows the name."""
        state = form.initial.get("state") and Entity.objects.filter(pk=form.initial["state"]).first()
        was_made = form.initial.get("sort_name") == _sorted_as(
            form.initial.get("kind"), form.initial.get("name"), state
        )
        if not obj.sort_name or ("sort_name" not in form.changed_data and was_made):
            obj.sort_name = _sorted_as(obj.kind, obj.name, obj.state)
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        return False


def _sorted_as(kind, name, state):
    return sort_name(kind or "", name or "", state.slug if state else "")


@admin.register(Alias)
class AliasAdmin(RuleRowAdmin):
    """Names across all entities; those without an entity are masks, which hide shorter names."""

    list_display = ["text", "entity", "kind", "case", "is_active", "origin"]
    list_filter = ["kind", "is_active", "origin"]
    list_select_related = ["entity"]
    search_fields = ["text", "key", "entity__name"]
    autocomplete_fields = ["entity"]
