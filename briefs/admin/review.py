"""The review screen: one story at a time, its automatic tags to accept or reject, then the next."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from briefs.curation import accept, add, reject
from briefs.models import Entity, EntityTag, Story, Tag, Topic, TopicTag

from .evidence import evidence_html
from .picking import RowSelect
from .totals import waiting_stories

DECISIONS = {Tag.Decision.ACCEPTED: accept, Tag.Decision.REJECTED: reject}
MOST = 1_000  # waiting stories that are counted


class AdditionForm(forms.Form):
    """A tag that the rules did not find."""

    entity = forms.ModelChoiceField(
        Entity.objects.active(),
        required=False,
        label="Add a name",
        widget=RowSelect(EntityTag._meta.get_field("entity"), admin.site),
    )
    topic = forms.ModelChoiceField(
        Topic.objects.filter(status=Topic.Status.ACTIVE),
        required=False,
        label="Add a theme",
        widget=RowSelect(TopicTag._meta.get_field("topic"), admin.site),
    )


def review_urls():
    """The addresses of the review screen as (route, view, name)."""
    return [("review/", start, "review"), ("review/<int:pk>/", review, "review-story")]


def start(request):
    """Go to the newest story that has a tag nobody looked at, or say that there is none."""
    _require_editor(request)
    story = _waiting().first()
    if story is None:
        messages.success(request, "Every tag has been looked at.")
        return redirect("admin:index")
    return redirect("admin:review-story", story.pk)


def review(request, pk):
    """Show one story with its tags; a POST keeps the decisions and moves on."""
    _require_editor(request)
    story = get_object_or_404(Story.objects.select_related("edition__source"), pk=pk)
    form = AdditionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _keep_decisions(request, story)
        _keep_additions(request.user, story, form.cleaned_data)
        return redirect(_next_address(story))
    waiting = _waiting()[: MOST + 1].count()
    context = {
        **admin.site.each_context(request),
        "title": story.title,
        "story": story,
        "rows": _rows(story),
        "form": form,
        "next_address": _next_address(story),
        "waiting": min(waiting, MOST),
        "is_more": waiting > MOST,
        "media": form.media,
    }
    return render(request, "admin/review.html", context)


def _rows(story):
    """`(field name, tag, label, kind, evidence)` of every tag of the story, the undecided first."""
    tags = [("entity", tag, tag.entity) for tag in story.entity_tags.select_related("entity", "story")]
    tags += [("topic", tag, tag.topic) for tag in story.topic_tags.select_related("topic", "story")]
    tags.sort(key=lambda row: (row[1].is_decided, -row[1].salience))
    return [
        (f"{table}-{tag.pk}", tag, what, what.get_kind_display() if table == "entity" else "Theme", evidence_html(tag))
        for table, tag, what in tags
    ]


def _keep_decisions(request, story):
    every = request.POST.get("all")
    for table, tags in (("entity", story.entity_tags.all()), ("topic", story.topic_tags.all())):
        for tag in tags:
            wanted = request.POST.get(f"{table}-{tag.pk}", "")
            if every == "accept" and not tag.is_decided and not wanted:
                wanted = Tag.Decision.ACCEPTED
            if wanted in DECISIONS and wanted != tag.decision:
                DECISIONS[wanted](tag, request.user)


def _keep_additions(user, story, chosen):
    for target in filter(None, (chosen["entity"], chosen["topic"])):
        add(story, target, user)


def _waiting():
    return waiting_stories().order_by("-date", "-pk")


def _next_address(story):
    older = _waiting().exclude(pk=story.pk)
    after = older.filter(Q(date__lt=story.date) | Q(date=story.date, pk__lt=story.pk)).first() or older.first()
    return reverse("admin:review-story", args=[after.pk]) if after else reverse("admin:index")


def _require_editor(request):
    if not request.user.has_perm("briefs.change_entitytag"):
        raise PermissionDenied("Reviewing tags takes the permission to change them.")
