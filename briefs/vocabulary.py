"""The values that each facet knows, by every spelling an address may use, with the names that readers see."""

from dataclasses import dataclass

from briefs.models import Entity, EntityIdentifier, Source, Story, Topic

CODES = ("iso3166-1-alpha2", "iso3166-1-alpha3")
ENTITY_KINDS = {
    "country": (Entity.Kind.COUNTRY,),
    "region": (Entity.Kind.REGION,),
    "person": (Entity.Kind.PERSON,),
    "organisation": Entity.ORGANISATION_KINDS,
    "name": tuple(Entity.Kind),
}
MERGES_FOLLOWED = 5


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: what stands in addresses, and what readers see."""

    slug: str
    label: str


def resolve(facet: str, texts) -> dict[str, Value]:
    """Which values these texts name, by text; a text that names none is left out. At most three queries."""
    texts = {text for text in texts if readable(text)}
    if not texts:
        return {}
    if facet in ENTITY_KINDS:
        return entities(facet, texts)
    if facet == "theme":
        return followed(Topic.objects.filter(slug__in=lowered(texts)).select_related("merged_into"), texts)
    if facet == "source":
        return followed(Source.objects.filter(slug__in=lowered(texts)), texts)
    return sections(texts)


def readable(text: str) -> bool:
    """Whether a database can be asked for the text: no NUL, no lone surrogate, no novel."""
    return 0 < len(text) <= 120 and "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def lowered(texts) -> set[str]:
    return {text.lower() for text in texts}


def followed(rows, texts) -> dict[str, Value]:
    """The rows by the texts that name them, a merged row standing for its survivor."""
    by_slug = {row.slug: survivor(row) for row in rows}
    return {
        text: Value(row.slug, row.name)
        for text in texts
        if (row := by_slug.get(text.lower())) and getattr(row, "status", "active") == "active"
    }


def survivor(row):
    """The row, or the one that it was merged into."""
    for _ in range(MERGES_FOLLOWED):
        if getattr(row, "status", "") != "merged":
            break
        row = row.merged_into
    return row


def entities(facet: str, texts) -> dict[str, Value]:
    """Entities of the facet's kinds; a country also by its two- or three-letter code."""
    rows = Entity.objects.filter(kind__in=ENTITY_KINDS[facet]).select_related("merged_into")
    known = followed(rows.filter(slug__in=lowered(texts)), texts)
    codes = {text.upper() for text in texts - known.keys() if len(text) in (2, 3)}
    if facet != "country" or not codes:
        return known
    held = EntityIdentifier.objects.filter(scheme__in=CODES, value__in=codes, entity__status=Entity.Status.ACTIVE)
    by_code = {held.value: Value(held.entity.slug, held.entity.name) for held in held.select_related("entity")}
    return known | {text: by_code[text.upper()] for text in texts if text.upper() in by_code and text not in known}


def sections(texts) -> dict[str, Value]:
    """The sections by name; they are no rows."""
    labels = dict(Story.Section.choices)
    return {text: Value(text.lower(), labels[text.lower()]) for text in texts if text.lower() in labels}
