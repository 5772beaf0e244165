"""Splitting an entity: some of its names become one of their own."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render

from briefs.curation import CannotSplit, split_entity
from briefs.models import Alias, Entity


class SplitForm(forms.Form):
    """Which names go, and what the new entity is called."""

    name = forms.CharField(max_length=200, label="Name of the new entity")
    kind = forms.ChoiceField(choices=Entity.Kind, label="Kind")
    aliases = forms.ModelMultipleChoiceField(
        Alias.objects.none(), widget=forms.CheckboxSelectMultiple, label="Names that it takes along"
    )


def split_view(model_admin, request, pk):
    """GET shows the form, POST splits and goes to the new entity."""
    entity = get_object_or_404(Entity, pk=pk)
    if not model_admin.has_change_permission(request, entity):
        raise PermissionDenied
    form = SplitForm(request.POST or None, initial={"kind": entity.kind})
    form.fields["aliases"].queryset = entity.aliases.filter(is_active=True)
    if form.is_valid() and (new := _split(request, entity, form)):
        return redirect("admin:briefs_entity_change", new.pk)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Split “{entity}”",
        "form": form,
        "entity": entity,
        "opts": model_admin.opts,
    }
    return render(request, "admin/briefs/split.html", context)


def _split(request, entity: Entity, form: SplitForm) -> Entity | None:
    """The new entity; None where it cannot be split off so, which the form then says."""
    asked = form.cleaned_data
    try:
        new, _run = split_entity(entity, asked["aliases"], asked["name"], request.user, asked["kind"])
    except CannotSplit as error:
        form.add_error(None, str(error))
        return None
    messages.success(request, f"“{new}” was split from “{entity}”; the stories concerned are tagged again.")
    return new
