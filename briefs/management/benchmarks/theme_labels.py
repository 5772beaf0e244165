"""Labelled stories as the fit of themes needs them, and what is told of it."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from tqdm import tqdm

from briefs.management.benchmarks import theme_weights
from briefs.management.benchmarks.theme_weights import Labelled
from briefs.management.commands.evaluate_tagging import body_of, label_files
from briefs.tagging.evaluation import BROAD_THEMES
from briefs.tagging.from_seed import tagger_from_seed
from briefs.tagging.tagger import Tagger
from briefs.tagging.text.credits import credit_spans
from briefs.tagging.text.reading import Reading
from briefs.tagging.themes import phrases_counted
from briefs.tagging.values import TaggableText


def labelled(tagger: Tagger, edition: str, text: TaggableText, labels: Sequence[str], optional: Sequence[str]):
    """A story as the fit needs it."""
    reading = Reading(text, tagger.given_names)
    credits = credit_spans(reading, tagger.media)
    found = [one for one in tagger.matcher.find(reading.folded) if not credits.cover(one.start, one.end)]
    wanted = [frozenset(BROAD_THEMES.get(label, {label})) for label in labels]
    may = [frozenset(BROAD_THEMES.get(label, {label})) for label in optional]
    return Labelled(edition, phrases_counted(reading, found, tagger.topics), wanted, frozenset().union(*wanted, *may))


def labelled_stories(tagger: Tagger, paths: Iterable[Path]) -> Iterator[Labelled]:
    """The stories of label files in the form of `seeds/labels`; CommandError for a path that is not there."""
    for path in label_files(paths):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for story in gold["stories"]:
            text = TaggableText(story.get("headline", ""), body_of(story, gold, path), date.fromisoformat(gold["date"]))
            yield labelled(tagger, path.stem, text, story.get("themes", ()), story.get("themes_optional", ()))


def report(paths: Iterable[Path], *, fit: bool) -> Iterator[str]:
    """Lines: how well themes are told on labelled stories; with `fit` what fitted numbers tell, and which they are."""
    tagger = tagger_from_seed()
    stories, topics = list(labelled_stories(tagger, paths)), tagger.topics
    now = theme_weights.present(topics)
    yield f"{f'{len(stories)} stories':34} F1     prec.  recall best theme"
    yield theme_weights.told(stories, now, topics).row("the present numbers")
    if fit:
        rounds = (theme_weights.FOLDS + 1) * len(now.thresholds)
        with tqdm(total=rounds, unit=" themes", disable=not sys.stderr.isatty()) as bar:
            apart = theme_weights.kept_apart(stories, topics, bar.update)
            numbers = theme_weights.fitted(stories, topics, bar.update)
        yield apart.row("fitted, each fifth kept apart")
        yield theme_weights.told(stories, numbers, topics).row("fitted to all of them")
        yield from theme_weights.changes(numbers, stories, topics)
