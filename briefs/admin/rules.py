"""Editing the rules of tagging: the effect is shown before anything is saved, then the stories are tagged again."""

from django import forms
from django.contrib import admin
from django.db import transaction
from django.shortcuts import render

from briefs.models import Alias, TopicPhrase
from briefs.tagstore import Preview, preview_rule_change, retag, rules_changed, stories_with_words

from .base import ArchiveAdmin
from .picking import Picking
from .seen import SeenPage

CONFIRMED = "_confirmed"
MOST_TOLD = 5  # changed names or phrases


class PreviewWanted(Exception):
    """Raised inside the page's transaction so that nothing is saved; carries what saving would do."""

    def __init__(self, preview: Preview, rows: list):
        self.preview = preview
        self.told = [str(row) for row in rows[:MOST_TOLD]]
        self.others = len(rows) - len(self.told)


class RuleField(forms.JSONField):
    """The rule round a name; none at all is an empty box and not `{}`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.widget.attrs |= {"rows": 2, "placeholder": "always"}

    def prepare_value(self, value):
        return "" if value in ({}, "{}", None) else super().prepare_value(value)

    def clean(self, value):
        return super().clean(value) or {}

    def has_changed(self, initial, data):
        return super().has_changed(initial or None, data)


class WithRules:
    """Forms whose names have rules round them."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "context":
            kwargs["form_class"] = RuleField
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class RuleInline(WithRules, SeenPage, Picking, admin.TabularInline):
    """Aliases or phrases under their owner; rows are switched off rather than deleted."""

    extra = 1
    can_delete = False
    readonly_fields = ["origin"]


class RuleAdmin(ArchiveAdmin):
    """A page that changes aliases or phrases, alone or under their owner."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except PreviewWanted as wanted:
            return self._show_preview(request, wanted)

    def save_model(self, request, obj, form, change):
        """A name or phrase with a page of its own is previewed before it is saved: the preview compares with rows."""
        if isinstance(obj, Alias | TopicPhrase) and form.has_changed() and CONFIRMED not in request.POST:
            raise PreviewWanted(preview_rule_change([obj]), [obj])
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        rows = self._changed_rules(form, formsets)
        words = _words_before(rows) | {form.initial.get("text") or ""}  # its own row is saved by now
        if rows and CONFIRMED not in request.POST:
            with transaction.atomic():
                preview = preview_rule_change(rows)
            raise PreviewWanted(preview, rows)
        super().save_related(request, form, formsets, change)
        if rows or form.has_changed() or any(formset.has_changed() for formset in formsets):
            rules_changed()
        if rows:
            stories = stories_with_words(words | {row.text for row in rows})
            retag(stories, f"Names or phrases of {form.instance} were changed.", request.user)

    def save_formset(self, request, form, formset, change):
        for row in formset.save(commit=False):
            if isinstance(row, Alias | TopicPhrase):
                row.origin = "editor"
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()

    def _changed_rules(self, form, formsets):
        """The alias and phrase rows that the page changes, not saved yet."""
        rows = [form.instance] if isinstance(form.instance, Alias | TopicPhrase) and form.has_changed() else []
        for formset in formsets:
            if issubclass(formset.model, Alias | TopicPhrase):
                rows += [inline.instance for inline in formset.forms if inline.has_changed() and inline.instance.text]
        return rows

    def _show_preview(self, request, wanted: PreviewWanted):
        context = {
            **self.admin_site.each_context(request),
            "title": "What this change would do",
            "preview": wanted.preview,
            "wanted": wanted,
            "posted": [(name, value) for name in request.POST for value in request.POST.getlist(name)],
            "confirmed": CONFIRMED,
            "opts": self.opts,
        }
        return render(request, "admin/briefs/rule_preview.html", context)


class RuleRowAdmin(WithRules, RuleAdmin):
    """Aliases or phrases as rows of their own; they are switched off rather than deleted."""

    readonly_fields = ["origin"]

    def save_model(self, request, obj, form, change):
        obj.origin = "editor"
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        return False


def _words_before(rows):
    """The stored words of rows that are about to change."""
    words = set()
    for model in (Alias, TopicPhrase):
        keys = [row.pk for row in rows if isinstance(row, model) and row.pk]
        words |= set(model.objects.filter(pk__in=keys).values_list("text", flat=True))
    return words
