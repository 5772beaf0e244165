"""Readers read from the replica while it answers and keeps up; everything else asks the primary."""

import json

import pytest
from django.conf import settings as project
from django.db import OperationalError, connection, connections
from django.http import HttpResponse, StreamingHttpResponse

from briefs import replica
from briefs.views import health
from tests.house.from_outside import GOOD_KEY, read_settings

PRIMARY = "postgres://me@db1/briefs"


@pytest.fixture
def copy():
    """A second connection in the place of a replica, never opened."""
    connections["replica"] = connection.copy(alias="replica")
    yield connections["replica"]
    del connections["replica"]


@pytest.fixture
def state(monkeypatch, copy, settings):
    """What is known of it: nothing bad; checked by hand."""
    settings.DATABASE_REPLICA_LAG = 30
    made = replica.State()
    monkeypatch.setattr(made, "_next", float("inf"))
    monkeypatch.setattr(replica, "STATE", made)
    return made


@pytest.fixture
def at(monkeypatch):
    """Sets the clock and the versions that both databases are at; an exception in the place of one is raised."""

    def set_to(seconds, **databases):
        def versions():
            told = databases["replica" if connections["default"].alias == "replica" else "primary"]
            if isinstance(told, Exception):
                raise told
            return {"index": told}

        monkeypatch.setattr(replica.time, "monotonic", lambda: seconds)
        monkeypatch.setattr(replica.archive, "versions", versions)

    return set_to


def asked(request, *statuses):
    """Which databases a request was asked of; the answers have these statuses, one after the other."""
    seen, left = [], [*statuses, 200]

    def answer(request):
        seen.append(connections["default"].alias)
        return HttpResponse(status=left.pop(0))

    replica.ReadersOnReplica(answer)(request)
    assert connections["default"].alias == "default"
    return seen


@pytest.mark.parametrize("path", ["/", "/stories/?q=oil", "/api/stories/", "/stories.atom"])
def test_what_readers_look_at_is_read_from_the_replica(rf, state, path):
    assert asked(rf.get(path)) == ["replica"]


@pytest.mark.parametrize("path", ["/admin/", "/receipts/abc/", "/follow/abc/", "/readyz"])
def test_what_editors_see_and_what_readers_wrote_is_read_from_the_primary(rf, state, path):
    assert asked(rf.get(path)) == ["default"]
    assert asked(rf.post("/stories/2025-04-08/oil/dispute/")) == ["default"]


def test_whoever_signed_in_reads_from_the_primary(rf, state):
    request = rf.get("/stories/")
    request.COOKIES[project.SESSION_COOKIE_NAME] = "x"
    assert asked(request) == ["default"]


def test_what_fails_there_is_asked_again_and_readers_stay_away_until_the_next_look(rf, state):
    assert asked(rf.get("/"), 503) == ["replica", "default"]
    assert asked(rf.get("/")) == ["default"]
    assert asked(rf.get("/"), 404) == ["default"]


def test_a_miss_is_a_miss(rf, state):
    assert asked(rf.get("/"), 404) == ["replica"]


def test_each_part_of_a_long_answer_comes_from_the_replica_and_others_not(rf, state):
    def parts():
        for _ in range(2):
            yield connections["default"].alias

    response = replica.ReadersOnReplica(lambda request: StreamingHttpResponse(parts()))(rf.get("/stories.csv"))
    seen = []
    for part in response:
        seen += [part.decode(), connections["default"].alias]
    assert seen == ["replica", "default"] * 2


def test_a_replica_that_is_behind_too_long_is_left_and_taken_again(state, at):
    for seconds, primary, copied, is_good in (
        (0, 5, 5, True), (10, 6, 5, True), (40, 7, 5, True), (41, 7, 5, False),
        (50, 8, 6, True), (72, 8, 6, False), (80, 8, 8, True),
    ):  # fmt: skip
        at(seconds, primary=primary, replica=copied)
        state.check()
        assert (not state.fault) == is_good, (seconds, state.fault)


def test_one_that_always_follows_shortly_after_is_never_left(state, at):
    for seconds in range(0, 300, 2):
        at(seconds, primary=seconds, replica=seconds - 1)
        state.check()
        assert not state.fault


def test_one_that_always_follows_too_late_stays_left(state, at):
    for seconds in range(0, 300, 2):
        at(seconds, primary=seconds, replica=seconds - 40)
        state.check()
        assert bool(state.fault) == (seconds > 30)


def test_one_that_does_not_answer_is_told(state, at, monkeypatch, settings):
    at(0, primary=5, replica=OperationalError("gone"))
    state.check()
    assert state.fault.startswith("The replica does not answer, so readers are served by the primary.")
    assert connections["default"].alias == "default"


def test_while_the_primary_is_away_readers_stay_on_the_replica(state, at):
    at(0, primary=OperationalError("gone"), replica=5)
    state.check()
    assert not state.fault


@pytest.mark.django_db
def test_readiness_tells_of_it_and_stays_ready(client, state, monkeypatch):
    monkeypatch.setattr(health, "replica_is_set", lambda: True)
    assert client.get("/readyz").content == b"ready\n"
    state.failed()
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.content == b"ready\nThe replica failed, so readers are served by the primary.\n"


def test_a_replica_is_a_second_database_that_is_noticed_quickly_when_away():
    code = (
        "import json; d = s.DATABASES['replica'];"
        "has = 'briefs.replica.ReadersOnReplica' in s.MIDDLEWARE;"
        "print(json.dumps([d['HOST'], d['OPTIONS']['pool']['timeout'], has]))"
    )
    urls = {"DATABASE_URL": PRIMARY, "DATABASE_REPLICA_URL": "postgres://me@db2/briefs"}
    assert json.loads(read_settings(code, SECRET_KEY=GOOD_KEY, **urls).stdout) == ["db2", 2, True]


@pytest.mark.parametrize(
    ("urls", "told"),
    [
        ({"DATABASE_URL": PRIMARY, "DATABASE_REPLICA_URL": "sqlite:///copy.sqlite3"}, "Only PostgreSQL"),
        ({"DATABASE_REPLICA_URL": PRIMARY}, "no PostgreSQL that it could follow"),
    ],
)
def test_sqlite_has_no_replicas(urls, told):
    assert told in read_settings(SECRET_KEY=GOOD_KEY, **urls).stderr
