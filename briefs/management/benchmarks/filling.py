"""Puts an invented archive into the database, by the thousand rows, and indexes it."""

import json
import time
from pathlib import Path
from typing import NamedTuple

from django.core.management.color import no_style
from django.db import connection, transaction
from django.utils import timezone

from briefs import search
from briefs.models import Edition, Entity, EntityTag, Source, Story, Topic, TopicTag

from .invented import COUNTRIES, ORGANISATIONS, PEOPLE, THEMES, Inventor, RealTexts

STORIES_OF_EDITION = 20
AT_ONCE = 2_000
EDITION = ("id", "source_id", "date", "title", "slug", "checksum")
STORY = ("id", "edition_id", "position", "section", "headline", "body", "date", "slug", "key")
TAG = (
    "origin", "decision", "role", "role_locked", "salience", "machine", "evidence", "tagger_version", "story_id",
)  # fmt: skip


class Filled(NamedTuple):
    """What filling took; seconds of the processor."""

    stories: int
    rows: float
    index: float


def fill(size: int, real: Path | None = None, progress=lambda done, of: None) -> Filled:
    """An archive of `size` invented stories, or of the texts of a JSONL file, in an empty database."""
    inventor = Inventor(size) if real is None else RealTexts(real)
    start = time.process_time()
    with transaction.atomic():
        maker = Filler()
        for done, batch in enumerate(batches(inventor.stories(), AT_ONCE)):
            maker.write(batch)
            progress((done + 1) * AT_ONCE, size)
        count_on()
    between = time.process_time()
    search.rebuild(progress)
    return Filled(maker.story, between - start, time.process_time() - between)


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


class Filler:
    """Writes stories with their editions and tags."""

    def __init__(self):
        self.source = Source.objects.create(name="Invented Brief", slug="invented-brief")
        self.entities = {
            kind: named(Entity, kind, count)
            for kind, count in (("country", COUNTRIES), ("person", PEOPLE), ("organisation", ORGANISATIONS))
        }
        topics = [Topic(name=f"Theme {n}", slug=f"theme-{n}") for n in range(THEMES)]
        self.topics = [topic.pk for topic in Topic.objects.bulk_create(topics)]
        self.edition = self.story = 0
        self.edition_rest = rest_of(Edition(status="published"), EDITION)
        self.story_rest = rest_of(Story(), STORY)

    def write(self, batch):
        """Rows for some stories, in statements of the driver: objects would cost more than the rows."""
        editions, stories, entity_tags, topic_tags = [], [], [], []
        for place, story in enumerate(batch):
            if place % STORIES_OF_EDITION == 0:
                self.edition += 1
                editions.append(self._edition(story.day))
            self.story += 1
            stories.append(self._story(story, place % STORIES_OF_EDITION))
            entity_tags += self._entity_tags(self.story, story)
            topic_tags += self._topic_tags(self.story, story)
        insert(Edition, EDITION, editions, self.edition_rest)
        insert(Story, STORY, stories, self.story_rest)
        insert(EntityTag, (*TAG, "entity_id"), entity_tags)
        insert(TopicTag, (*TAG, "topic_id"), topic_tags)

    def _edition(self, day):
        number = self.edition
        return number, self.source.pk, day, f"Edition {number}", f"edition-{number}", f"{number:064x}"

    def _story(self, story, place):
        slug = f"edition-{self.edition}-{place}"
        return self.story, self.edition, place + 1, story.section, story.headline, story.body, story.day, slug, slug

    def _entity_tags(self, story, invented):
        for place, country in enumerate(invented.countries):
            yield self._tag("mention" if place else "about", story, self.entities["country"][country])
        for kind, numbers in (("person", invented.people), ("organisation", invented.organisations)):
            yield from (self._tag("mention", story, self.entities[kind][number]) for number in numbers)

    def _topic_tags(self, story, invented):
        return (self._tag("about", story, self.topics[number]) for number in invented.themes)

    @staticmethod
    def _tag(role, story, target):
        return ("rule", "auto", role, False, 1.0, True, json.dumps([]), 1, story, target)


def named(model, kind, count):
    """The numbers of invented entities of a kind."""
    rows = [
        model(kind=kind, name=f"{kind.capitalize()} {n}", sort_name=f"{n:06}", slug=f"{kind}-{n}") for n in range(count)
    ]
    return [row.pk for row in model.objects.bulk_create(rows, batch_size=1_000)]


def rest_of(blank, named) -> dict:
    """{column: value} of a blank object, without the columns that differ from row to row."""
    now = timezone.now()
    for moment in ("created_at", "updated_at"):
        setattr(blank, moment, now)
    fields = [field for field in blank._meta.concrete_fields if field.column not in named]
    return {field.column: field.get_db_prep_save(getattr(blank, field.attname), connection) for field in fields}


def insert(model, columns, rows, rest=None):
    """Rows of a table as tuples, in the driver's quickest way; `rest` are columns that are the same in all."""
    rest = rest or {}
    table, names = model._meta.db_table, ", ".join((*columns, *rest))
    same = tuple(rest.values())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row((*row, *same))
            return
        marks = ", ".join(["%s"] * (len(columns) + len(rest)))
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608  (own names)
            [(*row, *same) for row in rows],
        )


def count_on():
    """Let the database's own numbering go on after rows that came with their numbers."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Edition, Story]):
            cursor.execute(statement)
