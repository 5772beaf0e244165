"""Themes and subtopics, and the phrases that speak for them. Editors own these rows."""

from django.core.exceptions import ValidationError
from django.db import models
from simple_history.models import HistoricalRecords

from .links import address_of


class Topic(models.Model):
    """A theme (no parent) or a subtopic of one."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        MERGED = "merged", "Merged into another"
        RETIRED = "retired", "Retired"

    name = models.CharField(max_length=120, help_text="The name that readers see.")
    slug = models.SlugField(max_length=120, unique=True, help_text="Stands in addresses; a change leaves a redirect.")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="subtopics")
    iptc_codes = models.JSONField(default=list, blank=True, help_text="IPTC Media Topics, as in medtop:16000000.")
    threshold = models.FloatField(default=3.0, help_text="The score from which a story is about it.")
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_here")
    note = models.TextField(blank=True, help_text="A sentence that readers see on its page.")
    name_locked = models.BooleanField(default=False, help_text="Tick to keep imports from changing the name.")
    origin = models.CharField(max_length=20, default="editor", help_text="seed or editor.")

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(status="merged") & models.Q(merged_into__isnull=False))
                | (~models.Q(status="merged") & models.Q(merged_into__isnull=True)),
                name="merged_topic_names_its_survivor",
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("pk")),
                name="topic_is_not_its_own_parent",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("theme", self.slug)


class TopicPhrase(models.Model):
    """Words that speak for a topic; without a topic they are a mask that hides shorter phrases."""

    class Case(models.TextChoices):
        EXACT = "exact", "As written"
        ANY = "any", "Any"

    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.CASCADE, related_name="phrases")
    text = models.CharField(max_length=120, help_text="Without signs; tick wildcard for any ending.")
    weight = models.FloatField(
        default=2.0, help_text="3 decides alone, 2 is strong, 1 only supports, below 0 speaks against; -5 to 5."
    )
    case = models.CharField(max_length=6, choices=Case, default=Case.ANY)
    wildcard = models.BooleanField(default=False, help_text="Tick to match any ending, as in tariff, tariffs.")
    origin = models.CharField(max_length=10, default="editor", help_text="seed or editor.")
    is_active = models.BooleanField(
        default=True, help_text="Untick rather than delete, so that no import brings it back."
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["topic", "-weight", "text"]
        constraints = [
            models.UniqueConstraint(fields=["topic", "text", "case", "wildcard"], name="phrase_once_per_topic"),
            models.CheckConstraint(condition=models.Q(weight__range=(-5, 5)), name="phrase_weight_is_5_at_most"),
        ]

    def __str__(self):
        return self.text + ("*" if self.wildcard else "")

    def clean(self):
        """Refuse phrases that would match everything."""
        least = 3 if self.wildcard else 2
        if sum(character.isalnum() for character in self.text) < least:
            raise ValidationError(
                {"text": f"“{self}” would match nearly every story; it takes at least {least} letters."}
            )
