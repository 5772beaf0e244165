"""The check finds each kind of fault in the index, and none where there is none."""

import pytest
from pyroaring import BitMap

from briefs import search
from briefs.models import Posting
from briefs.search.index.blobs import pack
from tests.factories import StoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def settled(settings):
    settings.BRIEFS_SEARCH_FRESH = 0
    stories = [StoryFactory(headline="", body="The same words and the same words") for _ in range(3)]
    search.refresh(stories)
    assert search.check() == []
    return stories


def test_a_story_too_many_in_a_posting_is_found(settled):
    postings = Posting.objects.filter(field="form", key=b"words")
    postings.update(blob=pack(BitMap([story.pk for story in settled] + [settled[-1].pk + 7])), n=4)
    assert search.check() == ["The posting form b'words' 0 holds other stories than the archive."]


def test_one_story_in_the_place_of_another_is_found(settled):
    others = [settled[0].pk, settled[1].pk, settled[2].pk + 7]
    Posting.objects.filter(field="form", key=b"words").update(blob=pack(BitMap(others)))
    assert search.check() == ["The posting form b'words' 0 holds other stories than the archive."]


def test_a_missing_posting_is_found(settled):
    Posting.objects.filter(field="form", key=b"words").delete()
    assert search.check() == ["The posting form b'words' 0 is missing."]
