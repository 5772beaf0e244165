"""Write the archive, or a part of it, as interchange JSONL."""

import gzip
import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict
from tqdm import tqdm

from briefs.exports import archive_records, chosen_records, story_records
from briefs.filters import StoryFilter
from briefs.management.commands.load_briefs import day
from briefs.models import Source


class Command(BaseCommand):
    help = (
        "Write stories with tags, decisions, names and themes as JSONL (packed if the name ends in .gz; - for standard"
        " output). `load_briefs FILE` in an empty archive gives the same archive."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="Where to write, as in archive.jsonl.gz; - for standard output.")
        parser.add_argument("--source", default="", help="Only this source's editions (slug).")
        parser.add_argument("--since", type=day, default=None, help="Only editions of this date and later: 2025-04-08.")
        parser.add_argument(
            "--query",
            default="",
            help="Only what /stories/ would list for these parameters, in its order: country=iran&q=nuclear.",
        )
        parser.add_argument("--stories-only", action="store_true", help="Leave out names, themes and sources.")

    def handle(self, *, file, source, since, query, stories_only, verbosity, **options):
        check_source(source)
        if query and (source or since):
            raise CommandError("--query says all; write source=… and from=… into it instead.", returncode=2)
        stories = chosen_records(asked_ids(query)) if query else story_records(source, since)
        count = 0
        bar = tqdm(unit="story", disable=not sys.stderr.isatty(), file=sys.stderr)
        with bar, self._opened(file) as stream:
            for record in () if stories_only or query else archive_records():
                write(stream, record)
            for record in stories:
                write(stream, record)
                count += "record" not in record
                bar.update()
        if verbosity:
            self.stderr.write(f"Exported {count} stories to {file}.", style_func=str)

    @contextmanager
    def _opened(self, file: str):
        """The stream to write to; a file appears under its name only when it is complete."""
        if file == "-":
            yield self.stdout._out
            return
        path = Path(file)
        half = path.with_name(f".{path.name}.{os.getpid()}.part")  # another export may be writing the same
        try:
            with (
                gzip.open(half, "wt", encoding="utf-8")
                if path.suffix == ".gz"
                else half.open("w", encoding="utf-8") as f
            ):
                yield f
            half.replace(path)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror or error}.") from error
        finally:
            half.unlink(missing_ok=True)


def check_source(slug: str) -> None:
    """CommandError where a source is asked for that the archive does not have."""
    if slug and not Source.objects.filter(slug=slug).exists():
        known = ", ".join(Source.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"There is no source “{slug}”; known are: {known}.", returncode=2)


def asked_ids(query: str) -> list[int]:
    """Ids of the stories that the list's parameters ask for, in its order; CommandError names what is wrong in them."""
    asked = StoryFilter(QueryDict(query.lstrip("?")))
    if asked.faults:
        raise CommandError(" ".join(asked.faults), returncode=2)
    return asked.found.ids(0, asked.found.count)


def write(stream, record: dict) -> None:
    """One record a line; "record" stands first where a line is no story."""
    stream.write(json.dumps(record, ensure_ascii=False) + "\n")
