"""A database that another process holds, or that cannot be reached: told in a sentence, as it passes by itself."""

import os
from contextlib import suppress
from pathlib import Path

from django.db import Error, connection

RETRY_AFTER = 30  # seconds
HELD = "The database is being written by another process, and did not become free in time."
GONE = "The database cannot be reached."
LOCKED = ("database is locked", "database table is locked", "database schema is locked")  # SQLite's own words
NOT_THERE = ("unable to open database file", "disk i/o error")
LOCK_STATES = ("55P03", "40P01")  # PostgreSQL's: lock not available; one of two that wait for each other
GONE_STATES = ("57P01", "57P02", "57P03", "53300")  # it shuts down, crashed, starts; too many connections


def reason(error: BaseException | None) -> str:
    """The sentence for an error of the database that will pass; empty for any other error."""
    if not isinstance(error, Error):
        return ""
    words = str(error).lower()
    state = getattr(error.__cause__, "sqlstate", None)
    if words.startswith(LOCKED) or state in LOCK_STATES:
        return HELD
    if words.startswith(NOT_THERE) or state in GONE_STATES or (state or "").startswith("08") or never_answered(error):
        return GONE
    return ""


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
    told = reason(error)
    if told == GONE:
        return f"{GONE} See that it runs and that DATABASE_URL is right, then try again. ({str(error).strip()[:200]})"
    if told:
        by = f" It is held by {held}." if (held := holders()) else ""
        return f"{told}{by} Try again when that is done, or wait longer: DATABASE_LOCK_TIMEOUT_MS sets how long."
    return ""


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
