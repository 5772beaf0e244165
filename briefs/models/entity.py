"""Countries, people and organisations, with their codes and offices. Editors own these rows."""

from django.db import models
from simple_history.models import HistoricalRecords

from .links import address_of


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


KINDS = ["country", "region", "person", "organisation", "armed_group", "company", "media", "place", "thread"]


class Entity(models.Model):
    """Something that stories are about, or a running story that they tell in turn.

    A merged entity keeps its row and points to the survivor.
    """

    class Kind(models.TextChoices):
        COUNTRY = "country", "Country"
        REGION = "region", "Region"
        PERSON = "person", "Person"
        ORGANISATION = "organisation", "Organisation"
        ARMED_GROUP = "armed_group", "Armed group"
        COMPANY = "company", "Company"
        MEDIA = "media", "News medium"
        PLACE = "place", "Place"
        THREAD = "thread", "Running story"

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
    takes_in = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="taken_in_by",
        help_text="Countries that a region as the news calls it takes in, besides those that lie in it: the Sahel's.",
    )
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
                condition=models.Q(kind__in=KINDS),
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
        return address_of(self.room, self.slug)

    @property
    def room(self):
        """The address part of its page: country, person, organisation, region, medium, place or thread."""
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
    value = models.CharField(max_length=120)

    class Meta:
        ordering = ["scheme"]
        constraints = [models.UniqueConstraint(fields=["scheme", "value"], name="identifier_names_one_entity")]

    def __str__(self):
        return f"{self.scheme} {self.value}"
