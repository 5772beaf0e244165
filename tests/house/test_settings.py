"""Settings come from the environment, and nothing is guessed."""

import pytest

from tests.house.from_outside import GOOD_KEY, ROOT, read_settings, run_manage


def test_every_mistake_is_told_at_once_and_without_a_traceback():
    told = run_manage("check", DEBUG="perhaps", BRIEFS_PAGE_SIZE="0", BRIEFS_PAGE_SIZ="9", LOG_FORMAT="xml").stderr
    for name in ("DEBUG", "BRIEFS_PAGE_SIZE ", "BRIEFS_PAGE_SIZ ", "LOG_FORMAT", "SECRET_KEY"):
        assert f"- {name.strip()} " in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "mysql://host/name", "SQLite"),
        ("DATABASE_URL", "postgres://host:port/name", "must look like"),
        ("CACHE_URL", "nothing://", "Unknown backend"),
        ("TIME_ZONE", "Mars/Olympus", "time zone"),
        ("CSRF_TRUSTED_ORIGINS", "briefs.example.org", "https://"),
        ("BRIEFS_MAX_FILE_BYTES", "25 MB", "integer"),
        ("SECRET_KEY", "secret", "at least 50 characters"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_its_name(name, value, sentence):
    told = read_settings(**({"SECRET_KEY": GOOD_KEY} | {name: value})).stderr
    assert f"- {name} cannot be used" in told
    assert sentence in told


def test_a_refused_secret_or_password_is_not_repeated():
    told = read_settings(SECRET_KEY="hunter2", DATABASE_URL="mysql://me:hunter3@host/name").stderr
    assert "SECRET_KEY" in told
    assert "hunter" not in told


def test_without_a_secret_key_nothing_starts():
    assert "SECRET_KEY is missing" in read_settings().stderr
    assert read_settings(SECRET_KEY=GOOD_KEY).returncode == 0


def test_a_misspelt_name_in_the_settings_file_is_refused(tmp_path):
    file = tmp_path / "settings"
    file.write_text(f"SECRET_KEY={GOOD_KEY}\nALOWED_HOSTS=example.org\n")
    assert "ALOWED_HOSTS is not a setting" in read_settings(BRIEFS_ENV_FILE=str(file)).stderr


def test_the_settings_are_safe_when_only_the_key_is_set():
    code = "print(s.DEBUG, s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0)"
    assert read_settings(code, SECRET_KEY=GOOD_KEY).stdout.split() == ["False", "True", "True", "True"]


def test_a_forwarded_address_is_believed_only_behind_a_counted_proxy():
    code = "print(s.SECURE_PROXY_SSL_HEADER, s.AXES_IPWARE_PROXY_COUNT)"
    assert read_settings(code, SECRET_KEY=GOOD_KEY).stdout.split() == ["None", "None"]
    assert "HTTP_X_FORWARDED_PROTO" in read_settings(code, SECRET_KEY=GOOD_KEY, PROXY_COUNT="1").stdout


def test_postgresql_by_a_socket_gets_a_pool_and_time_limits():
    code = "d = s.DATABASES['default']; print(d['HOST'], d['OPTIONS']['pool']['max_size'], d['OPTIONS']['options'])"
    url = "postgres://me@%2Frun%2Fpg_1/briefs"
    told = read_settings(code, SECRET_KEY=GOOD_KEY, DATABASE_URL=url, DATABASE_POOL_SIZE="3").stdout
    assert told.startswith("/run/pg_1 3 ")
    assert "statement_timeout=60000" in told


def test_the_sqlite_file_is_in_the_checkout_wherever_one_stands():
    code = "print(s.DATABASES['default']['NAME'])"
    assert read_settings(code, SECRET_KEY=GOOD_KEY).stdout.strip() == str(ROOT / "db.sqlite3")


def test_the_example_file_shows_every_setting_with_its_default(tmp_path):
    lines = (ROOT / ".env.example").read_text().splitlines()
    shown = {line.lstrip("#").split("=")[0]: line for line in lines if "=" in line and not line.startswith("# ")}
    read = set(read_settings("print(*s.env._fields)", SECRET_KEY=GOOD_KEY).stdout.split())
    assert set(shown) == read | {"BRIEFS_SHARED"}
    file = tmp_path / "settings"
    uncommented = [line.lstrip("#") for name, line in shown.items() if name not in ("SECRET_KEY", "BRIEFS_SEEDS_DIR")]
    file.write_text("\n".join([f"SECRET_KEY={GOOD_KEY}", *uncommented]))
    everything = "import json; print(json.dumps({k: str(v) for k, v in vars(s).items() if k.isupper()}))"
    by_default = read_settings(everything, SECRET_KEY=GOOD_KEY)
    as_shown = read_settings(everything, BRIEFS_ENV_FILE=str(file))
    assert as_shown.stdout == by_default.stdout, as_shown.stderr
