"""The screens of running stories in the admin."""

import pytest
from django.urls import reverse

from briefs import search
from briefs.curation import put_into_thread, start_thread
from briefs.models import Entity
from tests.factories import StoryFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories():
    rows = [StoryFactory(headline=headline) for headline in ("Vote on the canal", "Canal opened", "Rain")]
    search.refresh(rows)
    return rows


def test_chosen_stories_begin_a_running_story(admin_client, stories):
    chosen = [story.pk for story in stories[:2]]
    action = {"action": "put_into_thread", "_selected_action": chosen}
    response = admin_client.post(reverse("admin:briefs_story_changelist"), action)
    response = admin_client.post(response.url, {"name": "The canal", "note": "A canal is dug."}, follow=True)
    thread = Entity.objects.get(kind="thread")
    assert (thread.name, thread.note) == ("The canal", "A canal is dug.")
    assert set(thread.stories.all()) == set(stories[:2])
    assert "2 stories put into" in response.content.decode()


@pytest.mark.parametrize("posted", [{}, {"name": "!"}, {"name": "New", "thread": "known"}])
def test_neither_and_both_and_a_name_of_signs_are_refused(admin_client, stories, posted):
    known = start_thread("Known")
    posted = {name: known.pk if value == "known" else value for name, value in posted.items()}
    response = admin_client.post(f"{reverse('admin:thread-put')}?stories={stories[0].pk}", posted)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert list(Entity.objects.filter(kind="thread")) == [known]


@pytest.mark.parametrize("numbers", ["", "x", "999999"])
def test_no_story_chosen_leads_back_with_a_sentence(admin_client, numbers):
    response = admin_client.get(f"{reverse('admin:thread-put')}?stories={numbers}", follow=True)
    assert "Choose stories in the list first" in response.content.decode()


def test_answers_beside_suggestions_and_stories_are_kept(admin_client, stories):
    thread = start_thread("Canal")
    put_into_thread(thread, [stories[2]])
    address = reverse("admin:thread", args=[thread.pk])
    assert "Rain" in admin_client.get(address).content.decode()
    answers = {f"story-{stories[0].pk}": "in", f"story-{stories[1].pk}": "out", f"story-{stories[2].pk}": "out"}
    response = admin_client.post(address, answers, follow=True)
    assert "1 put into it, 2 kept out of it" in response.content.decode()
    assert [tag.story for tag in thread.tags.visible()] == [stories[0]]


def test_suggestions_stand_on_the_screen(admin_client, stories):
    thread = start_thread("Canal")
    response = admin_client.get(reverse("admin:thread", args=[thread.pk]))
    assert {one.story for one in response.context["suggestions"]} == set(stories[:2])


def test_the_screens_take_the_permission_to_change_tags(client, stories):
    client.force_login(UserFactory())
    thread = start_thread("Canal")
    assert client.get(reverse("admin:thread", args=[thread.pk])).status_code == 403
    assert client.get(reverse("admin:thread-put")).status_code == 403
