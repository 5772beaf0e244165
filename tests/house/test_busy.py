"""A database that another process holds is told in a sentence, with who holds it, and passes as a 503."""

import sqlite3
import sys

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from briefs import busy
from briefs.loading import LoadOptions, loader
from tests.factories import StoryFactory
from tests.house.from_outside import GOOD_KEY, run_manage

HELD = OperationalError("database is locked")
TABLE = OperationalError("no such table: briefs_story")


def from_postgresql(cause):
    """An error as Django tells one of PostgreSQL's driver."""
    error = DatabaseError("as the server says")
    error.__cause__ = cause
    return error


def failing(error):
    def fail(*args, **kwargs):
        raise error

    return fail


@pytest.fixture
def client(client):
    client.raise_request_exception = False
    return client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/stories/", "text/html"),
        ("/stories.csv", "text/plain"),
        ("/stories.json", "application/json"),
        ("/api/stories/", "application/json"),
    ],
)
def test_readers_are_asked_to_come_again(client, monkeypatch, path, kind):
    monkeypatch.setattr("briefs.vocabulary.archive.versions", failing(HELD))
    response = client.get(path)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
    assert response.headers["Content-Type"].startswith(kind)
    assert "being written by another process" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/stories/", "/api/stories/"])
def test_any_other_error_of_the_database_stays_a_fault_of_ours(client, monkeypatch, path):
    monkeypatch.setattr("briefs.vocabulary.archive.versions", failing(TABLE))
    response = client.get(path)
    assert response.status_code == 500
    assert "another process" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/stories/", "/api/stories/"])
def test_while_migrations_wait_readers_are_asked_to_come_again(client, monkeypatch, path):
    MigrationRecorder.Migration.objects.filter(app="briefs").last().delete()
    monkeypatch.setattr("briefs.vocabulary.archive.versions", failing(TABLE))
    response = client.get(path)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
    assert busy.BEHIND in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OperationalError("attempt to write a readonly database"), busy.READ_ONLY),
        (OperationalError("database or disk is full"), busy.FULL),
        (from_postgresql(psycopg.errors.ReadOnlySqlTransaction()), busy.READ_ONLY),
        (from_postgresql(psycopg.errors.DiskFull()), busy.FULL),
        (from_postgresql(psycopg.errors.CrashShutdown()), busy.GONE),
        (from_postgresql(psycopg.errors.ConnectionException()), busy.GONE),
        (from_postgresql(psycopg.errors.UniqueViolation()), ""),
        (from_postgresql(psycopg.errors.UndefinedColumn()), ""),
        (IntegrityError("UNIQUE constraint failed: briefs_story.slug"), ""),
        (ValueError("database is locked"), ""),
    ],
)
def test_what_passes_is_told_from_a_fault(error, told):
    assert busy.reason(error) == told
    assert busy.remedy(error).startswith(told)
    assert bool(busy.remedy(error)) == bool(told)


@pytest.mark.django_db
@pytest.mark.parametrize(("error", "told"), [(HELD, "DATABASE_LOCK_TIMEOUT_MS"), (TABLE, "unforeseen fault")])
def test_loading_says_what_to_do_and_waits_once_for_a_batch(monkeypatch, tmp_path, error, told):
    path = tmp_path / "two.jsonl"
    lines = [f'{{"source": "s", "date": "2024-05-0{day}", "id": "{day}", "body": "Text."}}\n' for day in (1, 2)]
    path.write_text("".join(lines))
    tried = []
    loading = loader.Loader()
    monkeypatch.setattr(loading._writer, "write", lambda batch: tried.append(len(batch)) or failing(error)())
    results = list(loading.load([(path, None)]))
    assert [result.outcome for result in results] == ["failed"] * (1 if error is HELD else 2)
    assert all(told in result.message for result in results)
    assert tried == ([2] if error is HELD else [2, 1, 1])


@pytest.mark.django_db
def test_loading_waits_for_a_database_that_is_held_as_long_as_it_was_told(monkeypatch, tmp_path, caplog):
    path = tmp_path / "one.jsonl"
    path.write_text('{"source": "s", "date": "2024-05-01", "id": "1", "body": "Text."}\n')
    monkeypatch.setattr(busy, "PAUSE", 0)
    errors = [HELD, OperationalError("disk i/o error"), HELD]
    monkeypatch.setattr("briefs.loading.writing.note_copies", lambda stories: errors and failing(errors.pop())())
    (result,) = loader.Loader(LoadOptions(patience=60)).load([(path, None)])
    assert (result.outcome, errors) == ("created", [])
    assert caplog.text.count("tried again until it works") == 1


@pytest.mark.django_db
def test_what_waiting_does_not_mend_is_told_at_once():
    tried = []
    with pytest.raises(OperationalError, match="full"):
        busy.patiently(lambda: tried.append(1) or failing(OperationalError("database or disk is full"))(), 60)
    assert tried == [1]


@pytest.mark.django_db
def test_patience_ends(monkeypatch):
    monkeypatch.setattr(busy, "PAUSE", 0)
    tried = []
    with pytest.raises(OperationalError):
        busy.patiently(lambda: tried.append(1) or failing(HELD)(), 0.05)
    assert len(tried) > 1


def test_a_command_waits_ten_minutes_or_as_long_as_the_setting_says(settings):
    assert busy.patience() == 600
    settings.DATABASE_LOCK_TIMEOUT_MS = 1_500
    assert busy.patience() == 1.5


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who holds a lock")
def test_a_command_names_the_process_that_holds_the_file(tmp_path):
    path = tmp_path / "held.sqlite3"
    settings = {"SECRET_KEY": GOOD_KEY, "DATABASE_URL": f"sqlite:///{path}", "DATABASE_LOCK_TIMEOUT_MS": "200"}
    assert run_manage("migrate", "--verbosity", "0", **settings).returncode == 0
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    ran = run_manage("search_index", "rebuild", **settings)
    holder.close()
    assert ran.returncode == 1
    assert ran.stderr.startswith(busy.HELD)
    assert "Traceback" not in ran.stderr
    assert run_manage("search_index", "rebuild", **settings).returncode == 0


@pytest.mark.django_db
@pytest.mark.parametrize("condition", ["lock_not_available", "deadlock_detected"])
def test_a_lock_that_postgresql_does_not_get_is_the_same(condition):
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL")
    story = StoryFactory()
    with pytest.raises(OperationalError) as raised, connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE {condition} USING MESSAGE = 'held'; END $$")
    assert busy.reason(raised.value) == busy.HELD
    assert story.pk


def test_a_database_that_is_away_is_told_so(tmp_path):
    ran = run_manage("load_gazetteer", SECRET_KEY=GOOD_KEY, DATABASE_URL=f"sqlite:///{tmp_path}/no/such/folder.sqlite3")
    assert ran.returncode == 1
    assert ran.stderr.startswith(busy.GONE)
