"""The quotations that were found in a story, on its page: an editor strikes what is wrong, and takes it back."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html

from briefs.curation import judge_quotation
from briefs.models import JudgedQuotation
from briefs.quoted import found_in

from .base import ArchiveAdmin, StandingRows

CARRIED = ("text", "printed")


class QuotationForm(forms.ModelForm):
    """The words are carried along unseen; only the verdict can be changed."""

    class Meta:
        model = JudgedQuotation
        fields = ["verdict", *CARRIED]
        widgets = dict.fromkeys(CARRIED, forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in CARRIED:
            setattr(self.instance, name, self.initial.get(name, ""))

    def has_changed(self):
        return "verdict" in self.changed_data


class QuotationFormSet(forms.BaseInlineFormSet):
    """A row for each quotation of the story: those that were judged, and those that nobody has looked at."""

    def __init__(self, *args, instance=None, **kwargs):
        found = list(unjudged(instance)) if instance and instance.pk else []
        super().__init__(*args, instance=instance, initial=found, **kwargs)
        self.extra = len(found)
        self.max_num = self.initial_form_count() + self.extra  # nobody adds one by hand

    def judge(self, user) -> None:
        """Keep what was changed, in the names that the admin's own log reads."""
        self.save(commit=False)
        for form in (*self.initial_forms, *self.extra_forms):
            if form.has_changed():
                told = form.cleaned_data
                judge_quotation(self.instance, told["text"], told["verdict"], user, told["printed"])


def unjudged(story):
    """What is found in a story and was not judged: its words and whose they are said to be."""
    judged = set(story.judged_quotations.values_list("mark", flat=True))
    for said in found_in([story]):
        if said.mark not in judged:
            judged.add(said.mark)
            yield {"text": said.text, "printed": said.who.name if said.who else said.printed}


class QuotationInline(admin.TabularInline):
    model = JudgedQuotation
    form, formset = QuotationForm, QuotationFormSet
    fields = ["words", "verdict", "decided", *CARRIED]
    readonly_fields = ["words", "decided"]
    verbose_name, verbose_name_plural = "Quotation found", "Quotations found"
    can_delete = False
    ordering = ["pk"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("story", "decided_by")

    @admin.display(description="Words")
    def words(self, row):
        return format_html("“{}” <b>{}</b>", row.text, row.printed)

    @admin.display(description="Decided")
    def decided(self, row):
        return f"{row.decided_by or 'somebody'}, {row.decided_at:%d %B %Y}" if row.decided_at else ""


@admin.register(JudgedQuotation)
class JudgedQuotationAdmin(StandingRows, ArchiveAdmin):
    """Every verdict with its history, across stories."""

    list_display = ["text", "printed", "story", "verdict", "decided_by", "decided_at"]
    list_filter = ["verdict"]
    list_select_related = ["story", "decided_by"]
    fields = ["story", "text", "printed", "verdict", "decided_by", "decided_at"]
    readonly_fields = ["story", "text", "printed", "decided_by", "decided_at"]

    def save_model(self, request, obj, form, change):
        judge_quotation(obj.story, obj.text, obj.verdict, request.user)
