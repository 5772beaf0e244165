"""Find stories that say the same in an archive that was loaded before they were looked for."""

import sys

from django.core.management.base import BaseCommand
from tqdm import tqdm

from briefs.copies import compare_archive
from briefs.models import StoryCopy


class Command(BaseCommand):
    help = (
        "Compare stories that were not compared yet with all others. Loading does so by itself; this is for archives"
        " that were loaded before. A run that was interrupted goes on where it stopped; editors' decisions stay."
    )

    def add_arguments(self, parser):
        parser.add_argument("--rebuild", action="store_true", help="Compare every story anew.")

    def handle(self, *, rebuild: bool, verbosity: int, **options):
        bar = tqdm(unit="story", disable=not sys.stderr.isatty(), file=sys.stderr)
        count = 0
        with bar:
            for done, total in compare_archive(rebuild):
                bar.total = total
                bar.update(done - count)
                count = done
        if verbosity:
            kinds = StoryCopy.Kind
            exact, near = (StoryCopy.objects.filter(kind=kind).count() for kind in (kinds.EXACT, kinds.NEAR))
            self.stdout.write(f"{count} stories compared; the archive holds {exact} exact and {near} near pairs.")
