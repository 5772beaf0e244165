"""A merge, a split or a run of the rules is taken back."""

from django.db import transaction

from briefs import search
from briefs.models import Entity, Story, TagRun, Topic
from briefs.tagstore import CannotUndo, Undone, retag, undo_run


def undo(run: TagRun, user=None) -> Undone:
    """Take a run back; after a merge or split the stories are tagged by the rules as they are then.

    Decisions made since stay. CannotUndo says why it cannot be done.
    """
    with transaction.atomic():
        _check_merges_since(run)
        undone = undo_run(run)
        if run.kind in (TagRun.Kind.MERGE, TagRun.Kind.SPLIT):
            stories = Story.objects.filter(pk__in=undone.stories).values_list("pk", flat=True)
            retag(list(stories), f"After taking back: {run.reason}", user)
            search.refresh(list(stories))
        return undone


def _check_merges_since(run: TagRun) -> None:
    """A merge can be taken back while neither of the two has been merged further."""
    for model in (Entity, Topic):
        for change in run.changes.filter(table=model._meta.model_name):
            row = model.objects.filter(pk=change.row).select_related("merged_into").first()
            if row is None or not change.after or change.after.get("status") != "merged":
                continue
            further = row.merged_into and row.merged_into.status == "merged"
            if row.merged_into_id != change.after["merged_into_id"] or further:
                raise CannotUndo(f"{row} was merged further since, into {row.merged_into}; undo that merge first.")
