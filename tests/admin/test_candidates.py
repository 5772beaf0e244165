"""The queue of unknown names: accepted as new, as another name, or ignored for good."""

import re

import pytest
from django.urls import reverse

from briefs.models import Alias, Entity, EntityTag
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate():
    story = factories.StoryFactory(headline="", body="Anna Example spoke to the assembly.")
    candidate = factories.CandidateFactory(form="Anna Example")
    factories.CandidateMentionFactory(candidate=candidate, story=story, start=0, end=12)
    return candidate


def decide(client, candidate, **fields):
    return client.post(reverse("admin:briefs_candidate_decide", args=[candidate.pk]), fields, follow=True)


def test_page_shows_the_name_in_its_sentence_and_the_nearest_known_ones(admin_client, candidate):
    factories.person("Anna Exampel")
    page = admin_client.get(reverse("admin:briefs_candidate_change", args=[candidate.pk])).content.decode()
    assert "<mark>Anna Example</mark> spoke" in page
    assert "Anna Exampel" in page


def test_name_accepted_as_new_tags_its_stories(admin_client, candidate):
    decide(admin_client, candidate, decision="new", name="Anna Example", kind="person")
    entity = Entity.objects.get(name="Anna Example")
    assert EntityTag.objects.get(entity=entity).story.body.startswith("Anna Example")


def test_name_accepted_as_alias_makes_no_new_entity(admin_client, candidate):
    known = factories.person("Anna M. Example")
    decide(admin_client, candidate, decision=f"alias-{known.pk}", name="x", kind="person")
    assert Alias.objects.filter(entity=known, text="Anna Example").exists()
    assert Entity.objects.count() == 1


def test_ignored_name_leaves_no_entity(admin_client, candidate):
    decide(admin_client, candidate, decision="ignore", name="x", kind="person")
    candidate.refresh_from_db()
    assert candidate.status == "ignored"
    assert not Entity.objects.exists()


@pytest.mark.parametrize("said", ["", "alias-", "alias-99999999999999999999", "alias-x", "nonsense"])
def test_nonsense_decision_changes_nothing(admin_client, candidate, said):
    response = decide(admin_client, candidate, decision=said, name="x", kind="person")
    assert response.status_code == 200
    assert not Entity.objects.exists()


def test_samples_are_cut_between_words_and_lead_to_their_story(admin_client, candidate):
    story = factories.StoryFactory(body=f"{'Talk went on. ' * 9}Anna Example left{' once more' * 10}.")
    start = story.body.index("Anna")
    factories.CandidateMentionFactory(candidate=candidate, story=story, start=start, end=start + 12)
    page = admin_client.get(reverse("admin:briefs_candidate_change", args=[candidate.pk])).content.decode()
    assert ". Talk went on. <mark>Anna Example</mark> left once more" in page
    assert re.search(r"…(Talk|went|on\.) ", page)
    assert "once more once more…" in page
    assert f'href="{story.get_absolute_url()}">story of' in page
