"""Which story is tagged with what, why, and who decided. Re-tagging never overrules an editor."""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from .entity import Entity
from .story import Story
from .topic import Topic


class TagQuerySet(models.QuerySet):
    def visible(self):
        """Tags that readers see: not rejected, not a cited medium."""
        return self.exclude(decision=Tag.Decision.REJECTED).exclude(role=Tag.Role.SOURCE)

    def undecided(self):
        """Automatic tags that no editor has looked at."""
        return self.filter(decision=Tag.Decision.AUTO)


class Tag(models.Model):
    """What the two kinds of tag have in common.

    `evidence` is a list of `[field, start, end, text, rule, alias id or null, phrase id or null]`;
    field is "headline" or "body" and `story.<field>[start:end] == text`.
    `machine` says whether the present rules still find it. Its story needs no index of its own: the constraint that
    keeps a name to one tag of a story begins with it.
    """

    class Origin(models.TextChoices):
        RULE = "rule", "Rule"
        EDITOR = "editor", "Editor"
        IMPORT = "import", "Import"

    class Decision(models.TextChoices):
        AUTO = "auto", "Automatic"
        ACCEPTED = "accepted", "Accepted"
        REJECTED = "rejected", "Rejected"

    class Role(models.TextChoices):
        ABOUT = "about", "About"
        MENTION = "mention", "Mentioned"
        IMPLIED = "implied", "Implied"
        SOURCE = "source", "Cited source"

    origin = models.CharField(max_length=10, choices=Origin, default=Origin.RULE)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.AUTO)
    role = models.CharField(max_length=10, choices=Role, default=Role.MENTION)
    role_locked = models.BooleanField(default=False, help_text="Tick to keep rules from changing the role.")
    salience = models.FloatField(default=0, help_text="How much of the story it is; sorts a page's stories.")
    machine = models.BooleanField(default=True, help_text="Whether the present rules find it.")
    evidence = models.JSONField(default=list, blank=True, help_text="The words that caused it.")
    tagger_version = models.PositiveIntegerField(default=0)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = TagQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_visible(self):
        return self.decision != self.Decision.REJECTED and self.role != self.Role.SOURCE

    @property
    def is_decided(self):
        return self.decision != self.Decision.AUTO


def known_words(prefix):
    """Constraints that keep the choices of a tag table to the known words."""
    return [
        models.CheckConstraint(
            condition=models.Q(decision__in=["auto", "accepted", "rejected"]), name=f"{prefix}_decision_is_known"
        ),
        models.CheckConstraint(
            condition=models.Q(role__in=["about", "mention", "implied", "source"]), name=f"{prefix}_role_is_known"
        ),
        models.CheckConstraint(
            condition=models.Q(origin__in=["rule", "editor", "import"]), name=f"{prefix}_origin_is_known"
        ),
    ]


def decided(prefix):
    """The ways to what editors decided last, and to what one of them did; most tags are in neither."""
    return [
        models.Index(
            fields=["-decided_at"], name=f"{prefix}_decided_lately", condition=models.Q(decided_at__isnull=False)
        ),
        models.Index(fields=["decided_by"], name=f"{prefix}_decided_by", condition=models.Q(decided_by__isnull=False)),
    ]


class EntityTag(Tag):
    """A story's tie to a country, person, organisation or other entity."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="entity_tags", db_index=False)
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="tags")

    history = HistoricalRecords()

    class Meta:
        ordering = ["-salience", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "entity"], name="entity_once_per_story"),
            *known_words("entity_tag"),
        ]
        indexes = decided("entity_tag")

    def __str__(self):
        return f"{self.entity} in “{self.story}”"


class TopicTag(Tag):
    """A story's tie to a theme or subtopic."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="topic_tags", db_index=False)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="tags")

    history = HistoricalRecords()

    class Meta:
        ordering = ["-salience", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "topic"], name="topic_once_per_story"),
            *known_words("topic_tag"),
        ]
        indexes = decided("topic_tag")

    def __str__(self):
        return f"{self.topic} in “{self.story}”"
