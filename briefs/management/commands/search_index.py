"""manage.py search_index check | rebuild: compares the search index with the rows, or makes it again from them."""

import sys
from functools import partial

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from briefs import busy, search


class Command(BaseCommand):
    help = "Check the search index against the stories, or rebuild it from them. Both only read stories and tags."

    def add_arguments(self, parser):
        parser.add_argument("action", choices=["check", "rebuild"], help="What to do.")
        parser.add_argument(
            "--if-outdated", action="store_true", help="Rebuild only what an earlier version of the program has made."
        )

    def handle(self, *, action, if_outdated, verbosity, **options):
        if if_outdated and action == "check":
            raise CommandError("--if-outdated goes with rebuild only.", returncode=2)
        if if_outdated and not search.is_outdated():
            return
        with tqdm(
            desc=f"{action.capitalize()}ing", unit=" stories", disable=not (verbosity and sys.stderr.isatty())
        ) as bar:

            def progress(done, of):
                bar.total = of
                bar.update(done - bar.n)

            if action == "rebuild":
                count = busy.patiently(partial(search.rebuild, progress), busy.patience())
                summary = f"Rebuilt: {count:,} {'story' if count == 1 else 'stories'}."
            else:
                summary = self.checked(search.check(progress))
        if verbosity:
            self.stdout.write(summary)

    def checked(self, faults):
        """The sentence for no faults; with any, a CommandError that lists them and names the remedy."""
        if faults:
            listed = "\n".join(faults)
            raise CommandError(f"{listed}\nRun “manage.py search_index rebuild” to put this right.")
        return "The index agrees with the stories."
