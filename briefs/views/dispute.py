"""A reader's word that a tag is wrong, for the editors' queue."""

from datetime import date

from django import forms
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from briefs.models import Dispute, EntityTag, Story
from briefs.throttling import limited
from briefs.titles import story_title
from briefs.views import evidence
from briefs.views.story import story_or_404


class DisputeForm(forms.Form):
    tag = forms.SlugField(max_length=120, allow_unicode=True)
    reason = forms.CharField(max_length=500, required=False, strip=True, widget=forms.Textarea({"rows": 3}))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("dispute", ("POST",))
def dispute(request: HttpRequest, day: date, slug: str) -> HttpResponse:
    """`/stories/<date>/<slug>/dispute/`: says which tag is wrong and why; a few an hour from one address."""
    story = story_or_404(day, slug)
    if story.status != Story.Status.PUBLISHED:
        raise Http404("The story has been withdrawn.")
    if request.method != "POST":
        return page(request, story, DisputeForm(initial={"tag": request.GET.get("tag", "")}))
    form = DisputeForm(request.POST)
    tag = evidence.chosen_tag(story, request.POST.get("tag", ""))
    if not form.is_valid() or tag is None:
        return page(
            request, story, form, status=400, sentence="Choose one of the story’s tags, and keep to 500 characters."
        )
    keep(story, tag, form.cleaned_data["reason"])
    return redirect(f"{story.get_absolute_url()}?thanks=1#tags")


def page(request: HttpRequest, story: Story, form: DisputeForm, status: int = 200, sentence: str = "") -> HttpResponse:
    context = {
        "story": story,
        "title": story_title(story),
        "form": form,
        "tag_groups": evidence.tag_groups(story),
        "sentence": sentence,
    }
    context["asked"] = form["tag"].value() or ""
    return render(request, "briefs/dispute.html", context, status=status)


def keep(story: Story, tag, reason: str) -> None:
    """One open dispute of a tag is enough; a second reader's reason is kept beside it."""
    named = {"entity" if isinstance(tag, EntityTag) else "topic": evidence.named_by(tag)}
    if not Dispute.objects.filter(Q(**named), story=story, status=Dispute.Status.OPEN, reason=reason).exists():
        Dispute.objects.create(story=story, reason=reason, **named)
