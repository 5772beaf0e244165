"""A database that another process holds, or that cannot be reached or written: told in a sentence, as it passes."""

import logging
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from django.conf import settings
from django.db import DatabaseError, Error, connection
from django.db.migrations.executor import MigrationExecutor

logger = logging.getLogger(__name__)
Given = TypeVar("Given")


class Trouble(NamedTuple):
    """Something that passes without a change of the program: how it is told, and how both databases call it."""

    sentence: str
    words: tuple[str, ...]  # what SQLite's message begins with
    states: tuple[str, ...]  # PostgreSQL's codes, or what they begin with
    remedy: str  # what whoever runs a command should do


RETRY_AFTER = 30  # seconds
PAUSE = 1  # second
PATIENCE = 600  # seconds that a command waits, unless DATABASE_LOCK_TIMEOUT_MS says how long
HELD = "The database is being written by another process, and did not become free in time."
GONE = "The database cannot be reached."
FULL = "The database has no room left on its disk, so nothing can be written."
READ_ONLY = "The database can only be read at present."
BEHIND = "The archive is being brought to a newer version."
TROUBLES = (
    Trouble(
        HELD,
        ("database is locked", "database table is locked", "database schema is locked"),
        ("55P03", "40P01"),  # lock not available; one of two that wait for each other
        "Try again when that is done, or wait longer: DATABASE_LOCK_TIMEOUT_MS sets how long.",
    ),
    Trouble(
        GONE,
        ("unable to open database file", "disk i/o error"),
        ("08", "57P01", "57P02", "57P03", "53300"),  # it shuts down, crashed, starts; too many connections
        "See that it runs and that DATABASE_URL is right, then try again.",
    ),
    Trouble(FULL, ("database or disk is full",), ("53100",), "Make room there, then try again."),
    Trouble(
        READ_ONLY,
        ("attempt to write a readonly database",),
        ("25006",),
        "See that DATABASE_URL names the primary, and that this user may write there.",
    ),
    Trouble(
        BEHIND,
        ("no such table", "no such column", "table "),
        ("42P01", "42703"),  # of a table, or a column, that is not there
        "Run “manage.py migrate”, then try again.",
    ),
)


def reason(error: BaseException | None) -> str:
    """The sentence for an error of the database that will pass; empty for any other error."""
    trouble = trouble_of(error)
    return trouble.sentence if trouble else ""


def trouble_of(error: BaseException | None) -> Trouble | None:
    """What an error of the database means, if it passes. Lacking tables pass only while migrations wait."""
    if not isinstance(error, Error):
        return None
    words, state = str(error).lower(), getattr(error.__cause__, "sqlstate", None) or ""
    found = next((one for one in TROUBLES if words.startswith(one.words) or state.startswith(one.states)), None)
    if found and found.sentence == BEHIND and not is_behind():
        return None
    return found or (next(one for one in TROUBLES if one.sentence == GONE) if never_answered(error) else None)


def is_behind() -> bool:
    """Whether migrations wait; no where the database does not say."""
    with suppress(DatabaseError):
        return migrations_waiting() > 0
    return False


def migrations_waiting() -> int:
    """How many migrations of this program the database has not had."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def never_answered(error: BaseException) -> bool:
    """Whether PostgreSQL gave no answer at all: only then has its driver's error no state."""
    cause = error.__cause__
    module = type(cause).__module__
    return (
        module.startswith("psycopg")
        and type(cause).__name__ in ("OperationalError", "PoolTimeout")
        and not (getattr(cause, "sqlstate", None))
    )


def remedy(error: BaseException | None) -> str:
    """The sentence for whoever runs a command, with who holds the database and what to do; empty for other errors."""
    trouble = trouble_of(error)
    if trouble is None:
        return ""
    by = f" It is held by {held}." if trouble.sentence == HELD and (held := holders()) else ""
    said = f" ({str(error).strip()[:200]})" if trouble.sentence == GONE else ""
    return f"{trouble.sentence}{by} {trouble.remedy}{said}"


def patience() -> float:
    """How many seconds a command goes on trying what another process keeps it from."""
    return settings.DATABASE_LOCK_TIMEOUT_MS / 1_000 or PATIENCE


def patiently(work: Callable[[], Given], seconds: float, troubles: tuple[str, ...] = (HELD,)) -> Given:
    """What `work` gives; on one of these troubles it is tried again for so long, and the log says so once.

    Work must leave nothing behind when it fails: a transaction that was rolled back.
    """
    until, has_told = time.monotonic() + seconds, False
    while True:
        try:
            return work()
        except DatabaseError as error:
            if reason(error) not in troubles or time.monotonic() >= until:
                raise
            if not has_told:
                logger.warning("%s This is tried again until it works, for up to %d seconds.", reason(error), seconds)
            has_told = True
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
            time.sleep(PAUSE)


def holders() -> str:
    """The processes that hold locks on the SQLite file, where Linux tells: “process 4711 (python)”."""
    found = set()
    with suppress(OSError, ValueError, IndexError):
        name = str(connection.settings_dict["NAME"])
        files = {inode(path) for end in ("", "-wal", "-shm") if (path := Path(name + end)).is_file()}
        for line in Path("/proc/locks").read_text().splitlines():
            parts = line.split()
            if "WRITE" in parts and (at := parts.index("WRITE")) and parts[at + 2] in files:
                found.add(int(parts[at + 1]))
    return " and ".join(f"process {pid}{called(pid)}" for pid in sorted(found - {os.getpid()}) if pid > 0)


def inode(path: Path) -> str:
    """A file as /proc/locks names it."""
    stat = path.stat()
    return f"{os.major(stat.st_dev):02x}:{os.minor(stat.st_dev):02x}:{stat.st_ino}"


def called(pid: int) -> str:
    """The name of a process in brackets, where it can be read."""
    with suppress(OSError):
        return f" ({Path(f'/proc/{pid}/comm').read_text().strip()})"
    return ""
