"""Empty databases to measure in, of the kind that DATABASE_URL names; each is thrown away."""

import contextlib
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from psycopg.sql import SQL, Identifier

_numbers = itertools.count(1)
_PREWARM = """SELECT pg_prewarm(oid) FROM pg_class
WHERE relkind IN ('r', 'i', 't') AND relpersistence = 'p' AND relname !~ '^pg_(?!toast)'"""


@contextlib.contextmanager
def fresh_database(url: str) -> Iterator[str]:
    """The address of a new database with tables and gazetteer: an SQLite file, or one on the same PostgreSQL server."""
    with _postgresql(url) if url.startswith("postgres") else _sqlite() as address:
        prepare(address)
        yield address


def prepare(address: str) -> None:
    """Tables and gazetteer for an empty database."""
    for command in (["migrate", "-v0"], ["load_gazetteer", "-v0"]):
        run_manage(address, *command)


def run_manage(url: str, *arguments: str) -> str:
    """Run manage.py on a database; what it printed, or CalledProcessError."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]
    environment = os.environ | {"DATABASE_URL": url}
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603  (our own)


def settled(url: str) -> str:
    """Bring a filled PostgreSQL to where days of use bring it: vacuumed, its pages in its memory; what was done.

    SQLite has no memory of its own to fill; the system keeps the file that was just written.
    """
    if not url.startswith("postgres"):
        return ""
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("VACUUM (ANALYZE)")
        try:
            server.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        except psycopg.Error:
            return "vacuumed; pg_prewarm is not installed, so that pages were read as they were asked for"
        server.execute(_PREWARM)
    return "vacuumed, pages read into memory"


@contextlib.contextmanager
def _sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/bench.sqlite3"


@contextlib.contextmanager
def _postgresql(url: str) -> Iterator[str]:
    name = Identifier(f"bench_{os.getpid()}_{next(_numbers)}")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(SQL("CREATE DATABASE {}").format(name))
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{name.as_string(None).strip(chr(34))}"))
        finally:
            server.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(name))
