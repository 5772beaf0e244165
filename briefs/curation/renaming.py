"""Names and slugs change; the old address leads to the new one."""

from django.db import transaction
from django.utils.text import slugify

from briefs import search
from briefs.models import Entity, EntityTag, Redirect, Story, Topic, TopicTag
from briefs.tagstore import rules_changed

from . import records


class CannotRename(ValueError):
    """The new slug is in use or empty; the message is a sentence."""


def rename(row: Entity | Topic | Story, user=None, name: str = "", slug: str = "") -> None:
    """Give an entity or topic another name, or any row with a page another slug."""
    with transaction.atomic():
        old_path = row.get_absolute_url()
        if name and not isinstance(row, Story):
            row.name, row.name_locked = name, True
        if slug and slug != row.slug:
            row.slug = _free(row, slug)
        records.save(row, user, "renamed")
        moved(row, old_path)


def moved(row: Entity | Topic | Story, old_path: str) -> None:
    """After a row with a page was saved under another name or slug: redirect, rules and index follow."""
    with transaction.atomic():
        redirect(old_path, row.get_absolute_url(), "It was renamed.")
        if not isinstance(row, Story):
            rules_changed()
        search.refresh(stories_of(row))


def redirect(old_path: str, new_path: str, reason: str) -> list[Redirect]:
    """Lead an old address to the new one, also those that led to the old one; gives the new rows."""
    if not old_path or not new_path or old_path == new_path:
        return []
    Redirect.objects.filter(old_path=new_path).delete()
    Redirect.objects.filter(new_path=old_path).update(new_path=new_path)
    values = {"new_path": new_path, "reason": reason}
    return [Redirect.objects.update_or_create(old_path=old_path, defaults=values)[0]]


def stories_of(row) -> list[int]:
    """Stories whose index entry names the row."""
    if isinstance(row, Story):
        return [row.pk]
    tags = TopicTag.objects.filter(topic=row) if isinstance(row, Topic) else EntityTag.objects.filter(entity=row)
    return list(tags.values_list("story", flat=True))


def _free(row, slug: str) -> str:
    if slugify(slug) != slug:
        raise CannotRename(f"“{slug}” cannot stand in an address; write it like {slugify(slug) or 'north-macedonia'}.")
    others = type(row).objects.filter(slug=slug).exclude(pk=row.pk)
    if isinstance(row, Story):
        others = others.filter(date=row.date)
    if others.exists():
        raise CannotRename(f"“{slug}” is the address of {others.first()}; take another one, or merge the two.")
    return slug
