"""One issue of a newsletter, kept verbatim beside the stories made of it."""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from .links import address_of
from .source import Source


class EditionQuerySet(models.QuerySet):
    def published(self):
        """Editions that readers may see."""
        return self.filter(status=Edition.Status.PUBLISHED)

    def with_open_warnings(self):
        """Editions with warnings that nobody has looked at; a new one makes all of an edition's open again."""
        return self.exclude(warnings=[]).exclude(warnings=models.F("warnings_seen"))

    def newest_first(self):
        """The latest edition first; of one day, the one loaded last."""
        return self.order_by("-date", "-pk")

    def for_list(self):
        """Without the heavy columns, with the source, in one query."""
        return self.select_related("source").defer("raw_text", "lines")


class Edition(models.Model):
    """One edition as published. `raw_text` and `lines` are the record and are never edited.

    `lines` is the accounting: `{"claimed": [[first, last, "story"|"heading"|furniture kind, story key or ""], …],
    "unclaimed": [[line, text], …]}`, line numbers counted from 1, both ends included.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="editions")
    date = models.DateField(null=True, blank=True, db_index=True, help_text="The date printed on the edition.")
    date_origin = models.CharField(max_length=20, blank=True, help_text="Where the date was read.")
    published_at = models.DateTimeField(null=True, blank=True, help_text="The printed time, where there is one.")
    title = models.CharField(max_length=500, blank=True, help_text="The edition's title as printed.")
    slug = models.SlugField(max_length=120, help_text="The title for addresses; tells editions of a day apart.")
    url = models.URLField(max_length=500, blank=True, help_text="Where the publisher has this edition.")
    licence = models.CharField(max_length=64, blank=True, help_text="As printed, if not the source's own.")
    status = models.CharField(
        max_length=10, choices=Status, default=Status.DRAFT, help_text="Readers see published editions only."
    )
    draft_reason = models.TextField(blank=True, help_text="Why the loader did not publish it, in sentences.")
    warnings = models.JSONField(default=list, blank=True, help_text="Oddities seen while reading, a sentence each.")
    warnings_seen = models.JSONField(default=list, blank=True, help_text="The warnings that an editor has looked at.")
    layout = models.CharField(max_length=60, blank=True, help_text="The layout that read it.")
    file_name = models.CharField(max_length=255, blank=True)
    raw_text = models.TextField(help_text="The source as received. Never edited.")
    checksum = models.CharField(max_length=64, help_text="SHA-256 of the file's bytes or of the record's text.")
    lines = models.JSONField(default=dict, blank=True, help_text="What claimed which line.")
    note = models.TextField(blank=True, help_text="An editor's note; not shown to readers.")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = EditionQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["raw_text", "lines"])

    class Meta:
        ordering = ["-date", "source", "slug"]
        constraints = [
            models.UniqueConstraint(fields=["source", "date", "slug"], name="edition_once_per_source_date_and_title"),
            models.UniqueConstraint(fields=["source", "checksum"], name="edition_text_once_per_source"),
            models.CheckConstraint(
                condition=models.Q(status__in=["draft", "published", "withdrawn"]), name="edition_status_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="published") | models.Q(date__isnull=False),
                name="published_edition_has_a_date",
            ),
        ]
        indexes = [models.Index(fields=["status", "-date"], name="edition_by_status_and_date")]

    def __str__(self):
        day = f"{self.date.day} {self.date:%B %Y}" if self.date else "no date"
        return f"{self.title or 'Untitled edition'}, {day}"

    def get_absolute_url(self):
        """The edition's page, or "" for a draft that has no date yet."""
        return address_of("edition", self.source.slug, self.date.isoformat()) if self.date else ""

    @property
    def is_published(self):
        return self.status == self.Status.PUBLISHED


class ImportRun(models.Model):
    """One call of the loader, kept so that it can be shown and undone."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    arguments = models.JSONField(default=dict, blank=True, help_text="What was asked for: paths and options.")
    counts = models.JSONField(default=dict, blank=True, help_text="Editions and stories by outcome.")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]

    def __str__(self):
        return f"Import of {self.started_at:%d %B %Y, %H:%M}"


class ImportedEdition(models.Model):
    """What one run did with one edition of one file."""

    class Outcome(models.TextChoices):
        CREATED = "created", "Created"
        UPDATED = "updated", "Updated"
        UNCHANGED = "unchanged", "Unchanged"
        FAILED = "failed", "Failed"

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="editions")
    edition = models.ForeignKey(Edition, null=True, blank=True, on_delete=models.SET_NULL, related_name="imports")
    file_name = models.CharField(max_length=255)
    outcome = models.CharField(max_length=10, choices=Outcome)
    message = models.TextField(blank=True, help_text="The reason, in a sentence, where it failed or is a draft.")
    before = models.JSONField(default=dict, blank=True, help_text="The rows as they were, for an exact undo.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["created", "updated", "unchanged", "failed"]),
                name="imported_edition_outcome_is_known",
            )
        ]

    def __str__(self):
        return f"{self.file_name}: {self.get_outcome_display().lower()}"
