"""A source that a file names for the first time gets a name that readers can read."""

import json

import pytest
from django.core.management import call_command

from briefs.models import Source

pytestmark = pytest.mark.django_db

RECORD = {"date": "2024-05-02", "edition_title": "Thursday", "headline": "Talks go on", "body": "Envoys met."}


def name_after_loading(folder, **fields):
    (folder / "some.jsonl").write_text(json.dumps(RECORD | fields) + "\n")
    call_command("load_briefs", str(folder / "some.jsonl"), verbosity=0)
    source = Source.objects.get()
    assert not source.is_complete  # an editor is still to look at it
    return source.name


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"source": "The Harbour Brief"}, "The Harbour Brief"),
        ({"source": "Пролив сегодня"}, "Пролив сегодня"),
        ({"source": "harbour", "source_name": "The Harbour Brief"}, "The Harbour Brief"),
        ({"source": "harbour-brief-of-the-bbc"}, "Harbour Brief of the BBC"),
        ({"source": "the-un-at-noon"}, "The UN at Noon"),
        ({"source": "harbour_brief"}, "Harbour Brief"),
        ({}, "Some"),
    ],
)
def test_a_new_source_is_called_as_its_record_says_or_by_its_slug(tmp_path, fields, name):
    assert name_after_loading(tmp_path, **fields) == name


def test_a_source_that_is_known_keeps_its_name(tmp_path):
    Source.objects.create(slug="harbour", name="Harbour Brief", is_complete=False)
    assert name_after_loading(tmp_path, source="harbour", source_name="Other") == "Harbour Brief"


def test_a_source_that_is_asked_for_is_not_called_as_the_record_says(tmp_path):
    (tmp_path / "some.jsonl").write_text(json.dumps(RECORD | {"source": "The Harbour Brief"}) + "\n")
    call_command("load_briefs", str(tmp_path / "some.jsonl"), source="coast-wire", verbosity=0)
    assert Source.objects.get().name == "Coast Wire"


def test_a_name_longer_than_its_column_is_cut(tmp_path):
    assert len(name_after_loading(tmp_path, source="harbour", source_name="Harbour " * 50)) <= 200
