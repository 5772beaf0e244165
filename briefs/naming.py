"""What a reader may mean by a value that is no slug: another name, a former slug, or a name that is nearly so."""

from itertools import product

from django.urls import NoReverseMatch
from rapidfuzz import fuzz, process

from briefs.analysis import forms_of
from briefs.models import Redirect
from briefs.models.links import address_of

MOST_NEAR, MOST_TOLD = 3, 5
NEAR_ENOUGH = 80  # of a hundred
MOST_FORMS = 4  # of a name whose words are also read as acronyms


def called(names, field: str, text: str) -> list:
    """All of a field that a text calls by a name of the whole: `uk` and `british` the United Kingdom, not `london`."""
    found = {}
    if field == "theme":
        return [one for one in names.of[field].values() if one.is_active and told(one.name) == told(text)]
    for forms in spellings(text):
        for named in names.aliases.called(forms):
            if named.field == field and named.is_active and not names.aliases.is_narrow(forms, named):
                found[named.pk] = named
    return list(found.values())


def told(text: str) -> tuple[str, ...]:
    """The words of a theme's name: “Conflict & War”, “conflict and war” and “conflict-war” are one."""
    return tuple(form.lstrip("^") for form in forms_of(text.replace("-", " ")) if form != "and")


def meant(names, fields: tuple[str, ...], text: str) -> tuple[str, str] | None:
    """The first of these fields of which a text calls one row, by its slug or by name, and that row's slug."""
    for field in fields:
        known = names.find(field, text)
        rows = [known] if known and known.is_active else called(names, field, text)
        if len(rows) == 1:
            return field, rows[0].slug
    return None


def spellings(text: str) -> list[tuple[str, ...]]:
    """The words of a value as names may write them: parted by spaces or hyphens, small or as acronyms."""
    forms = tuple(form.lstrip("^") for form in forms_of(text.replace("-", " ")))
    if len(forms) > MOST_FORMS:
        return [forms]
    return list(product(*((form, f"^{form}") for form in forms))) if forms else []


def formerly(names, field: str, text: str):
    """What had this slug before it was renamed; None for what never was one."""
    try:
        old = address_of(field, text.lower())
    except NoReverseMatch:  # no slug at all, or names without pages
        return None
    new = Redirect.objects.filter(old_path=old).values_list("new_path", flat=True).first() or ""
    named = names.find(field, new.rstrip("/").rpartition("/")[2])
    return named if named and named.is_active else None


def nearest(names, field: str, text: str) -> list:
    """Names of a field that are written nearly like a text, the nearest first; then those that begin with it."""
    listed = {named.slug: named for named in names.of[field].values() if named.is_active}
    wanted = "-".join(form.lstrip("^") for form in forms_of(text.replace("-", " ")))
    close = process.extract(wanted, list(listed), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=MOST_NEAR)
    longer = [named for named in listed.values() if wanted and named.slug.startswith(f"{wanted}-")]
    longer.sort(key=lambda named: (named.parent is not None, named.slug))  # themes before their subthemes
    return list(dict.fromkeys([*(listed[slug] for slug, *_ in close), *longer]))[:MOST_NEAR]


def with_slugs(values, joint: str = ", ") -> str:
    """Some values by name, each with what stands for it in an address."""
    return joint.join(f"{value.label} ({value.slug})" for value in values[:MOST_TOLD])
