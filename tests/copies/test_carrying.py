"""Editors' decisions about like stories survive an export and its loading elsewhere."""

import gzip
import json

import pytest
from django.core.management import call_command

from briefs import copies
from briefs.models import Edition, StoryCopy
from tests.factories import EditionFactory, SourceFactory, StoryFactory, UserFactory

pytestmark = pytest.mark.django_db
BODY = "Delegates of eleven coastal towns agreed on a common price for herring on Tuesday."


@pytest.fixture
def export(tmp_path):
    """An export of two like stories that an editor told apart, the archive emptied after it."""
    for name in ("One Brief", "Other Brief"):
        StoryFactory(edition=EditionFactory(source=SourceFactory(name=name), date="2024-05-02"), body=BODY, key="k")
    call_command("find_copies", verbosity=0)
    copies.reject(StoryCopy.objects.get(), UserFactory(username="anna"))
    path = tmp_path / "archive.jsonl.gz"
    call_command("export_briefs", str(path), verbosity=0)
    Edition.objects.all().delete()
    return path


def decided():
    return list(StoryCopy.objects.values_list("kind", "decision", "decided_by__username", "decided_at"))


def test_decision_comes_back_with_who_and_when(export):
    call_command("load_briefs", str(export), verbosity=0)
    ((kind, decision, editor, moment),) = decided()
    assert (kind, decision, editor) == ("exact", "rejected", "anna")
    assert moment


def test_second_load_changes_nothing_and_a_decision_taken_here_stands(export):
    call_command("load_briefs", str(export), verbosity=0)
    copies.accept(StoryCopy.objects.get())
    before = decided()
    call_command("load_briefs", str(export), verbosity=0)
    assert decided() == before


@pytest.mark.parametrize("block", ["x", [1], [{}], [{"with": ["a", "b"]}], [{"with": ["one-brief", "", "", "\0"]}]])
def test_mangled_decision_is_left_out(export, block):
    lines = gzip.decompress(export.read_bytes()).splitlines()
    records = [json.loads(line) for line in lines]
    for record in records:
        record.get("archive", {})["copies"] = block
    path = export.with_name("mangled.jsonl")
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    call_command("load_briefs", str(path), verbosity=0)
    assert [row[1] for row in decided()] == ["auto"]
