"""An edition that is loaded again with another date keeps its old addresses, until it is back at them."""

import json

import pytest
from django.core.management import call_command

from briefs.models import Redirect, Story

pytestmark = pytest.mark.django_db

TOLD = {"source": "the-brief", "id": "a", "headline": "A storm", "body": "A storm reached the coast of Mexico."}


@pytest.fixture
def loaded(tmp_path):
    """Load the same file with a date."""
    path = tmp_path / "edition.jsonl"
    path.write_text(json.dumps(TOLD))
    return lambda day: call_command("load_briefs", str(path), "--date", day, verbosity=0)


def addresses():
    return list(Redirect.objects.values_list("old_path", "new_path"))


def test_a_new_date_leaves_a_way_from_the_old_address(loaded):
    loaded("2024-05-02")
    old = Story.objects.get().get_absolute_url()
    loaded("2024-05-03")
    assert addresses() == [(old, Story.objects.get().get_absolute_url())]


def test_a_date_that_comes_back_leaves_no_circle(loaded):
    loaded("2024-05-02")
    loaded("2024-05-03")
    there = Story.objects.get().get_absolute_url()
    loaded("2024-05-02")
    assert addresses() == [(there, Story.objects.get().get_absolute_url())]
