"""One name or theme for many stories at once: added to those chosen in the list, or rejected in them."""

import re
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from briefs.curation import add_to_all, reject_in_all
from briefs.models import Entity, EntityTag, Story, Topic, TopicTag

from .picking import RowSelect
from .tags import told_of

NUMBER = re.compile("[0-9]{1,18}")
MOST = 500  # stories at once; their numbers stand in the address
ACTS = {"add": (add_to_all, "added"), "reject": (reject_in_all, "rejected")}


def tagging_urls():
    """The address of the screen as (route, view, name)."""
    return [("stories/tag/", tag_stories, "stories-tag")]


class TagForm(forms.Form):
    """A name, a theme or both, and what to do with them."""

    act = forms.ChoiceField(
        choices=[("add", "Add to these stories"), ("reject", "Reject in these stories, for good")],
        initial="add",
        label="What to do",
        widget=forms.RadioSelect,
    )
    entity = forms.ModelChoiceField(
        Entity.objects.active(),
        required=False,
        label="A name",
        widget=RowSelect(EntityTag._meta.get_field("entity"), admin.site),
    )
    topic = forms.ModelChoiceField(
        Topic.objects.filter(status=Topic.Status.ACTIVE),
        required=False,
        label="A theme",
        widget=RowSelect(TopicTag._meta.get_field("topic"), admin.site),
    )

    def clean(self):
        values = super().clean()
        if not (self.errors or values.get("entity") or values.get("topic")):
            raise forms.ValidationError("Choose a name or a theme.")
        return values


def tag_stories(request):
    """Tag the stories of `?stories=1,2`: a form first, then a run that can be taken back."""
    if not request.user.has_perm("briefs.change_entitytag"):
        raise PermissionDenied("Tagging stories takes the permission to change tags.")
    stories = chosen_stories(request)
    way_back = list_of(request.GET)
    if not stories:
        messages.error(request, "Choose stories in the list first, then tag them.")
        return redirect(way_back)
    form = TagForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        _tag(request, stories, form.cleaned_data)
        return redirect(way_back)
    context = {"title": "Tag the chosen stories", "form": form, "stories": stories, "way_back": way_back}
    context |= admin.site.each_context(request) | {"media": form.media}
    return render(request, "admin/stories_tag.html", context)


def _tag(request, stories, values):
    act, done = ACTS[values["act"]]
    for target in filter(None, (values["entity"], values["topic"])):
        messages.success(request, told_of(act(stories, target, request.user), f"“{target}” {done}"))


def numbers_of(parameters):
    """The numbers of `?stories=1,2`; what is none is left out."""
    return [int(one) for one in parameters.get("stories", "").split(",") if NUMBER.fullmatch(one)][:MOST]


def chosen_stories(request):
    """The stories of the address, the oldest first."""
    return list(Story.objects.filter(pk__in=numbers_of(request.GET)).order_by("date", "pk"))


def to_screen(request, queryset, name):
    """Go on to a screen for the chosen stories; none where they are too many for an address."""
    numbers = list(queryset.values_list("pk", flat=True)[: MOST + 1])
    if len(numbers) > MOST:
        messages.error(request, f"At most {MOST} stories at once: narrow the list down, or choose them page by page.")
        return None
    return redirect(f"{reverse(f'admin:{name}')}?{chosen_query(numbers, request.GET.urlencode())}")


def chosen_query(numbers, asked):
    """Stories in an address, with what the list was asked for in which they were chosen."""
    parameters = {"stories": ",".join(map(str, numbers))} | ({"list": asked} if asked else {})
    return urlencode(parameters, safe=",")


def list_of(parameters):
    """The list in which the stories were chosen, searched and filtered as it was."""
    address, asked = reverse("admin:briefs_story_changelist"), parameters.get("list", "")
    return f"{address}?{QueryDict(asked).urlencode()}" if asked else address
