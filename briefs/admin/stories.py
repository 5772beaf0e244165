"""Stories in the admin: the text as printed, its tags with their evidence, what may be corrected."""

from django import forms
from django.contrib import admin
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from briefs import search
from briefs.curation.records import TYPO
from briefs.models import Edition, EntityTag, Story, Tag, TopicTag

from .base import ArchiveAdmin, StandingRows
from .lacking import LackingFilter
from .moving import MovingAdmin
from .periods import PeriodFilter
from .picking import Picking
from .quotations import QuotationFormSet, QuotationInline
from .seen import SeenForm, SeenPage
from .tagging_many import to_screen
from .tags import TagWords, keep_decision

MOST_NAMES, MOST_THEMES = 4, 2  # tags that a row of the list names


class TagInline(TagWords, SeenPage, Picking, admin.TabularInline):
    """A story's tags: choose accept or reject, or add one."""

    extra = 1
    can_delete = False
    readonly_fields = ["origin", "found_by_rules", "evidence_words"]


class EntityTagInline(TagInline):
    model = EntityTag
    verbose_name, verbose_name_plural = "tag", "Tags: countries, people, organisations and other names"
    fields = ["entity", "decision", "role", "origin", "found_by_rules", "evidence_words"]
    autocomplete_fields = ["entity"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("entity", "story")


class TopicTagInline(TagInline):
    model = TopicTag
    verbose_name, verbose_name_plural = "theme", "Tags: themes"
    fields = ["topic", "decision", "role", "origin", "found_by_rules", "evidence_words"]
    autocomplete_fields = ["topic"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("topic", "story")


class StoryForm(SeenForm):
    """A story's correctable fields; a withdrawal takes a reason that readers will see."""

    is_typo = forms.BooleanField(
        required=False,
        label="Only a typing error",
        help_text="The corrections page will say so.",
    )

    def clean(self):
        values = super().clean()
        if values.get("status") == Story.Status.WITHDRAWN and not values.get("withdrawn_reason", "").strip():
            self.add_error("withdrawn_reason", "Say in a sentence why it is withdrawn; readers will see it.")
        return values


@admin.register(Story)
class StoryAdmin(StandingRows, MovingAdmin, ArchiveAdmin):
    form = StoryForm
    list_display = ["title", "tags_told", "date", "section", "edition", "status"]
    list_filter = [LackingFilter, PeriodFilter, "section", "status", "edition__source"]
    list_select_related = ()  # a join would sort every story; see `get_queryset`
    search_fields = ["headline", "corrected_headline", "slug", "body"]
    ordering = ["-date", "edition_id", "position"]
    fields = [
        "text_as_printed", "headline", "corrected_headline", "is_typo", "note", "slug", "event_date", "status",
        "withdrawn_reason", "edition", "section", "section_title", "credit", "url", "key", "source_lines",
    ]  # fmt: skip
    readonly_fields = [
        "text_as_printed", "headline", "edition", "section", "section_title", "credit", "url", "key", "source_lines",
    ]  # fmt: skip
    inlines = [EntityTagInline, TopicTagInline, QuotationInline]
    actions = ["tag", "review", "put_into_thread"]

    @admin.action(description="Add or reject a tag …", permissions=["change"])
    def tag(self, request, queryset):
        return to_screen(request, queryset, "stories-tag")

    @admin.action(description="Review one by one …", permissions=["change"])
    def review(self, request, queryset):
        return to_screen(request, queryset, "review")

    @admin.action(description="Put into a running story …", permissions=["change"])
    def put_into_thread(self, request, queryset):
        return to_screen(request, queryset, "thread-put")

    def get_queryset(self, request):
        names = EntityTag.objects.visible().select_related("entity").order_by("role", "-salience", "pk")
        themes = TopicTag.objects.visible().select_related("topic").order_by("-salience", "pk")
        told = Prefetch("entity_tags", names, "told_names"), Prefetch("topic_tags", themes, "told_themes")
        return super().get_queryset(request).prefetch_related(Prefetch("edition", Edition.objects.for_list()), *told)

    @admin.display(description="Tags")
    def tags_told(self, story):
        """The foremost names and themes, and how many more there are."""
        names = [tag.entity for tag in story.told_names]
        themes = [tag.topic for tag in story.told_themes]
        shown = [*map(str, names[:MOST_NAMES]), *map(str, themes[:MOST_THEMES])]
        more = len(names) + len(themes) - len(shown)
        return ", ".join(shown) + (f" and {more} more" if more else "") or "none"

    def get_view_on_site_url(self, obj=None):
        """The page that readers have of a story whose edition is out, be the story withdrawn; else they have none."""
        return super().get_view_on_site_url(obj) if obj and obj.edition.is_published else None

    @admin.display(description="Text as printed")
    def text_as_printed(self, story):
        rows = ((part.kind, part.text, f" — {part.speaker}" if part.speaker else "") for part in story.parts)
        return format_html(
            '<div class="printed" dir="auto">{}</div>', format_html_join("", '<p class="{}">{}{}</p>', rows)
        )

    @admin.display(description="Lines of the source")
    def source_lines(self, story):
        if not story.first_line:
            return "Not known."
        href = f"{_edition_address(story)}#line-{story.first_line}"
        return format_html('<a href="{}">Lines {} to {}</a>', href, story.first_line, story.last_line)

    def save_model(self, request, obj, form, change):
        if "corrected_headline" in form.changed_data:
            obj._change_reason = TYPO if form.cleaned_data["is_typo"] else "headline corrected"
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        if isinstance(formset, QuotationFormSet):
            formset.judge(request.user)
            return
        for tag in formset.save(commit=False):
            if tag.pk is None:
                tag.origin, tag.decision, tag.machine = Tag.Origin.EDITOR, Tag.Decision.ACCEPTED, False
            tag.save()
            keep_decision(tag, request.user)
        formset.save_m2m()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        search.refresh([form.instance.pk])


def _edition_address(story):
    return reverse("admin:briefs_edition_change", args=[story.edition_id])
