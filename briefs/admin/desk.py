"""Disputes that readers raised, moved addresses, and the log of tag runs with its undo."""

from django.contrib import admin, messages
from django.contrib.admin.utils import display_for_value
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.views.decorators.http import require_POST

from briefs.curation import dismiss, undo, uphold
from briefs.models import Dispute, Redirect, TagRun
from briefs.templatetags.page_text import times

from .base import FoundAdmin, NamedList, RecordAdmin
from .evidence import evidence_html

# What a run of tagging counts, as it is said of one and of more.
COUNTED = (
    ("stories", "story seen,stories seen"),
    ("changed", "changed,changed"),
    ("gained", "tag gained,tags gained"),
    ("lost", "tag lost,tags lost"),
    ("tags", "tag decided,tags decided"),
)
OPEN = "Still at work, or stopped halfway; retag_briefs goes on with it while the rules are the same."
HALFWAY = "stopped halfway, and the rules have changed since"


@admin.register(Dispute)
class DisputeAdmin(FoundAdmin):
    list_display = ["__str__", "status", "reason", "created_at"]
    list_filter = ["status"]
    list_select_related = ["story", "entity", "topic"]
    actions = ["uphold", "dismiss"]
    change_form_template = "admin/briefs/dispute/change_form.html"
    fields = readonly_fields = [
        "story",
        "entity",
        "topic",
        "reason",
        "words",
        "status",
        "created_at",
        "decided_by",
        "decided_at",
    ]

    @admin.display(description="The tag’s words")
    def words(self, dispute):
        """What led to the tag that is disputed."""
        tags = dispute.story.topic_tags if dispute.topic_id else dispute.story.entity_tags
        tag = tags.filter(
            **({"topic": dispute.topic_id} if dispute.topic_id else {"entity": dispute.entity_id})
        ).first()
        return evidence_html(tag) if tag else "The story has this tag no more."

    @admin.action(description="The reader is right: reject the tag", permissions=["change"])
    def uphold(self, request, queryset):
        self._answer(request, queryset, uphold, "upheld")

    @admin.action(description="The tag is right: accept it", permissions=["change"])
    def dismiss(self, request, queryset):
        self._answer(request, queryset, dismiss, "dismissed")

    def _answer(self, request, queryset, answer, word):
        disputes = list(queryset)
        for dispute in disputes:
            answer(dispute, request.user)
        messages.success(request, f"{times(len(disputes), 'dispute')} {word}.")


class UndoableAdmin(RecordAdmin):
    """A log whose entries can be taken back. Subclasses say how in `take_back(row, user)`, a sentence."""

    change_form_template = "admin/briefs/undoable_change_form.html"
    permission = ""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("<int:pk>/undo/", view, name=f"briefs_{self.opts.model_name}_undo"), *super().get_urls()]

    def undo_view(self, request, pk):
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        row = get_object_or_404(self.model, pk=pk)
        try:
            messages.success(request, self.take_back(row, request.user))
        except ValueError as error:
            messages.error(request, str(error))
        return redirect(f"admin:briefs_{self.opts.model_name}_change", pk)


@admin.register(TagRun)
class TagRunAdmin(UndoableAdmin):
    list_display = ["started_at", "kind", "reason", "started_by", "what_happened", "undone_at"]
    list_filter = ["kind"]
    fields = readonly_fields = [
        "kind",
        "reason",
        "started_at",
        "finished",
        "started_by",
        "what_happened",
        "undone_at",
    ]
    list_select_related = ["started_by"]
    permission = "briefs.change_entitytag"

    @admin.display(description="What happened")
    def what_happened(self, run):
        """The counts in words: “8 stories seen, 1 changed”; those that are nothing are left out."""
        counted = ((run.summary.get(name), nouns) for name, nouns in COUNTED)
        told = ", ".join(times(count, nouns) for count, nouns in counted if count) or "No story’s tags changed."
        return f"{told}; {HALFWAY}" if run.summary.get("stopped") else told

    @admin.display(description="Finished at")
    def finished(self, run):
        """When; of a run that is open, what may come of it."""
        return display_for_value(run.finished_at, "") if run.finished_at or run.undone_at else OPEN

    def take_back(self, row, user):
        done = undo(row, user)
        kept = f" {done.kept} stayed, because somebody has changed them since." if done.kept else ""
        return f"Undone: {times(done.restored, 'row')} put back as before.{kept}"


@admin.register(Redirect)
class RedirectAdmin(NamedList, admin.ModelAdmin):
    list_display = ["old_path", "new_path", "reason", "created_at"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["old_path", "new_path"]
