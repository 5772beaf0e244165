"""Published stories that lack a tag: what the sets in memory answer at once and SQL only by looking at every story."""

from datetime import date

from pyroaring import BitMap

from briefs.models import Story

from ..index import archive as archives
from . import order


def lacking(field: str) -> BitMap:
    """The published stories that no visible tag of a field ties to anything; the field is "country" or "theme"."""
    archive = archives.present()
    return archive.everything - BitMap.union(BitMap(), *archive.fields[field].values())


def first_day(stories: BitMap) -> date | None:
    """The day of the oldest of these stories; None without stories, or where none has a date."""
    oldest = order.by_date(archives.present(), stories, 0, 1, is_newest=False)
    return Story.objects.values_list("date", flat=True).get(pk=oldest[0]) if oldest else None
