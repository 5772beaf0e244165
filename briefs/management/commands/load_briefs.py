"""Load editions from files and folders, or show what loading them would give."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.text import slugify
from tqdm import tqdm

from briefs import busy
from briefs.loading import Loader, LoadOptions, Summary, files_of
from briefs.loading.as_json import EditionPrinter, read_only, rules_for_printing
from briefs.loading.outcomes import Incoming, Result
from briefs.models import Edition
from briefs.parsing.decoding import readable


class Command(BaseCommand):
    help = (
        "Load editions (.txt .md .html .eml .jsonl, also .gz; .mbox) from files and folders. Twice changes nothing. "
        "Exit status: 0 all loaded or there already, 1 some failed, 2 wrong arguments."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "paths",
            nargs="*",
            type=Path,
            help="Files or folders (default: the sample editions); - reads one, or mails, from standard input.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Write nothing; say what loading would give.")
        parser.add_argument("--format", choices=["text", "json"], default="text", help="json: one array on stdout.")
        parser.add_argument("--source", type=source_slug, default="", help="Slug of the source, for every file.")
        parser.add_argument("--date", type=day, default=None, help="Date of editions that show none: 2025-04-08.")
        parser.add_argument("--draft", action="store_true", help="Load as drafts that readers do not see.")

    def handle(self, *, paths, dry_run, format, verbosity, **options):
        told = {"paths": [readable(path) for path in paths], "source": options["source"], "draft": options["draft"]}
        asked = LoadOptions(
            source=options["source"],
            date=options["date"],
            draft=options["draft"],
            arguments=told,
            patience=busy.patience(),
        )
        files = list(files_of(paths or [settings.BRIEFS_SEEDS_DIR]))
        if fault := hindrance(files, dry_run):
            self.stdout.write("[]" if format == "json" else "", ending="")
            raise CommandError(fault)
        self.told = self.stderr if format == "json" else self.stdout
        self.verbosity = verbosity
        summary = self._show(files, asked, format) if dry_run else self._load(files, asked, format)
        if verbosity:
            self.told.write(f"{'Would load ' if dry_run else 'Loaded '}{summary}", ending="\n")
        if not summary.is_success:
            raise CommandError("Not every file could be loaded; the reasons stand above.", returncode=1)

    def _load(self, files, asked, format) -> Summary:
        loader = Loader(asked)
        printer = JsonArray(self.stdout, rules_for_printing()) if format == "json" else None
        with _bar(files) as bar:
            for result in loader.load(_ticking(files, bar)):
                self._tell(result)
                if printer:
                    printer.add(result)
        loader.finish()
        if printer:
            printer.close()
        return loader.summary

    def _show(self, files, asked, format) -> Summary:
        summary = Summary()
        printer = JsonArray(self.stdout, rules_for_printing()) if format == "json" else None
        with _bar(files) as bar:
            for item in read_only(_ticking(files, bar), asked):
                result = item if isinstance(item, Result) else as_result(item)
                summary.count(result)
                self._tell(result)
                if printer:
                    printer.add(result)
        if printer:
            printer.close()
        return summary

    def _tell(self, result: Result) -> None:
        """Say what failed and what is a draft; with --verbosity 2 everything."""
        if result.is_failure or (result.message and self.verbosity) or self.verbosity > 1:
            told = (result.file, result.outcome, result.message or result.error)
            self.stderr.write(": ".join(filter(None, told)))
        if result.parsed and self.verbosity > 1:
            origin = f"from the {result.parsed.date_origin}" if result.parsed.date else "none"
            self.stderr.write(f"  date {result.parsed.date or ''} ({origin}), {len(result.parsed.stories)} stories")
            for difference in result.differences:
                self.stderr.write(f"  {difference}")


class JsonArray:
    """Writes editions to a stream as one JSON array, each as soon as it comes."""

    def __init__(self, stream, rules):
        self.stream = stream
        self.printer = EditionPrinter(rules)
        self.before = "["

    def add(self, result: Result) -> None:
        parsed = result.parsed
        value = self.printer.edition(result.file, parsed) if parsed else self.printer.failure(result)
        self.stream.write(self.before + json.dumps(value, ensure_ascii=False), ending="")
        self.before = ",\n"

    def close(self) -> None:
        self.stream.write("]" if self.before != "[" else "[]")


def hindrance(files: list, dry_run: bool) -> str:
    """Why nothing can be loaded at all; "" if something may."""
    if not files:
        return "There is no edition to load; name a file, or a folder with .txt, .md, .html, .eml, .mbox or .jsonl."
    if not dry_run and Edition._meta.db_table not in connection.introspection.table_names():
        return "The database has no tables yet; run “manage.py migrate” first."
    return ""


def as_result(incoming: Incoming) -> Result:
    """What loading an edition would say, as far as that is known without the database."""
    parsed = incoming.parsed
    waits = parsed.error or parsed.unclaimed or parsed.doubts or not parsed.date
    status = "draft" if waits else "published"
    result = Result(incoming.file, "created", parsed.error, status=status, stories=len(parsed.stories), parsed=parsed)
    result.error = parsed.error
    return result


def _bar(files):
    """A progress bar over files, only where somebody watches."""
    return tqdm(total=len(files), unit="file", disable=not sys.stderr.isatty(), file=sys.stderr)


def _ticking(files, bar):
    for file in files:
        yield file
        bar.update()


def day(text: str) -> date:
    """A date as an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it like 2025-04-08") from None


def source_slug(text: str) -> str:
    """The slug of a source as an argument."""
    if slugify(text) != text:
        raise argparse.ArgumentTypeError(f"“{text}” is no slug; write it like {slugify(text) or 'morning-file'}")
    return text
