"""Running stories in the admin: the stories of one beside those that may belong to it, and stories put into one."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render

from briefs.curation import keep_out_of_thread, put_into_thread, start_thread, suggested
from briefs.models import Entity, Story
from briefs.templatetags.page_text import times

from .tagging_many import chosen_stories

ANSWERS = {"in": put_into_thread, "out": keep_out_of_thread}
MOST = 500  # answers that are kept at once


def thread_urls():
    """The addresses of the screens as (route, view, name)."""
    return [("threads/put/", put, "thread-put"), ("threads/<int:pk>/", thread, "thread")]


class PutForm(forms.Form):
    """A running story that there is, or the name of a new one."""

    thread = forms.ModelChoiceField(
        Entity.objects.active().filter(kind=Entity.Kind.THREAD).order_by("name"),
        required=False,
        label="A running story that there is",
    )
    name = forms.CharField(required=False, max_length=200, label="or the name of a new one")
    note = forms.CharField(
        required=False, label="What it is about", help_text="A sentence or two that readers see.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean(self):
        values = super().clean()
        if bool(values.get("thread")) == bool((values.get("name") or "").strip()):
            raise forms.ValidationError("Choose a running story, or name a new one: one of the two.")
        return values


def thread(request, pk):
    """The stories of a running story and the suggested ones; a POST keeps what was answered beside each."""
    require_editor(request)
    row = get_object_or_404(Entity, pk=pk, kind=Entity.Kind.THREAD)
    if request.method == "POST":
        messages.success(request, _answered(request, row))
        return redirect("admin:thread", pk)
    held = Story.objects.filter(pk__in=row.tags.visible().values("story")).order_by("date", "pk")
    context = {
        **admin.site.each_context(request),
        "title": f"Running story: {row}",
        "row": row,
        "stories": held.select_related("edition__source"),
        "suggestions": suggested(row),
    }
    return render(request, "admin/thread.html", context)


def _answered(request, row):
    """Keep the answers of a form; a sentence on what was done."""
    done = {}
    for answer, act in ANSWERS.items():
        chosen = [int(name[6:]) for name, value in request.POST.items() if value == answer and name[6:].isdecimal()]
        done[answer] = act(row, list(Story.objects.filter(pk__in=chosen[:MOST])), request.user)
    return f"{done['in']} put into it, {done['out']} kept out of it."


def put(request):
    """Put the stories of `?stories=1,2` into a running story, a new one or one that there is."""
    require_editor(request)
    stories = chosen_stories(request)
    if not stories:
        messages.error(request, "Choose stories in the list first, then put them into a running story.")
        return redirect("admin:briefs_story_changelist")
    form = PutForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (row := chosen_thread(form, request.user)):
        number = put_into_thread(row, stories, request.user)
        messages.success(request, f"{times(number, 'story,stories')} put into “{row}”.")
        return redirect("admin:thread", row.pk)
    context = {"title": "Put into a running story", "form": form, "stories": stories}
    return render(request, "admin/thread_put.html", admin.site.each_context(request) | context)


def chosen_thread(form, user):
    """The running story that was chosen, or a new one; None where a new one cannot have its name, as the form says."""
    told = form.cleaned_data
    try:
        return told["thread"] or start_thread(told["name"], user, told["note"])
    except ValueError as error:
        form.add_error("name", str(error))
        return None


def require_editor(request):
    if not request.user.has_perm("briefs.change_entitytag"):
        raise PermissionDenied("Running stories take the permission to change tags.")
