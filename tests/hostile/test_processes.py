"""The command itself, in processes of their own: what it says of bad files, and what a killed run leaves behind."""

import json
import sqlite3

import psycopg
import pytest

from .making import REFUSED, SEED
from .outside import kill_while_loading, manage, own_database

EDITIONS, STORIES = 80, 10


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    """The address of a migrated database."""
    with own_database(tmp_path_factory.mktemp("database")) as address:
        made = manage(address, "migrate", "-v0")
        assert made.returncode == 0, made.stderr
        yield address


def asked(url, question):
    """The rows that answer a question in SQL, read past Django."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as database:
            return database.execute(question).fetchall()
    with psycopg.connect(url) as database:
        return database.execute(question).fetchall()


def records(editions=EDITIONS):
    """Interchange records of many editions, every text another one."""
    for edition in range(editions):
        for story in range(STORIES):
            day = f"{2000 + edition // 250}-{edition // 25 % 10 + 1:02}-{edition % 25 + 1:02}"
            body = f"Story {story} of {day} tells of word{edition} and word{story * edition} in a few plain words."
            record = {
                "source": "killed",
                "date": day,
                "id": f"{edition}-{story}",
                "headline": f"H {story}",
                "body": body,
            }
            yield json.dumps(record) + "\n"


def test_command_ends_with_status_one_and_no_traceback(url, tmp_path):
    for hostile in REFUSED:
        hostile.write(tmp_path / hostile.name)
    ended = manage(url, "load_briefs", str(tmp_path))
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert [hostile.name for hostile in REFUSED if hostile.name not in ended.stderr] == []


def test_dry_run_prints_one_array_whatever_the_files_are(url, tmp_path):
    for hostile in REFUSED:
        hostile.write(tmp_path / hostile.name)
    (tmp_path / "zz-good.txt").write_text(SEED)
    ended = manage(url, "load_briefs", str(tmp_path), "--dry-run", "--format", "json")
    printed = json.loads(ended.stdout)
    assert ended.returncode == 1
    assert len(printed) == len(REFUSED) + 1
    assert [edition["file"] for edition in printed if edition["error"] is None] == [str(tmp_path / "zz-good.txt")]


def test_killed_run_is_completed_by_the_next(url, tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(records()))
    found = "SELECT count(*), count(DISTINCT date) FROM briefs_edition WHERE file_name = 'many.jsonl'"
    sizes = "SELECT count(*) FROM briefs_story GROUP BY edition_id"
    statuses = []
    for least in (1, 41):
        statuses.append(kill_while_loading(url, path, lambda least=least: asked(url, found)[0][0] >= least))
        assert set(asked(url, sizes)) == {(STORIES,)}
    assert -9 in statuses
    ended = manage(url, "load_briefs", str(path))
    assert ended.returncode == 0, ended.stderr
    assert asked(url, found) == [(EDITIONS, EDITIONS)]
    assert asked(url, "SELECT count(*), count(DISTINCT key) FROM briefs_story") == [(EDITIONS * STORIES,) * 2]
    checked = manage(url, "search_index", "check")
    assert checked.returncode == 0, checked.stderr
    assert f"{EDITIONS} unchanged" in manage(url, "load_briefs", str(path)).stdout
