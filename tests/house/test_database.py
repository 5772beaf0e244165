"""What the database connection must guarantee on both databases."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from briefs.search.index.cursors import reading
from config.databases import completed, database_url
from tests.house.from_outside import GOOD_KEY, read_settings


@pytest.mark.django_db
def test_sqlite_checks_foreign_keys_and_takes_the_write_lock_at_once():
    if connection.vendor != "sqlite":
        pytest.skip("about SQLite only")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20_000,)
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_sqlite_file_is_kept_in_wal_mode(tmp_path):
    code = (
        "import django; django.setup(); from django.db import connection as c; k = c.cursor();"
        "print(k.execute('PRAGMA journal_mode').fetchone()[0], k.execute('PRAGMA mmap_size').fetchone()[0])"
    )
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    ran = read_settings(code, SECRET_KEY=GOOD_KEY, DATABASE_URL=url, DJANGO_SETTINGS_MODULE="config.settings")
    assert ran.stdout.split() == ["wal", "0"], ran.stderr


@pytest.mark.django_db
def test_postgresql_has_time_limits():
    if connection.vendor != "postgresql":
        pytest.skip("about PostgreSQL only")
    with connection.cursor() as cursor:
        assert cursor.execute("SHOW statement_timeout").fetchone() == ("1min",)
        assert cursor.execute("SHOW lock_timeout").fetchone() == ("10s",)


@pytest.mark.django_db
def test_postgresql_prepares_what_search_asks_often_and_nothing_that_django_asks(django_assert_num_queries):
    if connection.vendor != "postgresql":
        pytest.skip("about PostgreSQL only")
    with django_assert_num_queries(13):  # a reading cursor is counted like any other
        for _ in range(6):
            with reading() as cursor:
                assert cursor.execute("SELECT 7 + %s", [1]).fetchone() == (8,)
            with connection.cursor() as cursor:
                cursor.execute("SELECT 9 + %s", [1])
        with connection.cursor() as cursor:
            cursor.execute("SELECT statement FROM pg_prepared_statements")
            prepared = [statement for (statement,) in cursor.fetchall()]
    assert "SELECT 7 + $1" in prepared
    assert not [statement for statement in prepared if "SELECT 9" in statement]


@pytest.mark.django_db
def test_bytes_are_read_as_bytes_on_either_database():
    with reading(in_bytes=True) as cursor:
        cursor.execute(
            "SELECT key, n FROM briefs_posting WHERE field = %s AND key IN (%s, %s)", ["word", b"\x00", b"a"]
        )
        assert cursor.fetchall() == []
        cursor.execute(
            "INSERT INTO briefs_posting (field, key, chunk, n, blob) VALUES ('word', %s, 0, 1, %s)", [b"\x00", b"\xff"]
        )
        cursor.execute("SELECT field, key, n, blob FROM briefs_posting WHERE key = %s", [b"\x00"])
        field, key, number, blob = cursor.fetchone()
    assert (field, bytes(key), number, bytes(blob)) == ("word", b"\x00", 1, b"\xff")


@pytest.mark.parametrize(
    ("address", "expected"), [("", 5), ("?prepare_threshold=none", None), ("?prepare_threshold=0", 0)]
)
def test_an_address_tells_how_soon_statements_are_prepared(tmp_path, address, expected):
    database = completed(database_url(f"postgres://archive@localhost/briefs{address}"), tmp_path, 4, 1_000)
    assert database["OPTIONS"]["prepare_threshold"] == expected


def test_an_address_may_name_another_kind_of_disk(tmp_path):
    named = completed(database_url("postgres://localhost/briefs?options=-c random_page_cost=4"), tmp_path, 4, 1_000)
    usual = completed(database_url("postgres://localhost/briefs"), tmp_path, 4, 1_000)
    assert "=1.1" in usual["OPTIONS"]["options"]
    assert named["OPTIONS"]["options"].rindex("=4") > named["OPTIONS"]["options"].rindex("=1.1")


def test_an_address_that_prepares_statements_after_a_word_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="must be a number or none, not 'soon'"):
        completed(database_url("postgres://archive@localhost/briefs?prepare_threshold=soon"), tmp_path, 4, 1_000)
