"""An index made at once is the one that its stories make one after another, and no row of it is written twice."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.models import IndexedStory, Posting, Story
from briefs.search.index import building, upkeep
from tests.factories import StoryFactory, country, tagged

pytestmark = pytest.mark.django_db

TEXTS = (
    ("Ceasefire in Gaza", "A ceasefire holds, a ceasefire holds."),
    ("", "A ceasefire near Iran is doubted."),
    ("Iran talks", "Talks with Iran go on; the ceasefire holds."),
    ("Aid", "Aid for Gaza is on its way."),
)


@pytest.fixture
def stories():
    iran = country("Iran", "IR")
    made = [StoryFactory(headline=headline, body=body) for headline, body in TEXTS]
    for story in made[1:3]:
        tagged(story, iran)
    return made


def postings():
    rows = Posting.objects.values_list("field", "key", "chunk", "n", "blob")
    return {(field, bytes(key), chunk): (n, bytes(blob)) for field, key, chunk, n, blob in rows}


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_the_parts_of_an_index_are_merged_into_what_one_part_would_be(stories, at_once, monkeypatch):
    upkeep.settle([story.pk for story in stories])
    settled = postings()
    monkeypatch.setattr(building, "AT_ONCE", at_once)
    assert search.rebuild() == len(TEXTS)
    assert postings() == settled
    assert search.check() == []


def test_no_row_is_written_twice(stories, monkeypatch):
    monkeypatch.setattr(building, "AT_ONCE", 1)
    written = []
    monkeypatch.setattr(building, "write_rows", lambda rows: written.extend(row[:3] for row in rows))
    search.rebuild()
    assert len(written) > len(TEXTS)
    assert len(set(written)) == len(written)


def test_what_the_index_had_of_other_stories_is_gone(stories):
    search.refresh(stories)
    Story.objects.filter(pk=stories[0].pk).update(status="withdrawn", body="ceasefire")
    assert search.rebuild() == len(TEXTS) - 1
    assert not IndexedStory.objects.filter(story=stories[0].pk).exists()
    assert search.find(search.StoryQuery(words="ceasefire")).ids() != []
    assert stories[0].pk not in search.find(search.StoryQuery(words="ceasefire")).ids()


def test_progress_rises_to_the_number_of_stories(stories, monkeypatch):
    monkeypatch.setattr(building, "AT_ONCE", 1)
    told = []
    search.rebuild(lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (len(TEXTS), len(TEXTS))
    assert told[0][0] < len(TEXTS)


def test_an_empty_archive_has_an_empty_index():
    assert search.rebuild() == 0
    assert postings() == {}


def test_a_lot_of_stories_is_read_in_few_statements(stories):
    search.rebuild()  # the first makes the rows of the versions too
    with CaptureQueriesContext(connection) as alone:
        search.rebuild()
    for headline, body in TEXTS * 5:
        StoryFactory(headline=headline, body=body)
    with CaptureQueriesContext(connection) as many:
        search.rebuild()
    assert len(many) == len(alone)
