"""One archive of one size: checked, then measured; the figures as a dictionary of plain values."""

import gc
import random
import time

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.models import Edition, EntityTag, Story, TopicTag
from briefs.search import StoryQuery

from . import against_datasette, grouped, kinds, over_http
from .asking import Asker, clock_of_page, measure, percentile, whole_page
from .proving import check_answers
from .starting import apart, started

EDITIONS, STORIES = 5, 10  # editions that are added, one after another, of so many stories
ON_DISK = {
    "sqlite": "SELECT page_size * (page_count - freelist_count) "
    "FROM pragma_page_size, pragma_page_count, pragma_freelist_count",
    "postgresql": "SELECT pg_database_size(current_database())",
}


def measured(queries: int, with_datasette: bool = False) -> dict:
    """Everything about the archive in this database: {"checked": sentence, "parts": {name: (p50, p95, p99)}, …}."""
    start, checked = started(), apart(checked_answers)
    asker = Asker()
    measure(asker, 100)
    parts = {name: shares(times) for name, times in measure(asker, queries).items()}
    parts |= {name: shares([timed(one) for one in work]) for name, work in kinds.kinds(asker)}
    return {
        "stories": Story.objects.count(),
        "database": connection.vendor,
        "checked": checked,
        "parts": parts,
        "statements": most_statements(asker),
        **start,
        "edition": shares([edition_cost(Edition.objects.count()) for _ in range(EDITIONS)]),
        "against SQL": against_sql(asker),
        "sizes": sizes(),
        "served": over_http.over_http(asker),
        "Datasette": against_datasette.compared(asker) if with_datasette else {},
    }


def checked_answers() -> str:
    return check_answers(Asker())


def shares(times) -> tuple[float, float, float]:
    return percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)


def timed(work) -> float:
    began = time.process_time_ns()
    work()
    return (time.process_time_ns() - began) / 1e6


def most_statements(asker) -> int:
    """The most SQL statements that any of fifty random pages needs."""
    counts = []
    for _ in range(50):
        query = asker.query()
        with CaptureQueriesContext(connection) as statements:
            whole_page(query)
        counts.append(len(statements) - 1)  # one is the benchmark's own, to forget what was counted
    return max(counts)


def edition_cost(number) -> float:
    """Milliseconds of making an edition of ten stories findable and of counting it in the next answer."""
    stories = new_edition(number)
    gc.collect()
    began = time.process_time_ns()
    with transaction.atomic():
        search.refresh(stories)
    found = search.find(StoryQuery(words=f"unheard{number}"))
    counted = sum(value.count for value in found.facet("section"))
    took = (time.process_time_ns() - began) / 1e6
    if (found.count, counted) != (STORIES, STORIES):
        raise AssertionError(f"An edition of {STORIES} stories was added, but {found.count} are found.")
    return took


def new_edition(number) -> list[int]:
    """An edition like one that is there, with a word of its own; the numbers of its stories."""
    like = random.Random(number).choice(list(Story.objects.order_by("-pk")[:1000]))  # noqa: S311  (a benchmark)
    edition = Edition.objects.get(pk=like.edition_id)
    edition.pk, edition.slug, edition.checksum = None, f"added-{number}", f"added-{number}"
    edition.save()
    made = [
        Story(edition=edition, position=place + 1, section="brief", date=like.date, headline=like.headline,
              body=f"{like.body} unheard{number}", slug=f"added-{number}-{place}", key=f"added-{number}-{place}")
        for place in range(STORIES)
    ]  # fmt: skip
    numbers = [story.pk for story in Story.objects.bulk_create(made)]
    for model in (EntityTag, TopicTag):
        for tag in model.objects.filter(story=like):
            model.objects.bulk_create([copy_of(tag, story) for story in numbers])
    return numbers


def copy_of(tag, story):
    values = {field.attname: getattr(tag, field.attname) for field in tag._meta.concrete_fields}
    return type(tag)(**values | {"id": None, "story_id": story})


def against_sql(asker) -> dict[str, float]:
    """Milliseconds of the clock of a page for a word in a tenth of the stories: ours, by SQL, and how many times."""
    wanted = search.find(StoryQuery()).count * 0.1
    grouped.make()
    try:
        # A word of the texts: we also find leads without a headline by their edition's title, and SQL does not.
        word = next(word for word in asker.near(wanted) if grouped.page(word) > wanted / 2)
        ours = clock_of_page(StoryQuery(words=word))
        theirs = min(clock(lambda: grouped.page(word)) for _ in range(3))
    finally:
        grouped.drop()
    return {"ours": ours, "SQL": theirs, "times": theirs / ours}


def clock(work) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1_000


def sizes() -> dict[str, float]:
    """MB of the texts, of the postings, of the terms kept of each story, and of all that the database takes on disk."""
    asked = {
        "text": "SELECT sum(length(headline) + length(body)) FROM briefs_story",
        "postings": "SELECT sum(length(blob) + length(key) + 24) FROM briefs_posting",
        "terms": "SELECT sum(length(current) + 16) FROM briefs_indexedstory",
        "database": ON_DISK[connection.vendor],
    }
    return {name: float(one_value(sql)) / 1e6 for name, sql in asked.items()}


def one_value(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]
