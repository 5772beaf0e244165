"""Stories are tagged by the present rules; an editor's decision always stands."""

import io

import pytest
from django.core.management import call_command

from briefs import curation
from briefs.models import Candidate, Entity, EntityTag, TagChange, TagRun, TopicTag
from briefs.tagstore import (
    current_tagger,
    forget_rules,
    preview_rule_change,
    retag,
    start_run,
    stories_with_words,
    tag_stories,
    undo_run,
)
from briefs.tagstore.undoing import CannotUndo
from briefs.tagstore.whole_archive import Retagging
from tests.factories import (
    AliasFactory,
    EditionFactory,
    StoryFactory,
    TopicFactory,
    TopicPhraseFactory,
    UserFactory,
    country,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def iran():
    return country("Iran", "IR")


@pytest.fixture
def story(iran):
    story = StoryFactory(headline="Iran holds talks", body="Tehran and Iran agreed.")
    tag_stories([story])
    return story


def tags():
    return list(EntityTag.objects.order_by("pk").values()) + list(TopicTag.objects.order_by("pk").values())


def test_tag_has_role_salience_and_evidence(story, iran):
    tag = story.entity_tags.get()
    assert (tag.entity, tag.role, tag.origin, tag.machine) == (iran, "about", "rule", True)
    assert tag.salience > 0
    assert tag.evidence[0][:4] == ["headline", 0, 4, "Iran"]
    assert tag.evidence[0][5] == iran.aliases.get().pk


def test_second_run_changes_no_row(story):
    before = tags()
    assert retag([story], "again") is None
    assert tags() == before
    assert not TagRun.objects.exists()


def test_rejected_tag_stays_rejected(story):
    curation.reject(story.entity_tags.get())
    tag_stories([story])
    assert story.entity_tags.get().decision == "rejected"


def test_added_tag_stays_though_no_rule_finds_it(story):
    peru = country("Peru", "PE")
    tag = curation.add(story, peru, UserFactory())
    tag_stories([story])
    tag.refresh_from_db()
    assert (tag.decision, tag.origin, tag.machine) == ("accepted", "editor", False)


def test_accepted_tag_that_the_rules_no_longer_find_is_kept_and_marked(story, iran):
    curation.accept(story.entity_tags.get())
    iran.aliases.get().delete()
    tag_stories([story])
    tag = story.entity_tags.get()
    assert (tag.decision, tag.machine) == ("accepted", False)


def test_automatic_tag_that_the_rules_no_longer_find_goes(story, iran):
    alias = iran.aliases.get()
    alias.is_active = False
    alias.save()
    tag_stories([story])
    assert not story.entity_tags.exists()


def test_locked_role_is_not_changed(story):
    curation.accept(story.entity_tags.get(), role="mention")
    EntityTag.objects.update(decision="auto")
    tag_stories([story])
    assert story.entity_tags.get().role == "mention"


def test_saving_a_name_gives_a_new_tagger(iran):
    first = current_tagger()
    assert current_tagger() is first
    AliasFactory(entity=iran, text="Persia")
    assert current_tagger() is not first


def test_run_is_undone_to_the_letter(story, iran):
    before = tags()
    AliasFactory(entity=country("Peru", "PE"), text="agreed", case="any")
    iran.aliases.all().delete()
    run = retag([story], "names changed")
    assert tags() != before
    assert run.summary == {"stories": 1, "changed": 1, "gained": 1, "lost": 1}
    undo_run(run)
    assert tags() == before
    with pytest.raises(CannotUndo):
        undo_run(run)


def test_undo_does_not_count_a_tag_whose_place_an_editor_has_taken_as_brought_back(story, iran):
    iran.aliases.all().delete()
    run = retag([story], "names changed")
    curation.add(story, iran)
    undone = undo_run(run)
    assert (undone.restored, undone.kept) == (0, 1)
    assert story.entity_tags.get().decision == "accepted"


def test_undo_leaves_a_tag_that_an_editor_accepted_since(story):
    peru = country("Peru", "PE")
    AliasFactory(entity=peru, text="agreed", case="any")
    run = retag([story], "names changed")
    curation.accept(story.entity_tags.get(entity=peru))
    undo_run(run)
    assert story.entity_tags.filter(entity=peru, decision="accepted").exists()


def test_unknown_name_waits_for_an_editor_and_is_no_entity(db):
    story = StoryFactory(body="Prime Minister Anwar Bakri said so. Mr. Bakri left.")
    tag_stories([story])
    candidate = Candidate.objects.get()
    assert (candidate.form, candidate.guessed_kind, candidate.count) == ("Anwar Bakri", "person", 1)
    assert not Entity.objects.exists()
    tag_stories([story])
    assert Candidate.objects.get().count == 1


def test_ignored_candidate_stays_ignored(db):
    story = StoryFactory(body="Prime Minister Anwar Bakri said so.")
    tag_stories([story])
    curation.ignore_candidate(Candidate.objects.get())
    tag_stories([story])
    candidate = Candidate.objects.get()
    assert (candidate.status, candidate.mentions.count()) == ("ignored", 0)


def test_people_of_an_edition_are_known_to_its_later_stories(db):
    edition = EditionFactory()
    StoryFactory(edition=edition, position=1, body="President Angela Merkel spoke in the capital.")
    person = Entity.objects.create(kind="person", name="Angela Merkel", slug="angela-merkel")
    AliasFactory(entity=person, text="Angela Merkel")
    second = StoryFactory(edition=edition, position=2, body="President Merkel left the capital again.")
    tag_stories([second])
    assert second.entity_tags.get().entity == person


def test_preview_tells_gained_and_lost_and_saves_nothing(story, iran):
    peru = country("Peru", "PE")
    before = tags()
    new = AliasFactory.build(entity=peru, text="Tehran")
    preview = preview_rule_change([new])
    assert (preview.gained, preview.lost, preview.examined) == (1, 0, 1)
    assert preview.gained_samples[0].slug == "peru"
    old = iran.aliases.get()
    old.is_active = False
    assert preview_rule_change([old]).lost == 1
    assert tags() == before


def test_preview_of_a_phrase(story):
    phrase = TopicPhraseFactory.build(topic=TopicFactory(name="Diplomacy"), text="talks")
    assert preview_rule_change([phrase]).gained == 1


def test_stories_with_words_fold_as_the_tagger_does(db):
    story = StoryFactory(body="In Côte d’Ivoire it rained.")
    StoryFactory(body="In Ghana it rained.")
    assert stories_with_words(["Cote d'Ivoire"]) == [story.pk]


def test_whole_archive_goes_on_where_it_stopped(iran, monkeypatch):
    from briefs.tagstore import whole_archive

    monkeypatch.setattr(whole_archive, "EDITIONS_AT_ONCE", 1)
    stories = [StoryFactory(body="Iran spoke.") for _ in range(3)]
    steps = Retagging().steps()
    next(steps)
    assert EntityTag.objects.count() == 1
    rest = Retagging()
    assert rest.total == 2
    list(rest.steps())
    assert EntityTag.objects.count() == len(stories)
    assert TagChange.objects.values("run").distinct().count() == 1


def test_dry_run_tells_what_would_change_and_writes_nothing(story, iran):
    AliasFactory(entity=country("Oman", "OM"), text="agreed")
    iran.aliases.update(is_active=False)
    forget_rules()
    before = tags()
    said = io.StringIO()
    call_command("retag_briefs", "--dry-run", stdout=said)
    assert said.getvalue().splitlines() == [
        "1 stories seen, 1 would change: 1 tags gained, 1 lost. Nothing was written.",
        "Gained most: Oman 1.",
        "Lost most: Iran 1.",
    ]
    assert (tags(), TagRun.objects.count()) == (before, 0)


def test_dry_run_of_what_is_up_to_date_names_nothing(story):
    said = io.StringIO()
    call_command("retag_briefs", "--dry-run", stdout=said)
    assert said.getvalue() == "1 stories seen, 0 would change: 0 tags gained, 0 lost. Nothing was written.\n"


def test_import_tag_survives_a_run_that_does_not_find_it(story):
    peru = country("Peru", "PE")
    EntityTag.objects.create(story=story, entity=peru, origin="import")
    tag_stories([story])
    assert story.entity_tags.get(entity=peru).machine is False


def test_a_reason_is_kept_as_far_as_its_field_goes():
    longest = TagRun._meta.get_field("reason").max_length
    assert start_run("x" * (longest + 1)).reason == "x" * longest
