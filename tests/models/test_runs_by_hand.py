"""Archives of before the kind of their own: runs in which editors decided on many tags are told from those of rules."""

from importlib import import_module

import pytest
from django.apps import apps

from tests.factories import TagRunFactory

pytestmark = pytest.mark.django_db

step = import_module("briefs.migrations.0016_runs_by_hand")


def kind_after(change, run):
    change(apps, None)
    run.refresh_from_db()
    return run.kind


def test_a_run_that_counts_tags_alone_was_made_by_hand_and_the_way_back_forgets_it():
    run = TagRunFactory(kind="retag", summary={"tags": 3})
    assert kind_after(step.by_hand, run) == "hand"
    assert kind_after(step.by_rules, run) == "retag"


@pytest.mark.parametrize("summary", [{}, {"stories": 8, "gained": 1}, {"tags": 3, "stories": 8}])
def test_a_run_of_the_rules_stays_one(summary):
    assert kind_after(step.by_hand, TagRunFactory(kind="retag", summary=summary)) == "retag"


def test_a_merge_stays_one_whatever_it_counts():
    assert kind_after(step.by_hand, TagRunFactory(kind="merge", summary={"tags": 3})) == "merge"
