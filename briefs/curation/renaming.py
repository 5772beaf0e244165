"""Names and slugs change; the old address leads to the new one."""

from django.db import transaction

from briefs import search
from briefs.models import Entity, EntityTag, Redirect, Story, Topic, TopicTag
from briefs.tagstore import rules_changed


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
