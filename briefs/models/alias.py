"""The names that countries, people and organisations go by. Editors own these rows."""

from django.core.exceptions import ValidationError
from django.db import models
from simple_history.models import HistoricalRecords

from briefs.tagging import folding
from briefs.tagging.context import check_context

from .entity import Entity


class Alias(models.Model):
    """One name by which stories may mention an entity; without an entity it is a mask that hides shorter names."""

    class Kind(models.TextChoices):
        NAME = "name", "Name"
        SHORT = "short", "Short name"
        OFFICIAL = "official", "Official name"
        HISTORIC = "historic", "Historic name"
        DEMONYM = "demonym", "People or adjective"
        CAPITAL = "capital", "Capital"
        METONYM = "metonym", "Seat of power"
        PLACE = "place", "Place in it"
        INSTITUTION = "institution", "Institution of it"
        ACRONYM = "acronym", "Acronym"
        SURNAME = "surname", "Surname alone"
        PREFIX = "prefix", "Prefix"
        MASK = "mask", "Mask (tags nothing)"

    class Case(models.TextChoices):
        EXACT = "exact", "As written"
        ANY = "any", "Any"

    entity = models.ForeignKey(Entity, null=True, blank=True, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(max_length=200, help_text="As it stands in print.")
    key = models.CharField(max_length=200, db_index=True, editable=False, help_text="The folded form.")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.NAME)
    case = models.CharField(max_length=6, choices=Case, default=Case.EXACT, help_text="Whether capitals must agree.")
    context = models.JSONField(default=dict, blank=True, help_text="The rule that must hold around it; see the manual.")
    weight = models.FloatField(default=1.0, help_text="What one mention counts for salience.")
    valid_from = models.DateField(null=True, blank=True, help_text="The first day of the name.")
    valid_to = models.DateField(null=True, blank=True, help_text="The last day of the name.")
    origin = models.CharField(max_length=10, default="editor", help_text="seed, editor, merge or candidate.")
    is_active = models.BooleanField(
        default=True, help_text="Untick rather than delete, so that no import brings it back."
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["kind", "text"]
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(fields=["entity", "key", "kind"], name="alias_once_per_entity_and_kind"),
            models.CheckConstraint(
                condition=(models.Q(kind="mask") & models.Q(entity__isnull=True))
                | (~models.Q(kind="mask") & models.Q(entity__isnull=False)),
                name="alias_has_an_entity_unless_it_is_a_mask",
            ),
            models.UniqueConstraint(fields=["key"], condition=models.Q(entity__isnull=True), name="mask_once"),
        ]

    def __str__(self):
        return self.text

    def save(self, *args, **kwargs):
        self.key = folding.key(self.text)
        super().save(*args, **kwargs)

    def clean(self):
        """Refuse names that would match everywhere or nowhere, and those that the entity has already."""
        self.key = folding.key(self.text)
        if len(self.key.strip()) < 2:
            raise ValidationError({"text": f"“{self.text}” is too short for a name; it takes at least two letters."})
        self._check_context()
        if self.entity_id or self.kind == self.Kind.MASK:
            same = Alias.objects.filter(entity=self.entity_id, key=self.key, kind=self.kind).exclude(pk=self.pk)
            if other := same.first():
                raise ValidationError({"text": f"“{other}” stands there already; change that one, or tick it active."})

    def _check_context(self):
        """Refuse a rule that is not in the vocabulary of `briefs.tagging.context`; none at all is fine."""
        if self.context == {}:
            return
        try:
            check_context(self.context)
        except ValueError as error:
            example = 'as in {"not_before_capital": true}; see docs/editing.md'
            raise ValidationError({"context": f"This rule cannot be used: {error}. Write it {example}."}) from error
