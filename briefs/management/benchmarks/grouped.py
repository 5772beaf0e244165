"""The same answers by grouped SQL and the database's own full text, for comparing."""

from django.db import connection

TABLE = "bench_words"
_FACETS = (
    "SELECT entity_id, count(*) FROM briefs_entitytag WHERE story_id IN ({0}) GROUP BY entity_id",
    "SELECT topic_id, count(*) FROM briefs_topictag WHERE story_id IN ({0}) GROUP BY topic_id",
    "SELECT section, count(*) FROM briefs_story WHERE id IN ({0}) GROUP BY section",
    "SELECT edition_id, count(*) FROM briefs_story WHERE id IN ({0}) GROUP BY edition_id",
)
_MONTH = {"sqlite": "strftime('%%Y-%%m', date)", "postgresql": "date_trunc('month', date)"}


def make() -> None:
    """Index all texts with SQLite's FTS5 or PostgreSQL's tsvector."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"CREATE VIRTUAL TABLE {TABLE} USING fts5(headline, body, content='', tokenize='porter')")
            cursor.execute(f"INSERT INTO {TABLE} (rowid, headline, body) SELECT id, headline, body FROM briefs_story")  # noqa: S608  (own names)
        else:
            text = "setweight(to_tsvector('english', headline), 'A') || to_tsvector('english', body)"
            cursor.execute(f"CREATE TABLE {TABLE} AS SELECT id, {text} AS words FROM briefs_story")  # noqa: S608  (own names)
            cursor.execute(f"CREATE INDEX ON {TABLE} USING gin (words)")
            cursor.execute(f"CREATE UNIQUE INDEX ON {TABLE} (id)")
            cursor.execute(f"ANALYZE {TABLE}")


def page(word: str) -> int:
    """Total, facets, months and the twenty best stories for a word; gives the total."""
    if connection.vendor == "sqlite":
        within, ranked = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", "ORDER BY bm25(bench_words) LIMIT 20"  # noqa: S608  (own names)
        asked = best = [f'"{word}"']
    else:
        within = f"SELECT id FROM {TABLE} WHERE words @@ plainto_tsquery('english', %s)"  # noqa: S608  (own names)
        ranked = "ORDER BY ts_rank(words, plainto_tsquery('english', %s)) DESC LIMIT 20"
        asked, best = [word], [word, word]
    months = f"SELECT {_MONTH[connection.vendor]}, count(*) FROM briefs_story WHERE id IN ({{0}}) GROUP BY 1"  # noqa: S608  (own names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({within}) found", asked)  # noqa: S608  (own names)
        total = cursor.fetchone()[0]
        for facet in (*_FACETS, months):
            cursor.execute(facet.format(within), asked)
            cursor.fetchall()
        cursor.execute(f"{within} {ranked}", best)
        cursor.fetchall()
    return total


def drop() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {TABLE}")
