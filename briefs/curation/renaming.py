"""Names and slugs change; the old address leads to the new one."""

from django.db import transaction

from briefs import search
from briefs.models import Entity, EntityTag, Redirect, Story, Topic, TopicTag
from briefs.tagstore import rules_changed


def moved(row: Entity | Topic | Story, old_path: str) -> None:
    """After a row with a page was saved under another name or slug: redirect, rules and index follow."""
    with transaction.atomic():
        Redirect.objects.lead(old_path, row.get_absolute_url(), "It was renamed.")
        if not isinstance(row, Story):
            rules_changed()
        search.refresh(stories_of(row))


def stories_of(row) -> list[int]:
    """Stories whose index entry names the row."""
    if isinstance(row, Story):
        return [row.pk]
    tags = TopicTag.objects.filter(topic=row) if isinstance(row, Topic) else EntityTag.objects.filter(entity=row)
    return list(tags.values_list("story", flat=True))
