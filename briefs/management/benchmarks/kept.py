"""Filled archives kept from run to run: each is filled once, and measured in a copy, which is thrown away."""

import contextlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.sql import SQL, Identifier

from .databases import fresh_database, prepare, run_manage

Fill = Callable[[str], dict]  # fills the empty database at an address; what that took, to be kept beside it


@contextlib.contextmanager
def filled_database(url: str, archive: str, folder: Path | None, fill: Fill) -> Iterator[tuple[str, dict]]:
    """The address of a filled database, and what filling it took; without a folder it is filled anew."""
    if folder is None:
        with fresh_database(url) as address:
            yield address, fill(address)
        return
    folder.mkdir(parents=True, exist_ok=True)
    copy_of_kept = _postgresql if url.startswith("postgres") else _sqlite
    with copy_of_kept(url, name_of(archive), folder.resolve(), fill) as (address, figures):
        run_manage(address, "migrate", "-v0")  # it may have been kept by an earlier version
        yield address, figures


def name_of(archive: str) -> str:
    """A word for a number of stories, or for a file of texts: its name and its size."""
    path = Path(archive)
    told = archive if archive.isdigit() else f"{path.name}-{path.stat().st_size}"
    return "bench_" + re.sub(r"\W+", "_", told.lower())


@contextlib.contextmanager
def _sqlite(_url, name, folder, fill):
    kept, told = folder / f"{name}.sqlite3", folder / f"{name}.sqlite3.json"
    if not told.exists():  # written last: without it the database is half filled
        for file in folder.glob(f"{kept.name}*"):
            file.unlink()
        _keep(f"sqlite:///{kept}", told, fill)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        yield f"sqlite:///{shutil.copy(kept, place)}", json.loads(told.read_text())


@contextlib.contextmanager
def _postgresql(url, name, folder, fill):
    told, copy = folder / f"{name}.postgresql.json", f"{name[:40]}_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as server:
        held = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not (held and told.exists()):
            told.unlink(missing_ok=True)
            server.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(name)))
            server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
            _keep(address_of(url, name), told, fill)
        server.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(copy), Identifier(name)))
        try:
            yield address_of(url, copy), json.loads(told.read_text())
        finally:
            server.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(copy)))


def _keep(address, told, fill):
    prepare(address)
    told.write_text(json.dumps(fill(address)))


def address_of(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))
