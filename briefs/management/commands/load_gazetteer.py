"""Fill names, themes and known sources from the data files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from briefs.loading import load_gazetteer
from briefs.loading.gazetteer import DATA
from briefs.tagging.sources import GazetteerError


class Command(BaseCommand):
    help = "Fill names, themes and known sources from data files; never overrules an editor, twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--folder", type=Path, default=DATA, help="Where the data files are (default: briefs/data)."
        )

    def handle(self, *, folder, verbosity, **options):
        try:
            tally = load_gazetteer(folder)
        except GazetteerError as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        if verbosity:
            self.stdout.write(
                f"Gazetteer: {tally.created} created, {tally.changed} changed, {tally.unchanged} unchanged,"
                f" {tally.kept} kept by editor."
            )
