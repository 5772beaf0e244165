"""Which stories say the same: a sketch of each text for finding them, and the pairs that were found."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .story import Story

SHOWN_FROM = 0.8  # likeness from which readers see a near copy that no editor has looked at


class StorySketch(models.Model):
    """What a text is compared by; derived from headline and body by `briefs.likeness`, and made again from them."""

    story = models.OneToOneField(Story, primary_key=True, on_delete=models.CASCADE, related_name="sketch")
    fingerprint = models.BigIntegerField(db_index=True, help_text="Equal for equal words; 0 for none.")
    words = models.PositiveIntegerField(help_text="Its length.")
    bands = models.BinaryField(help_text="The sketch of its shingles; empty for a text that is too short.")

    class Meta:
        ordering = ["story"]

    def __str__(self):
        return f"sketch of story {self.story_id}"


class StoryCopyQuerySet(models.QuerySet):
    def shown(self):
        """Pairs that readers see: equal texts, those an editor accepted, and near copies beyond doubt."""
        is_sure = Q(kind=StoryCopy.Kind.EXACT) | Q(decision="accepted") | Q(likeness__gte=SHOWN_FROM)
        return self.exclude(decision=StoryCopy.Decision.REJECTED).filter(is_sure)

    def waiting(self):
        """Near copies that no editor has looked at."""
        return self.filter(kind=StoryCopy.Kind.NEAR, decision=StoryCopy.Decision.AUTO)

    def of(self, stories):
        """Pairs that one of these stories (rows or ids) is in."""
        return self.filter(Q(first__in=stories) | Q(second__in=stories))


class StoryCopy(models.Model):
    """Two stories that say the same. No later comparison overrules an editor's decision."""

    class Kind(models.TextChoices):
        EXACT = "exact", "Word for word"
        NEAR = "near", "Nearly the same words"

    class Decision(models.TextChoices):
        AUTO = "auto", "Automatic"
        ACCEPTED = "accepted", "The same story"
        REJECTED = "rejected", "Another story"

    first = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    likeness = models.FloatField(help_text="The share of their three-word runs that both have, 0 to 1.")
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.AUTO)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = StoryCopyQuerySet.as_manager()

    class Meta:
        ordering = ["-likeness", "pk"]
        verbose_name = "pair of like stories"
        verbose_name_plural = "pairs of like stories"
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="story_copy_once_per_pair"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="story_copy_names_the_earlier_row_first"),
            models.CheckConstraint(condition=Q(kind__in=["exact", "near"]), name="story_copy_kind_is_known"),
            models.CheckConstraint(
                condition=Q(decision__in=["auto", "accepted", "rejected"]), name="story_copy_decision_is_known"
            ),
            models.CheckConstraint(condition=Q(likeness__range=(0, 1)), name="story_copy_likeness_is_a_share"),
        ]

    def __str__(self):
        return f"“{self.first}” and “{self.second}”"
