"""What one process changes, another sees at its next request; and what is rolled back, nobody sees."""

import os
import subprocess
import sys
from datetime import date

import pytest
from django.db import connection, transaction

from briefs import search
from briefs.search import StoryQuery
from briefs.search.index import archive
from tests.factories import EditionFactory, StoryFactory

pytestmark = pytest.mark.django_db(transaction=True)

OTHER = """
import os, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from briefs import search
from briefs.models import Story
story = Story.objects.get(slug="shared")
story.body = "Changed elsewhere"
story.save()
search.refresh([story])
print(search.find(search.StoryQuery(words="elsewhere")).count)
"""


def count(words):
    return search.find(StoryQuery(words=words)).count


def test_a_change_is_seen_without_reading_everything_again(django_assert_max_num_queries):
    search.refresh([StoryFactory(headline="", body="First")])
    assert count("first") == 1
    before = archive.present()
    search.refresh([StoryFactory(headline="", body="Second", date=date(2001, 5, 6))])
    with django_assert_max_num_queries(2):
        after = archive.present()
    assert after is not before
    assert before.everything < after.everything
    assert (count("first"), count("second"), count("date:2001-05-06")) == (1, 1, 1)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by size, and this archive is small")
def test_changes_are_read_without_a_walk_through_all_stories():
    assert "INDEX indexed_story_fresh" in archive.changed_since(0).explain()
    assert "INDEX indexed_story_fresh" in archive.changed_since(7).explain()
    assert "INDEX indexed_story_fresh" not in archive.changed_since(7).order_by("story").explain()


def test_what_is_rolled_back_is_not_found():
    with transaction.atomic():
        search.refresh([StoryFactory(headline="", body="Vanishing")])
        assert count("vanishing") == 1
        transaction.set_rollback(True)
    assert count("vanishing") == 0


def test_settling_changes_no_answer(settings):
    settings.BRIEFS_SEARCH_FRESH = 2
    stories = [StoryFactory(headline="", body=f"Same words number{n}") for n in range(5)]
    for story in stories:
        search.refresh([story])
        assert count("same") == count('"same words"') == count("sam*") == stories.index(story) + 1
    search.forget([stories[0].pk])
    stories[0].delete()
    assert count("same") == 4
    assert search.check() == []


def test_check_tells_what_differs_and_rebuild_puts_it_right():
    story = StoryFactory(headline="", body="As indexed")
    search.refresh([story])
    type(story).objects.update(body="Changed behind its back")
    assert search.check() == [f"Story {story.pk} has changed since it was indexed."]
    assert search.rebuild() == 1
    assert search.check() == []
    assert count("behind") == 1


def test_a_rebuilt_index_is_read_anew():
    story = StoryFactory(headline="", body="Dated", date=date(2001, 5, 6))
    search.refresh([story])
    assert count("date:2001-05-06") == 1
    type(story).objects.update(date=date(2002, 5, 6))
    search.rebuild()
    assert (count("date:2001-05-06"), count("date:2002-05-06")) == (0, 1)


def test_another_process_is_noticed():
    name = str(connection.settings_dict["NAME"])
    if "memory" in name:
        pytest.skip("the tests' SQLite lives in this process alone; PostgreSQL proves it")
    search.refresh([StoryFactory(headline="", body="As it was", slug="shared", edition=EditionFactory())])
    assert count("elsewhere") == 0
    told = subprocess.check_output([sys.executable, "-c", OTHER], env=environment(name), text=True)
    assert told.strip() == "1"
    assert count("elsewhere") == 1


def environment(name):
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "TEST_DATABASE": name}
