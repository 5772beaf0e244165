"""The queue of unknown names: each is made an entity, another name of one, or ignored for good."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from briefs.curation import accept_candidate_as_alias, accept_candidate_as_new, ignore_candidate, nearest_names
from briefs.models import Candidate, CandidateMention, Entity
from briefs.templatetags.page_text import day, times

from .base import FoundAdmin
from .evidence import in_its_words
from .picking import RowSelect

SAMPLES = 10


class DecisionForm(forms.Form):
    """What the name is: a new entity, a name of a known one, or nothing."""

    name = forms.CharField(max_length=200, label="Full name", required=False)
    kind = forms.ChoiceField(choices=Entity.Kind, required=False)
    entity = forms.ModelChoiceField(
        Entity.objects.active(),
        required=False,
        label="Another one",
        widget=RowSelect(Candidate._meta.get_field("entity"), admin.site),
    )


@admin.register(Candidate)
class CandidateAdmin(FoundAdmin):
    list_display = ["form", "guessed_kind", "count", "sample", "status", "entity"]
    list_filter = ["status", "guessed_kind"]
    list_select_related = ["entity"]
    search_fields = ["form"]
    actions = ["ignore"]
    fields = readonly_fields = ["form", "guessed_kind", "count", "status", "entity", "decided_by", "decided_at"]
    change_form_template = "admin/briefs/candidate/change_form.html"

    def get_queryset(self, request):
        mentions = CandidateMention.objects.select_related("story").order_by("-pk")
        return super().get_queryset(request).prefetch_related(Prefetch("mentions", mentions[:1], to_attr="some"))

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.decide_view))
        return [path("<int:pk>/decide/", view, name="briefs_candidate_decide"), *super().get_urls()]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None:
            form = DecisionForm(initial={"name": obj.form, "kind": obj.guessed_kind})
            samples = [
                linked_sample_html(mention) for mention in obj.mentions.select_related("story__edition")[:SAMPLES]
            ]
            context |= {"decision": form, "nearest": nearest_names(obj.form, obj.guessed_kind), "samples": samples}
            context["media"] += form.media
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @admin.display(description="Sample")
    def sample(self, candidate):
        return sample_html(candidate.some[0]) if candidate.some else "–"

    @admin.action(description="Ignore the selected names for good", permissions=["change"])
    def ignore(self, request, queryset):
        names = list(queryset)
        for candidate in names:
            ignore_candidate(candidate, request.user)
        messages.success(request, f"{times(len(names), 'name')} ignored for good.")

    def decide_view(self, request, pk):
        candidate = get_object_or_404(Candidate, pk=pk)
        if not self.has_change_permission(request, candidate):
            raise PermissionDenied
        form = DecisionForm(request.POST)
        said = request.POST.get("decision", "")
        if form.is_valid():
            messages.success(request, self._decide(candidate, said, form.cleaned_data, request.user))
        else:
            messages.error(request, "The name or kind cannot be used; nothing was changed.")
        following = Candidate.objects.filter(status=Candidate.Status.OPEN).first()
        return redirect("admin:briefs_candidate_change", following.pk) if following else redirect("admin:index")

    def _decide(self, candidate, said, asked, user):
        """Carry out the decision; a sentence says what was done."""
        known = (
            Entity.objects.active().filter(pk=said.removeprefix("alias-")).first()
            if said[6:].isdigit()
            else asked["entity"]
        )
        if said == "new":
            entity, _run = accept_candidate_as_new(candidate, user, asked["kind"], asked["name"])
            return format_html(
                "<a href='{}'>{}</a> is now known; the stories that hold the name are tagged again.",
                reverse("admin:briefs_entity_change", args=[entity.pk]),
                entity,
            )
        if said == "ignore":
            ignore_candidate(candidate, user)
            return f"“{candidate.form}” is ignored for good."
        if known:
            accept_candidate_as_alias(candidate, known, user)
            return f"“{candidate.form}” is now a name of “{known}”; the stories that hold it are tagged again."
        return "Nothing was chosen, so nothing was changed."


def sample_html(mention):
    """The words of a mention in their sentence."""
    return in_its_words(getattr(mention.story, mention.field), mention.start, mention.end)


def linked_sample_html(mention):
    """The same with a way to the story."""
    story = mention.story
    return format_html(
        '{} <a class="quiet" href="{}">story of {}</a>', sample_html(mention), story.get_absolute_url(), day(story.date)
    )
