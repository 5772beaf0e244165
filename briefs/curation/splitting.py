"""One entity becomes two: chosen names go to a new one, and the stories that they tagged are tagged anew."""

from collections.abc import Iterable

from django.db import transaction

from briefs.loading.sort_names import sort_name
from briefs.models import Alias, Entity, EntityTag, TagChange, TagRun
from briefs.tagstore import finish_run, rules_changed, start_run, tag_stories
from briefs.tagstore.row_states import state_of

from . import records
from .candidates import free_entity_slug


class CannotSplit(ValueError):
    """The entity cannot be split like that; the message is a sentence that says why."""


def split_entity(
    entity: Entity, aliases: Iterable[Alias], name: str, user=None, kind: str = ""
) -> tuple[Entity, TagRun]:
    """Move some of an entity's aliases to a new entity; editors' decisions on the old one's tags stand."""
    aliases = list(aliases)
    _check(entity, aliases, name)
    with transaction.atomic():
        run = start_run(f"{name} was split from {entity}.", user, TagRun.Kind.SPLIT)
        new = _new_entity(entity, name, kind, user)
        changes = [_change(run, new, None)]
        for alias in aliases:
            before = state_of(alias)
            alias.entity, alias.origin = new, "editor"
            records.save(alias, user, f"split from {entity}")
            changes.append(_change(run, alias, before))
        TagChange.objects.bulk_create(changes)
        rules_changed()
        stories = stories_tagged_by(entity, {alias.pk for alias in aliases})
        return new, finish_run(run, tag_stories(stories, run=run))


def stories_tagged_by(entity: Entity, aliases: set[int]) -> list[int]:
    """Stories that hold a tag of the entity for which one of the aliases (ids) is evidence."""
    tags = EntityTag.objects.filter(entity=entity).values_list("story", "evidence")
    return [story for story, evidence in tags.iterator() if any(item[5] in aliases for item in evidence)]


def _check(entity: Entity, aliases: list[Alias], name: str) -> None:
    if entity.status != Entity.Status.ACTIVE:
        raise CannotSplit(f"{entity} is {entity.get_status_display().lower()}; only an active one can be split.")
    if not aliases:
        raise CannotSplit("Choose at least one name that the new entity takes along.")
    if any(alias.entity_id != entity.pk for alias in aliases):
        raise CannotSplit(f"Only names of {entity} itself can be split from it.")
    if not name.strip():
        raise CannotSplit("The new entity needs a name.")


def _new_entity(entity: Entity, name: str, kind: str, user) -> Entity:
    kind = kind or entity.kind
    new = Entity(kind=kind, name=name, slug=free_entity_slug(name), state=entity.state, parent=entity.parent)
    new.sort_name = sort_name(kind, name, entity.state.slug if entity.state else "")
    records.save(new, user, f"split from {entity}")
    return new


def _change(run: TagRun, row, before: dict | None) -> TagChange:
    return TagChange(run=run, table=row._meta.model_name, row=row.pk, before=before, after=state_of(row))
