"""A merge, a split or a run of the rules is taken back."""

from django.db import transaction

from briefs import search
from briefs.models import Story, TagRun
from briefs.tagstore import Undone, retag, undo_run


def undo(run: TagRun, user=None) -> Undone:
    """Take a run back; after a merge or split the stories are tagged by the rules as they are then.

    Decisions made since stay. CannotUndo says why it cannot be done.
    """
    with transaction.atomic():
        undone = undo_run(run)
        if run.kind != TagRun.Kind.RETAG:
            stories = Story.objects.filter(pk__in=undone.stories).values_list("pk", flat=True)
            retag(list(stories), f"After taking back: {run.reason}", user)
            search.refresh(list(stories))
        return undone
