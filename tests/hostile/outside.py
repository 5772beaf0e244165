"""A database of its own for processes of their own, on whichever database the tests run on."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg

from .making import ROOT

NAME = "hostile_{}"
KEY = "only-for-tests-" + "0123456789" * 5
LOADING = """
import os, sys
sys.path.insert(0, {root!r})
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
django.setup()
from django.core.management import call_command
from briefs.loading import loader
loader.STORIES_AT_ONCE = 100
call_command("load_briefs", {path!r}, verbosity=0)
"""


@contextlib.contextmanager
def own_database(folder: Path) -> Iterator[str]:
    """The DATABASE_URL of an empty database: a file, or one beside that of DATABASE_URL; it is dropped afterwards."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{folder}/archive.sqlite3"
        return
    name = NAME.format(os.getpid())
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{url.rsplit('/', 1)[0]}/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def environment(url: str) -> dict[str, str]:
    """Settings for a process that works on that database."""
    ours = {"DATABASE_URL": url, "SECRET_KEY": KEY, "HTTPS": "off", "BRIEFS_ENV_FILE": os.devnull}
    return {"PATH": os.environ["PATH"], "STATIC_MANIFEST": "off", "BRIEFS_FILL_NAMES": "off", **ours}


def manage(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py to its end."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(url), capture_output=True, text=True, timeout=300)


def kill_while_loading(url: str, path: Path, is_far: Callable[[], bool]) -> int:
    """Start loading in small transactions and kill it (SIGKILL) as soon as `is_far` says so; its exit status."""
    code = LOADING.format(path=str(path), root=str(ROOT))
    loading = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment(url), stderr=subprocess.PIPE)
    try:
        for _ in range(6000):
            if loading.poll() is not None or is_far():
                break
            time.sleep(0.01)
    finally:
        loading.kill()
        loading.communicate()
    return loading.returncode
