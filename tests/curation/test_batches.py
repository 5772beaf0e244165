"""Many tags decided at once: history is kept as for one, and a hundred take as many statements as ten."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import curation, search
from briefs.curation.records import LOADED
from briefs.models import TagRun
from briefs.tagstore import retag
from tests.factories import EntityTagFactory, StoryFactory, TopicTagFactory, UserFactory, country

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(username="anna")


def told(tag):
    return [(entry.decision, entry.history_user, entry.history_change_reason) for entry in tag.history.all()]


def test_each_tag_keeps_its_state_before_and_who_decided(editor):
    loaded, touched = EntityTagFactory(), EntityTagFactory()
    loaded.history.all().delete()
    curation.reject_all([loaded, touched], editor)
    assert told(loaded) == [("rejected", editor, "rejected"), ("auto", None, LOADED)]
    assert [entry.decision for entry in touched.history.all()] == ["rejected", "auto"]
    assert touched.history.count() == 2


def test_an_added_tag_has_its_history_and_is_mainly_about_it(editor):
    story, iran = StoryFactory(), country("Iran")
    curation.add_to_all([story], iran, editor)
    tag = story.entity_tags.get()
    assert told(tag) == [("accepted", editor, "accepted")]
    assert (tag.role, tag.role_locked, tag.origin, tag.decided_by) == ("about", True, "editor", editor)


def test_what_is_decided_so_already_keeps_who_decided_it(editor):
    first = UserFactory(username="bert")
    tag = EntityTagFactory(decision="rejected", decided_by=first)
    batch = curation.reject_all([tag], editor)
    tag.refresh_from_db()
    assert (batch.changed, batch.same, batch.run, tag.decided_by) == (0, 1, None, first)
    assert not TagRun.objects.exists()


def test_a_batch_is_a_run_by_hand_and_a_change_of_the_rules_is_not(editor):
    tag = EntityTagFactory()
    assert str(curation.reject_all([tag], editor).run).startswith("Tags by hand, ")
    ruled = StoryFactory(body="Iran spoke.")
    country("Iran", "IR", aliases=["Iran"])
    assert str(retag([ruled], "A name was added.", editor)).startswith("Tags by rules, ")


def test_no_tags_are_no_run(editor):
    assert curation.accept_all([], editor) == curation.reject_in_all([StoryFactory()], country("Iran"), editor)


def test_a_tag_that_went_meanwhile_is_left_alone(editor):
    gone, there = TopicTagFactory(), TopicTagFactory()
    type(gone).objects.filter(pk=gone.pk).delete()
    assert curation.accept_all([gone, there], editor).changed == 1


def test_a_hundred_take_as_many_statements_as_ten(editor):
    iran = country("Iran")
    few, many = ([EntityTagFactory(entity=iran) for _ in range(count)] for count in (10, 100))
    search.rebuild()
    statements = []
    for tags in (few, many):
        with CaptureQueriesContext(connection) as captured:
            curation.reject_all(tags, editor)
        statements.append(len(captured))
    assert statements[1] <= statements[0] + 5
