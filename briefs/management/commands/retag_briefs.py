"""Tag stories again by the present rules; an editor's decision always stands."""

import sys
from collections import Counter
from datetime import date

from django.core.management.base import BaseCommand
from tqdm import tqdm

from briefs import busy
from briefs.management.commands.export_briefs import check_source
from briefs.management.commands.load_briefs import day
from briefs.models import Entity, Topic
from briefs.tagstore.whole_archive import Retagging

MOST_NAMES = 12


class Command(BaseCommand):
    help = (
        "Tag all stories, or some, by the present names, themes and phrases. An interrupted run goes on where it"
        " stopped; a second run changes nothing; each run can be undone in the admin."
    )

    def add_arguments(self, parser):
        parser.add_argument("--source", default="", help="Only this source's editions (slug).")
        parser.add_argument("--since", type=day, default=None, help="Only editions of this date and later: 2025-04-08.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would change; write nothing.")

    def handle(self, *, source: str, since: date | None, dry_run: bool, verbosity: int, **options):
        check_source(source)
        retagging = Retagging(source, since, patience=busy.patience())
        bar = tqdm(total=retagging.total, unit="edition", disable=not sys.stderr.isatty(), file=sys.stderr)
        with bar:
            for done in retagging.rehearsal() if dry_run else retagging.steps():
                bar.update(done)
        if verbosity:
            self.stdout.write(rehearsed(retagging.counts) if dry_run else told(retagging.counts, retagging.run))


def told(counts, run) -> str:
    """The summary line of a run."""
    seen = f"{counts.stories} stories seen, {len(counts.changed_stories)} changed:"
    booked = f" Run {run.pk} can be undone in the admin." if run else ""
    return f"{seen} {counts.gained} tags gained, {counts.lost} lost.{booked}"


def rehearsed(counts) -> str:
    """The summary of a dry run: what would change, and the names that it would change most."""
    seen = f"{counts.stories} stories seen, {len(counts.changed_stories)} would change:"
    lines = [f"{seen} {counts.gained} tags gained, {counts.lost} lost. Nothing was written."]
    lines += [f"Gained most: {named(counts.gained_by)}."] if counts.gained else []
    lines += [f"Lost most: {named(counts.lost_by)}."] if counts.lost else []
    return "\n".join(lines)


def named(targets: Counter[tuple[str, int]]) -> str:
    """The commonest of the targets with their counts, as in "Iran 12, Trade 4"."""
    most = targets.most_common(MOST_NAMES)
    tables = (("entity_id", Entity), ("topic_id", Topic))
    names = {
        column: model.objects.in_bulk([pk for (kind, pk), _ in most if kind == column]) for column, model in tables
    }
    return ", ".join(f"{names[column][pk].name} {count}" for (column, pk), count in most)
