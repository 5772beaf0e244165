"""One news item of an edition: what readers browse and search."""

from dataclasses import dataclass

from django.db import models
from simple_history.models import HistoricalRecords

from .edition import Edition
from .links import address_of

FIRST_WORDS = 8  # stand in for a headline where none is printed


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One part of a story. `start` is its first character in the body, None for a quotation set apart."""

    kind: str
    text: str
    start: int | None
    speaker: str = ""
    role: str = ""


class StoryQuerySet(models.QuerySet):
    def published(self):
        """Stories readers may see: the edition is out and the story stands."""
        return self.filter(edition__status=Edition.Status.PUBLISHED, status=Story.Status.PUBLISHED)

    def locked(self):
        """Nobody else writes these stories' texts and tags until the transaction ends; ask for it first in one."""
        return self.select_for_update(no_key=True, of=("self",))

    def for_list(self):
        """With all that a story card shows, in three queries."""
        return (
            self.select_related("edition__source")
            .defer("edition__raw_text", "edition__lines")
            .prefetch_related("entity_tags__entity", "topic_tags__topic")
        )

    def lacking_country(self):
        """Published stories that no visible tag ties to a country."""
        return self.published().exclude(
            pk__in=self.model.entity_tags.rel.related_model.objects.visible()
            .filter(entity__kind="country")
            .values("story")
        )

    def lacking_theme(self):
        """Published stories without a visible theme."""
        return self.published().exclude(
            pk__in=self.model.topic_tags.rel.related_model.objects.visible().values("story")
        )


class Story(models.Model):
    """One story. The body is the running text; `shape` says how it falls into parts.

    `shape` is a list of `[kind, length]` for the parts of the body in order (parted by a blank
    line there) and `[“quote”, text, speaker, role]` for quotations, which stand apart from it. An
    empty shape means one paragraph. The constraints below serve as indexes by edition and by date and slug.
    """

    class Section(models.TextChoices):
        LEAD = "lead", "Lead story"
        BRIEF = "brief", "Brief"
        AHEAD = "ahead", "Look-ahead"

    class Status(models.TextChoices):
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="stories", db_index=False)
    position = models.PositiveIntegerField(help_text="Its place in the edition, counted from 1.")
    section = models.CharField(max_length=10, choices=Section)
    section_title = models.CharField(max_length=200, blank=True, help_text="The heading over it, as printed.")
    headline = models.TextField(blank=True, help_text="As printed; may be empty.")
    corrected_headline = models.TextField(blank=True, help_text="Stands in for the printed headline where it is wrong.")
    body = models.TextField(help_text="The running text as printed. Never edited.")
    shape = models.JSONField(default=list, blank=True, help_text="How the body falls into parts.")
    credit = models.CharField(max_length=300, blank=True, help_text="The source named at its end, as printed.")
    date = models.DateField(null=True, blank=True, help_text="The edition's date.")
    event_date = models.DateField(null=True, blank=True, help_text="When a look-ahead item is due, where certain.")
    slug = models.SlugField(
        max_length=120, db_index=False, help_text="Stands in the address; a change leaves a redirect."
    )
    status = models.CharField(
        max_length=10, choices=Status, default=Status.PUBLISHED, help_text="Withdrawn stories are kept but not shown."
    )
    withdrawn_reason = models.TextField(blank=True, help_text="A sentence for the corrections page.")
    key = models.CharField(max_length=255, help_text="Recognises the story when its edition is loaded again.")
    first_line = models.PositiveIntegerField(null=True, blank=True)
    last_line = models.PositiveIntegerField(null=True, blank=True)
    url = models.URLField(max_length=500, blank=True)
    note = models.TextField(blank=True, help_text="A note to readers, shown under the story.")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    entities = models.ManyToManyField("Entity", through="EntityTag", related_name="stories")
    topics = models.ManyToManyField("Topic", through="TopicTag", related_name="stories")

    objects = StoryQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["body", "shape"])

    class Meta:
        ordering = ["-date", "edition", "position"]
        verbose_name_plural = "stories"
        constraints = [
            models.UniqueConstraint(fields=["edition", "key"], name="story_key_once_per_edition"),
            models.UniqueConstraint(fields=["date", "slug"], name="story_slug_once_per_date"),
            models.CheckConstraint(
                condition=models.Q(section__in=["lead", "brief", "ahead"]), name="story_section_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["published", "withdrawn"]), name="story_status_is_known"
            ),
        ]
        indexes = [  # what the corrections page tells; few stories are in them
            models.Index(fields=["-updated_at"], name="story_withdrawn_lately", condition=models.Q(status="withdrawn")),
            models.Index(
                fields=["-updated_at"],
                name="story_headline_corrected",
                condition=models.Q(corrected_headline__gt=""),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        """The story's page, or "" for a story of a draft that has no date yet."""
        return address_of("story", self.date.isoformat(), self.slug) if self.date else ""

    @property
    def title(self):
        """What stands over the story: corrected headline, printed one, or its first words."""
        return self.corrected_headline or self.headline or first_words(self.body)

    @property
    def public_title(self):
        """What readers see over the story; needs edition and source. Its text stands in only where it may be shown."""
        policy, names = self.edition.source.display_policy, self.edition.source.DisplayPolicy
        if self.headline or self.corrected_headline or (policy != names.FACTS and self.status != self.Status.WITHDRAWN):
            return self.title
        return f"Story {self.position} of {self.edition.title}"

    @property
    def parts(self):
        """The story's parts in order, as `StoryPart`; needs no query."""
        if not self.shape:
            return [StoryPart("paragraph", self.body, 0)]
        parts, start = [], 0
        for kind, measure, *spoken in self.shape:
            if kind == "quote":
                parts.append(StoryPart(kind, measure, None, *spoken))
            else:
                parts.append(StoryPart(kind, self.body[start : start + measure], start))
                start += measure + 2  # the blank line
        return parts


def first_words(body):
    """The first words of a text, with an ellipsis where it goes on."""
    words = body.split(maxsplit=FIRST_WORDS)
    return " ".join(words[:FIRST_WORDS]) + ("…" if len(words) > FIRST_WORDS else "")
