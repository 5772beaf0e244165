"""An archive that was loaded before copies were looked for is gone through once, a few hundred stories at a time."""

from collections.abc import Iterator

from django.db import transaction

from briefs import search
from briefs.models import Story, StoryCopy, StorySketch

from .noting import note_copies

AT_ONCE = 1_000


def compare_archive(is_anew: bool = False) -> Iterator[tuple[int, int]]:
    """Compare stories without a sketch, by date; gives `(done, of how many)` after each lot.

    `is_anew` forgets all sketches and automatic pairs first; what editors decided stays.
    """
    if is_anew:
        with transaction.atomic():
            StorySketch.objects.all().delete()
            StoryCopy.objects.filter(decision=StoryCopy.Decision.AUTO).delete()
    waiting = list(Story.objects.filter(sketch=None).order_by("date", "pk").values_list("pk", flat=True))
    for start in range(0, len(waiting), AT_ONCE):
        with transaction.atomic():
            search.refresh(sorted(note_copies(waiting[start : start + AT_ONCE])))
        yield min(start + AT_ONCE, len(waiting)), len(waiting)
