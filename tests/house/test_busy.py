"""A database that another process holds is told in a sentence, with who holds it, and passes as a 503."""

import sqlite3
import sys

import pytest
from django.db import OperationalError, connection

from briefs import busy
from briefs.loading import loader
from tests.factories import StoryFactory
from tests.house.from_outside import GOOD_KEY, run_manage

HELD = OperationalError("database is locked")
TABLE = OperationalError("no such table: briefs_story")


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
@pytest.mark.parametrize(("error", "told"), [(HELD, "DATABASE_LOCK_TIMEOUT_MS"), (TABLE, "unforeseen fault")])
def test_loading_says_what_to_do_and_waits_once_for_a_batch(monkeypatch, tmp_path, error, told):
    path = tmp_path / "two.jsonl"
    lines = [f'{{"source": "s", "date": "2024-05-0{day}", "id": "{day}", "body": "Text."}}\n' for day in (1, 2)]
    path.write_text("".join(lines))
    tried = []
    loading = loader.Loader()
    monkeypatch.setattr(loading._writer, "write", lambda batch: tried.append(len(batch)) or failing(error)())
    results = list(loading.load([(path, None)]))
    assert [result.outcome for result in results] == ["failed", "failed"]
    assert all(told in result.message for result in results)
    assert tried == ([2] if error is HELD else [2, 1, 1])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who holds a lock")
def test_a_command_names_the_process_that_holds_the_file(tmp_path):
    path = tmp_path / "held.sqlite3"
    settings = {"SECRET_KEY": GOOD_KEY, "DATABASE_URL": f"sqlite:///{path}", "DATABASE_LOCK_TIMEOUT_MS": "200"}
    assert run_manage("migrate", "--verbosity", "0", **settings).returncode == 0
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    ran = run_manage("load_gazetteer", **settings)
    holder.close()
    assert ran.returncode == 1
    assert ran.stderr.startswith(busy.HELD)
    assert "Traceback" not in ran.stderr
    assert run_manage("load_gazetteer", **settings).returncode == 0


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
