"""Merging two entities or two topics: choose the survivor, see what would move, confirm."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.html import format_html

from briefs.curation import CannotMerge, merge_entities, merge_preview, merge_topics
from briefs.models import Entity

from .picking import RowSelect

# What moves, as one of it and as several are called.
WORDS = {
    "tags of names": "tag of a story,tags of stories",
    "tags of themes": "tag of a story,tags of stories",
    "other names (aliases)": "other name,other names",
    "entity identifiers": "official code (ISO or the like),official codes (ISO or the like)",
    "phrases": "phrase,phrases",
    "names": "name,names",
    "themes": "theme,themes",
    "names nobody knows yet": "unknown name,unknown names",
    "disputed tags": "disputed tag,disputed tags",
}


class MergingAdmin:
    """Mix into the admin of entities or topics: adds the page “merge into another one”."""

    change_form_template = "admin/briefs/curated_change_form.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<int:pk>/merge/", view, name=f"briefs_{self.opts.model_name}_merge"), *super().get_urls()]

    def merge_view(self, request, pk):
        """GET shows the form and, with `keep`, what would move; POST merges."""
        lose = get_object_or_404(self.model, pk=pk)
        if not self.has_change_permission(request, lose):
            raise PermissionDenied
        form = survivor_form(self)(request.POST or request.GET or None)
        keep = form.cleaned_data["keep"] if form.is_valid() else None
        try:
            if keep and request.method == "POST":
                return self._merge(request, keep, lose)
            moving = merge_preview(keep, lose) if keep else []
        except CannotMerge as error:
            form.add_error("keep", str(error))
            keep, moving = None, []
        return self._merge_page(request, form, keep, lose, moving)

    def _merge_page(self, request, form, keep, lose, moving):
        context = self.admin_site.each_context(request) | {
            "title": f"Merge “{lose}” into another one",
            "form": form,
            "keep": keep,
            "lose": lose,
            "moving": [(WORDS.get(name, f"{name},{name}"), count) for name, count in moving],
            "opts": self.opts,
            "media": self.media + form.media,
        }
        return render(request, "admin/briefs/merge.html", context)

    def _merge(self, request, keep, lose):
        merge = merge_entities if isinstance(keep, Entity) else merge_topics
        run = merge(keep, lose, request.user)
        messages.success(
            request,
            format_html(
                "“{}” was merged into “{}”. It can be undone under <a href='{}'>tag run {}</a>.",
                lose,
                keep,
                reverse("admin:briefs_tagrun_change", args=[run.pk]),
                run.pk,
            ),
        )
        return redirect(reverse(f"admin:briefs_{self.opts.model_name}_change", args=[keep.pk]))


def survivor_form(model_admin):
    """A form with one field, the row that survives, as an autocomplete box."""
    field = model_admin.model._meta.get_field("merged_into")
    widget = RowSelect(field, model_admin.admin_site)
    choice = forms.ModelChoiceField(
        model_admin.model.objects.filter(status="active"), label="Merge into", widget=widget
    )
    return type("SurvivorForm", (forms.Form,), {"keep": choice})
