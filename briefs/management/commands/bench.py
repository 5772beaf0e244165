"""manage.py bench search | load: how fast the archive answers, and how fast it is filled, on invented archives."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from briefs.management.benchmarks import load, texts
from briefs.management.benchmarks.asking import Asker, check_answers, measure, percentile
from briefs.management.benchmarks.filling import fill
from briefs.models import Story


class Command(BaseCommand):
    help = (
        "Measure search on invented archives. Each size gets an SQLite file of its own that is thrown away; with "
        "--here the empty database of DATABASE_URL is filled with one size instead (for PostgreSQL). Or measure "
        "loading into fresh databases of the kind that DATABASE_URL names, which are thrown away."
    )

    requires_system_checks = []  # It runs itself for each size; one check of the whole project is enough elsewhere.

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["search", "load"])
        parser.add_argument("--sizes", default="10000,100000", help="Numbers of stories, parted by commas.")
        parser.add_argument("--here", type=int, default=0, metavar="STORIES", help="Fill this database and measure.")
        parser.add_argument("--queries", type=int, default=300)
        parser.add_argument("--editions", default="1000,10000", help="load: numbers of editions, parted by commas.")
        parser.add_argument("--file", type=Path, help="load: this file or folder instead of invented editions.")
        parser.add_argument("--one", nargs=2, metavar=("WHAT", "PATH"), help=argparse.SUPPRESS)

    def handle(self, *, what, sizes, here, queries, **options):
        if what == "load":
            self.measure_loading(**options)
            return
        if here:
            self.measure_here(here, queries)
            return
        for size in sizes.split(","):
            if not size.strip().isdigit():
                raise CommandError(f"“{size}” is not a number of stories; write --sizes 10000,100000.")
            self.measure_apart(size.strip(), queries)

    def measure_loading(self, editions, file, one, **_options):
        """Print a table, a row as soon as it is measured; with `one` (the row's own process) that row as JSON."""
        if one:
            self.stdout.write(load.as_line(load.measured(one[0], Path(one[1]))))
            return
        self.stdout.write(load.Measured.heading())
        with tempfile.TemporaryDirectory() as folder:
            for name, path in [(file.name, file)] if file else invented_paths(Path(folder), editions):
                for row in load.rows(name, path, os.environ.get("DATABASE_URL", "")):
                    self.stdout.write(row.row())

    def measure_apart(self, size, queries):
        """Run this command for one size in a process and a database of its own."""
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"}
            command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "bench", "search", "--here", size]
            ran = subprocess.run([*command, "--queries", str(queries)], env=environment, check=False)  # noqa: S603  (our own)
        if ran.returncode:
            raise CommandError(f"Measuring {size} stories failed; the reason stands above.")

    def measure_here(self, size, queries):
        call_command("migrate", verbosity=0)
        if Story.objects.exists():
            raise CommandError("This database has stories already; name an empty one in DATABASE_URL.")
        filled = fill(size)
        self.stdout.write(
            f"\n{size:,} stories: rows {size / filled.rows:,.0f} a second, index {size / filled.index:,.0f} a second"
        )
        asker = Asker()
        try:
            check_answers(asker)
        except AssertionError as error:
            raise CommandError(f"A wrong answer, so nothing was timed. {error}") from error
        self.stdout.write("40 totals equal SQL's\n            p50     p95     p99 ms")
        for name, times in measure(asker, queries).items():
            told = "".join(f"{percentile(times, share):8.2f}" for share in (0.5, 0.95, 0.99))
            self.stdout.write(f"{name:10}{told}")


def invented_paths(folder: Path, sizes: str):
    """Invented editions of each size, as files of text and as one JSONL file, with names for the table."""
    for size in sizes.split(","):
        if not size.strip().isdigit():
            raise CommandError(f"“{size}” is not a number of editions; write --editions 1000,10000.")
        yield f"{int(size):,} editions as text", texts.write_texts(folder / f"texts-{size.strip()}", int(size))
        yield f"{int(size):,} editions as JSONL", texts.write_records(folder, int(size))
