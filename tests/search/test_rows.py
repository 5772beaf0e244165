"""Rows of a list name what their tags mean from the names that each process holds."""

import pytest

from briefs.search.answering.rows import story_rows
from briefs.search.gazetteer.names import Names
from tests.factories import EntityFactory, EntityTagFactory, StoryFactory, TopicFactory, TopicTagFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def tagged():
    story = StoryFactory()
    EntityTagFactory(story=story, entity=EntityFactory(name="Kópavogur Metals", kind="company"))
    TopicTagFactory(story=story, topic=TopicFactory(name="Mining"))
    return story


def named(story):
    entity, topic = story.entity_tags.all()[0].entity, story.topic_tags.all()[0].topic
    return entity.name, entity.kind, entity.status, topic.name, topic.status


def test_names_that_are_known_cost_no_statement(tagged, django_assert_num_queries):
    known = Names()
    with django_assert_num_queries(1):
        (row,) = story_rows([tagged.pk], known)
        assert named(row) == ("Kópavogur Metals", "company", "active", "Mining", "active")


def test_a_tag_newer_than_the_names_is_read_from_its_own_row(django_assert_num_queries):
    older = Names()
    story = StoryFactory()
    EntityTagFactory(story=story, entity=EntityFactory(name="Kópavogur Metals", kind="company"))
    (row,) = story_rows([story.pk], older)
    assert row.entity_tags.all()[0].entity.name == "Kópavogur Metals"


def test_what_was_merged_keeps_its_status(tagged):
    entity = tagged.entity_tags.all()[0].entity
    entity.status = entity.Status.MERGED
    entity.merged_into = EntityFactory()
    entity.save()
    (row,) = story_rows([tagged.pk], Names())
    assert row.entity_tags.all()[0].entity.status == "merged"


def test_the_tags_of_a_row_are_those_of_the_database_the_weightiest_first():
    story, other = StoryFactory(), StoryFactory()
    for salience, role in ((0.25, "mention"), (1.5, "about"), (1e-05, "implied"), (0, "mention")):
        EntityTagFactory(story=story, entity=EntityFactory(), salience=salience, role=role, origin="import")
        TopicTagFactory(story=story, topic=TopicFactory(), salience=salience, decision="accepted")
    rows = story_rows([other.pk, story.pk], Names())
    assert [told(row) for row in rows] == [told(one) for one in (other, story)]
    assert told(rows[0]) == [] != told(rows[1])


def told(story):
    tags = [*story.entity_tags.all(), *story.topic_tags.all()]
    return [(tag.pk, tag.salience, tag.role, tag.origin, tag.decision) for tag in tags]
