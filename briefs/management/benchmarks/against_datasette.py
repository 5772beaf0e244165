"""The same lists by Datasette over SQLite, for comparing: `pip install datasette` first, nothing else needs it.

Datasette gets a table of its own with the texts, an index of words (FTS5) and the tags as lists, and is asked for the
same twenty rows, total and facets (country, theme, section, year) in its own process's event loop, without sockets.
"""

import asyncio
import json
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from briefs import search
from briefs.models import EntityTag, Story, TopicTag
from briefs.search import StoryQuery

from .asking import Asker, clock_of_page

TABLE = "stories"
REPEATS = 3
AT_ONCE = 5_000
SETTINGS = {"sql_time_limit_ms": 600_000, "facet_time_limit_ms": 600_000, "suggest_facets": False, "num_sql_threads": 1}
FACETS = "_facet_array=countries&_facet_array=themes&_facet=section&_facet=year&_size=20&_sort_desc=date"


def compared(asker: Asker) -> dict[str, float]:
    """Milliseconds of the clock, and how many times ours, for a country and for a word in a tenth of the stories."""
    country, word = asker.countries[0], asker.near(search.find(StoryQuery()).count * 0.1, 1)[0]
    with tempfile.TemporaryDirectory() as folder:
        file = copied(Path(folder) / "datasette.sqlite3")
        theirs = asyncio.run(asked(file, [f"countries__arraycontains={country}", f"_search={word}"]))
    ours = [clock_of_page(StoryQuery(chosen={"country": (country,)})), clock_of_page(StoryQuery(words=word))]
    told = {}
    for name, mine, other in zip(("country", "word in 10 %"), ours, theirs, strict=True):
        told |= {f"{name}, ms": other, f"{name}, ours, ms": mine, f"{name}, times": other / mine}
    return told


async def asked(file: Path, conditions: list[str]) -> list[float]:
    """The best of three answers to each condition, in milliseconds."""
    from datasette.app import Datasette  # here, because only this comparison needs it

    server = Datasette([str(file)], settings=SETTINGS)
    await server.invoke_startup()
    return [min([await _clock(server, condition) for _ in range(REPEATS)]) for condition in conditions]


async def _clock(server, condition) -> float:
    began = time.perf_counter()
    answer = await server.client.get(f"/{Path(server.files[0]).stem}/{TABLE}?{condition}&{FACETS}")
    took = (time.perf_counter() - began) * 1_000
    if answer.status_code != 200 or "Error" in answer.text[:2_000]:
        raise AssertionError(f"Datasette answered {condition} with {answer.status_code}.")
    return took


def copied(file: Path) -> Path:
    """The archive's texts and tags in a database as Datasette likes it."""
    database = sqlite3.connect(file)
    database.execute(
        f"CREATE TABLE {TABLE} (id INTEGER PRIMARY KEY, date TEXT, year TEXT, section TEXT, headline TEXT, body TEXT,"
        " countries TEXT, themes TEXT)"
    )
    database.executemany(f"INSERT INTO {TABLE} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _rows())  # noqa: S608  (own name)
    for column in ("date", "year", "section"):
        database.execute(f"CREATE INDEX by_{column} ON {TABLE} ({column})")
    database.execute(f"CREATE VIRTUAL TABLE {TABLE}_fts USING fts5(headline, body, content={TABLE}, tokenize='porter')")
    database.execute(f"INSERT INTO {TABLE}_fts (rowid, headline, body) SELECT id, headline, body FROM {TABLE}")  # noqa: S608  (own name)
    database.commit()
    database.close()
    return file


def _rows() -> Iterator[tuple]:
    countries = _tags(EntityTag.objects.filter(entity__kind="country"), "entity__slug")
    themes = _tags(TopicTag.objects.all(), "topic__slug")
    rows = Story.objects.published().order_by("pk").values_list("pk", "date", "section", "headline", "body")
    for pk, day, section, headline, body in rows.iterator(AT_ONCE):
        yield pk, str(day), str(day)[:4], section, headline, body, json.dumps(countries[pk]), json.dumps(themes[pk])


def _tags(tags, column) -> dict[int, list[str]]:
    found = defaultdict(list)
    for story, slug in tags.order_by().values_list("story_id", column).iterator(AT_ONCE):
        found[story].append(slug)
    return found
