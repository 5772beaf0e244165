"""Loading as an editor would, with a bound on its time, and a look at what it left behind."""

import contextlib
import io
import signal
from typing import NamedTuple

import pytest
from django.core.management import CommandError, call_command

from briefs.models import Edition, Story

BUSY = 20
IDLE = 100
"""Seconds of work, and seconds by the clock, after which loading one file counts as hanging."""


class Told(NamedTuple):
    """What a call of `load_briefs` gave back."""

    status: int
    text: str


@contextlib.contextmanager
def bounded():
    """Fail when the work takes too long; waiting (for a pipe, say) has a bound of its own."""

    def stop(number, _frame):
        raise AssertionError("loading hangs")

    before = [signal.signal(number, stop) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, BUSY)
    signal.alarm(IDLE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        for number, handler in zip((signal.SIGPROF, signal.SIGALRM), before, strict=True):
            signal.signal(number, handler)


@pytest.fixture
def load():
    """Call `load_briefs`; what it says and its exit status. Any other exception than that is a failure."""

    def call(*paths, **options):
        out, status = io.StringIO(), 0
        with bounded():
            try:
                call_command("load_briefs", *map(str, paths), stdout=out, stderr=out, **options)
            except CommandError as error:
                status = error.returncode
        assert "unforeseen" not in out.getvalue(), out.getvalue()
        assert "taken apart" not in out.getvalue(), out.getvalue()
        return Told(status, out.getvalue())

    return call


@pytest.fixture
def assert_whole():
    """Every edition has its text, and exactly the stories that its accounting names."""

    def check():
        for edition in Edition.objects.all():
            claimed = {key for _first, _last, kind, key in edition.lines["claimed"] if kind == "story"}
            told = edition.stories.exclude(status=Story.Status.WITHDRAWN)
            assert claimed == set(told.values_list("key", flat=True)), edition.file_name
            assert edition.raw_text or "too long" in "".join(edition.warnings), edition.file_name
            assert edition.is_published or edition.draft_reason, edition.file_name

    return check
