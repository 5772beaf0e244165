"""Two who write the same tags at once: an editor and a run of the rules, two runs, two editors."""

from threading import Thread

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from briefs import curation
from briefs.models import Candidate, CandidateMention, Entity, EntityTag, TagChange, TagRun
from briefs.tagging.values import Evidence, NameHit, StoryTags
from briefs.tagstore import candidates, rules_changed, store_names, tag_runs, tag_stories, whole_archive
from briefs.tagstore.whole_archive import Retagging
from tests.factories import AliasFactory, StoryFactory, UserFactory, country

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    AliasFactory(entity=country("Iran", "IR"), text="Tehran")
    story = StoryFactory(body="Tehran and Iran agreed.")
    tag_stories([story])
    return story


def elsewhere(work):
    """Do it on a connection of its own that waits for nobody; the error that it met."""
    met = []

    def run():
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
            work()
        except OperationalError as error:
            met.append(error)
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()
    return met


@pytest.mark.django_db(transaction=True)
def test_a_decision_waits_until_a_run_has_written_what_it_read(story, monkeypatch):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer, who holds the whole file.")
    tag, met = story.entity_tags.get(), []
    store = tag_runs.store_tags
    monkeypatch.setattr(
        tag_runs, "store_tags", lambda *a: (met.extend(elsewhere(lambda: curation.reject(tag))), store(*a))[1]
    )
    tag_stories([story])
    assert len(met) == 1
    assert elsewhere(lambda: curation.reject(tag)) == []


def test_a_decision_keeps_the_words_that_a_run_has_found_meanwhile(story):
    seen = story.entity_tags.get()
    story.body = "In Iran it rained."
    story.save()
    tag_stories([story])
    curation.accept(seen)
    assert [item[1:4] for item in story.entity_tags.get().evidence] == [[3, 7, "Iran"]]


def test_a_decision_brings_back_a_tag_that_a_run_took_away_meanwhile(story):
    seen = story.entity_tags.get()
    story.body = "It rained."
    story.save()
    tag_stories([story])
    assert not story.entity_tags.exists()
    curation.accept(seen)
    assert story.entity_tags.get().decision == "accepted"


def test_the_second_of_two_runs_at_once_does_what_the_first_has_left(story, monkeypatch):
    monkeypatch.setattr(whole_archive, "EDITIONS_AT_ONCE", 1)
    others = [StoryFactory(body="Iran spoke.") for _ in range(3)]
    first = Retagging()
    steps = first.steps()
    next(steps)
    next(steps)
    second = Retagging()
    list(second.steps())
    list(steps)
    assert EntityTag.objects.count() == 1 + len(others)
    run = TagRun.objects.get()
    assert first.run == second.run == run
    assert run.summary["stories"] == 1 + len(others)
    assert run.summary["gained"] == TagChange.objects.count() == len(others)


def test_a_run_of_older_rules_that_stopped_halfway_is_closed_by_the_next(story, monkeypatch):
    monkeypatch.setattr(whole_archive, "EDITIONS_AT_ONCE", 1)
    StoryFactory(body="Iran spoke."), StoryFactory(body="Iran spoke."), StoryFactory(body="Persia spoke.")
    for _number in range(2):
        next(steps := Retagging().steps()), next(steps)
    stopped = TagRun.objects.get()
    AliasFactory(entity=Entity.objects.get(name="Iran"), text="Persia")
    rules_changed()
    call_command("retag_briefs", verbosity=0)
    stopped.refresh_from_db()
    newer = TagRun.objects.exclude(pk=stopped.pk).get()
    assert [bool(run.finished_at) for run in (stopped, newer)] == [True, True]
    assert [run.summary.get("stopped") for run in (stopped, newer)] == [True, None]


def test_two_runs_at_once_that_find_nothing_to_change_leave_no_run(story, monkeypatch):
    monkeypatch.setattr(whole_archive, "EDITIONS_AT_ONCE", 1)
    StoryFactory(body="It rained.")
    steps = Retagging().steps()
    next(steps)
    call_command("retag_briefs", verbosity=0)
    list(steps)
    assert not TagRun.objects.exists()


def test_a_name_that_another_process_is_noting_too_waits_once(story, monkeypatch):
    known = candidates._known
    made = Candidate(key="anwar bakri", form="Anwar Bakri", guessed_kind="person")
    monkeypatch.setattr(candidates, "_known", lambda keys: [known(keys), made.pk or made.save()][0])
    name = NameHit("Anwar Bakri", "person", 3.0, (Evidence("body", 0, 11, "Anwar Bakri", "person: title"),))
    store_names([(story, StoryTags(names=(name,)))])
    assert Candidate.objects.get().count == 1


def test_a_waiting_name_follows_its_words_when_the_text_changes():
    story = StoryFactory(body="Prime Minister Anwar Bakri said so.")
    tag_stories([story])
    story.body = "Today Prime Minister Anwar Bakri said so."
    story.save()
    tag_stories([story])
    mention = CandidateMention.objects.get()
    assert story.body[mention.start : mention.end] == "Anwar Bakri"


def test_a_name_that_two_editors_accept_becomes_one_entity(story):
    tag_stories([StoryFactory(body="Prime Minister Anwar Bakri said so.")])
    seen = [Candidate.objects.get() for _ in range(2)]
    (first, _run), (second, _none) = (curation.accept_candidate_as_new(row, UserFactory()) for row in seen)
    assert first == second
    assert Entity.objects.filter(name="Anwar Bakri").count() == 1
