"""What editors said of quotations that the rules had found."""

import hashlib

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from .story import Story


class JudgedQuotationQuerySet(models.QuerySet):
    def struck(self):
        """Those that readers do not see."""
        return self.exclude(verdict=JudgedQuotation.Verdict.STANDS)


class JudgedQuotation(models.Model):
    """A quotation that an editor struck or lets stand again; known by its words, so that loading again keeps it."""

    class Verdict(models.TextChoices):
        STANDS = "stands", "Stands"
        SPEAKER = "speaker", "Struck: wrong speaker"
        NONE = "none", "Struck: no quotation"

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="judged_quotations")
    mark = models.CharField(max_length=16, editable=False, help_text="Stands for the words.")
    text = models.TextField(help_text="The words, as they were found.")
    printed = models.TextField(blank=True, help_text="Whose words they were said to be.")
    verdict = models.CharField(max_length=10, choices=Verdict, default=Verdict.STANDS)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = JudgedQuotationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-decided_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "mark"], name="quotation_judged_once_per_story"),
            models.CheckConstraint(
                condition=models.Q(verdict__in=["stands", "speaker", "none"]), name="quotation_verdict_is_known"
            ),
        ]

    def __str__(self):
        return f"“{self.text[:80]}” in “{self.story}”"


def mark_of(text: str) -> str:
    """What tells the words of a quotation from others of its story."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]
