"""What the database connection must guarantee on both databases."""

import pytest
from django.db import connection

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
