"""`evaluate_tagging LABELS…`: precision, recall and F1 per kind, and the errors by class."""

import json
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from briefs.tagging.data.sources import GazetteerError
from briefs.tagging.evaluation import Report, score_story, story_body
from briefs.tagging.from_seed import tagger_from_seed
from briefs.tagging.outcome import outcome
from briefs.tagging.values import TaggableText
from briefs.tagstore import current_tagger


class Command(BaseCommand):
    """Measures the tagger against hand labels, one JSON file an edition."""

    help = "Measure the tagger against hand labels (files or folders of JSON, one edition each)."
    requires_system_checks = ()

    def add_arguments(self, parser):
        """Where the labels are, and how much to say."""
        parser.add_argument("labels", nargs="+", type=Path, help="label files, or folders of them")
        parser.add_argument("--details", action="store_true", help="print every error with its story")
        parser.add_argument("--database", action="store_true", help="use the editors' names instead of the data files")

    def handle(self, *, labels, details, database, **options):
        """Tag every labelled story and print the figures."""
        tagger = self.tagger(database)
        report = Report()
        for path in label_files(labels):
            self.evaluate(path, tagger, report)
        if not report.stories:
            raise CommandError("No labelled story was found; name files or folders of JSON labels.")
        for line in summary(report):
            self.stdout.write(line)
        if details:
            for mistake in report.mistakes:
                self.stdout.write(f"{mistake.kind} {mistake.error}: {mistake.label} | {mistake.story}")

    def tagger(self, database):
        """The tagger of the data files, or of the rows."""
        try:
            return current_tagger() if database else tagger_from_seed()
        except GazetteerError as mistake:
            raise CommandError(str(mistake)) from mistake

    def evaluate(self, path, tagger, report):
        """Add one edition's stories to the report."""
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            stories = [(story, body_of(story, gold, path)) for story in gold["stories"]]
            day = date.fromisoformat(gold["date"])
        except (OSError, ValueError, KeyError, TypeError) as mistake:
            raise CommandError(f"{path}: these are no labels ({mistake}).") from mistake
        if gold.get("labels", "by hand") != "by hand":
            return
        missing = [story["first_words"] for story, body in stories if body is None]
        for words in missing:
            self.stderr.write(f"{path}: no story begins with “{words}”")
        known = [(story, body) for story, body in stories if body is not None]
        texts = [TaggableText(story.get("headline", ""), body, day) for story, body in known]
        for (story, _body), tags in zip(known, tagger.tag_edition(texts), strict=True):
            score_story(report, outcome(tags, tagger.entities, tagger.topics), story)


def label_files(paths):
    """JSON files of files and folders, in order; a missing path is an error."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.json"))
        elif path.exists():
            yield path
        else:
            raise CommandError(f"{path}: there is no such file or folder.", returncode=2)


def body_of(story, gold, path):
    """The story's text: its own `body`, or found in the edition beside the labels."""
    if "body" in story:
        return story["body"]
    for folder in (path.parent, path.parent.parent):
        edition = folder / gold["edition"]
        if edition.exists():
            return story_body(edition.read_text(encoding="utf-8", errors="replace"), story)
    raise ValueError(f"the edition {gold['edition']} is not there")


def summary(report):
    """The figures, one kind a line, then the errors by class."""
    exact = f"{report.exact_sets} ({report.exact_sets / report.stories:.1%})"
    yield f"stories        {report.stories}; countries exactly right in {exact}"
    for kind, tally in report.tallies.items():
        if tally.found + tally.wrong + tally.missed:
            yield (
                f"{kind:14} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
                f"  ({tally.found} right, {tally.wrong} wrong, {tally.missed} missed)"
            )
    if report.with_themes:
        share = report.best_theme_right / report.with_themes
        yield f"best theme     acceptable in {report.best_theme_right} of {report.with_themes} ({share:.1%})"
    for (kind, error), count in sorted(report.classes().items()):
        yield f"errors         {kind} {error}: {count}"
