"""Whole requests to the real server over loopback, as a reader's browser sends them: milliseconds of the clock."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median

from django.conf import settings
from django.db import connection

from briefs import search
from briefs.search import StoryQuery

from .asking import Asker

FLOOR, FORGET = "bench-floor", "bench-forget"  # addresses of `served_site`
REPEATS, LISTS = 100, 20
PATIENCE = 60  # seconds until a server must have answered
PLAIN = {"HTTPS": "off", "STATIC_MANIFEST": "off", "RATE_LIMITS": "off", "DEBUG": "off", "ALLOWED_HOSTS": "localhost"}


def over_http(asker: Asker) -> dict[str, float]:
    """Milliseconds of the clock, medians over one connection, each list asked between two requests of the floor."""
    lists = [f"/stories/?country={country}" for country in asker.countries[:LISTS]]
    words = [f"/stories/?q={word}" for word in asker.near(search.find(StoryQuery()).count * 0.1, LISTS)]
    with server() as port:
        reader = Reader(port)
        for address in (f"/{FLOOR}/", *lists, *lists, *words):
            reader.ask(address)
        floor = [reader.ask(f"/{FLOOR}/") for _ in range(REPEATS)]
        figures = {
            "country list, counted before": reader.made_anew(lists, floor, is_forgetful=False),
            "country list, warm cards": reader.made_anew(lists, floor),
            "word in 10 %": reader.made_anew(words, floor),
            "page kept whole": [reader.ask(lists[0]) for _ in range(REPEATS)],
            "304 Not Modified": [reader.ask(lists[0], {"If-None-Match": reader.tag}) for _ in range(REPEATS)],
        }
    return {name: median(times) for name, times in {"floor": floor, **figures}.items()}


class Reader:
    """One connection that stays open."""

    def __init__(self, port: int):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.hosts = iter(range(10_000, 60_000))
        self.tag = ""

    def ask(self, address: str, headers=None) -> float:
        """Milliseconds until the whole answer is here; AssertionError when it is none."""
        began = time.perf_counter_ns()
        self.connection.request("GET", address, headers={"Host": "localhost", **(headers or {})})
        response = self.connection.getresponse()
        response.read()
        took = (time.perf_counter_ns() - began) / 1e6
        if response.status not in (200, 304):
            raise AssertionError(f"{address} was answered with {response.status}.")
        self.tag = response.headers.get("ETag") or self.tag
        return took

    def made_anew(self, addresses, floor: list[float], is_forgetful: bool = True) -> list[float]:
        """The cost of pages that are not kept whole: each is asked of a port of its own; `floor` grows beside them."""
        times = []
        for address in addresses * 2:
            if is_forgetful:
                self.ask(f"/{FORGET}/")
            floor.append(self.ask(f"/{FLOOR}/"))
            times.append(self.ask(address, {"Host": f"localhost:{next(self.hosts)}"}))
        return times


@contextlib.contextmanager
def server() -> Iterator[int]:
    """The port of gunicorn with one worker on the database that is in use; it ends with the block."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "briefs.management.benchmarks.served_site", "--workers", "1"]
    command += ["--threads", "8", "--bind", f"127.0.0.1:{port}", "--log-level", "error", "--no-control-socket"]
    environment = os.environ | PLAIN | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    connection.close()
    process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)  # noqa: S603  (our own)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def wait_for(port: int, process) -> None:
    """Until the server answers; RuntimeError when it has ended or never does."""
    for _ in range(PATIENCE * 10):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError, http.client.HTTPException):
            Reader(port).ask(f"/{FLOOR}/")
            return
        time.sleep(0.1)
    raise RuntimeError("The server to be measured did not start.")
