"""What waits for editors and what they did: candidates, disputes, runs of the tagger."""

from django.conf import settings
from django.db import models

from .entity import Entity
from .story import Story
from .topic import Topic


class Candidate(models.Model):
    """A name that no entity has yet, found in stories; it waits until an editor says what it is."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        IGNORED = "ignored", "Ignored for good"

    key = models.CharField(max_length=200, unique=True, editable=False, help_text="The folded form.")
    form = models.CharField(max_length=200, help_text="As it stands in print.")
    guessed_kind = models.CharField(max_length=20, choices=Entity.Kind)
    count = models.PositiveIntegerField(default=0, help_text="Stories that hold it.")
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    entity = models.ForeignKey(
        Entity, null=True, blank=True, on_delete=models.SET_NULL, related_name="candidates", help_text="What it became."
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-count", "form"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["open", "accepted", "ignored"]), name="candidate_status_is_known"
            )
        ]

    def __str__(self):
        return self.form


class CandidateMention(models.Model):
    """Where a candidate stands in a story."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="mentions")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="candidate_mentions")
    field = models.CharField(max_length=10)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    score = models.FloatField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["candidate", "story"], name="candidate_once_per_story")]

    def __str__(self):
        return f"{self.candidate} in story {self.story_id}"


class Dispute(models.Model):
    """A reader's word that a tag is wrong; it waits until an editor answers."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        UPHELD = "upheld", "Upheld"
        DISMISSED = "dismissed", "Dismissed"

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="disputes")
    entity = models.ForeignKey(Entity, null=True, blank=True, on_delete=models.CASCADE, related_name="disputes")
    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.CASCADE, related_name="disputes")
    reason = models.CharField(max_length=500, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(entity__isnull=True) ^ models.Q(topic__isnull=True), name="dispute_names_one_tag"
            )
        ]

    def __str__(self):
        return f"{self.entity or self.topic} disputed in “{self.story}”"


class TagRun(models.Model):
    """One run of the tagger, of an editor over many tags, of a merge or a split: it can be shown and undone exactly."""

    class Kind(models.TextChoices):
        RETAG = "retag", "Tags by rules"
        HAND = "hand", "Tags by hand"
        MERGE = "merge", "Merge"
        SPLIT = "split", "Split"

    kind = models.CharField(max_length=10, choices=Kind, default=Kind.RETAG)
    reason = models.CharField(max_length=300, blank=True, help_text="What caused it, in words.")
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    summary = models.JSONField(default=dict, blank=True, help_text="Stories seen, tags gained and lost.")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.started_at.day} {self.started_at:%B %Y, %H:%M}"


class TagChange(models.Model):
    """One row that a run changed, as it was before and after; `before` empty means created."""

    run = models.ForeignKey(TagRun, on_delete=models.CASCADE, related_name="changes")
    table = models.CharField(max_length=30)
    row = models.BigIntegerField()
    story = models.ForeignKey(Story, null=True, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.table} {self.row}"
