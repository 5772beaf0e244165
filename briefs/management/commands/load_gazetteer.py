"""Fill names, themes and known sources from the data files."""

from functools import partial
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from briefs import busy
from briefs.curation import merge_twins
from briefs.loading import load_gazetteer
from briefs.loading.body_offices import read_body_offices
from briefs.loading.gazetteer import DATA
from briefs.models import Story
from briefs.tagging.data.sources import GazetteerError, read_seed_gazetteer


class Command(BaseCommand):
    help = "Fill names, themes and known sources from data files; never overrules an editor, twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--folder", type=Path, default=DATA, help="Where the data files are (default: briefs/data)."
        )

    def handle(self, *, folder, verbosity, **options):
        if not folder.is_dir():
            raise CommandError(f"There is no folder “{folder}”.", returncode=2)
        try:
            seeds = read_seed_gazetteer(folder)
            bodies = read_body_offices(folder, seeds.keys)
            load = partial(load_gazetteer, folder, seeds, folder == DATA, bodies)
            tally = busy.patiently(load, busy.patience())
        except GazetteerError as error:
            raise CommandError(f"{str(error).rstrip('.')}. Nothing was changed.") from error
        twins = busy.patiently(partial(merge_twins, seeds.keys), busy.patience()) if folder == DATA else []
        for survivor, merged in twins:
            self.stdout.write(f"“{merged}” is now one with “{survivor}”; the history tells how to undo it.")
        if verbosity:
            self.stdout.write(
                f"Gazetteer: {tally.created} created, {tally.changed} changed, {tally.unchanged} unchanged,"
                f" {tally.kept} kept by editor, {tally.removed} removed."
            )
            if tally.writes and Story.objects.exists():
                self.stdout.write("“manage.py retag_briefs” brings the stories' tags up to date.")
