"""What a call of the loader did is kept, if it did anything, and can be taken back while nobody built on it."""

import logging
from pathlib import Path

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from briefs import search
from briefs.copies import note_copies
from briefs.models import (
    Candidate,
    CandidateMention,
    Edition,
    EntityTag,
    ImportedEdition,
    ImportRun,
    JudgedQuotation,
    Source,
    Story,
    StoryCopy,
    TopicTag,
)
from briefs.tagstore.candidates import count_again
from briefs.tagstore.row_states import put_back

from .changing import REASON, parked_key
from .outcomes import LoadOptions, Result, Summary

logger = logging.getLogger(__name__)


class CannotUndoImport(ValueError):
    """The import cannot be taken back; the message is a sentence that says why."""


class RunLog:
    """Writes the run's row with the first thing that happens, so that a call that changes nothing leaves no row."""

    def __init__(self, options: LoadOptions):
        self.options = options
        self.run: ImportRun | None = None
        self.summary = Summary()
        self._kept: ImportRun | None = None

    def book(self, results: list[Result], before: dict[int, dict]) -> None:
        """Note what was done in this transaction; `before` holds the rows of updated editions as they were."""
        done = [result for result in results if result.outcome in ("created", "updated")]
        if not done:
            return
        if self.run is None:
            arguments = self.options.arguments
            self.run = ImportRun.objects.create(started_by=self.options.user, arguments=arguments)
        ImportedEdition.objects.bulk_create(
            ImportedEdition(
                run=self.run,
                edition_id=result.edition_id,
                file_name=self._named(result.file),
                outcome=result.outcome,
                message=result.message,
                before=before.get(result.edition_id, {}),
            )
            for result in done
        )

    def keep(self) -> None:
        """What was booked is in the database for good."""
        self._kept = self.run

    def forget_unkept(self) -> None:
        """The transaction that booked was taken back, and the run's row with it if that one made it."""
        self.run = self._kept

    def book_failure(self, result: Result) -> None:
        """Note a file that could not be read, if the run has a row and the database takes it."""
        if self.run:
            values = {"outcome": "failed", "message": result.message, "file_name": self._named(result.file)}
            try:
                ImportedEdition.objects.create(run=self.run, **values)
            except DatabaseError:
                logger.exception("That %s failed could not be noted", result.file)

    def _named(self, file: str) -> str:
        """The file as editors know it: what was uploaded lay in a folder that is gone."""
        return (Path(file).name if self.options.arguments.get("uploaded") else file)[-255:]

    def finish(self) -> ImportRun | None:
        """Close the run's row, if there is one."""
        if self.run:
            self.run.counts = dict(vars(self.summary))
            self.run.finished_at = timezone.now()
            self.run.save(update_fields=["counts", "finished_at"])
        return self.run


def undo_import(run: ImportRun) -> int:
    """Take back all that the run did, to the letter; the number of editions, or CannotUndoImport with the reason."""
    with transaction.atomic():
        run = ImportRun.objects.select_for_update().get(pk=run.pk)
        done = list(run.editions.filter(edition__isnull=False).select_related("edition").order_by("-pk"))
        _check_untouched(run, [entry.edition for entry in done])
        created = [entry.edition for entry in done if entry.outcome == "created"]
        for entry in done:
            if entry.outcome == "updated":
                _restore(entry)
        _delete(created)
        run.undone_at = timezone.now()
        run.save(update_fields=["undone_at"])
    return len(done)


def _check_untouched(run: ImportRun, editions: list[Edition]) -> None:
    if run.undone_at:
        raise CannotUndoImport(f"This import was undone on {run.undone_at:%d %B %Y}.")
    later = ImportedEdition.objects.filter(
        edition__in=editions, run__pk__gt=run.pk, run__undone_at=None, outcome="updated"
    ).first()
    if later:
        raise CannotUndoImport(
            f"“{later.edition}” was loaded again since, from {later.file_name}; undo that import first."
        )
    for edition in editions:
        if changed := _change_since(edition, run.finished_at or run.started_at):
            raise CannotUndoImport(f"“{edition}” was edited since ({changed}); nothing was undone.")


def _change_since(edition: Edition, moment) -> str:
    """What an editor did with an edition after a moment, in words; "" for nothing."""
    by_editors = ~Q(history_change_reason=REASON) | Q(history_change_reason=None)
    since = Q(history_date__gt=moment) & by_editors
    if edition.history.filter(since).exists():
        return "the edition itself"
    if Story.history.filter(since, edition=edition.pk).exists():
        return "a story"
    stories = edition.stories.values("pk")
    for model in (EntityTag, TopicTag):
        if model.history.filter(since, story__in=stories).exists():
            return "a tag"
        if model.objects.filter(story__in=stories, decided_at__gt=moment).exists():
            return "a tag"
    if JudgedQuotation.objects.filter(story__in=stories, decided_at__gt=moment).exists():
        return "a quotation"
    if StoryCopy.objects.of(stories).filter(decided_at__gt=moment).exists():
        return "a pair of like stories"
    return ""


def _restore(entry: ImportedEdition) -> None:
    """Put an updated edition's rows back as they were."""
    before = entry.before
    touched = [state["id"] for state in before.get("stories", [])]
    made = before.get("created", [])
    stories = set(entry.edition.stories.values_list("pk", flat=True))
    _forget(made)
    for story in Story.objects.filter(pk__in=made):
        story._change_reason = REASON
        story.delete()
    Story.objects.filter(pk__in=touched).update(key=parked_key())
    put_back(Story, before.get("stories", []))
    for model, name in ((EntityTag, "entitytag"), (TopicTag, "topictag")):
        there = {state["id"] for state in before.get(name, [])}
        model.objects.filter(story__edition=entry.edition).exclude(pk__in=there).delete()
        put_back(model, before.get(name, []))
    put_back(Edition, [before["edition"]])
    note_copies(entry.edition.stories.all())
    search.refresh(sorted(stories - set(made)))


def _delete(editions: list[Edition]) -> None:
    stories = list(Story.objects.filter(edition__in=editions).values_list("pk", flat=True))
    _forget(stories)
    sources = {edition.source_id for edition in editions}
    Edition.objects.filter(pk__in=[edition.pk for edition in editions]).delete()
    Source.objects.filter(pk__in=sources, is_complete=False, editions__isnull=True).delete()


def _forget(stories: list[int]) -> None:
    """Take stories out of the index and out of the candidates' counts, before their rows go."""
    search.forget(stories)
    candidates = set(CandidateMention.objects.filter(story__in=stories).values_list("candidate", flat=True))
    CandidateMention.objects.filter(story__in=stories).delete()
    count_again(candidates)
    Candidate.objects.filter(pk__in=candidates, count=0, status=Candidate.Status.OPEN).delete()
