"""Pairs of stories that may be the same: both texts side by side, what differs marked, to accept or reject."""

from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from briefs import likeness
from briefs.copies import accept, decide, reject
from briefs.models import StoryCopy
from briefs.templatetags.page_text import day

from .base import FoundAdmin

MOST_WORDS = 500  # a longer text is compared by its beginning


@admin.register(StoryCopy)
class StoryCopyAdmin(FoundAdmin):
    list_display = ["title", "first_text", "second_text", "decision"]
    list_filter = ["decision", "kind"]
    list_select_related = ["first__edition__source", "second__edition__source"]
    list_per_page = 20
    search_fields = ["first__headline", "second__headline"]
    actions = ["accept", "reject"]
    fields = ["first_text", "second_text", "kind", "likeness", "decision", "decided_by", "decided_at"]
    readonly_fields = ["first_text", "second_text", "kind", "likeness", "decided_by", "decided_at"]

    def get_queryset(self, request):
        heavy = [f"{side}__edition__{column}" for side in ("first", "second") for column in ("raw_text", "lines")]
        return super().get_queryset(request).select_related(*self.list_select_related).defer(*heavy)

    @admin.display(description="Alike", ordering="likeness")
    def title(self, copy):
        return f"{copy.get_kind_display()}, {copy.likeness:.0%}"

    @admin.display(description="One story")
    def first_text(self, copy):
        return side(copy, 0)

    @admin.display(description="The other")
    def second_text(self, copy):
        return side(copy, 1)

    @admin.action(description="The same story: name each under the other", permissions=["change"])
    def accept(self, request, queryset):
        self._decide_all(request, queryset, accept, "accepted as the same story")

    @admin.action(description="Two stories: never offer the pair again", permissions=["change"])
    def reject(self, request, queryset):
        self._decide_all(request, queryset, reject, "kept apart")

    def save_model(self, request, obj, form, change):
        decide(obj, obj.decision, request.user)

    def _decide_all(self, request, queryset, answer, done):
        pairs = list(queryset)
        for copy in pairs:
            answer(copy, request.user)
        messages.success(request, f"{len(pairs)} pair{'' if len(pairs) == 1 else 's'} {done}.")


def side(copy, place):
    """One story of a pair, 0 or 1, with what the other lacks marked."""
    stories = (copy.first, copy.second)
    story = stories[place]
    pieces = likeness.differing(*(" ".join(other.body.split()[:MOST_WORDS]) for other in stories))[place]
    marked = [format_html("<mark>{}</mark>", text) if is_own else text for text, is_own in pieces]
    return format_html(
        '<p><a href="{}" dir="auto">{}</a> <span class="quiet">{}, {}</span></p><p dir="auto">{}</p>',
        reverse("admin:briefs_story_change", args=[story.pk]),
        story.title,
        story.edition.source,
        day(story.date) or "no date",
        format_html_join(" ", "{}", ((text,) for text in marked)),
    )
