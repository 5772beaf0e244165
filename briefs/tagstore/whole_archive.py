"""The whole archive is tagged again, step by step; what was interrupted goes on where it stopped."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from django.db import transaction

from briefs import busy
from briefs.models import Edition, TagRun

from .rules import current_rules
from .tag_batch import TagCounts
from .tag_runs import EDITIONS_AT_ONCE, finish_run, rehearse_editions, start_run, summed_up, tag_editions

NEXT = "next_edition"
STOPPED = "stopped"


class Retagging:
    """One pass over editions in the order of their numbers; `run` is its row, or None where nothing changed."""

    def __init__(self, source: str = "", since: date | None = None, user=None, patience: float = 0):
        self.scope = {
            "source": source,
            "since": since.isoformat() if since else "",
            "version": current_rules().rules.version,
        }
        self.counts = TagCounts()
        self.run: TagRun | None = _interrupted(self.scope)
        self.user = user
        self.patience = patience
        editions = Edition.objects.order_by("pk")
        editions = editions.filter(source__slug=source) if source else editions
        editions = editions.filter(date__gte=since) if since else editions
        start = self.run.summary[NEXT] if self.run else 0
        self._editions = list(editions.filter(pk__gte=start).values_list("pk", flat=True))

    @property
    def total(self) -> int:
        """Editions still to be seen."""
        return len(self._editions)

    def rehearsal(self) -> Iterator[int]:
        """As `steps`, but nothing is written: `counts` tells what would change."""
        for some in self._lots():
            self.counts.add(rehearse_editions(some))
            yield len(some)

    def _lots(self) -> Iterator[list[int]]:
        for start in range(0, len(self._editions), EDITIONS_AT_ONCE):
            yield self._editions[start : start + EDITIONS_AT_ONCE]

    def steps(self) -> Iterator[int]:
        """Work through the editions; yields how many each step did. What a step did stays whatever comes after."""
        if self.run is None:
            busy.patiently(partial(_close_outdated, self.scope), self.patience, (busy.HELD, busy.GONE))
            self.run = start_run("All stories were tagged again.", self.user)
        for some in self._lots():
            self.counts.add(busy.patiently(partial(self._tag, some), self.patience, (busy.HELD, busy.GONE)))
            yield len(some)
        self.run = busy.patiently(self._finish, self.patience, (busy.HELD, busy.GONE))

    def _tag(self, some: list[int]) -> TagCounts:
        """Tag these editions and note that they are done, both or neither; those that another process did are left."""
        with transaction.atomic():
            run = self._held_run()
            left = [edition for edition in some if run and edition >= run.summary.get(NEXT, 0)]
            counts = tag_editions(left, run=run)
            if left:
                run.summary |= self.scope | {NEXT: left[-1] + 1} | summed_up(run.summary, counts)
                run.save(update_fields=["summary"])
        return counts

    def _finish(self) -> TagRun | None:
        """Close the run, unless another process did."""
        with transaction.atomic():
            run = self._held_run()
            return finish_run(run) if run else TagRun.objects.filter(pk=self.run.pk).first()

    def _held_run(self) -> TagRun | None:
        """The run, for this process alone until the transaction ends; None once it was finished or taken back."""
        open_runs = TagRun.objects.select_for_update(of=("self",)).filter(finished_at=None, undone_at=None)
        return open_runs.filter(pk=self.run.pk).first()


def _interrupted(scope: dict) -> TagRun | None:
    """An unfinished run with the same task and the same rules."""
    for run in TagRun.objects.filter(kind=TagRun.Kind.RETAG, finished_at=None, undone_at=None).order_by("-pk"):
        if all(run.summary.get(name) == value for name, value in scope.items()) and NEXT in run.summary:
            return run
    return None


@transaction.atomic
def _close_outdated(scope: dict) -> None:
    """Close runs of other rules that stopped halfway: nothing goes on with them any more."""
    halfway = TagRun.objects.select_for_update(of=("self",)).filter(finished_at=None, undone_at=None)
    for run in halfway.filter(kind=TagRun.Kind.RETAG):
        if run.summary.get("version", scope["version"]) != scope["version"]:
            run.summary |= {STOPPED: True}
            finish_run(run)
