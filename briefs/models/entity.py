"""Countries, people, organisations and the names that they go by. Editors own these rows."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from briefs.tagging import folding
from briefs.tagging.context import check_context


class EntityQuerySet(models.QuerySet):
    def active(self):
        """Entities that may be tagged and shown."""
        return self.filter(status=Entity.Status.ACTIVE)

    def countries(self):
        return self.filter(kind=Entity.Kind.COUNTRY)

    def people(self):
        return self.filter(kind=Entity.Kind.PERSON)

    def organisations(self):
        """Bodies of every kind: international ones, parties, companies, armed groups. Media are sources."""
        return self.filter(kind__in=Entity.ORGANISATION_KINDS)


class Entity(models.Model):
    """Something that stories are about. A merged entity keeps its row and points to the survivor."""

    class Kind(models.TextChoices):
        COUNTRY = "country", "Country"
        REGION = "region", "Region"
        PERSON = "person", "Person"
        ORGANISATION = "organisation", "Organisation"
        ARMED_GROUP = "armed_group", "Armed group"
        COMPANY = "company", "Company"
        MEDIA = "media", "News medium"
        PLACE = "place", "Place"

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        MERGED = "merged", "Merged into another"
        RETIRED = "retired", "Retired"

    ORGANISATION_KINDS = (Kind.ORGANISATION, Kind.ARMED_GROUP, Kind.COMPANY)

    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=200, help_text="The name that readers see.")
    sort_name = models.CharField(max_length=200, blank=True, help_text="Its place in an A–Z, as in Merkel, Angela.")
    slug = models.SlugField(max_length=120, unique=True, help_text="Stands in addresses; a change leaves a redirect.")
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_here")
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
        help_text="The region it lies in.",
    )
    state = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="belongings",
        help_text="The country that it belongs to.",
    )
    valid_from = models.DateField(null=True, blank=True, help_text="The first day it existed, where that matters.")
    valid_to = models.DateField(null=True, blank=True, help_text="The last day it existed.")
    successors = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="predecessors")
    note = models.TextField(blank=True, help_text="A sentence that readers see on its page.")
    name_locked = models.BooleanField(default=False, help_text="Tick to keep imports from changing the name.")
    origin = models.CharField(max_length=20, default="editor", help_text="seed, editor, import or candidate.")

    objects = EntityQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["sort_name", "name"]
        verbose_name_plural = "entities"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=["country", "region", "person", "organisation", "armed_group", "company", "media", "place"]
                ),
                name="entity_kind_is_known",
            ),
            models.CheckConstraint(
                condition=(models.Q(status="merged") & models.Q(merged_into__isnull=False))
                | (~models.Q(status="merged") & models.Q(merged_into__isnull=True)),
                name="merged_entity_names_its_survivor",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("pk")),
                name="entity_is_not_merged_into_itself",
            ),
        ]
        indexes = [models.Index(fields=["kind", "status", "sort_name"], name="entity_by_kind_and_name")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse(f"briefs:{self.room}", args=[self.slug])

    @property
    def room(self):
        """The address part that its page stands under: country, person, organisation, region, medium or place."""
        if self.kind in self.ORGANISATION_KINDS:
            return "organisation"
        return {"media": "medium"}.get(self.kind, self.kind)


class Office(models.Model):
    """An office that a person held for a state or body, with its dates."""

    holder = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="offices")
    title = models.CharField(max_length=120, help_text="As in President or Foreign Minister.")
    of = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="office_holders")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["holder", "title", "of", "valid_from"], name="office_once_per_holder_and_start"
            )
        ]

    def __str__(self):
        return f"{self.title}, {self.of}"


class EntityIdentifier(models.Model):
    """What the entity is called in a published list of codes."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(
        max_length=30, help_text="iso3166-1-alpha2, iso3166-1-alpha3, iso3166-3, m49 or wikidata."
    )
    value = models.CharField(max_length=60)

    class Meta:
        ordering = ["scheme"]
        constraints = [models.UniqueConstraint(fields=["scheme", "value"], name="identifier_names_one_entity")]

    def __str__(self):
        return f"{self.scheme} {self.value}"


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
