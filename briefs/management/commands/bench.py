"""manage.py bench search | load | growth | ranking | headlines | themes: how fast and how well an archive works."""

import argparse
import json
import os
import sys
import tempfile
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from briefs.management.benchmarks import (
    answering,
    growth,
    headline_ends,
    judged,
    load,
    reporting,
    texts,
    theme_labels,
)
from briefs.management.benchmarks.databases import fresh_database, run_manage, settled
from briefs.management.benchmarks.filling import fill
from briefs.management.benchmarks.kept import filled_database
from briefs.management.benchmarks.proving import WrongAnswer
from briefs.models import Story


def numbers(sizes: str) -> list[str]:
    """The numbers of stories that `--sizes` names."""
    found = [size.strip() for size in sizes.split(",")]
    for size in found:
        if not size.isdigit():
            raise CommandError(f"“{size}” is not a number of stories; write --sizes 10000,100000.")
    return found


class Command(BaseCommand):
    help = (
        "Measure search on invented archives, loading, or the ranking of judged texts, in fresh databases of the kind "
        "that DATABASE_URL names, which are thrown away; or how often headlines are parted from paragraphs that they "
        "run into, and themes told as labels have them. A wrong answer ends the run. "
        "Times are of the processor unless said otherwise."
    )

    requires_system_checks = []  # It runs itself for each size; one check of the whole project is enough elsewhere.

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["search", "load", "growth", "ranking", "headlines", "themes"])
        parser.add_argument("--sizes", default="10000,100000", help="search: numbers of stories, parted by commas.")
        parser.add_argument("--real", type=Path, help="search: texts of this JSONL file, with invented tags, as well.")
        parser.add_argument(
            "--keep", type=Path, metavar="FOLDER", help="search: fill archives once and keep them here."
        )
        parser.add_argument("--queries", type=int, default=300, help="search: how many random pages.")
        parser.add_argument("--datasette", action="store_true", help="search: compare with Datasette, if installed.")
        parser.add_argument("--editions", default="1000,10000", help="load: numbers of editions, parted by commas.")
        parser.add_argument("--file", type=Path, help="load: this file or folder instead of invented editions.")
        parser.add_argument("--texts", type=Path, help="ranking, headlines: stories as interchange JSONL.")
        parser.add_argument("--fit", action="store_true", help="headlines, themes: fit the weights anew, print them.")
        parser.add_argument(
            "--labels", type=Path, nargs="+", metavar="FILE", help="themes: labels in the form of seeds/labels."
        )
        parser.add_argument("--questions", type=Path, help="ranking: lines of a number, a tab and a sentence.")
        parser.add_argument("--judgements", type=Path, help="ranking: TREC lines of number, 0, story's id, grade.")
        parser.add_argument("--one", nargs=2, metavar=("WHAT", "PATH"), help=argparse.SUPPRESS)

    def handle(self, *, what, sizes, real, keep, queries, datasette, one, **options):
        if what == "ranking":
            self.measure_ranking(one=one, **options)
        elif what == "growth":
            self.measure_growth()
        elif what == "headlines":
            self.measure_headlines(options["texts"], options["fit"])
        elif what == "themes":
            self.measure_themes(options["labels"], options["fit"])
        elif what == "load":
            self.measure_loading(one=one, **options)
        elif one:
            step, archive = one
            self.stdout.write(json.dumps(self.step(step, archive, queries, datasette)))
        else:
            if datasette and not find_spec("datasette"):
                raise CommandError("Datasette is not installed; `pip install datasette`, or leave out --datasette.")
            archives = [*numbers(sizes), *([str(real.resolve())] if real else [])]
            self.measure_search(archives, keep, queries, datasette)

    def measure_search(self, archives, keep, queries, datasette):
        """Fill and measure each archive in a database of its own and processes of their own, then print growth."""
        told, options = [], [f"--queries={queries}", *(["--datasette"] if datasette else [])]
        for archive in archives:
            fill = partial(self.step_apart, "fill", archive)
            with filled_database(os.environ.get("DATABASE_URL", ""), archive, keep, fill) as (url, figures):
                figures |= {"settled": settled(url)} | self.step_apart("ask", archive, url, options)
            if "wrong" in figures:
                raise CommandError(f"A wrong answer, so nothing was timed. {figures['wrong']}")
            told.append(figures)
            self.stdout.write(reporting.table(figures))
        self.stdout.write(reporting.growth(told))

    @staticmethod
    def step_apart(step, archive, url, options=()):
        """What a step tells that runs in a process of its own on a database."""
        return json.loads(run_manage(url, "bench", "search", "--one", step, archive, *options).splitlines()[-1])

    def step(self, step, archive, queries, datasette):
        """What a process of its own does: fill this database, or ask it."""
        if step == "fill":
            if Story.objects.exists():
                raise CommandError("This database has stories already; name an empty one in DATABASE_URL.")
            return fill(*((int(archive), None) if archive.isdigit() else (0, Path(archive))))._asdict()
        try:
            return answering.measured(queries, datasette)
        except WrongAnswer as error:
            return {"wrong": str(error)}

    def measure_growth(self):
        """Print how the time of parsing grows with the text; CommandError names what grows too fast."""
        self.stdout.write(growth.heading())
        too_fast = []
        for name, seconds in growth.growth():
            self.stdout.write(growth.row(name, seconds))
            too_fast += [name] if growth.grows_too_fast(seconds) else []
        if too_fast:
            raise CommandError(f"Parsing grows faster than the text: {', '.join(too_fast)}.", returncode=1)

    def measure_headlines(self, path, fit):
        """Print how often headlines are parted from paragraphs; with `fit` also by weights fitted on other halves."""
        if not path:
            raise CommandError("Name a file of stories whose paragraphs are used: --texts FILE.")
        sets = headline_ends.made_of(path)
        self.stdout.write(headline_ends.table("weights in use", sets, headline_ends.present_weights()))
        if fit:
            self.stdout.write(headline_ends.table("fitted on the other half", sets, self.fitted(sets.for_fitting())))
            self.stdout.write(f"fitted on all:\n{headline_ends.listed(self.fitted([*sets.examples()]))}")

    @staticmethod
    def fitted(made):
        """Weights fitted to examples, as the parser would use them, with a bar."""
        with tqdm(total=headline_ends.PASSES, unit=" passes", disable=not sys.stderr.isatty()) as bar:
            return headline_ends.as_used(headline_ends.fitted(made, bar.update))

    def measure_themes(self, labels, fit):
        """Print how well themes are told on labelled stories; with `fit` also what fitted numbers would tell."""
        for line in theme_labels.report(labels or [settings.BRIEFS_SEEDS_DIR / "labels"], fit=fit):
            self.stdout.write(line)

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

    def measure_ranking(self, texts, questions, judgements, one, **_options):
        """Load judged texts into a database of their own, ask every question there, print how good the answers are."""
        if not (texts and questions and judgements):
            raise CommandError("Name three files: --texts FILE --questions FILE --judgements FILE.")
        try:
            asked, grades = judged.read_questions(questions), judged.read_judgements(judgements)
            if one:
                self.stdout.write(json.dumps(judged.quality(judged.by_search, asked, grades)))
                return
            plain = judged.quality(judged.PlainBM25(texts).answers, asked, grades)
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"The files cannot be read. {error}") from error
        paths = ["--texts", texts, "--questions", questions, "--judgements", judgements]
        with fresh_database(os.environ.get("DATABASE_URL", "")) as url:
            run_manage(url, "load_briefs", str(texts))
            told = run_manage(url, "bench", "ranking", "--one", "ask", "", *map(str, paths))
        ours = judged.Quality(*json.loads(told.splitlines()[-1]))
        self.stdout.write(judged.table({"this archive": ours, "plain BM25, stems": plain}))


def invented_paths(folder: Path, sizes: str):
    """Invented editions of each size, as files of text and as one JSONL file, with names for the table."""
    for size in sizes.split(","):
        if not size.strip().isdigit():
            raise CommandError(f"“{size}” is not a number of editions; write --editions 1000,10000.")
        yield f"{int(size):,} editions as text", texts.write_texts(folder / f"texts-{size.strip()}", int(size))
        yield f"{int(size):,} editions as JSONL", texts.write_records(folder, int(size))
