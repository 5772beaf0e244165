"""The review screen: one story at a time, its automatic tags to accept or reject, then the next.

`?edition=7` keeps to the stories of an edition, `?stories=1,2` to those that were chosen.
"""

from dataclasses import dataclass, field

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html

from briefs.curation import accept, add, reject
from briefs.models import Entity, EntityTag, Story, Tag, Topic, TopicTag

from .evidence import evidence_html
from .picking import RowSelect
from .tagging_many import NUMBER, chosen_query, list_of, numbers_of
from .totals import waiting_stories, with_unseen_tags

DECISIONS = {Tag.Decision.ACCEPTED.value: accept, Tag.Decision.REJECTED.value: reject}
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


@dataclass(frozen=True, slots=True)
class Scope:
    """The stories that are reviewed: all published ones that wait, or those of the address, drafts too."""

    way_back: str
    query: str = ""  # with its question mark
    words: str = ""  # how they are told, after a space; nothing for all
    kept: dict = field(default_factory=dict)

    @classmethod
    def read(cls, parameters) -> "Scope":
        edition, numbers = parameters.get("edition", ""), numbers_of(parameters)
        if NUMBER.fullmatch(edition):
            page = reverse("admin:briefs_edition_change", args=[edition])
            return cls(page, f"?edition={edition}", " of this edition", {"edition": edition})
        if numbers:
            query = f"?{chosen_query(numbers, parameters.get('list', ''))}"
            return cls(list_of(parameters), query, " of those chosen", {"pk__in": numbers})
        return cls(reverse("admin:index"))

    def waiting(self):
        """Its stories with a tag of a name that nobody has looked at, the newest first."""
        found = with_unseen_tags().filter(**self.kept) if self.kept else waiting_stories()
        return found.order_by("-date", "-pk")

    def page(self, story) -> str:
        return reverse("admin:review-story", args=[story.pk]) + self.query

    def after(self, story) -> str:
        """Where the next one stands; where there is none, the page that they were chosen on."""
        others = self.waiting().exclude(pk=story.pk)
        older = others.filter(Q(date__lt=story.date) | Q(date=story.date, pk__lt=story.pk)).first()
        following = older or others.first()
        return self.page(following) if following else self.way_back


def start(request):
    """Go to the newest story that has a tag nobody looked at, or say that there is none."""
    _require_editor(request)
    scope = Scope.read(request.GET)
    story = scope.waiting().first()
    if story is None:
        messages.success(request, f"Every tag{scope.words} has been looked at.")
        return redirect(scope.way_back)
    return redirect(scope.page(story))


def review(request, pk):
    """Show one story with its tags; a POST keeps the decisions and moves on."""
    _require_editor(request)
    scope = Scope.read(request.GET)
    story = get_object_or_404(Story.objects.select_related("edition__source"), pk=pk)
    form = AdditionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        done = _keep_decisions(request, story)
        done["added"] = _keep_additions(request.user, story, form.cleaned_data)
        messages.success(request, _told(story, done, scope))
        return redirect(scope.after(story))
    waiting = scope.waiting()[: MOST + 1].count()
    context = {
        **admin.site.each_context(request),
        "title": story.title,
        "story": story,
        "rows": _rows(story),
        "form": form,
        "next_address": scope.after(story),
        "scope": scope,
        "waiting": min(waiting, MOST),
        "is_more": waiting > MOST,
        "media": form.media,
    }
    return render(request, "admin/review.html", context)


def _told(story, done, scope):
    """What was decided, with the way back to it: “Talks”: 2 accepted, 1 rejected. Back to it."""
    said = ", ".join(f"{count} {word}" for word, count in done.items() if count) or "nothing decided"
    return format_html('“{}”: {}. <a href="{}" id="review-back">Back to it</a>', story.title, said, scope.page(story))


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
    """Keep what was chosen beside each tag; how many were accepted and rejected."""
    every = request.POST.get("all")
    done = dict.fromkeys(DECISIONS, 0)
    for table, tags in (("entity", story.entity_tags.all()), ("topic", story.topic_tags.all())):
        for tag in tags:
            wanted = request.POST.get(f"{table}-{tag.pk}", "")
            if every == "accept" and not tag.is_decided and not wanted:
                wanted = Tag.Decision.ACCEPTED
            if wanted in DECISIONS and wanted != tag.decision:
                DECISIONS[wanted](tag, request.user)
                done[wanted] += 1
    return done


def _keep_additions(user, story, chosen):
    targets = [target for target in (chosen["entity"], chosen["topic"]) if target]
    for target in targets:
        add(story, target, user)
    return len(targets)


def _require_editor(request):
    if not request.user.has_perm("briefs.change_entitytag"):
        raise PermissionDenied("Reviewing tags takes the permission to change them.")
