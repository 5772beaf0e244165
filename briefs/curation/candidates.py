"""Names that nobody knew: an editor makes them entities, aliases, or ignores them for good."""

from django.db import transaction
from django.utils import timezone
from rapidfuzz import fuzz, process

from briefs.loading.columns import slug_of
from briefs.loading.sort_names import sort_name
from briefs.models import Alias, Candidate, Entity, Redirect, Story, TagRun
from briefs.tagging import folding
from briefs.tagstore import finish_run, rules_changed, start_run, tag_editions

from . import records

NEAREST = 5


def nearest_names(form: str, kind: str = "", limit: int = NEAREST) -> list[tuple[Entity, str, float]]:
    """Known entities whose names are nearest, with that name and the likeness from 0 to 100, best first."""
    rows = Alias.objects.filter(is_active=True, entity__status=Entity.Status.ACTIVE).exclude(kind="demonym")
    if kind:
        rows = rows.filter(entity__kind__in=_family(kind))
    names = {pk: (text, entity) for pk, text, entity in rows.values_list("pk", "key", "entity")}
    texts = {pk: text for pk, (text, _entity) in names.items()}
    found: dict[int, tuple[int, float]] = {}
    for _text, score, pk in process.extract(folding.key(form), texts, scorer=fuzz.WRatio, limit=limit * 6):
        found.setdefault(names[pk][1], (pk, score))
    best = list(found.items())[:limit]
    entities = Entity.objects.in_bulk([entity for entity, _place in best])
    shown = Alias.objects.in_bulk([pk for _entity, (pk, _score) in best])
    return [(entities[entity], shown[pk].text, round(score)) for entity, (pk, score) in best]


def accept_candidate_as_new(
    candidate: Candidate, user=None, kind: str = "", name: str = "", state: Entity | None = None
) -> tuple[Entity, TagRun | None]:
    """Make an entity of the name and tag the stories that hold it; one that was made meanwhile is given instead."""
    kind, name = kind or candidate.guessed_kind, name or candidate.form
    with transaction.atomic():
        stored = Candidate.objects.select_for_update(of=("self",)).get(pk=candidate.pk)
        if stored.status == Candidate.Status.ACCEPTED and stored.entity and stored.entity.status == "active":
            return stored.entity, None
        entity = Entity(kind=kind, name=name, slug=free_entity_slug(name), state=state, origin="candidate")
        entity.sort_name = sort_name(kind, name, state.slug if state else "")
        records.save(entity, user, "made of a candidate")
        for text in dict.fromkeys((name, candidate.form)):
            _name(entity, text, user)
        return entity, _accept(candidate, entity, user)


def accept_candidate_as_alias(candidate: Candidate, entity: Entity, user=None) -> TagRun | None:
    """Take the name as one more name of an entity and tag the stories that hold it."""
    with transaction.atomic():
        _name(entity, candidate.form, user)
        return _accept(candidate, entity, user)


def ignore_candidate(candidate: Candidate, user=None) -> None:
    """Never ask about the name again."""
    with transaction.atomic():
        _decide(candidate, Candidate.Status.IGNORED, None, user)
        candidate.mentions.all().delete()
        Candidate.objects.filter(pk=candidate.pk).update(count=0)


def free_entity_slug(name: str) -> str:
    """A slug that no entity has, and that no page which moved had."""
    base = slug_of(name, "entity")
    taken = set(Entity.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    moved = Redirect.objects.filter(old_path__contains=f"/{base}").values_list("old_path", flat=True)
    taken |= {path.strip("/").rpartition("/")[2] for path in moved}
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _family(kind: str) -> tuple[str, ...]:
    return tuple(Entity.ORGANISATION_KINDS) if kind in Entity.ORGANISATION_KINDS else (kind,)


def _name(entity: Entity, text: str, user) -> None:
    """The alias, made or switched on again."""
    key = folding.key(text)
    alias = Alias.objects.filter(entity=entity, key=key, kind=Alias.Kind.NAME).first()
    if alias is None:
        alias = Alias(entity=entity, text=text, key=key, kind=Alias.Kind.NAME, origin="candidate")
    elif alias.is_active:
        return
    alias.is_active = True
    records.save(alias, user, "accepted from a candidate")


def _accept(candidate: Candidate, entity: Entity, user) -> TagRun | None:
    stories = candidate.mentions.values("story")
    editions = list(
        Story.objects.filter(pk__in=stories).values_list("edition", flat=True).distinct().order_by("edition")
    )
    _decide(candidate, Candidate.Status.ACCEPTED, entity, user)
    rules_changed()
    run = start_run(f"“{candidate.form}” became a name of {entity}.", user)
    return finish_run(run, tag_editions(editions, run=run))


def _decide(candidate: Candidate, status: str, entity: Entity | None, user) -> None:
    candidate.status, candidate.entity = status, entity
    candidate.decided_by, candidate.decided_at = user, timezone.now()
    candidate.save(update_fields=["status", "entity", "decided_by", "decided_at"])
