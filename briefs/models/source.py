"""Who publishes the editions, and what the public may see of them."""

from django.db import models
from simple_history.models import HistoricalRecords

from .links import address_of


class Source(models.Model):
    """A publisher's newsletter. One rule, `display_policy`, says what every page, feed and export shows."""

    class DisplayPolicy(models.TextChoices):
        FULL = "full", "Full text"
        EXTRACT = "extract", "Extract with a link"
        FACTS = "facts", "Facts and tags only"

    name = models.CharField(max_length=200, help_text="The newsletter's name as readers know it.")
    slug = models.SlugField(max_length=100, unique=True, help_text="Stands in addresses; a change leaves a redirect.")
    homepage = models.URLField(blank=True, help_text="Where the publisher keeps the newsletter.")
    time_zone = models.CharField(max_length=64, default="UTC", help_text="Of printed times, as in Europe/London.")
    language = models.CharField(max_length=12, default="en", help_text="The language of the text, as in en.")
    licence = models.CharField(max_length=64, blank=True, help_text="The licence's SPDX id, as in CC-BY-4.0.")
    licence_url = models.URLField(blank=True, help_text="The licence's own page.")
    attribution = models.CharField(max_length=300, blank=True, help_text="The credit line under every story.")
    display_policy = models.CharField(
        max_length=10,
        choices=DisplayPolicy,
        default=DisplayPolicy.FULL,
        help_text="What the public may see of this source, on pages and in every feed, file and answer.",
    )
    is_complete = models.BooleanField(
        default=True, help_text="Untick while details are missing; a loader makes unknown sources this way."
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(display_policy__in=["full", "extract", "facts"]),
                name="source_display_policy_is_known",
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{address_of('edition-list')}?source={self.slug}"
