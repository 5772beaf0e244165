"""Editing the rules of tagging: whoever changes a name or a phrase owns it from then on."""

from django.contrib import admin

from ..curation import rules_changed
from .base import ArchiveAdmin


class RuleInline(admin.TabularInline):
    """Aliases or phrases under their owner; rows are switched off rather than deleted."""

    extra = 1
    can_delete = False
    readonly_fields = ["origin"]
    classes = ["collapse"]

    class Media:
        css = {"all": ["admin/briefs.css"]}


class RuleOwnerAdmin(ArchiveAdmin):
    """An entity or a topic: its changed rules become the editor's, and every process learns of them."""

    def save_formset(self, request, form, formset, change):
        for row in formset.save(commit=False):
            if hasattr(row, "origin"):
                row.origin = "editor"
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()

    def save_model(self, request, obj, form, change):
        if "name" in form.changed_data:
            obj.name_locked = True
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            rules_changed()
