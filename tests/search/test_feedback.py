"""A sentence's best answers are put in order once more, by what the very best of them share."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import search
from briefs.models import Story
from briefs.search.answering import feedback
from briefs.search.index import archive as archives
from briefs.search.query import Match

from .sentences import found, indexed

pytestmark = pytest.mark.django_db

SENTENCE = "what became of the miners who were trapped under the northern mountain"
SURE = (
    "The miners trapped under the northern mountain: a borehole reached the shaft, the capsule lifts them at Copiaco."
)
KIN = "A borehole and a capsule: at Copiaco the shaft gives back all thirty, to the joy of the northern region."
STRAY = "The northern hotel opens."


def test_what_shares_telling_words_with_the_best_answer_comes_before_what_does_not(monkeypatch):
    monkeypatch.setattr(feedback, "FIRST", 1)
    _, kin, stray, *_ = indexed(SURE, KIN, STRAY, *[f"A mountain, {n} of many." for n in range(4)])
    answer = found(SENTENCE)
    assert answer.ids().index(kin) < answer.ids().index(stray)
    answer = found(SENTENCE)
    answer.reading.is_sentence = False
    assert answer.ids().index(kin) > answer.ids().index(stray)


def test_few_words_are_ordered_by_themselves(monkeypatch):
    indexed(SURE, KIN, STRAY)
    monkeypatch.setattr("briefs.search.found.ordered_again", lambda *_: pytest.fail("no sentence was asked"))
    assert found("northern mountain").ids()
    assert found(SENTENCE, Match.ALL).ids() == []


def test_no_story_is_found_lost_or_shown_twice(monkeypatch):
    monkeypatch.setattr("briefs.search.found.POOL", 6)
    indexed(*[f"{SURE} Day {n}." for n in range(5)], *[f"The mountain, {n} of many." for n in range(7)])
    answer = found(SENTENCE)
    pages = [story for offset in range(0, answer.count, 5) for story in answer.ids(offset, 5)]
    assert pages == answer.ids(0, 100)
    assert sorted(pages) == sorted(answer.stories)


def test_the_order_is_the_same_once_the_index_is_made_anew():
    indexed(SURE, KIN, STRAY)
    before = found(SENTENCE).ids()
    search.rebuild()
    assert found(SENTENCE).ids() == before


def test_a_sentence_takes_one_statement_more():
    indexed(SURE, KIN, STRAY)
    assert [terms_read(words) for words in (SENTENCE, "northern mountain")] == [1, 0]


def terms_read(words):
    with CaptureQueriesContext(connection) as statements:
        assert found(words).rows()
    return sum("FROM briefs_indexedstory WHERE story" in one["sql"] for one in statements)


def test_a_hyphenated_word_is_one_telling_word():
    story = Story.objects.get(pk=indexed("A cease-fire holds.")[0])
    (_, held), *_ = feedback._held([story.pk])
    assert set(held.hits) == {"a", "ceas", "fire", "hold"}


def test_stories_that_are_alike_keep_their_order():
    best = [(story, 5.0) for story in indexed(*["The same words stand here."] * 5)]
    archive = archives.present()
    assert feedback.ordered_again(archive, best) == [story for story, _ in best]
    assert feedback.ordered_again(archive, []) == []
