"""The two addresses for machines."""

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from briefs import busy, search
from briefs.search.index import recipe
from tests.factories import StoryFactory

MANIFEST = '{"version": "1.1", "paths": {}, "hash": ""}'


def test_a_living_process_answers_without_the_database(client):
    response = client.get("/healthz")  # Without the django_db mark, a query would fail this test.
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_when_the_database_has_every_migration(client):
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_not_ready_while_a_migration_waits(client):
    MigrationRecorder(connection).migration_qs.filter(app="briefs").delete()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert b"run `manage.py migrate`" in response.content


@pytest.mark.django_db
def test_not_ready_with_an_index_of_an_earlier_program(client, monkeypatch):
    search.refresh([StoryFactory()])
    assert client.get("/readyz").status_code == 200
    monkeypatch.setattr(recipe, "recipe", lambda: 1)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert b"Run `manage.py search_index rebuild`" in response.content


def test_not_ready_when_the_database_does_not_answer(client, monkeypatch):
    def refuse(connection):
        raise DatabaseError("gone")

    monkeypatch.setattr(busy, "MigrationExecutor", refuse)
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"The database does not answer.\n")


@pytest.mark.parametrize(("manifest", "status"), [(None, 503), ("{}", 503), (MANIFEST, 200)])
@pytest.mark.django_db
def test_not_ready_before_static_files_are_collected(client, settings, tmp_path, manifest, status):
    storage = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": storage}}
    settings.STATIC_ROOT = tmp_path
    if manifest:
        (tmp_path / "staticfiles.json").write_text(manifest)
    response = client.get("/readyz")
    assert response.status_code == status
    assert (b"run `manage.py collectstatic`" in response.content) is (status == 503)


def test_probes_are_not_sent_to_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.get("/admin/").status_code == 301
