"""A server reads the archive before its first reader asks."""

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.search import warming
from briefs.search.gazetteer import names
from briefs.search.index import archive
from tests.factories import country
from tests.pages.making import story


@pytest.mark.django_db(transaction=True)
def test_after_warming_up_names_and_sets_are_read_no_more(client):
    for held in (archive._archives, names._names):
        held.clear()
    story("Envoys meet.", country("Iran"))
    assert search.warm_up()
    with CaptureQueriesContext(connection) as queries:
        client.get("/suggest/?q=ira")
    assert len(queries) == 1  # the version


@pytest.mark.django_db(transaction=True)
def test_after_warming_up_people_can_be_counted_in_either_way_at_once():
    archive._archives.clear()
    story("Envoys meet.", country("Iran"))
    assert not {"columns", "groups"} & archive.present().resident.__dict__.keys()
    assert search.warm_up()
    assert {"columns", "groups"} <= archive.present().resident.__dict__.keys()


@pytest.mark.django_db
def test_a_database_that_cannot_be_read_stops_no_server(monkeypatch, caplog):
    def broken(_query):
        raise DatabaseError("no such table")

    monkeypatch.setattr(warming, "find", broken)
    assert not search.warm_up()
    assert "cannot be read yet" in caplog.text
