"""Two entities become one, and the merge can be taken back."""

import pytest

from briefs import curation
from briefs.curation import merging
from briefs.models import Alias, Entity, EntityTag, Redirect
from tests.factories import (
    AliasFactory,
    EntityFactory,
    EntityIdentifierFactory,
    EntityTagFactory,
    OfficeFactory,
    StoryFactory,
    TopicFactory,
    TopicTagFactory,
    UserFactory,
    person,
)

pytestmark = pytest.mark.django_db
ACCEPTED, REJECTED, AUTO = "accepted", "rejected", "auto"


@pytest.fixture
def pair():
    return person("Aung San Suu Kyi"), person("Suu Kyi")


def everything():
    return {
        "entities": list(Entity.objects.order_by("pk").values()),
        "aliases": list(Alias.objects.order_by("pk").values()),
        "tags": list(EntityTag.objects.order_by("pk").values()),
        "redirects": list(Redirect.objects.order_by("pk").values("old_path", "new_path")),
    }


def test_merge_moves_names_tags_codes_and_offices(pair):
    keep, lose = pair
    tag = EntityTagFactory(entity=lose, decision=ACCEPTED)
    code, office = EntityIdentifierFactory(entity=lose), OfficeFactory(holder=lose)
    curation.merge_entities(keep, lose)
    for row in (tag, code):
        row.refresh_from_db()
        assert row.entity == keep
    office.refresh_from_db()
    assert office.holder == keep
    assert set(keep.aliases.values_list("text", flat=True)) == {"Aung San Suu Kyi", "Suu Kyi"}


def test_a_region_takes_in_the_survivor_once(pair):
    keep, lose = pair
    one, both = EntityFactory(kind="region", name="One"), EntityFactory(kind="region", name="Both")
    one.takes_in.add(lose), both.takes_in.add(keep, lose)
    curation.merge_entities(keep, lose)
    assert [*one.takes_in.active(), *both.takes_in.active()] == [keep, keep]


def test_losing_address_leads_to_the_survivor(pair):
    keep, lose = pair
    path = lose.get_absolute_url()
    curation.merge_entities(keep, lose)
    lose.refresh_from_db()
    assert (lose.status, lose.merged_into) == ("merged", keep)
    assert Redirect.objects.get(old_path=path).new_path == keep.get_absolute_url()


@pytest.mark.parametrize(
    ("kept", "lost", "result"),
    [
        (AUTO, ACCEPTED, ACCEPTED),
        (AUTO, REJECTED, REJECTED),
        (ACCEPTED, REJECTED, ACCEPTED),
        (REJECTED, AUTO, REJECTED),
    ],
)
def test_decision_beats_none_and_the_survivors_beats_the_others(pair, kept, lost, result):
    keep, lose = pair
    story = StoryFactory(body="Aung San Suu Kyi spoke.")
    EntityTagFactory(story=story, entity=keep, decision=kept)
    EntityTagFactory(story=story, entity=lose, decision=lost)
    curation.merge_entities(keep, lose)
    assert story.entity_tags.get().decision == result


def test_undone_merge_leaves_everything_as_it_was(pair):
    keep, lose = pair
    story = StoryFactory(body="Nobody is named here.")
    EntityTagFactory(story=story, entity=keep, decision=REJECTED)
    EntityTagFactory(story=story, entity=lose, decision=ACCEPTED, machine=False)
    EntityTagFactory(entity=lose, decision=ACCEPTED, machine=False)
    EntityTag.objects.update(machine=False)
    before = everything()
    run = curation.merge_entities(keep, lose)
    assert everything() != before
    curation.undo(run)
    assert everything() == before


def test_decision_made_after_a_merge_survives_its_undo(pair):
    keep, lose = pair
    tag = EntityTagFactory(entity=lose, story=StoryFactory(body="Suu Kyi spoke."))
    run = curation.merge_entities(keep, lose)
    curation.reject(EntityTag.objects.get(story=tag.story), UserFactory())
    curation.undo(run)
    assert EntityTag.objects.get(story=tag.story, decision=REJECTED).entity == lose


def test_entity_merges_neither_with_itself_nor_twice(pair):
    keep, lose = pair
    with pytest.raises(curation.CannotMerge, match="itself"):
        curation.merge_entities(keep, keep)
    curation.merge_entities(keep, lose)
    lose.refresh_from_db()
    with pytest.raises(curation.CannotMerge, match="only active"):
        curation.merge_entities(keep, lose)


def test_merge_refuses_a_relation_that_nobody_has_planned_for(pair, monkeypatch):
    monkeypatch.delitem(merging.MOVES, "office.of")
    with pytest.raises(curation.CannotMerge, match=r"office\.of"):
        curation.merge_entities(*pair)


def test_every_relation_is_planned_for():
    for model in (Entity, TopicFactory._meta.model):
        for relation in merging.relations_to(model):
            assert f"{relation.model._meta.model_name}.{relation.name}" in merging.MOVES


def test_name_that_both_have_stays_once(pair):
    keep, lose = pair
    AliasFactory(entity=lose, text="Aung San Suu Kyi")
    curation.merge_entities(keep, lose)
    assert keep.aliases.filter(text="Aung San Suu Kyi").count() == 1


def test_topics_merge_with_their_tags_and_subtopics():
    keep, lose = TopicFactory(name="Trade"), TopicFactory(name="Commerce")
    child, tag = TopicFactory(parent=lose), TopicTagFactory(topic=lose, decision=ACCEPTED)
    curation.merge_topics(keep, lose)
    child.refresh_from_db()
    tag.refresh_from_db()
    assert (child.parent, tag.topic) == (keep, keep)


def test_preview_counts_what_would_move(pair):
    keep, lose = pair
    EntityTagFactory(entity=lose)
    assert dict(curation.merge_preview(keep, lose))["other names (aliases)"] == 1
