"""The first edition of an archive without names is tagged all the same."""

import json

import pytest
from django.core.management import call_command

from briefs.models import Entity, EntityTag
from tests.factories import country

pytestmark = pytest.mark.django_db
LINE = {"source": "globe", "date": "2024-05-02", "id": "a", "headline": "Iran Holds Talks", "body": "Iran met Oman."}


@pytest.fixture
def edition(tmp_path, settings):
    settings.BRIEFS_FILL_NAMES = True
    path = tmp_path / "edition.jsonl"
    path.write_text(json.dumps(LINE))
    return str(path)


def names():
    return sorted(EntityTag.objects.filter(entity__kind="country").values_list("entity__name", flat=True))


def test_first_load_fills_in_the_names_of_the_data_files(edition, caplog, monkeypatch):
    filled = []

    def two_names(*folders):  # all of them take a minute, and tests of their own
        filled.append(folders)
        country("Iran", "IR")
        country("Oman", "OM")

    monkeypatch.setattr("briefs.loading.loader.load_gazetteer", two_names)
    call_command("load_briefs", edition, verbosity=0)
    assert filled == [()]  # no folder: that of the project
    assert names() == ["Iran", "Oman"]
    assert "filled in first" in caplog.text


def test_archive_that_has_names_of_its_own_keeps_to_them(edition):
    country("Oman", "OM")
    call_command("load_briefs", edition, verbosity=0)
    assert names() == ["Oman"]


def test_setting_leaves_an_archive_without_names(edition, settings):
    settings.BRIEFS_FILL_NAMES = False
    call_command("load_briefs", edition, verbosity=0)
    assert not Entity.objects.exists()
