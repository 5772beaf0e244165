"""Import runs in the admin: what each call of the loader did, and its undo."""

from django.contrib import admin
from django.db.models import Case, When
from django.forms.models import BaseInlineFormSet

from briefs.loading import undo_import
from briefs.models import ImportedEdition, ImportRun
from briefs.templatetags.page_text import times

from .desk import UndoableAdmin

COUNTED = [
    "created",
    "updated",
    "unchanged",
    "drafts",
    "failed",
    "unread",
    "stories",
]  # PostgreSQL keeps no order of its own
# What is counted, as it is said of one and of more.
SAID = {"drafts": "draft,drafts", "stories": "story,stories", "unread": "of no known layout,of no known layout"}


MOST_LISTED = 200  # editions on the page of a run; a page of thousands takes a browser a minute


class FewEditions(BaseInlineFormSet):
    """As many editions as a page can hold: those that failed first, then those with a message, then as they came."""

    def get_queryset(self):
        if not hasattr(self, "_few"):
            first = Case(When(outcome="failed", then=0), When(message="", then=2), default=1)
            self._few = list(super().get_queryset().order_by(first, "pk")[:MOST_LISTED])
        return self._few


class ImportedEditionInline(admin.TabularInline):
    model = ImportedEdition
    formset = FewEditions
    fields = readonly_fields = ["file_name", "outcome", "edition", "message"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .select_related("edition")
            .defer("edition__raw_text", "edition__lines", "before")
        )


@admin.register(ImportRun)
class ImportRunAdmin(UndoableAdmin):
    list_display = ["started_at", "started_by", "finished_at", "what_happened", "undone_at"]
    list_select_related = ["started_by"]
    fields = readonly_fields = ["started_at", "finished_at", "started_by", "what_happened", "asked_for", "undone_at"]
    inlines = [ImportedEditionInline]
    permission = "briefs.add_importrun"

    def get_fields(self, request, obj=None):
        """Of a run with more editions than are listed, also a sentence that says so."""
        is_cut = obj and obj.editions.count() > MOST_LISTED
        return [*self.fields, "listed"] if is_cut else self.fields

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj)

    @admin.display(description="Listed below")
    def listed(self, run):
        """How many editions are listed, of how many."""
        return f"{MOST_LISTED} of {times(run.editions.count(), 'edition')}: what failed or has a message comes first."

    @admin.display(description="What happened")
    def what_happened(self, run):
        """The counts in words, without those that are nothing: “2 created, 31 stories”."""
        counts = sorted(run.counts.items(), key=lambda pair: COUNTED.index(pair[0]) if pair[0] in COUNTED else -1)
        told = (times(count, SAID.get(name, f"{name},{name}")) for name, count in counts if count)
        return ", ".join(told) or "Nothing changed."

    @admin.display(description="What was asked for")
    def asked_for(self, run):
        """The arguments that say anything, each on its own: “paths: news.txt”."""
        if run.arguments.get("uploaded"):
            return "uploaded or pasted here"
        told = (
            (name, ", ".join(map(str, value)) if isinstance(value, list) else value)
            for name, value in run.arguments.items()
        )
        return "; ".join(f"{name}: {value}" for name, value in told if value) or "-"

    def take_back(self, row, user):
        return f"Undone: {times(undo_import(row), 'edition')} put back as before this import."
