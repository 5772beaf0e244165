"""Readers read from a copy of the database that follows it (PostgreSQL's streaming replica), where there is one.

Within such a request the copy stands in the place of the database itself, so that rows, counts and the version that
caches go by come from one of the two and never from both. A router for models alone could not promise that: search asks
with statements of its own. Everything of editors, and what writes or was just written by a reader, asks the primary.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from briefs.search.index import archive

logger = logging.getLogger(__name__)
REPLICA = "replica"
CHECKED_EVERY = 2.0  # seconds
MOST_AWAITED = 1_000  # versions of the primary that the replica has not reached
PRIMARYS = ("/admin/", "/receipts/", "/follow/", "/healthz", "/readyz")  # of editors, or of what a reader just wrote


@contextmanager
def instead_of_primary() -> Iterator[None]:
    """Let this thread's statements go to the replica."""
    primary = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = connections[REPLICA]
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = primary


class State:
    """What one process knows of the replica: does it answer, and how far is it behind?"""

    def __init__(self) -> None:
        self.fault = ""  # a sentence while readers are served by the primary
        self._next = 0.0
        self._awaited: deque[tuple[float, dict[str, int]]] = deque(maxlen=MOST_AWAITED)  # when the primary was where
        self._lock = threading.Lock()

    def is_good(self) -> bool:
        """Whether readers may be sent there. What is known is a few seconds old; no reader waits for it to be found."""
        if time.monotonic() >= self._next and self._lock.acquire(blocking=False):
            self._next = time.monotonic() + CHECKED_EVERY
            threading.Thread(target=self._check_beside, daemon=True).start()
        return not self.fault

    def _check_beside(self) -> None:
        try:
            self.check()
        finally:
            connections.close_all()  # this thread's own
            self._lock.release()

    def check(self) -> None:
        """Compare the versions of both databases."""
        now, fault = time.monotonic(), ""
        try:
            with instead_of_primary():
                reached = archive.versions()
        except DatabaseError as error:
            fault = f"The replica does not answer, so readers are served by the primary. ({type(error).__name__})"
        else:
            fault = self._lag(now, reached)
        self._tell(fault)
        self._next = time.monotonic() + CHECKED_EVERY

    def _lag(self, now: float, reached: dict[str, int]) -> str:
        try:
            wanted = archive.versions()
        except DatabaseError:
            return ""  # the primary is away: what the replica has is what readers can have
        if not self._awaited or self._awaited[-1][1] != wanted:
            self._awaited.append((now, wanted))
        while self._awaited and is_reached(reached, self._awaited[0][1]):
            self._awaited.popleft()
        behind = now - self._awaited[0][0] if self._awaited else 0.0
        if behind <= settings.DATABASE_REPLICA_LAG:
            return ""
        return f"The replica is {behind:.0f} seconds behind, so readers are served by the primary."

    def failed(self) -> None:
        """After a request that went wrong there: none is sent there until the next look."""
        self._tell("The replica failed, so readers are served by the primary.")

    def _tell(self, fault: str) -> None:
        if bool(fault) != bool(self.fault):
            logger.warning(fault or "Readers are served by the replica again.")
        self.fault = fault


def is_reached(reached: dict[str, int], wanted: dict[str, int]) -> bool:
    return all(reached.get(name, 0) >= number for name, number in wanted.items())


STATE = State()


class ReadersOnReplica:
    """Middleware: what readers look at is read from the replica; what fails there is asked again of the primary."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_readers(request) or not STATE.is_good():
            return self.get_response(request)
        with instead_of_primary():
            response = self.get_response(request)
        if response.status_code >= 500:
            STATE.failed()
            return self.get_response(request)
        if isinstance(response, StreamingHttpResponse):
            response.streaming_content = from_replica(iter(response.streaming_content))
        return response


def is_readers(request: HttpRequest) -> bool:
    """Whether a request only reads, and is nobody's who signed in."""
    is_reading = request.method in ("GET", "HEAD") and not request.path.startswith(PRIMARYS)
    return is_reading and settings.SESSION_COOKIE_NAME not in request.COOKIES


def from_replica(parts: Iterator[bytes]) -> Iterator[bytes]:
    """The parts of a long answer, each made with the replica in place."""
    while True:
        with instead_of_primary():
            part = next(parts, None)
        if part is None:
            return
        yield part
