"""Editors decide on tags and candidates, rename, split, correct stories; history tells of it."""

import pytest

from briefs import curation, search
from briefs.curation import records
from briefs.models import Alias, Candidate, Entity, Redirect, Story
from briefs.tagstore import tag_stories
from tests.editing import corrected, withdrawn
from tests.factories import (
    AliasFactory,
    DisputeFactory,
    EditionFactory,
    EntityTagFactory,
    StoryFactory,
    TopicFactory,
    UserFactory,
    country,
    person,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(username="anna")


def found(**chosen):
    return list(search.find(search.StoryQuery(chosen={name: (value,) for name, value in chosen.items()})).ids(0, 10))


def test_decision_names_editor_and_time_and_keeps_the_state_before(editor):
    tag = EntityTagFactory()
    tag.history.all().delete()
    curation.reject(tag, editor)
    last, first = tag.history.all()
    assert (last.decision, last.history_user, first.decision) == ("rejected", editor, "auto")
    assert (tag.decided_by, tag.decided_at is not None) == (editor, True)


def test_rejected_tag_is_no_longer_found(editor):
    iran = country("Iran", "IR")
    story = StoryFactory(body="Iran spoke.")
    tag_stories([story])
    assert found(country="iran") == [story.pk]
    curation.reject(story.entity_tags.get(), editor)
    assert found(country=iran.slug) == []


def test_added_tag_is_found(editor):
    story, topic = StoryFactory(), TopicFactory(name="Trade")
    curation.add(story, topic, editor)
    assert found(theme="trade") == [story.pk]


def test_tag_that_was_rejected_can_be_added_again(editor):
    tag = EntityTagFactory(decision="rejected")
    assert curation.add(tag.story, tag.entity, editor).pk == tag.pk
    assert tag.story.entity_tags.get().decision == "accepted"


def test_upheld_dispute_rejects_the_tag_and_a_dismissed_one_accepts_it(editor):
    for answer, decision in ((curation.uphold, "rejected"), (curation.dismiss, "accepted")):
        tag = EntityTagFactory()
        dispute = DisputeFactory(story=tag.story, entity=tag.entity)
        answer(dispute, editor)
        tag.refresh_from_db()
        assert (tag.decision, dispute.decided_by) == (decision, editor)


@pytest.fixture
def candidate():
    tag_stories([StoryFactory(body="Prime Minister Anwar Bakri said so. Mr. Bakri left.")])
    return Candidate.objects.get()


def test_candidate_becomes_a_person_and_its_stories_are_tagged(candidate, editor):
    entity, run = curation.accept_candidate_as_new(candidate, editor)
    assert (entity.kind, entity.slug, entity.sort_name) == ("person", "anwar-bakri", "Bakri, Anwar")
    assert Story.objects.get().entity_tags.get().entity == entity
    candidate.refresh_from_db()
    assert (candidate.status, candidate.entity, candidate.count) == ("accepted", entity, 0)
    assert run.summary["gained"] == 1


def test_candidate_becomes_a_name_of_somebody_known(candidate, editor):
    known = person("Anwar al-Bakri")
    curation.accept_candidate_as_alias(candidate, known, editor)
    assert Story.objects.get().entity_tags.get().entity == known


def test_nearest_names_are_known_ones_best_first(candidate):
    near, _far = person("Anwar al-Bakri"), person("Xi Jinping")
    names = [entity for entity, _name, _likeness in curation.nearest_names(candidate.form, candidate.guessed_kind)]
    assert names[0] == near


def test_renamed_country_keeps_its_old_address_and_its_stories(editor):
    turkey = country("Turkey", "TR")
    story = StoryFactory(body="Turkey spoke.")
    tag_stories([story])
    old = turkey.get_absolute_url()
    corrected(turkey, user=editor, name="Türkiye", slug="turkiye")
    assert Redirect.objects.get(old_path=old).new_path == turkey.get_absolute_url()
    assert found(country="turkiye") == [story.pk]


def test_renamed_back_leaves_no_redirect_to_itself(editor):
    turkey = country("Turkey", "TR")
    corrected(turkey, user=editor, slug="turkiye")
    corrected(turkey, user=editor, slug="turkey")
    redirect = Redirect.objects.get()
    assert (redirect.old_path, redirect.new_path) == (
        turkey.get_absolute_url().replace("turkey", "turkiye"),
        turkey.get_absolute_url(),
    )


def test_split_takes_names_and_their_stories_along(editor):
    congo = country("Congo", "CD")
    brazzaville = AliasFactory(entity=congo, text="Brazzaville")
    one, other = StoryFactory(body="Congo spoke."), StoryFactory(body="Brazzaville spoke.")
    tag_stories([one, other])
    new, _run = curation.split_entity(congo, [brazzaville], "Republic of the Congo", editor)
    assert one.entity_tags.get().entity == congo
    assert other.entity_tags.get().entity == new


def test_undone_split_leaves_one_entity(editor):
    congo = country("Congo", "CD")
    brazzaville = AliasFactory(entity=congo, text="Brazzaville")
    story = StoryFactory(body="Brazzaville spoke.")
    tag_stories([story])
    before = list(story.entity_tags.values())
    _new, run = curation.split_entity(congo, [brazzaville], "Republic of the Congo", editor)
    curation.undo(run, editor)
    assert Entity.objects.get() == congo
    assert Alias.objects.get(text="Brazzaville").entity == congo
    assert list(story.entity_tags.values()) == before


def test_split_needs_a_name_of_the_entity_itself(editor):
    with pytest.raises(curation.CannotSplit, match="itself"):
        curation.split_entity(country("Congo", "CD"), [AliasFactory()], "New", editor)


def test_withdrawn_story_is_not_found_and_can_come_back(editor):
    iran = country("Iran", "IR")
    story = StoryFactory(body="Iran spoke.")
    tag_stories([story])
    withdrawn(story, "It was an error.", editor)
    assert found(country=iran.slug) == []
    corrected(story, user=editor, status="published")
    assert found(country=iran.slug) == [story.pk]


def test_corrected_headline_stands_in_and_a_typo_is_marked(editor):
    story = StoryFactory(headline="Irn talks")
    corrected(story, records.TYPO, editor, corrected_headline="Iran talks")
    assert (story.title, story.headline) == ("Iran talks", "Irn talks")
    assert story.history.first().history_change_reason == records.TYPO


def test_edition_without_a_date_is_not_published(editor):
    edition = EditionFactory(date=None, status="draft")
    published, refused = curation.publish_editions([edition], editor)
    assert published == 0
    assert "date" in refused[0]


def test_published_edition_shows_its_stories(editor):
    iran = country("Iran", "IR")
    story = StoryFactory(edition=EditionFactory(status="draft"), body="Iran spoke.")
    tag_stories([story])
    assert found(country=iran.slug) == []
    curation.publish_editions([story.edition], editor)
    assert found(country=iran.slug) == [story.pk]
