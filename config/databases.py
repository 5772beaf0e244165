"""What each of the two databases needs besides its address."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environs import ValidationError

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"
# WAL lets readers go on while one process writes; with it, NORMAL loses no committed row when the process dies.
# `mmap_size` stays unset: SQLite before 3.51.3 can corrupt a memory-mapped database in WAL mode.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-2000;"
REPLICA_PATIENCE = 2  # seconds
PLANNED_FOR = "-c random_page_cost=1.1"  # a disk without moving parts; another can be named in the address
PREPARED_AFTER = 5  # times that a statement of search is asked: psycopg's own measure
LOCK_TIMEOUTS_MS = {SQLITE: 20_000, POSTGRESQL: 10_000}  # how long a statement waits for another process


def database_url(url: str) -> dict[str, Any]:
    """Django's settings for `url`; ValidationError for any scheme but sqlite and postgres.

    A socket folder is written percent-encoded in the place of the host: `postgres://user@%2Frun%2Fpg/name`.
    """
    import dj_database_url

    try:
        database = dict(dj_database_url.parse(url))
    except (dj_database_url.ParseError, ValueError) as error:
        raise ValidationError("It must look like postgres://user:password@host:5432/name or sqlite:///file.") from error
    if database["ENGINE"] not in (SQLITE, POSTGRESQL):
        raise ValidationError("The archive runs on SQLite (sqlite:///…) and PostgreSQL (postgres://…) only.")
    return database


def replica_url(url: str) -> dict[str, Any] | None:
    """The same for a replica, which SQLite has none of; None for nothing."""
    if not url:
        return None
    database = database_url(url)
    if database["ENGINE"] != POSTGRESQL:
        raise ValidationError("Only PostgreSQL (postgres://…) has replicas.")
    return database


def completed(
    database: dict[str, Any], base: Path, pool_size: int, statement_timeout_ms: int, lock_timeout_ms: int = 0
) -> dict[str, Any]:
    """`database` with what its engine needs; a relative SQLite file is looked for in `base`, not where one stands."""
    wait = lock_timeout_ms or LOCK_TIMEOUTS_MS[database["ENGINE"]]
    if database["ENGINE"] == SQLITE:
        return _sqlite(database, base, wait)
    return _postgresql(database, pool_size, f"-c statement_timeout={statement_timeout_ms} -c lock_timeout={wait}")


def _sqlite(database: dict[str, Any], base: Path, lock_timeout_ms: int) -> dict[str, Any]:
    name = str(database["NAME"])
    return database | {
        "NAME": name if name.startswith((":memory:", "file:")) else str(base / name),
        "CONN_MAX_AGE": None,  # opening the file and its settings takes longer than most requests
        "OPTIONS": {
            # A transaction takes the write lock when it begins, so that it waits instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": lock_timeout_ms / 1_000,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def _postgresql(database: dict[str, Any], pool_size: int, limits: str) -> dict[str, Any]:
    options = dict(database.get("OPTIONS") or {})
    options["options"] = f"{PLANNED_FOR} {options.get('options', '')} {limits}"
    options["prepare_threshold"] = _prepare_threshold(str(options.get("prepare_threshold", PREPARED_AFTER)))
    options["pool"] = {"min_size": 1, "max_size": pool_size, "timeout": 10}
    # The pool keeps the connections; Django must not keep them as well.
    return database | {"OPTIONS": options, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False}


def _prepare_threshold(number: str) -> int | None:
    """How often a statement is asked before it is prepared; None (`none` in the address) for a pooler that forgets."""
    if number.casefold() == "none":
        return None
    if not number.isdecimal():
        raise ImproperlyConfigured(f"prepare_threshold in DATABASE_URL must be a number or none, not {number!r}.")
    return int(number)


def replica_of(primary: dict[str, Any], replica: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A completed replica as a further entry of DATABASES; one that is away is noticed quickly."""
    if primary["ENGINE"] != POSTGRESQL:
        raise ImproperlyConfigured(
            "DATABASE_REPLICA_URL is set, but DATABASE_URL is no PostgreSQL that it could follow."
        )
    pool = replica["OPTIONS"]["pool"] | {"timeout": REPLICA_PATIENCE}
    options = replica["OPTIONS"] | {"pool": pool, "connect_timeout": REPLICA_PATIENCE}
    return {"replica": replica | {"OPTIONS": options, "TEST": {"MIRROR": "default"}}}
