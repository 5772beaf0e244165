"""Puts an invented archive into the database, by the thousand rows, and indexes it."""

import json
import time
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from briefs import search
from briefs.models import Edition, Entity, EntityTag, Source, Story, Topic, TopicTag

from .invented import COUNTRIES, ORGANISATIONS, PEOPLE, THEMES, Inventor

STORIES_OF_EDITION = 20
AT_ONCE = 2_000


@dataclass(frozen=True)
class Filled:
    """What filling took; seconds."""

    stories: int
    rows: float
    index: float


def fill(size: int, progress=lambda done, of: None) -> Filled:
    """An archive of `size` invented stories, in an empty database."""
    start = time.perf_counter()
    with transaction.atomic():
        maker = Filler()
        for done, batch in enumerate(batches(Inventor(size).stories(), AT_ONCE)):
            maker.write(batch)
            progress(min((done + 1) * AT_ONCE, size), size)
    between = time.perf_counter()
    search.rebuild(progress)
    return Filled(size, between - start, time.perf_counter() - between)


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
        self.number = 0
        self.now = timezone.now()

    def write(self, batch):
        """Rows for some stories, with the columns that have no default of the database's own."""
        editions = Edition.objects.bulk_create(
            [self._edition(group) for group in batches(batch, STORIES_OF_EDITION)]
        )  # fmt: skip
        stories = []
        for place, story in enumerate(batch):
            stories.append(self._story(story, editions[place // STORIES_OF_EDITION], place % STORIES_OF_EDITION))
        made = Story.objects.bulk_create(stories)
        insert(
            EntityTag, [row for pk, story in zip(made, batch, strict=True) for row in self._entity_tags(pk.pk, story)]
        )
        insert(TopicTag, [row for pk, story in zip(made, batch, strict=True) for row in self._topic_tags(pk.pk, story)])

    def _edition(self, group):
        self.number += 1
        return Edition(
            source=self.source, date=group[0].day, title=f"Edition {self.number}", slug=f"edition-{self.number}",
            status="published", raw_text="", checksum=f"{self.number:064x}",
        )  # fmt: skip

    def _story(self, story, edition, place):
        slug = f"{edition.slug}-{place}"
        return Story(
            edition=edition, position=place + 1, section=story.section, headline=story.headline, body=story.body,
            date=story.day, slug=slug, key=slug,
        )  # fmt: skip

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


def insert(model, rows):
    """Rows of a tag table as tuples, in one statement of the driver."""
    target = "entity_id" if model is EntityTag else "topic_id"
    columns = "origin, decision, role, role_locked, salience, machine, evidence, tagger_version, story_id, " + target
    marks = ", ".join(["%s"] * 10)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({marks})", rows)  # noqa: S608  (own names)
