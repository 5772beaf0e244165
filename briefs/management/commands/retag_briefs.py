"""Tag stories again by the present rules; an editor's decision always stands."""

import sys
from datetime import date

from django.core.management.base import BaseCommand
from tqdm import tqdm

from briefs.management.commands.load_briefs import day
from briefs.tagstore.whole_archive import Retagging


class Command(BaseCommand):
    help = (
        "Tag all stories, or some, by the present names, themes and phrases. An interrupted run goes on where it"
        " stopped; a second run changes nothing; each run can be undone in the admin."
    )

    def add_arguments(self, parser):
        parser.add_argument("--source", default="", help="Only this source's editions (slug).")
        parser.add_argument("--since", type=day, default=None, help="Only editions of this date and later: 2025-04-08.")

    def handle(self, *, source: str, since: date | None, verbosity: int, **options):
        retagging = Retagging(source, since)
        bar = tqdm(total=retagging.total, unit="edition", disable=not sys.stderr.isatty(), file=sys.stderr)
        with bar:
            for done in retagging.steps():
                bar.update(done)
        if verbosity:
            counts, run = retagging.counts, retagging.run
            told = f"{counts.stories} stories seen, {len(counts.changed_stories)} changed:"
            booked = f" Run {run.pk} can be undone in the admin." if run else ""
            self.stdout.write(f"{told} {counts.gained} tags gained, {counts.lost} lost.{booked}")
